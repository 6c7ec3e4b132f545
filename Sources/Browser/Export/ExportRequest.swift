package import TrialFigures
package import TrialModel
package import TrialQuery

/// A file of trials that the world has to write.
package struct ExportRequest: Hashable, Sendable {
  /// The trials in the order in which they are written.
  package let trials: [TrialID]
  /// Whether the reader marked them one by one.
  package let areMarked: Bool
  /// The text of the filter that chose them; empty when none did.
  package let filter: String
  package let content: ExportContent
  /// What the file shows where it is a picture.
  package let figure: ExportFigure
  /// The path as it was typed, never empty.
  package let path: String
  /// Whether a file that is there already is replaced.
  package let replaces: Bool
}

/// How a request ended.
package enum ExportOutcome: Hashable, Sendable {
  /// It was written; how much, in words: `32 rows`, and where.
  case written(String, path: String)
  /// A file of that path is there already, and was left as it is.
  case fileExists(path: String)
  /// It could not be written, and why.
  case failed(path: String, reason: String)
}
