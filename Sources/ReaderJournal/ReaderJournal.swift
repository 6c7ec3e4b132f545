import JSONText
package import TrialStore

/// Lines of readers that wait on this machine until their store has them: one file for each store.
///
/// What is added is on the disk when the call returns, so that nobody waits for a network, and nothing is lost
/// whatever ends the program. Every call opens the file, holds it for a moment and lets it go: any number of
/// programs and threads of this user may use one journal.
package struct ReaderJournal: Hashable, Sendable {
  /// The file.
  package let path: String

  package init(at path: String) { self.path = path }

  /// What the journal of a store is called: what can be read of the store's name, and a number by which no two
  /// stores have one.
  ///
  /// - Parameter store: The name of the store, with everything that tells it from others.
  /// - Returns: The name of a file, of letters, digits, points and lines.
  package static func fileName(ofStore store: String) -> String {
    let words = store.utf8.split { byte in
      !(byte == 0x2D || byte == 0x5F || byte == 0x2E || (0x30...0x39).contains(byte)
        || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte))
    }
    let readable = words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-")
    return "\(readable.suffix(80))-\(ContentHash.text(of: store)).journal"
  }

  /// Adds lines, all or none.
  ///
  /// - Throws: `JournalError` when nothing was added.
  package func append(_ lines: [WaitingLine]) throws(JournalError) {
    guard !lines.isEmpty, var file = try JournalFile(path, making: true) else { return }
    try file.add(Array(lines.map { $0.text + "\n" }.joined().utf8))
  }

  /// How many lines the store does not have yet, as far as is known here.
  package func waiting() throws(JournalError) -> Int {
    guard let file = try JournalFile(path, making: false) else { return 0 }
    return try file.lines(from: file.head.sent).count { $0 == UInt8(ascii: "\n") }
  }

  /// The lines of a book that wait, and those that were sent since the mark.
  ///
  /// Whoever asks the store too asks it after this: a line that is sent in between is met twice, and never missed.
  ///
  /// - Parameters:
  ///   - book: The book.
  ///   - mark: What an earlier call gave; `nil` for all that wait.
  /// - Returns: The lines in the order in which they were added, and the mark to ask with next time.
  /// - Throws: `JournalError` when the journal cannot be read.
  package func pending(
    of book: String,
    after mark: JournalMark? = nil
  ) throws(JournalError) -> (lines: [ReaderLine], mark: JournalMark) {
    guard let file = try JournalFile(path, making: false) else {
      return ([], JournalMark(generation: 0, place: 0))
    }
    let isOfNow = mark?.generation == file.head.generation
    let place = isOfNow ? mark?.place ?? file.head.sent : file.head.sent
    let batch = try JournalBatch(from: min(place, file.end), of: file, most: .max, in: path)
    return (
      batch.lines.compactMap { $0.book == book ? $0.line : nil },
      JournalMark(generation: batch.generation, place: batch.end)
    )
  }
}

/// How far a journal was read.
package struct JournalMark: Hashable, Sendable {
  let generation: Int
  /// How many bytes behind the head.
  let place: Int
}

/// Some lines of a journal that stand one after the other.
struct JournalBatch {
  let lines: [WaitingLine]
  let generation: Int
  /// Where the last of them ends, in bytes behind the head.
  let end: Int

  /// Reads lines from a place.
  ///
  /// - Throws: `JournalError` with the first line that cannot be read, where none stands before it.
  init(
    from place: Int,
    of file: borrowing JournalFile,
    most: Int,
    in path: String
  ) throws(JournalError) {
    let bytes = try file.lines(from: place)
    let all = bytes.span
    var json = JSONReader()
    var lines: [WaitingLine] = []
    var start = 0
    while start < bytes.count, lines.count < most {
      guard let feed = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) else { break }
      guard let line = WaitingLine(all.extracting(start..<feed), with: &json) else {
        if !lines.isEmpty { break }
        let before = try file.lines(from: 0).prefix(place + start)
        throw JournalError(
          .damaged(line: 2 + before.count { $0 == UInt8(ascii: "\n") }),
          path: path
        )
      }
      lines.append(line)
      start = feed + 1
    }
    self.lines = lines
    generation = file.head.generation
    end = place + start
  }
}
