/// A named step from one layout of the store to the next, in the language of each engine.
///
/// A step that was released is never changed: stores that have taken it would differ.
package struct Migration: Hashable, Sendable {
  package let name: String
  private let sqlite: String
  private let postgres: String

  /// A step of a file of SQLite, from before a store could be on a server.
  init(name: String, sqlite: String) { self.init(name: name, sqlite: sqlite, postgres: "") }

  init(name: String, sqlite: String, postgres: String) {
    self.name = name
    self.sqlite = sqlite
    self.postgres = postgres
  }

  /// The statements of the step, separated by semicolons; empty where an engine has nothing to do.
  package func text(in dialect: StoreDialect) -> String {
    switch dialect {
    case .sqlite: sqlite
    case .postgres: postgres
    }
  }

  /// All steps, in the order in which they are taken.
  package static let all: [Migration] = [.studies, .listed, .extent, .trimmed, .shared]

  /// The layout of the stores that this program writes, by the number and name of its last step: `5 (shared)`.
  package static var layoutInWords: String { "\(all.count) (\(all.last?.name ?? "none"))" }
}
