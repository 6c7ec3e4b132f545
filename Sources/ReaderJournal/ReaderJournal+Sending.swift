package import TrialStore

/// How sending the lines of a journal ended.
package struct JournalSending: Hashable, Sendable {
  /// How many lines the store has now that it may not have had before.
  package let sent: Int
  /// How many wait still.
  package let waiting: Int
  /// Why they wait; `nil` when the store took all.
  package let failure: StoreError?

  package init(sent: Int, waiting: Int, failure: StoreError?) {
    self.sent = sent
    self.waiting = waiting
    self.failure = failure
  }

  /// Whether trying again later will not help: the store refuses what this user writes.
  package var isForGood: Bool { failure?.isForGood ?? false }
}

extension ReaderJournal {
  /// How many lines go in one transaction at most.
  private static let most = 500

  /// Sends what waits to the store, in order.
  ///
  /// Lines are marked as sent when the store has them. A line that it refuses for good holds up those behind it, and
  /// none before it. A program that is ended in between leaves them to be sent
  /// again, and the store keeps each once; so does one that sends at the same time. It takes as long as the network
  /// does, and holds nothing up meanwhile.
  ///
  /// - Parameter place: The store that this is the journal of.
  /// - Returns: How it ended.
  /// - Throws: `JournalError` when the journal itself cannot be read or marked.
  package func send(to place: some StorePlace) throws(JournalError) -> JournalSending {
    guard var batch = try next() else { return JournalSending(sent: 0, waiting: 0, failure: nil) }
    var sent = 0
    var most = Self.most
    let books: ReaderBooks
    do throws(StoreError) {
      books = try ReaderBooks(writing: place)
    } catch {
      return JournalSending(sent: 0, waiting: try waiting(), failure: error)
    }
    while true {
      do throws(StoreError) {
        try Self.add(batch.lines, to: books)
      } catch {
        // Of several it may be one that is refused, and those before it are not.
        let half = batch.lines.count / 2
        guard error.isForGood, half > 0, let less = try next(most: half) else {
          return JournalSending(sent: sent, waiting: try waiting(), failure: error)
        }
        most = half
        batch = less
        continue
      }
      sent += batch.lines.count
      guard let more = try next(after: batch, most: most) else {
        return JournalSending(sent: sent, waiting: 0, failure: nil)
      }
      batch = more
    }
  }

  /// Marks a batch as sent and reads the next; `nil` when nothing waits.
  private func next(
    after batch: JournalBatch? = nil,
    most: Int = Self.most
  ) throws(JournalError) -> JournalBatch? {
    guard var file = try JournalFile(path, making: false) else { return nil }
    if let batch { try file.noteSent(batch.end, of: batch.generation) }
    guard file.head.sent < file.end else { return nil }
    return try JournalBatch(from: file.head.sent, of: file, most: most, in: path)
  }

  /// Adds lines in their order, those of one book that follow each other at once.
  private static func add(
    _ lines: [WaitingLine],
    to books: borrowing ReaderBooks
  ) throws(StoreError) {
    var rest = lines[...]
    while let book = rest.first?.book {
      let run = rest.prefix { $0.book == book }
      try books.add(run.map(\.line), to: book)
      rest = rest.dropFirst(run.count)
    }
  }
}

extension StoreError {
  /// Whether the store refuses what this user writes, so that trying again later will not help.
  package var isForGood: Bool {
    switch code {
    case .refused, .readOnly, .notAStore, .newerProgramNeeded, .corrupt, .corruptRecord,
      .recordTooLarge, .defect, .unusableAddress, .pooled, .untrusted, .wrongEncoding:
      true
    case .missing, .cannotOpen, .outdated, .busy, .importRunning, .full, .system, .outOfMemory,
      .noLibrary, .unreachable, .conflict:
      false
    }
  }
}
