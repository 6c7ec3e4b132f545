/// The rows of what a filter asks for, kept from one key to the next.
///
/// A letter more changes one word; the others, also those within brackets and the other names of a
/// word, have been looked for already.
struct Lookups: Hashable, Sendable {
  private var byCondition: [Term.Condition: RowSet] = [:]
  private var byEntry: [Thesaurus.Entry: RowSet] = [:]
  /// What was looked up before; of it, what is needed again is kept.
  private var before: [Term.Condition: RowSet] = [:]
  private var entriesBefore: [Thesaurus.Entry: RowSet] = [:]

  /// With what was looked up for another filter of the same index.
  init(_ lookups: Lookups?) {
    before = lookups?.byCondition ?? [:]
    entriesBefore = lookups?.byEntry ?? [:]
  }

  mutating func rows(
    meeting condition: Term.Condition,
    lookingUp lookUp: (Term.Condition) -> RowSet
  ) -> RowSet {
    if let known = byCondition[condition] { return known }
    let rows = before[condition] ?? lookUp(condition)
    byCondition[condition] = rows
    return rows
  }

  mutating func rows(
    of entry: Thesaurus.Entry,
    lookingUp lookUp: (Thesaurus.Entry) -> RowSet
  ) -> RowSet {
    if let known = byEntry[entry] { return known }
    let rows = entriesBefore[entry] ?? lookUp(entry)
    byEntry[entry] = rows
    return rows
  }

  /// The same with what is needed alone.
  var settled: Lookups {
    var settled = self
    settled.before = [:]
    settled.entriesBefore = [:]
    return settled
  }
}
