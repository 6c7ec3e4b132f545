import Foundation
import PostgresEngine
import TestSupport
import Testing
import TrialStore

@Suite(
  "A connection that is encrypted",
  .enabled(if: PostgresServer.isInstalled, "PostgreSQL is not installed"),
  .enabled(if: TestAuthority.isInstalled, "openssl is not installed"),
  .serialized
)
struct CertificateTests {
  /// A server with a certificate for `localhost`, and who signed that.
  private func served(
    days: Int = 2
  ) throws -> (database: TestDatabase, authority: TestAuthority, port: Int) {
    let port = try PostgresServer.freePort()
    let server = try PostgresServer(listensOn: port)
    let authority = try TestAuthority()
    try authority.certify("localhost", for: server, days: days)
    return (try server.database(), authority, port)
  }

  private func place(
    _ host: String,
    _ database: TestDatabase,
    _ port: Int,
    _ settings: String
  ) throws -> PostgresPlace {
    let text = "postgres://postgres@\(host):\(port)/\(database.name)?gssencmode=disable&\(settings)"
    return PostgresPlace(try PostgresAddress(text))
  }

  @Test(
    "goes to a server whose certificate is signed by whom one trusts, for the name that was asked"
  )
  func trusted() throws {
    let (database, authority, port) = try served()
    let whole = "sslmode=verify-full&sslrootcert=\(authority.certificate)"
    let place = try place("localhost", database, port, whole)
    let line = ReaderLine(study: nil, reader: "AB", at: "now", text: "encrypted")
    try ReaderBooks(writing: place).add([line], to: "a book")
    #expect(try ReaderBooks(reading: place).lines(of: "a book").lines == [line])
    // In the server's own words.
    let connection = try PostgresConnection(
      to: place.address,
      by: PostgresLibrary(),
      patience: PostgresPatience()
    )
    let rows = try connection.ask(
      "select ssl::text from pg_stat_ssl where pid = pg_backend_pid()",
      named: "encrypted"
    )
    #expect(rows.next() && rows.text(0) == "true")
  }

  @Test("is refused for another name, for another authority, and without the certificate of one")
  func untrusted() throws {
    let (database, authority, port) = try served()
    let other = try TestAuthority()
    let own = "sslrootcert=\(authority.certificate)"
    for (host, settings, word) in [
      ("127.0.0.1", "sslmode=verify-full&\(own)", "127.0.0.1"),
      ("localhost", "sslmode=verify-full&sslrootcert=\(other.certificate)", "verify"),
      ("localhost", "sslmode=verify-full&sslrootcert=/no/such.crt", "/no/such.crt"),
    ] {
      let place = try place(host, database, port, settings)
      let error = storeError { _ = try ReaderBooks(writing: place) }
      #expect(error?.code == .untrusted, "\(error?.message ?? "let in")")
      #expect(error?.said?.contains(word) == true, "\(error?.message ?? "")")
      #expect(error?.message.contains("sslrootcert") == true)
    }
    // Who trusts the authority alone takes its word for any name.
    let place = try place("127.0.0.1", database, port, "sslmode=verify-ca&\(own)")
    _ = try ReaderBooks(writing: place)
  }

  @Test("is refused where the certificate has expired")
  func expired() throws {
    let (database, authority, port) = try served(days: -1)
    let settings = "sslmode=verify-full&sslrootcert=\(authority.certificate)"
    let place = try place("localhost", database, port, settings)
    #expect(storeError { _ = try ReaderBooks(writing: place) }?.code == .untrusted)
  }
}

/// Somebody who signs certificates for the servers of the tests.
private final class TestAuthority {
  private let folder: TestFolder
  /// Its own certificate, which those have who trust it.
  var certificate: String { folder["authority.crt"] }

  static let isInstalled = (try? run(["version"])) != nil

  init() throws {
    folder = try TestFolder()
    try Self.run(
      Self.key + ["-x509", "-days", "2", "-subj", "/CN=Authority of the tests"]
        + ["-keyout", folder["authority.key"], "-out", certificate]
    )
  }

  private static let key = [
    "req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes",
  ]

  /// Gives a server a certificate for a name, and has it encrypt.
  func certify(_ name: String, for server: PostgresServer, days: Int) throws {
    let (request, extensions) = (folder["request"], folder["extensions"])
    try Self.run(
      Self.key + ["-subj", "/CN=\(name)", "-keyout", folder["server.key"], "-out", request]
    )
    try Data("subjectAltName=DNS:\(name)\n".utf8).write(to: URL(filePath: extensions))
    try Self.run(
      ["x509", "-req", "-in", request, "-CA", certificate, "-CAkey", folder["authority.key"]]
        + ["-CAcreateserial", "-days", String(days), "-extfile", extensions]
        + ["-out", folder["server.crt"]]
    )
    let files = FileManager.default
    let data = "\(server.folder)/data"
    let owner = try files.attributesOfItem(atPath: data)[.ownerAccountID]
    for file in ["server.key", "server.crt"] {
      try files.copyItem(atPath: folder[file], toPath: "\(data)/\(file)")
      var attributes: [FileAttributeKey: Any] = [.posixPermissions: 0o600]
      attributes[.ownerAccountID] = owner
      try files.setAttributes(attributes, ofItemAtPath: "\(data)/\(file)")
    }
    try TestDatabase("postgres", of: server).execute("alter system set ssl = on")
    try server.stop()
    try server.start()
  }

  private static func run(_ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["openssl"] + arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Refusal() }
  }

  private struct Refusal: Error {}
}
