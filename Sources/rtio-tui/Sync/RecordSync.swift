import CSignalHandlers
import RegistryImport
import RegistrySync
import TrialModel
import TrialScreening

/// Brings records of the registry into a store, and says what became of each number.
struct RecordSync {
  let location: StoreLocation
  private(set) var supply: RecordSupply
  private let line: ProgressLine
  private let world: Environment

  init(
    into location: StoreLocation,
    from supply: RecordSupply,
    telling line: ProgressLine,
    in world: Environment
  ) {
    self.location = location
    self.supply = supply
    self.line = line
    self.world = world
    if !supply.isFiles { line.asked = ProgressLine.Asked() }
  }

  /// What became of the numbers that were asked for.
  struct Outcome {
    /// Not kept before, kept now.
    var new: [TrialID] = []
    /// Kept before, and brought again since the registry changed them.
    var changed: [TrialID] = []
    /// Kept as the registry has them.
    var same: [TrialID] = []
    /// Asked for, and not brought.
    var missing: [TrialID] = []
    /// What was imported; `nil` where nothing had to be.
    var report: ImportReport?
    /// Why not all came; `nil` where all was asked for.
    var failure: RegistryError?
    /// Of which day the registry's data are; `nil` where it did not come to that.
    var state: RegistryState?
    /// Whether the whole list was there to compare with: files may lack pages.
    var isListWhole = true
    /// How many numbers the list had, and how many it should have had; `nil` where none was read.
    var listed: (found: Int, total: Int)?

    /// How many numbers were asked for.
    var requested: Int { new.count + changed.count + same.count + missing.count }

    /// Whether each number was brought and nothing was refused.
    var isWhole: Bool {
      missing.isEmpty && failure == nil && isListWhole && (report?.progress.failures ?? 0) == 0
    }
  }

  /// Of which day the data of the registry are.
  mutating func state() throws(RegistryError) -> RegistryState { try supply.state() }

  /// The list of all studies that a search finds.
  mutating func list(
    _ query: [ReviewProtocol.Parameter],
    at state: RegistryState
  ) throws(RegistryError) -> RegistryList {
    try supply.list(.query(query), at: state)
  }

  /// Brings what was chosen, so far as it is not kept.
  ///
  /// - Returns: What became of each number, and why not all came, if so.
  /// - Throws: `ProgramError` where the store cannot be read or written.
  mutating func run(_ choice: SyncChoice) throws(ProgramError) -> Outcome {
    let source = "\(supply.name): \(choice.words)"
    var list: RegistryList?
    let state: RegistryState
    do throws(RegistryError) {
      state = try self.state()
      if let query = choice.query { list = try self.list(query, at: state) }
    } catch {
      var outcome = Outcome()
      outcome.failure = error
      let kept = try KeptRecords(at: location)
      let held = kept.held(among: choice.ids)
      outcome.missing = choice.ids.filter { !held.contains($0) }
      return outcome
    }
    var outcome: Outcome
    if let list {
      let chosen = Set(choice.ids)
      let entries = list.entries.filter { chosen.isEmpty || chosen.contains($0.id) }
      outcome = try bring(entries, as: source)
      outcome.listed = (list.entries.count, list.count)
      outcome.isListWhole = list.isComplete
      if !chosen.isEmpty {
        // What the registry did not change since is not listed.
        outcome.same = chosen.subtracting(outcome.changed).subtracting(outcome.missing).sorted()
      }
    } else {
      outcome = try bring(ids: choice.ids, at: state, as: source)
    }
    outcome.state = list?.state ?? state
    return outcome
  }

  /// Brings those of a list that are not kept, or not as the registry has them.
  ///
  /// - Parameters:
  ///   - list: What the registry has.
  ///   - source: What is brought, for the list of imports.
  /// - Returns: What became of each number.
  /// - Throws: `ProgramError` where the store cannot be read or written.
  mutating func bring(
    _ list: [RegistryPage.Entry],
    as source: String
  ) throws(ProgramError) -> Outcome {
    let kept = try KeptRecords(at: location).kept(list.map(\.id))
    return try bring(SyncPlan(list) { kept[$0] ?? .absent }, as: source)
  }

  /// The same of numbers; those that are kept are looked up first.
  mutating func bring(
    ids: [TrialID],
    at state: RegistryState,
    as source: String
  ) throws(ProgramError) -> Outcome {
    let kept = try KeptRecords(at: location)
    let ids = Array(Set(ids)).sorted()
    let held = kept.held(among: ids)
    let entries: [TrialID: RegistryPage.Entry]
    do throws(RegistryError) {
      entries = try look(up: supply.isFiles ? ids : held.sorted(), at: state)
    } catch {
      var outcome = Outcome()
      outcome.failure = error
      outcome.missing = ids.filter { !held.contains($0) }
      return outcome
    }
    // What the registry does not list is asked for all the same: it may go by another number now. Files
    // that lack what is kept say nothing of it.
    let unlisted = Set(supply.isFiles ? held.filter { entries[$0] == nil } : [])
    let listed = ids.filter { !unlisted.contains($0) }
      .map { entries[$0] ?? RegistryPage.Entry($0, lastUpdate: nil) }
    let known = kept.kept(listed.map(\.id).filter { entries[$0] != nil })
    var outcome = try bring(SyncPlan(listed) { known[$0] ?? .absent }, as: source)
    let asked = outcome.new.filter(held.contains)
    outcome.new.removeAll(where: held.contains)
    outcome.changed = (outcome.changed + asked).sorted()
    outcome.same = (outcome.same + unlisted).sorted()
    return outcome
  }

  /// What the registry has of numbers, also under the numbers they had before.
  private mutating func look(
    up ids: [TrialID],
    at state: RegistryState
  ) throws(RegistryError) -> [TrialID: RegistryPage.Entry] {
    var entries: [TrialID: RegistryPage.Entry] = [:]
    var start = 0
    while start < ids.count {
      let end = min(start + RegistryRequest.numbersNamed, ids.count)
      for entry in try supply.list(.ids(Array(ids[start..<end])), at: state).entries {
        entries[entry.id] = entry
      }
      start = end
    }
    return entries
  }

  private mutating func bring(
    _ plan: SyncPlan,
    as source: String
  ) throws(ProgramError) -> Outcome {
    var outcome = Outcome()
    outcome.same = plan.same
    let wanted = plan.fetched
    guard !wanted.isEmpty else { return outcome }
    let held = try KeptRecords(at: location).held(among: wanted)
    line.asked?.wanted = wanted.count
    let line = line
    let keeper = try RecordKeeper(location, source: source, in: world) { progress in
      line.show(progress)
      return line.isHeard && interrupt_was_asked() == 0
    }
    var fetched = FetchedRecords()
    do throws(RegistryError) {
      try supply.bring(wanted, noting: &fetched, to: keeper)
      if !fetched.goesOn { outcome.failure = .stopped }
    } catch {
      outcome.failure = error
    }
    line.clear()
    outcome.report = try keeper.end(isWhole: outcome.failure == nil)
    let kept = try KeptRecords(at: location).held(
      among: Set(wanted + wanted.compactMap { fetched.number(of: $0) })
    )
    let new = Set(plan.new)
    for id in wanted {
      let number = fetched.number(of: id)
      // Of an answer that was not kept whole some are there all the same.
      let isKept =
        number.map(kept.contains)
        ?? (outcome.failure != nil && !held.contains(id) && kept.contains(id))
      switch (isKept, new.contains(id)) {
      case (false, _): outcome.missing.append(id)
      case (true, true): outcome.new.append(id)
      case (true, false): outcome.changed.append(id)
      }
    }
    return outcome
  }
}
