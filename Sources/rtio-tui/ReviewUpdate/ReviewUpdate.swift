import RegistryImport
import RegistrySync
import TrialModel
import TrialScreening

/// One update of a review: its searches run again, what is new or changed brought, the runs written.
///
/// A run is written when its records are in the store, so that an update that was interrupted is made anew,
/// and finds again as new what it found; what it brought is not brought again.
struct ReviewUpdate {
  private let place: any ReviewPlace
  private let review: LivingReview
  private let location: StoreLocation
  private let world: Environment
  /// What each search found.
  private(set) var searches: [SearchUpdate] = []
  /// Why it ended before its end; `nil` when it did not.
  private(set) var failure: RegistryError?
  /// What was imported.
  private(set) var reports: [ImportReport] = []
  /// What a person has to know besides, a sentence each.
  private(set) var remarks: [String] = []

  /// What one search found beside the run before.
  struct SearchUpdate {
    let id: ReviewName
    /// How many the registry counted.
    let count: Int
    let new: [TrialID]
    let changed: [TrialID]
    let gone: [TrialID]
    let same: Int
    let dataTimestamp: String?
    /// Whether the whole list was read, so that it could be compared.
    let isComplete: Bool
  }

  /// What is known of a search while the update runs.
  private struct Listed {
    let search: ReviewProtocol.Search
    let list: RegistryList
    /// The newest complete run before; `nil` for the first.
    let previous: SearchRun?
    /// Whether the registry has not to be asked, since its data are those of that run.
    let isAsBefore: Bool
  }

  /// - Parameters:
  ///   - place: Where the review is kept.
  ///   - review: What it holds.
  ///   - location: Where its records lie.
  ///   - world: Time and files.
  init(
    _ place: any ReviewPlace,
    _ review: LivingReview,
    storeAt location: StoreLocation,
    in world: Environment
  ) {
    self.place = place
    self.review = review
    self.location = location
    self.world = world
  }

  /// Refuses what could not be updated, before anything is asked: a review without a search, and what cannot be
  /// written.
  ///
  /// - Throws: `ProgramError` with the place.
  func judge() throws(ProgramError) {
    guard !review.protocol.searches.isEmpty else {
      throw ProgramError(
        .wrongUse,
        "'\(place.protocolPlace)' names no search; add one to \"searches\""
      )
    }
    try place.seeWritable()
  }

  /// Runs searches of one supply, brings their records and writes their runs.
  ///
  /// - Throws: `ProgramError` where store or folder cannot be read or written.
  mutating func run(
    _ chosen: [ReviewProtocol.Search],
    by sync: inout RecordSync
  ) throws(ProgramError) {
    var listed: [Listed] = []
    do throws(RegistryError) {
      let state = try sync.state()
      for search in chosen { listed.append(try list(search, at: state, by: &sync)) }
    } catch {
      failure = error
      return
    }
    let outcome = try sync.bring(
      Self.joined(listed),
      as: "\(sync.supply.name): review '\(review.protocol.title)'"
    )
    if let report = outcome.report { reports.append(report) }
    if let error = outcome.failure {
      failure = error
      return
    }
    if !outcome.missing.isEmpty {
      remarks.append(
        "no record came of \(outcome.missing.words(naming: 5)); the next update asks for them again"
      )
    }
    for known in listed { try close(known, outcome) }
  }

  /// The list of a search: that of the newest run where the registry has the same data still and every
  /// record of it is kept.
  private func list(
    _ search: ReviewProtocol.Search,
    at state: RegistryState,
    by sync: inout RecordSync
  ) throws(RegistryError) -> Listed {
    let previous = review.newestRun(of: search.id)
    if let previous, let timestamp = state.dataTimestamp, previous.dataTimestamp == timestamp,
      previous.query == search.query, holds(previous.ids)
    {
      let list = RegistryList(
        state: state,
        count: previous.count,
        entries: previous.ids.map { RegistryPage.Entry($0, lastUpdate: nil) },
        isComplete: true
      )
      return Listed(search: search, list: list, previous: previous, isAsBefore: true)
    }
    let list = try sync.list(search.query, at: state)
    return Listed(search: search, list: list, previous: previous, isAsBefore: false)
  }

  /// Whether every one of these records is kept.
  private func holds(_ ids: [TrialID]) -> Bool {
    guard let kept = try? KeptRecords(at: location) else { return false }
    return kept.held(among: ids).count == Set(ids).count
  }

  /// What all searches found, each number once with its latest day.
  private static func joined(_ listed: [Listed]) -> [RegistryPage.Entry] {
    var entries: [TrialID: RegistryPage.Entry] = [:]
    for entry in listed.flatMap(\.list.entries) {
      if let known = entries[entry.id], let day = known.lastUpdate,
        entry.lastUpdate.map({ $0 <= day }) ?? true
      {
        continue
      }
      entries[entry.id] = entry
    }
    return entries.values.sorted { $0.id < $1.id }
  }

  /// Compares a list with the run before, and writes its run.
  private mutating func close(
    _ known: Listed,
    _ outcome: RecordSync.Outcome
  ) throws(ProgramError) {
    let ids = known.list.entries.map(\.id)
    let difference = RunDifference(ids, since: known.previous?.ids)
    let changed = try changed(of: difference.kept, known, outcome)
    let isComplete = known.list.isComplete
    searches.append(
      SearchUpdate(
        id: known.search.id,
        count: known.list.count,
        new: difference.new,
        changed: changed,
        // What a part of a list lacks is not gone.
        gone: isComplete ? difference.gone : [],
        same: difference.kept.count - changed.count,
        dataTimestamp: known.list.state.dataTimestamp,
        isComplete: isComplete
      )
    )
    if known.isAsBefore { return }
    if let previous = known.previous, previous.query != known.search.query {
      remarks.append(
        "\(known.search.id.text): the query is another than that of the run of \(previous.at.minuteText)"
      )
    }
    guard let now = world.moment() else {
      throw ProgramError(.notDone, "the clock of this machine is off by centuries; set it")
    }
    _ = try place.keep(
      SearchRun(
        search: known.search.id,
        at: now.following(review.runs.last?.at),
        query: known.search.query,
        apiVersion: known.list.state.apiVersion,
        dataTimestamp: known.list.state.dataTimestamp,
        count: known.list.count,
        ids: ids,
        version: "rtio-tui \(Version.text)",
        isComplete: isComplete
      )
    )
  }

  /// Which of the records that were found before have changed since the run that found them: brought now, or
  /// by an update that was interrupted.
  private func changed(
    of ids: [TrialID],
    _ known: Listed,
    _ outcome: RecordSync.Outcome
  ) throws(ProgramError) -> [TrialID] {
    guard let previous = known.previous else { return [] }
    let brought = Set(outcome.changed)
    let others = ids.filter { !brought.contains($0) }
    let changed = try KeptRecords(at: location).changed(among: others, since: previous.at)
    return ids.filter { brought.contains($0) || changed.contains($0) }
  }
}
