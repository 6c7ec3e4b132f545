/// The language that an engine speaks; most of what is asked is the same in both.
package enum StoreDialect: String, Hashable, Sendable, CaseIterable {
  case sqlite
  /// PostgreSQL, and what speaks its protocol.
  case postgres
}

/// Something that a store is asked or told, by the name of what it answers.
///
/// Parameters are `$1`, `$2`, …, and each first stands after those before it: SQLite counts them in the order in
/// which it meets them.
package struct StoreQuery: Hashable, Sendable {
  /// What it answers or writes; unique.
  package let name: String
  private let sqlite: String
  private let postgres: String
  /// Whether it is a walk over a table, whose rows come as they are ready.
  package let isBulk: Bool

  /// One text for every engine.
  init(_ name: String, isBulk: Bool = false, _ text: String) {
    self.init(name, isBulk: isBulk, sqlite: text, postgres: text)
  }

  init(_ name: String, isBulk: Bool = false, sqlite: String, postgres: String) {
    self.name = name
    self.sqlite = sqlite
    self.postgres = postgres
    self.isBulk = isBulk
  }

  /// The text in a language; empty where that engine is never asked for it.
  package func text(in dialect: StoreDialect) -> String {
    switch dialect {
    case .sqlite: sqlite
    case .postgres: postgres
    }
  }
}

extension StoreDialect {
  /// Whether every question is a way to another machine and back, so that many are asked at once.
  var isFarAway: Bool { self == .postgres }
}
