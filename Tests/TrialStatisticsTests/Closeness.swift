/// Whether two numbers are the same but for the rounding of their last digits.
func isClose(_ left: Double, _ right: Double, relativeTolerance: Double = 1e-9) -> Bool {
  left == right
    || (left - right).magnitude <= relativeTolerance * max(left.magnitude, right.magnitude)
}
