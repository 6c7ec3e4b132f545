import TrialModel

/// A database that is read in one read-only transaction at a time.
package protocol TableSource {
  /// Opens a session and begins a transaction in it that changes nothing and sees one moment.
  mutating func begin() throws(TableSourceError)

  /// The rows of a small query of so many columns, their cells as texts.
  mutating func rows(_ query: String, cells: Int) throws(TableSourceError) -> [[String?]]

  /// The rows of a large query by a `copy … to stdout`, their cells as texts, as they come.
  ///
  /// - Parameters:
  ///   - query: The query.
  ///   - cells: How many columns it has.
  ///   - take: Takes the cells of a row, `nil` for null; answers whether to go on.
  /// - Throws: `TableSourceError` when it ends before the last row.
  mutating func copy(
    _ query: String,
    cells: Int,
    _ take: ([String?]) -> Bool
  ) throws(TableSourceError)

  /// Ends transaction and session; nothing where there is none.
  mutating func end()
}

/// Why a database could not be read any further.
package struct TableSourceError: Error, Explained {
  package enum Kind: Hashable, Sendable {
    /// The connection was lost, or the server ended it, as for restoring a copy.
    case ended
    /// A table, column or schema is not there any more.
    case gone
    /// It was told to stop while it waited.
    case stopped
    /// Anything else, which would be the same the next time.
    case refused
  }

  package let kind: Kind
  /// What the server or the library says, without any password.
  package let said: String
  package var what: String { said }
  /// What to do about it.
  package let remedy: String

  package init(_ kind: Kind, said: String, remedy: String) {
    self.kind = kind
    self.said = said
    self.remedy = remedy
  }
}
