/// Looks at a store that others change, and tells what is new.
///
/// It waits for the store as long as that takes, so it runs where nobody waits for a key. A look costs one row of
/// one table where nothing has changed.
package struct StoreObserver: ~Copyable {
  private let place: any StorePlace
  /// The revision that was told last.
  private var revision: Int
  private var generation: StoreGeneration?
  /// Whether there was a store when whoever listens made the list of it.
  private let isListed: Bool
  /// Why the store was not to be read at the last look; `nil` when it was.
  private var failure: StoreError.Code?
  /// The open store; `nil` for a file, which may be another one at the next look.
  private var database: (any StoreDatabase)?

  /// - Parameters:
  ///   - place: The store.
  ///   - revision: The revision of what readers wrote that whoever listens knows.
  ///   - isListed: Whether whoever listens has a list of the store, so that it is gone where there is none.
  package init(of place: any StorePlace, after revision: Int, isListed: Bool = false) {
    self.place = place
    self.revision = revision
    self.isListed = isListed
  }

  /// Looks once.
  ///
  /// - Parameter time: The time of day here, `21:40`.
  /// - Returns: What is new since the last look.
  package mutating func look(at time: String) -> [StoreReport] {
    do throws(StoreError) {
      var reports = try read()
      if failure != nil { reports.insert(.back(sent: 0), at: 0) }
      failure = nil
      return reports
    } catch {
      database = nil
      return hear(error, at: time)
    }
  }

  /// Whether the store was reached and read at the last look.
  package var isAtHand: Bool { failure == nil }

  /// Notes why the store cannot be reached or read.
  ///
  /// - Returns: What has to be told of it: nothing when it was told before, or when it passes by itself.
  package mutating func hear(_ error: StoreError, at time: String) -> [StoreReport] {
    switch error.code {
    case .busy, .conflict, .importRunning: return []
    case error.code where error.code == failure: return []
    // A store that is made by the first who writes.
    case .missing where generation == nil && !isListed: return []
    case .unreachable:
      failure = error.code
      return [.away(since: time, reason: error.what)]
    default:
      failure = error.code
      return [.trouble(since: time, reason: "\(error.what); \(error.remedy)")]
    }
  }

  private mutating func read() throws(StoreError) -> [StoreReport] {
    let database = try opened()
    self.database = database.dialect.isFarAway ? database : nil
    let state = try state(of: database)
    var reports: [StoreReport] = []
    if state.generation != generation {
      // Another store in the place of the one before begins anew.
      if let before = generation, before.identity != state.generation.identity { revision = 0 }
      generation = state.generation
      reports.append(.generation(state.generation))
    }
    guard state.revision > revision else { return reports }
    revision = state.revision
    return reports + [.revision(state.revision)]
  }

  private func opened() throws(StoreError) -> any StoreDatabase {
    if let database { database } else { try place.reading() }
  }

  private func state(
    of database: any StoreDatabase
  ) throws(StoreError) -> (generation: StoreGeneration, revision: Int) {
    let row = try database.rows(.state, [])
    guard try row.next(), let identity = row.integer(0), let number = row.integer(1) else {
      throw StoreError(.corrupt, path: database.place, said: "no generation")
    }
    return (StoreGeneration(identity: identity, number: number), row.integer(2) ?? 0)
  }
}
