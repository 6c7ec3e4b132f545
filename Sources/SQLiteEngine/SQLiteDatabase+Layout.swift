package import TrialStore

// Whether a file is a store of ours, and of which layout.
extension SQLiteDatabase {
  /// The mark in the head of the file, `RTIO` in letters.
  private static var applicationMark: Int { 0x5254_494F }

  /// The names of the steps that the file has taken; `nil` where nothing was ever written into it.
  ///
  /// - Throws: `StoreError` when the file is no store.
  func stepsTaken() throws(StoreError) -> [String]? {
    let mark = try connection.integer("pragma application_id")
    if mark == 0, try connection.integer("select count(*) from sqlite_schema") == 0 { return nil }
    guard mark == Self.applicationMark else { throw StoreError(.notAStore, path: place) }
    return try readStepsTaken()
  }

  /// Takes the steps that the store lacks, within one transaction.
  func bringLayoutUpToDate() throws(StoreError) {
    // Only a file without content takes it. Records fill a page of this size better than a small
    // one; docs/decisions has the figures.
    try connection.execute("pragma page_size = 32768")
    try transacting { () throws(StoreError) in
      let taken = try stepsTaken()
      if taken == nil {
        try connection.execute(text: "pragma application_id = \(Self.applicationMark)")
        try connection.execute("create table migration (name text primary key) strict")
      }
      for step in try lackingSteps(taken ?? []) {
        try connection.execute(text: step.text(in: .sqlite))
        try write(.noteStep, [.text(step.name)])
      }
    }
  }

  /// Reads the whole file, and makes sure that it contradicts itself nowhere.
  ///
  /// - Throws: `StoreError` with the code `corrupt` and the first thing that is wrong.
  package func requireSound() throws(StoreError) {
    let statement = try connection.prepare("pragma quick_check(1)")
    guard try statement.step(), let said = statement.text(0), said != "ok" else { return }
    throw StoreError(.corrupt, path: place, said: said)
  }
}
