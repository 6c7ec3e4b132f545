package import TrialScreening

extension RandomReview {
  /// Twelve records of which each stands in another place: a duplicate, one left out, excluded for reasons,
  /// in conflict, waiting, not retrieved, excluded by its reports, and one included.
  package static func twelve(
    previous: ReviewProtocol.Previous? = nil
  ) throws -> LivingReview {
    let decisions = [
      "AB:2:records:duplicate:1",
      both([4, 5], "records", "exclude:no-rt"), both([6], "records", "exclude"),
      "AB:7:records:include CD:7:records:exclude:no-io", "AB:8:records:include",
      both([1, 9, 10, 11, 12], "records", "include"),
      both([9], "reports", "exclude:not-retrieved"), both([10], "reports", "exclude:no-io"),
      both([11], "reports", "maybe"), both([12], "reports", "include"),
    ]
    return try decided(
      found: 1...12,
      decisions.joined(separator: " "),
      leftOut: [3: "phase3"],
      protocol: reviewProtocol(previous: previous)
    )
  }
}
