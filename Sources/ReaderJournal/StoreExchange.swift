package import TrialStore

/// Looks at a store that others use too, and sends it what waits in the journal of this machine.
///
/// Both take as long as the network does, so it runs where nobody waits for a key.
package struct StoreExchange: ~Copyable {
  private var observer: StoreObserver
  private let journal: ReaderJournal
  private let place: any StorePlace
  /// How many lines waited when that was told last.
  private var waiting = 0
  /// Why the store took nothing, as told last; `nil` when it took all.
  private var refusal: String?

  /// - Parameters:
  ///   - place: The store.
  ///   - journal: Its journal on this machine.
  ///   - books: The books whose lines are told.
  ///   - revision: The revision up to which whoever listens knows them.
  package init(
    with place: any StorePlace,
    _ journal: ReaderJournal,
    books: [String],
    after revision: Int
  ) {
    observer = StoreObserver(of: place, books: books, after: revision)
    self.journal = journal
    self.place = place
  }

  /// Looks once, and sends what waits where the store is at hand.
  ///
  /// - Parameter time: The time of day here, `21:40`.
  /// - Returns: What is new since the last time.
  package mutating func look(at time: String) -> [StoreReport] {
    var reports = observer.look(at: time)
    do throws(JournalError) {
      guard observer.isAtHand else { return reports + tell(try journal.waiting()) }
      guard try journal.waiting() > 0 else { return reports + tell(0) }
      let sending = try journal.send(to: place)
      if let failure = sending.failure { reports += hear(failure, at: time) } else { refusal = nil }
      // What was told to wait does so no more before it is said that the store is back.
      reports = tell(sending.waiting) + reports
      guard sending.sent > 0 else { return reports }
      if let back = reports.firstIndex(of: .back(sent: 0)) {
        reports[back] = .back(sent: sending.sent)
      }
      return reports + observer.look(at: time)
    } catch {
      return reports + refuse(error.message)
    }
  }

  private mutating func tell(_ count: Int) -> [StoreReport] {
    guard count != waiting else { return [] }
    waiting = count
    return [.waiting(count)]
  }

  /// A store that went away between the look and the sending is away; any other refusal is said once.
  private mutating func hear(_ failure: StoreError, at time: String) -> [StoreReport] {
    failure.isForGood
      ? refuse("\(failure.what); \(failure.remedy)") : observer.hear(failure, at: time)
  }

  private mutating func refuse(_ reason: String) -> [StoreReport] {
    guard reason != refusal else { return [] }
    refusal = reason
    return [.words(reason)]
  }
}
