import Foundation
import PostgresEngine
import TestSupport
import Testing
import TrialStore

@Suite(
  "A store of which one may not do everything",
  .enabled(if: PostgresServer.isInstalled, "PostgreSQL is not installed")
)
struct RightsTests {
  private let database: TestDatabase
  private let role: String

  init() throws {
    database = try PostgresServer.shared().database()
    role = try database.role()
  }

  private func place(_ more: String = "rtio_schema=rtio") throws -> PostgresPlace {
    PostgresPlace(try PostgresAddress(database.address(as: role, more)))
  }

  @Test("a store in a schema that one may not use is there, and the right is what lacks")
  func noUsage() throws {
    let owner = PostgresPlace(try PostgresAddress(database.address()))
    _ = try ReaderBooks(writing: owner)
    for call in [
      { _ = try RegistryStore(reading: try place()) },
      { _ = try ReaderBooks(writing: try place()) },
    ] as [() throws -> Void] {
      let error = storeError { try call() }
      #expect(error?.code == .refused)
      #expect(error?.message.contains("no right to use the schema rtio") == true)
    }
  }

  @Test(
    "in a schema of somebody else no store is made, and that is said",
    arguments: [true, false]
  )
  func otherSchema(hasUsage: Bool) throws {
    try database.execute("create schema rtio")
    if hasUsage { try database.execute("grant usage on schema rtio to \(role)") }
    #expect(storeError { _ = try ReaderBooks(writing: try place()) }?.code == .readOnly)
    #expect(storeError { _ = try RegistryStore(reading: try place()) }?.code == .missing)
  }

  @Test(
    "a database that has not every letter gets no store; one that keeps bytes as they come does"
  )
  func encodings() throws {
    for (encoding, isTaken) in [("LATIN1", false), ("SQL_ASCII", true)] {
      let name = "\(database.name)_\(encoding.lowercased())"
      try database.execute(
        "create database \(name) encoding '\(encoding)' template template0 locale 'C'"
      )
      let other = TestDatabase(name, of: database.server)
      let place = PostgresPlace(try PostgresAddress(other.address()))
      let line = ReaderLine(study: nil, reader: "AB", at: "now", text: "Übelkeit ≥ 3, 日本 \u{1F9EA}")
      let error = storeError { try ReaderBooks(writing: place).add([line], to: "a book") }
      if isTaken {
        #expect(error == nil)
        #expect(try ReaderBooks(reading: place).lines(of: "a book").lines == [line])
      } else {
        #expect(error?.code == .wrongEncoding(name: encoding))
        #expect(error?.message.contains("UTF8") == true)
        #expect(try other.rows("select 1 from pg_namespace where nspname = 'rtio'").isEmpty)
      }
    }
  }
}
