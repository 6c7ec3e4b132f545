import TrialModel
import TrialQuery
import TrialStore

/// The rows of an index while it is made: studies of a store, those that the catalogue has joined with it.
struct RowMaking {
  private var builder: IndexBuilder<IndexMakingError>
  private let catalogue: Catalogue
  /// The numbers that the catalogue has.
  private let filed: Set<TrialID>
  /// Their records as the store lists them.
  private var records: [TrialID: ListedTrial] = [:]
  /// The numbers of the first rows, rising; the row of one is its place.
  private var numbers: [UInt32] = []
  /// The rows of the trials of the catalogue.
  private var filedRows: [TrialID: TrialRow] = [:]
  /// Studies that have to be listed anew from their records.
  private(set) var outdated: [RegistryNumber] = []
  /// Studies that were, of which the events that the store keeps are outdated, too.
  private var renewed: Set<RegistryNumber> = []
  /// Why the bytes could not be written; `nil` while they could.
  private var failure: IndexMakingError?

  init(_ catalogue: Catalogue, builder: IndexBuilder<IndexMakingError>) {
    self.catalogue = catalogue
    self.builder = builder
    filed = Set(catalogue.trials.map(\.id))
  }

  /// Adds the row of the next study, or notes that it has to be listed anew.
  ///
  /// - Returns: Whether to go on.
  mutating func add(_ listed: ListedTrial?, of number: RegistryNumber) -> Bool {
    guard let listed else {
      outdated.append(number)
      return true
    }
    if filed.contains(listed.id) {
      records[listed.id] = listed
      return true
    }
    numbers.append(UInt32(truncatingIfNeeded: number.value))
    return add(listed, .none)
  }

  /// Adds a study that was listed anew.
  mutating func add(
    _ listed: ListedTrial,
    _ events: EventShares,
    of number: RegistryNumber
  ) -> Bool {
    renewed.insert(number)
    if filed.contains(listed.id) {
      records[listed.id] = listed
      renewedEvents[listed.id] = events
      return true
    }
    return add(listed, events)
  }

  /// What studies of the catalogue post that were listed anew.
  private var renewedEvents: [TrialID: EventShares] = [:]

  private mutating func add(_ listed: ListedTrial, _ events: EventShares) -> Bool {
    guard failure == nil else { return false }
    do throws(IndexMakingError) {
      try builder.add(listed, events)
      return true
    } catch {
      failure = error
      return false
    }
  }

  /// Adds the trials of the catalogue and writes all that is known of rows.
  mutating func finishRows() throws(IndexMakingError) {
    for trial in catalogue.trials {
      let listed = ListedTrial(trial)
      filedRows[trial.id] = TrialRow(builder.count)
      let events = EventShares(trial).merging(renewedEvents[trial.id] ?? .none)
      _ = add(records[trial.id].map(listed.joined) ?? listed, events)
    }
    if let failure { throw failure }
    try builder.finishRows()
  }

  /// Adds what a study posts of adverse events.
  mutating func add(_ events: EventShares, of number: RegistryNumber) {
    guard !renewed.contains(number) else { return }
    if let row = filedRows[number.id] { return builder.add(events, of: row) }
    let wanted = UInt32(truncatingIfNeeded: number.value)
    let place = numbers.indices.endOfPrefix { numbers[$0] < wanted }
    guard place < numbers.count, numbers[place] == wanted else { return }
    builder.add(events, of: TrialRow(place))
  }

  mutating func finish() throws(IndexMakingError) { try builder.finish() }
}
