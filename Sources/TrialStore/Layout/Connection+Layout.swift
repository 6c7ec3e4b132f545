// Whether a file is a store of ours, and of which layout.
extension Connection {
  /// The mark in the head of the file, `RTIO` in letters.
  private static var applicationMark: Int { 0x5254_494F }

  /// Makes sure that a store may be read.
  ///
  /// - Throws: `StoreError` when the file is empty, no store, or of another layout.
  func requireCurrentLayout() throws(StoreError) {
    guard try !isEmpty() else { throw StoreError(.missing, path: path) }
    let taken = try migrationsTaken()
    if let first = Migration.all.first(where: { !taken.contains($0.name) }) {
      throw StoreError(.outdated(migration: first.name), path: path)
    }
  }

  /// Takes the steps that the store lacks, within one transaction.
  func bringLayoutUpToDate() throws(StoreError) {
    // Only a file without content takes it. Records fill a page of this size better than a small
    // one; docs/decisions has the figures.
    try execute("pragma page_size = 32768")
    try execute("begin immediate")
    if try isEmpty() {
      try execute(text: "pragma application_id = \(Self.applicationMark)")
      try execute("create table migration (name text primary key) strict")
    }
    let taken = try migrationsTaken()
    let note = try prepare("insert into migration values (?)")
    for step in Migration.all where !taken.contains(step.name) {
      try execute(text: step.sql)
      try note.bind(step.name, at: 1)
      try note.run()
    }
    try execute("commit")
  }

  /// Whether nothing was ever written into the file.
  private func isEmpty() throws(StoreError) -> Bool {
    let tables = try integer("select count(*) from sqlite_schema")
    let mark = try integer("pragma application_id")
    return tables == 0 && mark == 0
  }

  /// - Throws: `StoreError` when the file is no store, or has a step that is not known here.
  private func migrationsTaken() throws(StoreError) -> [String] {
    guard try integer("pragma application_id") == Self.applicationMark else {
      throw StoreError(.notAStore, path: path)
    }
    let rows = try prepare("select name from migration order by rowid")
    var names: [String] = []
    while try rows.step() { names.append(rows.text(0) ?? "") }
    let known = Set(Migration.all.map(\.name))
    if let unknown = names.first(where: { !known.contains($0) }) {
      throw StoreError(.newerProgramNeeded(migration: unknown), path: path)
    }
    return names
  }
}
