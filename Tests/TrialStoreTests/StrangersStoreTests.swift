import Testing

@testable import SQLiteEngine
@testable import TrialStore

/// A store may come in the folder of a review that somebody sent.
@Suite("A store from a stranger") struct StrangersStoreTests {
  private let folder: StoreFolder

  init() throws {
    folder = try StoreFolder()
    try folder.importing(InventedRecord.many(3))
  }

  /// Changes the store as a program that means harm would.
  private func change(_ sql: String) throws {
    let connection = try Connection(path: folder.store, for: .writing, patience: 0)
    try connection.execute(text: sql)
  }

  @Test func `a view in the place of a table calls nothing outside the file`() throws {
    try change(
      """
      alter table store rename to kept;
      create view store as select load_extension('/nowhere') as identity, 1 as generation
      """
    )
    let error = #expect(throws: StoreError.self) { try folder.reading().generation() }
    // The words of SQLite for a function that a schema which is not trusted may not call.
    #expect(
      error?.said?.contains("unsafe use of load_extension") == true,
      "\(String(describing: error))"
    )
  }

  @Test func `a trigger that calls outside stops the import, and nothing is taken`() throws {
    try change(
      """
      create trigger harm after insert on import begin select load_extension('/nowhere'); end
      """
    )
    #expect(throws: StoreError.self) { try folder.importing(InventedRecord.many(5)) }
    #expect(try folder.reading().totals().studies == 3)
  }

  @Test func `the description of the tables cannot be rewritten`() throws {
    #expect(throws: StoreError.self) {
      try change(
        "pragma writable_schema = on; update sqlite_schema set sql = 'x' where name = 'study'"
      )
    }
    #expect(try folder.reading().totals().studies == 3)
  }
}
