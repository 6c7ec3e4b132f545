import JSONText
package import TrialModel

/// Where in which document something stands.
package struct DocumentLocation: Hashable, Sendable, Comparable {
  /// The name of the document: `Trials/NCT00861614.json`.
  package let file: String
  /// The line, from 1.
  package let line: Int
  /// The column, from 1, counted in bytes of UTF-8 as compilers do.
  package let column: Int
  /// The way to the value through the document, `results[2].figure`; empty for the whole of it.
  package let path: String
  /// The study it belongs to; `nil` outside registry records, and where its number is not known.
  package let study: TrialID?

  package init(file: String, line: Int, column: Int, path: String, study: TrialID? = nil) {
    self.file = file
    self.line = line
    self.column = column
    self.path = path
    self.study = study
  }

  init(file: String, position: JSONPosition, path: String, study: TrialID? = nil) {
    self.init(
      file: file,
      line: Int(position.line),
      column: Int(position.column),
      path: path,
      study: study
    )
  }

  package static func < (left: Self, right: Self) -> Bool {
    (left.file, left.line, left.column) < (right.file, right.line, right.column)
  }
}
