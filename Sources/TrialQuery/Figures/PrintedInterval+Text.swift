package import TrialModel

extension PrintedInterval {
  /// The bounds for reading: `0.72-1.00`, with `to` where a bound is negative or has no number.
  ///
  /// A level other than 95 % follows: `0.469-0.997, 99.73 %`.
  package var text: String {
    let end = upper?.digits ?? "not reached"
    let needsWord = upper == nil || lower.value < 0 || (upper?.value ?? 0) < 0
    let bounds = "\(lower.digits)\(needsWord ? " to " : "-")\(end)"
    guard case .printed(let percent) = level, percent.value != 95 else { return bounds }
    return "\(bounds), \(percent.digits) %"
  }
}

extension PValue {
  /// The P value for reading: `P 0.053`, `P <0.0001`; a one-sided test says so.
  package var text: String {
    let sign = modifier == .equal ? "" : modifier.rawValue
    return "P \(sign)\(number.digits)" + (isOneSided ? " one-sided" : "")
  }
}
