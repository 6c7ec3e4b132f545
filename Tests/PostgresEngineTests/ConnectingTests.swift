import Foundation
import PostgresEngine
import TestSupport
import Testing
import TrialModel
import TrialStore

@Suite(
  "Connecting to a server",
  .enabled(if: PostgresServer.isInstalled, "PostgreSQL is not installed")
)
struct ConnectingTests {
  private let database: TestDatabase

  init() throws { database = try PostgresServer.shared().database() }

  @Test("a machine without libpq is told which package to install")
  func noLibrary() throws {
    let names = ["libpq-that-is-not-there.so.5"]
    let error = serverError { _ = try PostgresLibrary(names) }
    #expect(error?.kind == .noLibrary)
    let place = PostgresPlace(try PostgresAddress("postgres://h/d"), libraries: names)
    let stored = storeError { _ = try place.reading() }
    #expect(stored?.code == .noLibrary)
    #expect(
      stored?.message
        == "postgres://h/d: there is no libpq.so.5 on this machine, which speaks to PostgreSQL; "
        + "install the package libpq5"
    )
  }

  @Test("a library of another kind under that name does not do")
  func otherLibrary() { #expect(serverError { _ = try PostgresLibrary(["libc.so.6"]) } != nil) }

  @Test("a server that is there lets us in and says its version")
  func connects() throws {
    let connection = try database.connected()
    #expect(connection.isAlive)
    #expect(connection.serverVersion >= 90_600)
    let rows = try connection.ask("select current_setting('application_name')", named: "name")
    #expect(rows.next() && rows.text(0) == "rtio-tui")
  }

  @Test("where nobody answers the place and libpq's words are said")
  func nobody() throws {
    let port = try PostgresServer.freePort()
    let error = serverError { _ = try database.connected(port: port) }
    #expect(error?.kind == .unreachable)
    #expect(error?.message.contains("127.0.0.1:\(port)") == true, "\(error?.message ?? "")")
  }

  @Test("a name that no host has is unreachable")
  func noHost() throws {
    let address = try PostgresAddress("postgres://no-such-host.invalid/d")
    let error = serverError {
      _ = try PostgresConnection(to: address, by: PostgresLibrary(), patience: PostgresPatience())
    }
    #expect(error?.kind == .unreachable)
  }

  @Test(
    "settings that libpq does not know cannot be used, and are not waited for",
    arguments: [
      "nonsense=1", "sslmode=nonsense", "service=no_such_service",
    ]
  )
  func settings(setting: String) {
    let error = serverError { _ = try database.connected(setting) }
    #expect(error?.kind == .unusable, "\(error?.message ?? "no error")")
  }

  @Test("a database that is not there is refused by its name")
  func noDatabase() throws {
    let error = serverError { _ = try TestDatabase("no_such", of: database.server).connected() }
    #expect(error?.kind == .refused)
    #expect(error?.state == "3D000")
    #expect(error?.said?.contains("\"no_such\" does not exist") == true, "\(error?.said ?? "")")
    #expect(error?.said?.contains("LOCATION") == false && error?.said?.contains("3D000") == false)
  }

  @Test("a user who is not there is refused")
  func noUser() {
    #expect(serverError { _ = try database.connected(as: "no_such_user") }?.kind == .refused)
  }

  @Test("sslmode goes to libpq as given: a server without TLS is refused where TLS is required")
  func security() throws {
    let server = try PostgresServer(listensOn: PostgresServer.freePort())
    let own = try server.database()
    let required = serverError { _ = try own.connected(port: server.port, "sslmode=require") }
    #expect(required?.kind == .untrusted)
    #expect(required?.said?.contains("SSL") == true)
    #expect(try own.connected(port: server.port, "sslmode=prefer").isAlive)
  }

  @Test("an option of the server that it does not take is refused, and nothing to report to us")
  func option() {
    let error = serverError {
      _ = try database.connected("options=-c%20default_tablespace%3Dno_such")
    }
    #expect(error?.kind == .refused && error?.statement == nil, "\(error?.message ?? "")")
  }

  @Test("a connection that takes too long ends in time", arguments: [true, false])
  func silence(isInAddress: Bool) throws {
    let network = try TestNetwork(before: database.server)
    try network.order("silence")
    let began = ContinuousClock.now
    let error = serverError {
      _ =
        isInAddress
        ? try database.connected(port: network.port, "connect_timeout=1")
        : try database.connected(
          port: network.port,
          patience: PostgresPatience(connecting: .milliseconds(300))
        )
    }
    #expect(error?.kind == .stalled)
    #expect(ContinuousClock.now - began < .seconds(8))
  }

  @Test("waiting for a connection is stopped when that is asked for")
  func stopped() throws {
    let network = try TestNetwork(before: database.server)
    try network.order("silence")
    let error = serverError {
      _ = try database.connected(port: network.port, patience: PostgresPatience { 1 })
    }
    #expect(error?.kind == .stopped)
  }
}

@Suite(
  "A password",
  .enabled(if: PostgresServer.isInstalled, "PostgreSQL is not installed")
)
struct PasswordTests {
  private let database: TestDatabase
  private let role: String

  init() throws {
    database = try PostgresServer.shared().database()
    try database.execute(
      """
      do $$ begin create role passworded; exception when duplicate_object or unique_violation \
      then null; end $$
      """
    )
    role = try database.role("password 'open sesame' in role passworded")
  }

  /// Connects with a password file that holds the given password.
  private func connect(with password: String?) throws -> PostgresConnection {
    let folder = try TestFolder()
    let file = folder["pgpass"]
    try Data((password.map { "*:*:*:*:\($0)\n" } ?? "").utf8).write(to: URL(filePath: file))
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
    return try withExtendedLifetime(folder) {
      try database.connected(as: role, "passfile=\(file)")
    }
  }

  @Test("a right one in the password file lets us in")
  func right() throws { #expect(try connect(with: "open sesame").isAlive) }

  @Test("a wrong one is refused with the remedy, and never said")
  func wrong() {
    let error = serverError { _ = try connect(with: "close sesame") }
    #expect(error?.kind == .refused)
    #expect(error?.state == "28P01")
    #expect(error?.message.contains("sesame") == false)
    #expect(error?.message.contains("~/.pgpass") == true)
  }

  @Test("one that is missing is refused with the remedy")
  func missing() {
    let error = serverError { _ = try connect(with: nil) }
    #expect(error?.kind == .refused)
    #expect(error?.message.contains("~/.pgpass") == true)
  }

  @Test("a server that says it again in a message is not repeated")
  func masked() throws {
    let connection = try connect(with: "open sesame")
    let error = serverError {
      try connection.run("do $$ begin raise 'you said open sesame'; end $$", named: "raise")
    }
    #expect(error?.said == "you said ***********")
  }
}
