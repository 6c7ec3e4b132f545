import TrialModel

/// Why the text of a reader's file cannot be taken, and where.
package struct FileRefusal: Error, Explained, Comparable {
  /// The line, from 1.
  package let line: Int
  /// The column, from 1, counted in bytes of UTF-8.
  package let column: Int
  /// What is wrong, as a sentence without its full stop.
  package let what: String
  /// What to do, as a sentence without its full stop.
  package let remedy: String

  package init(line: Int, column: Int, what: String, remedy: String) {
    self.line = line
    self.column = column
    self.what = what
    self.remedy = remedy
  }

  /// One line: `12:5: what; remedy`, to follow the name of the file and a colon.
  package var message: String { "\(line):\(column): \(what); \(remedy)" }

  package static func < (left: Self, right: Self) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}
