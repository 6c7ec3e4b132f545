import JSONText

/// A line that waits in a journal, as it stands there.
package struct JournalEntry: Hashable, Sendable {
  /// Which line of the file it is, counted from 1, the head among them.
  package let number: Int
  /// What stands there, without the line feed.
  package let bytes: [UInt8]
  /// What it says; `nil` where it cannot be read, and holds up the lines behind it.
  package let line: WaitingLine?
}

// The lines one by one, for who has to see what waits and why.
extension ReaderJournal {
  /// The lines that wait, in their order, those too that cannot be read.
  ///
  /// - Throws: `JournalError` when the journal itself cannot be read.
  package func entries() throws(JournalError) -> [JournalEntry] {
    guard let file = try JournalFile(path, making: false) else { return [] }
    return try Self.entries(of: file)
  }

  /// Takes lines out of the journal; no store gets them then.
  ///
  /// - Parameter entries: As they were listed; whoever takes them out has kept them elsewhere.
  /// - Throws: `JournalError` when nothing was taken out, as when one of them was sent meanwhile.
  package func takeOut(_ entries: [JournalEntry]) throws(JournalError) {
    guard let first = entries.first else { return }
    guard let file = try JournalFile(path, making: false) else {
      throw JournalError(.changed(line: first.number), path: path)
    }
    let waiting = try Self.entries(of: file)
    let out = Set(entries)
    if let gone = entries.first(where: { !waiting.contains($0) }) {
      throw JournalError(.changed(line: gone.number), path: path)
    }
    let rest = waiting.filter { !out.contains($0) }
    try file.replace(by: Array(rest.map { $0.bytes + [UInt8(ascii: "\n")] }.joined()))
  }

  private static func entries(
    of file: borrowing JournalFile
  ) throws(JournalError) -> [JournalEntry] {
    let bytes = try file.lines(from: 0)
    let all = bytes.span
    var json = JSONReader()
    var entries: [JournalEntry] = []
    var (number, start) = (1, 0)
    while let feed = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
      number += 1
      if start >= file.head.sent {
        let line = WaitingLine(all.extracting(start..<feed), with: &json)
        entries.append(JournalEntry(number: number, bytes: Array(bytes[start..<feed]), line: line))
      }
      start = feed + 1
    }
    return entries
  }
}
