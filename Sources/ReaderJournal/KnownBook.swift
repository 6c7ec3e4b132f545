package import TrialStore

/// A book of a store as this machine knows it: what the store gave, and what waits to be sent to it.
///
/// It belongs to one thread at a time.
package final class KnownBook {
  package let name: String
  /// Pages of it, as of when it was looked at last.
  package private(set) var pages: [ReaderPage] = []
  /// Why the store could not be asked when it was asked last; `nil` when it answered, or was not asked.
  package private(set) var absence: StoreError?
  private let place: any StorePlace
  private let isFar: Bool
  private let held: HeldBooks
  private let journal: ReaderJournal?
  private let copy: BookCopy?
  private var state: ReaderBooks.State?
  private var mark: JournalMark?
  private var isLoaded = false
  private var unread = BookNews(isWhole: true)

  /// - Parameters:
  ///   - name: The name of the book.
  ///   - place: The store.
  ///   - isFar: Whether the store is reached through a network.
  ///   - journal: Where lines wait for the store; `nil` where there is no home for it.
  ///   - copy: The file in which is kept what a store that is far gave; `nil` for none.
  package init(
    _ name: String,
    of place: any StorePlace,
    isFar: Bool,
    journal: ReaderJournal?,
    copy: String?
  ) {
    self.name = name
    self.place = place
    self.isFar = isFar
    self.journal = journal
    self.copy = isFar ? copy.map { BookCopy(path: $0) } : nil
    held = HeldBooks(place, isHeld: isFar)
  }

  /// Looks what there is: in the journal, and in the store.
  ///
  /// A store that is away is remembered as `absence` where something is known of it.
  ///
  /// - Parameter isQuick: Whether a store that is far is not asked, so that nobody waits for a network.
  /// - Throws: `KnownBookError` when nothing can be said.
  package func look(isQuick: Bool) throws(KnownBookError) {
    // The journal first: what is sent in between is met twice, and never missed.
    if let journal {
      do throws(JournalError) {
        let (lines, read) = try journal.pending(of: name, after: mark)
        mark = read
        unread.waiting += lines
      } catch {
        throw .journal(error)
      }
    }
    load()
    if isQuick, isFar { return }
    do throws(StoreError) {
      try ask()
      absence = nil
    } catch {
      guard isFar, state != nil, !error.isForGood else { throw .store(error) }
      absence = error
    }
  }

  /// What came since this was asked last.
  package func news() -> BookNews {
    defer { unread = BookNews() }
    return unread
  }

  /// Takes up lines that another process was given by the store; whoever has met one before meets it again.
  package func take(_ lines: [ReaderLine]) { unread.stored += lines }

  /// Adds lines to the journal, all or none; where the store is near they are sent at once.
  ///
  /// - Throws: `JournalError` when nothing was added.
  package func add(_ lines: [ReaderLine]) throws(JournalError) {
    guard let journal else {
      throw JournalError(.system(reason: "there is no home folder for it"), path: "journal")
    }
    try journal.append(lines.map { WaitingLine(name, $0) })
    // What a file that is held by another program does not take now waits.
    if !isFar { _ = try journal.send(to: place) }
  }

  /// Sends what waits on this machine.
  ///
  /// - Returns: How that ended; `nil` where there is no journal.
  /// - Throws: `JournalError` when the journal cannot be read.
  package func deliver() throws(JournalError) -> JournalSending? { try journal?.send(to: place) }

  /// Takes up what was kept of the store, the first time.
  private func load() {
    guard !isLoaded else { return }
    isLoaded = true
    guard let known = copy?.read() else { return }
    pages = known.pages
    state = known.state
    unread.stored += known.lines
  }

  private func ask() throws(StoreError) {
    let (name, known) = (name, state)
    let answer = try held.reading { books throws(StoreError) -> BookCopy.Content? in
      // Asked before the lines: one that comes in between is met again, and never missed.
      let state = try books.state()
      if state == known { return nil }
      let since = state.identity == known?.identity ? known?.revision ?? 0 : 0
      return BookCopy.Content(
        pages: try books.pages(of: name),
        lines: try books.lines(of: name, after: since).lines,
        state: state
      )
    }
    guard var answer else { return }
    defer { state = answer.state }
    let all = answer.pages
    if let known, known.identity == answer.state.identity {
      answer.pages.removeAll { pages.contains($0) }
      if state != nil, !answer.pages.isEmpty || !answer.lines.isEmpty || known != answer.state {
        copy?.append(answer)
      }
    } else {
      // Another store in the place of the one that was known.
      if known != nil {
        let again = try? journal?.pending(of: name)
        unread = BookNews(isWhole: true, waiting: again?.lines ?? unread.waiting)
      }
      copy?.replace(by: answer)
    }
    pages = all
    unread.stored += answer.lines
  }
}

/// What came to a book since it was asked.
package struct BookNews: Hashable, Sendable {
  /// Whether it is all there is, in place of what came before.
  package var isWhole = false
  /// Lines that wait on this machine, or were sent since.
  package var waiting: [ReaderLine] = []
  /// Lines of the store.
  package var stored: [ReaderLine] = []

  /// Nothing new, unless given.
  package init(
    isWhole: Bool = false,
    waiting: [ReaderLine] = [],
    stored: [ReaderLine] = []
  ) {
    self.isWhole = isWhole
    self.waiting = waiting
    self.stored = stored
  }
}

/// Why nothing can be said of a book.
package enum KnownBookError: Error, Hashable, Sendable {
  case journal(JournalError)
  case store(StoreError)

  /// What, where and what to do.
  package var message: String {
    switch self {
    case .journal(let error): error.message
    case .store(let error): error.message
    }
  }

  /// Whether nobody answers at the address of the store.
  package var isUnreachable: Bool {
    if case .store(let error) = self { error.code == .unreachable } else { false }
  }
}
