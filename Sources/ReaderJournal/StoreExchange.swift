package import TrialStore

/// Looks at a store that others use too, and sends it what waits in the journal of this machine.
///
/// Both take as long as the network does, so it runs where nobody waits for a key.
package struct StoreExchange: ~Copyable {
  private var observer: StoreObserver
  /// `nil` where there is no home for one.
  private let journal: ReaderJournal?
  private let books: [KnownBook]
  /// Whether the store has lines that were not told yet.
  private var isBehind = false
  private let place: any StorePlace
  /// How many lines waited when that was told last.
  private var waiting = 0
  /// Why the store took nothing, as told last; `nil` when it took all.
  private var refusal: String?

  /// - Parameters:
  ///   - place: The store.
  ///   - journal: Its journal on this machine; `nil` where there is no home for one.
  ///   - books: The books whose lines are told, those that this machine knows already left out.
  ///   - isListed: Whether whoever listens has a list of the store.
  package init(
    with place: any StorePlace,
    _ journal: ReaderJournal?,
    books: [KnownBook],
    isListed: Bool = false
  ) {
    observer = StoreObserver(of: place, after: 0, isListed: isListed)
    self.journal = journal
    self.books = books
    self.place = place
    for book in books {
      // What cannot be read now is told when it can.
      try? book.look(isQuick: true)
      _ = book.news()
    }
  }

  /// Whether the store was reached and read at the last look.
  package var isAtHand: Bool { observer.isAtHand }

  /// Looks once, and sends what waits where the store is at hand.
  ///
  /// - Parameter time: The time of day here, `21:40`.
  /// - Returns: What is new since the last time.
  package mutating func look(at time: String) -> [StoreReport] {
    let reports = exchange(at: time)
    if reports.contains(where: \.isRevision) { isBehind = true }
    guard isBehind, isAtHand, !books.isEmpty else { return reports }
    let lines = lines()
    return reports.filter { !$0.isRevision } + lines + reports.filter(\.isRevision).suffix(1)
  }

  /// The lines of the books that were not told yet; of those that cannot be read now the next look tells.
  private mutating func lines() -> [StoreReport] {
    isBehind = false
    var reports: [StoreReport] = []
    for book in books {
      do throws(KnownBookError) {
        try book.look(isQuick: false)
        if book.absence != nil { isBehind = true }
      } catch {
        isBehind = true
      }
      reports += book.news().stored.map { .line($0, book: book.name) }
    }
    return reports
  }

  private mutating func exchange(at time: String) -> [StoreReport] {
    var reports = observer.look(at: time)
    guard let journal else { return reports }
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

extension StoreReport {
  fileprivate var isRevision: Bool { if case .revision = self { true } else { false } }
}
