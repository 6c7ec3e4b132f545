import Foundation
import TestSupport
import Testing

/// The server and the network that other tests stand on.
@Suite(.enabled(if: PostgresServer.isInstalled, "PostgreSQL is not installed"))
struct PostgresServerTests {
  @Test("each database of the shared server is empty and of its own")
  func databases() throws {
    let server = try PostgresServer.shared()
    let (one, other) = (try server.database(), try server.database())
    try one.execute("create table only_here (word text); insert into only_here values ('a b')")
    #expect(try one.rows("select word, null, 3 from only_here") == [["a b", "", "3"]])
    #expect(try one.rows("select word from only_here where false").isEmpty)
    #expect(throws: PostgresServer.Problem.self) { try other.execute("table only_here") }
  }

  @Test("what was committed is there when a killed or stopped server starts again")
  func killed() throws {
    let server = try PostgresServer()
    let database = try server.database()
    try database.execute("create table kept (number int)")
    for number in 1...3 {
      try database.execute("insert into kept values (\(number))")
      if number < 3 { try server.kill() } else { try server.stop() }
      #expect(throws: PostgresServer.Problem.self) { try database.execute("select 1") }
      try server.start()
      #expect(try database.value("select count(*) from kept") == String(number))
    }
  }

  @Test("a server ends with whoever holds it and leaves no folder")
  func removed() throws {
    let server = try PostgresServer()
    let folder = server.folder
    #expect(FileManager.default.fileExists(atPath: folder))
    withExtendedLifetime(server) {}
    let gone = try { () throws -> String in
      let another = try PostgresServer()
      return another.folder
    }()
    #expect(!FileManager.default.fileExists(atPath: gone))
  }

  @Test("a role that is asked for its password does not come in without it")
  func passwords() throws {
    let database = try PostgresServer.shared().database()
    let role = "asked_\(database.name)"
    try database.execute(
      """
      do $$ begin create role passworded; exception when duplicate_object or unique_violation \
      then null; end $$;
      create role \(role) login password 'secret' in role passworded
      """
    )
    #expect(throws: PostgresServer.Problem.self) { try database.execute("select 1", as: role) }
  }
}
