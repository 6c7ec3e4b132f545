import JSONText
package import TrialModel

/// One line of a book in which a team keeps one entry for each key: what was set or taken back, by whom and when.
///
/// Lines are added, never rewritten; the latest line for a key counts.
package struct BookLine: Hashable, Sendable {
  package let at: Moment
  package let reader: String
  /// Whether the entry was taken back.
  package let isCleared: Bool
  /// The entry, as a file that has it alone says it, in one line.
  package let entry: String

  package init(at: Moment, reader: String, isCleared: Bool, entry: String) {
    self.at = at
    self.reader = reader
    self.isCleared = isCleared
    self.entry = entry
  }

  /// The line as it is written, without a line feed.
  package var text: String {
    "{\"at\":\(at.text.inJSON),\"reader\":\(reader.inJSON),"
      + "\"\(isCleared ? "clear" : "set")\":\(entry)}"
  }

  /// Reads a line.
  ///
  /// - Throws: `FileRefusal` with its place in line 1.
  package init(_ text: String) throws(FileRefusal) {
    self = try JSONNode.reading(Array(text.utf8)) { node throws(FileRefusal) in
      let line = try node.entry("line", ["at", "reader", "set", "clear"])
      let (set, cleared) = (line.fields["set"], line.fields["clear"])
      guard let entry = set ?? cleared, set == nil || cleared == nil else {
        throw FileRefusal(
          node.position,
          "the line sets nothing and takes nothing back, or does both",
          "write one of \"set\" and \"clear\""
        )
      }
      return BookLine(
        at: try line.moment("at"),
        reader: try line.text("reader"),
        isCleared: set == nil,
        entry: String(decoding: entry.rawBytes, as: UTF8.self)
      )
    }
  }
}
