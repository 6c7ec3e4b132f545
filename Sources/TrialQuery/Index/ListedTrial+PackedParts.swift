import TrialModel
package import TrialScreening

/// Parts of a packed trial, read past the others: of thousands of rows at once nothing else is unpacked.
///
/// The order of the fields is that of `PackedWriter.write(_:)` for a trial.
extension DuplicateSearch.Record {
  /// The numbers of a trial.
  init(_ packed: inout PackedReader) {
    let id = TrialID(packed.text())
    let otherIDs = packed.texts()
    packed.passOptionalText()  // acronym
    packed.passText()  // title
    packed.passOptionalText()  // official title
    self.init(id: id, otherIDs: otherIDs, sponsor: packed.optionalText())
  }

  /// The numbers of a trial that is unpacked.
  package init(_ trial: ListedTrial) {
    self.init(id: trial.id, otherIDs: trial.otherIDs, sponsor: trial.sponsor)
  }
}

/// What a row says of the version of its record.
struct ListedVersion: Hashable, Sendable {
  let role: Role
  /// The day of what is known of the trial: of a study known from its record alone the day of the registry's
  /// data; `nil` when it is not known.
  let asOf: PartialDate?

  /// The version of a trial.
  init(_ packed: inout PackedReader) {
    packed.passText()  // registry number
    packed.passTexts()  // other numbers
    packed.passOptionalText()  // acronym
    packed.passText()  // title
    packed.passOptionalText()  // official title
    packed.passOptionalText()  // sponsor
    for _ in 0..<3 { packed.passTexts() }  // conditions, agents, treatments
    role = Role(rawValue: packed.text()) ?? .registry
    packed.passCategories()
    for _ in 0..<3 { packed.passText() }  // status, state in words, source
    asOf = packed.optionalText().flatMap { try? PartialDate($0) }
  }

  /// The version of a trial that is unpacked.
  init(_ trial: ListedTrial) {
    role = trial.role
    asOf = trial.stateNow.asOf
  }
}

extension PackedReader {
  fileprivate mutating func passCategories() {
    passTexts()  // sites
    passText()  // their label
    passTexts()  // classes
    passText()  // label of the agents
    _ = number()  // sequence
    passText()  // backbone
    for _ in 0..<2 { passTexts() }  // questions, regions
    for _ in 0..<2 { passText() }  // phase, primary endpoint
    _ = flag()  // whether one has changed
    for _ in 0..<2 { passTexts() }  // doses, stages
    passOptionalText()  // expression
  }
}
