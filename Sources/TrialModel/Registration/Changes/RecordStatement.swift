/// What a version of a record states of what is compared from the first version to the posted results.
///
/// What a copy does not hold is `nil`: it says nothing of that.
package struct RecordStatement: Hashable, Sendable {
  /// The outcomes as planned; `nil` also for a row of a table, which runs them together.
  package let outcomes: [StatedOutcome]?
  /// How many take part, and whether that was counted.
  package let enrolment: String?
  /// The labels of the arms.
  package let arms: [String]?
  package let start: String?
  package let primaryCompletion: String?
  package let completion: String?
  /// The registry's word.
  package let status: String?

  /// A version that states none of it.
  package init() {
    outcomes = nil
    enrolment = nil
    arms = nil
    start = nil
    primaryCompletion = nil
    completion = nil
    status = nil
  }

  package init(_ record: Registration) {
    let holdsOutcomes = record.extent.contains(.plannedOutcomes) && !record.isTableRow
    outcomes = holdsOutcomes || record.isWhole ? record.statedOutcomes : nil
    enrolment = record.design.enrolmentWords
    arms = record.extent.contains(.arms) || record.isWhole ? record.arms.map(\.label) : nil
    start = record.dates.start?.words
    primaryCompletion = record.dates.primaryCompletion?.words
    completion = record.dates.completion?.words
    status = record.status.overall
  }
}
