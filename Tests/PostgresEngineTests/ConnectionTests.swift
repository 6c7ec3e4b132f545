import Foundation
import PostgresEngine
import TestSupport
import Testing
import TrialModel
import TrialStore

@Suite(
  "A connection to a server",
  .enabled(if: PostgresServer.isInstalled, "PostgreSQL is not installed")
)
struct ConnectionTests {
  private let database: TestDatabase

  init() throws { database = try PostgresServer.shared().database() }

  /// Bytes that every kind of reading could trip over.
  private static let bytes = (0...255).map { UInt8($0) } + Array("\\N\t\n\\x00".utf8)
  private static let text = "tab\tslash\\line\nreturn\r \u{1}\u{2028}\"'é漢"

  @Test("parameters and rows are what was given", arguments: [true, false])
  func roundTrip(canPipeline: Bool) throws {
    let connection = try database.connected(canPipeline: canPipeline)
    try connection.run("create table kept (n bigint, t text, b bytea)", named: "make")
    let insert = "insert into kept values ($1, $2, $3)"
    try Self.bytes.withUnsafeBytes { bytes in
      try connection.send(
        insert,
        named: "insert",
        [.integer(.min), .text(Self.text), .bytes(bytes)]
      )
    }
    try connection.send(
      insert,
      named: "insert",
      [.integer(.max), .text(""), .bytes(.init(start: nil, count: 0))]
    )
    try connection.send(insert, named: "insert", [.null, .null, .null])
    let asked = try connection.ask("select * from kept order by n", named: "all")
    let copied = try connection.copy("select * from kept order by n", named: "all")
    for rows in [asked, copied] as [any StoreRows] {
      #expect(try rows.next())
      #expect(rows.integer(0) == .min && rows.text(1) == Self.text)
      #expect(Array(rows.bytes(2)) == Self.bytes)
      #expect(try rows.next())
      #expect(rows.integer(0) == .max && rows.text(1) == "" && rows.bytes(2).isEmpty)
      #expect(try rows.next())
      #expect(rows.integer(0) == nil && rows.text(1) == nil && rows.bytes(2).isEmpty)
      #expect(try !rows.next())
      #expect(try !rows.next())
    }
    #expect(
      try database.value("select encode(b, 'hex') from kept where n < 0")?.count == 2
        * Self.bytes.count
    )
  }

  @Test("a zero byte in a text goes as its picture")
  func zero() throws {
    let rows = try database.connected().ask("select $1::text", named: "zero", [.text("a\0b")])
    #expect(rows.next() && rows.text(0) == "a\u{2400}b")
  }

  @Test(
    "numbers of every kind that a query gives are numbers",
    arguments: [
      ("7::smallint", 7), ("-7::smallint", -7), ("-70000::int", -70_000), ("sum(x)", 30_000),
      ("-9223372036854775808::numeric", .min), ("9223372036854775807::numeric", .max),
      ("9223372036854775808::numeric", nil), ("0::numeric", 0),
      ("-123456789::numeric", -123_456_789),
      ("'12'::text", 12), ("count(*)", 2), ("null::bigint", nil), ("'nan'::numeric", nil),
    ] as [(String, Int?)]
  )
  func numbers(expression: String, number: Int?) throws {
    let rows = try database.connected().ask(
      "select \(expression) from (values (10000::bigint), (20000)) as v (x)",
      named: "number"
    )
    #expect(rows.next() && rows.integer(0) == number)
  }

  @Test("many statements take few ways there and back")
  func pipeline() throws {
    let network = try TestNetwork(before: database.server, delay: 25)
    let connection = try database.connected(port: network.port)
    try connection.run("create table kept (n bigint primary key)", named: "make")
    let began = ContinuousClock.now
    for number in 1...200 {
      try connection.send("insert into kept values ($1)", named: "insert", [.integer(number)])
    }
    try connection.settle()
    // One by one they would take ten seconds.
    #expect(ContinuousClock.now - began < .seconds(3))
    #expect(try database.value("select count(*) from kept") == "200")
  }

  @Test(
    "a statement that fails fails by its name, and none behind it is done",
    arguments: [true, false]
  )
  func failure(canPipeline: Bool) throws {
    let connection = try database.connected(canPipeline: canPipeline)
    try connection.run("create table kept (n bigint primary key)", named: "make")
    let error = serverError {
      try connection.send("begin", named: "begin")
      try connection.send("insert into kept values ($1)", named: "insert", [.integer(1)])
      try connection.send("insert into nowhere values ($1)", named: "stray", [.integer(1)])
      try connection.send("commit", named: "commit")
      try connection.settle()
    }
    #expect(error?.kind == .absent && error?.state == "42P01")
    try connection.run("rollback", named: "rollback")
    #expect(try database.value("select count(*) from kept") == "0")
    // What was prepared and skipped is prepared again.
    try connection.send("insert into kept values ($1)", named: "insert", [.integer(2)])
    try connection.send("insert into kept values ($1)", named: "stray", [.integer(3)])
    try connection.settle()
    #expect(try database.value("select count(*) from kept") == "2")
  }

  @Test(
    "what the server says is known by its SQLSTATE",
    arguments: [
      ("select from", PostgresError.Kind.defect), ("select 1 from nowhere", .absent),
      ("do $$ begin raise using errcode = '40001'; end $$", .conflict),
      ("do $$ begin raise using errcode = '40P01'; end $$", .conflict),
      ("do $$ begin raise using errcode = '53100'; end $$", .full),
      ("do $$ begin raise using errcode = '25006'; end $$", .readOnly),
      ("do $$ begin raise using errcode = '42501'; end $$", .forbidden),
      ("do $$ begin raise using errcode = '55P03'; end $$", .busy),
      ("do $$ begin raise using errcode = 'XX001'; end $$", .damaged),
      ("set transaction read only; create table a ()", .readOnly),
    ]
  )
  func kinds(statement: String, kind: PostgresError.Kind) throws {
    let connection = try database.connected()
    let error = serverError { try connection.run(statement, named: "the statement") }
    #expect(error?.kind == kind)
    #expect(error?.message.hasPrefix("postgres://postgres@/") == true)
    #expect((error?.statement == "the statement") == (kind == .defect))
    #expect(connection.isAlive)
  }

  @Test("a connection that an administrator ends is known as lost, and why")
  func ended() throws {
    let connection = try database.connected()
    try database.execute(
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'rtio-tui' and datname = current_database()"
    )
    while connection.isAlive { usleep(1_000) }
    let error = serverError { _ = try connection.ask("select 1", named: "one") }
    #expect(error?.kind == .unreachable)
    #expect(!connection.isAlive)
  }

  @Test("a line that is cut anywhere in an answer is an error and never a short answer")
  func cut() throws {
    let network = try TestNetwork(before: database.server)
    for bytes in [1, 60, 700, 5_000, 90_000] {
      let connection = try database.connected(port: network.port)
      try network.order("cut-after \(bytes)")
      var seen = 0
      let error = serverError {
        let rows = try connection.copy(
          "select repeat('x', 90) from generate_series(1, 20000)",
          named: "many"
        )
        while try rows.nextRow() { seen += 1 }
      }
      #expect(error?.kind == .unreachable, "\(bytes)")
      #expect(seen < 20_000)
      #expect(!connection.isAlive)
    }
  }

  @Test("a server that falls silent is given up in time")
  func silent() throws {
    let network = try TestNetwork(before: database.server)
    let patience = PostgresPatience(silence: .milliseconds(400))
    let connection = try database.connected(port: network.port, patience: patience)
    #expect(try connection.ask("select 1", named: "one").next())
    try network.order("silence-answers")
    let error = serverError { _ = try connection.ask("select 1", named: "one") }
    #expect(error?.kind == .stalled)
    #expect(!connection.isAlive)
  }

  @Test("more is written than buffers hold while the answers pile up")
  func large() throws {
    let connection = try database.connected()
    try connection.run("create table kept (n bigint, b bytea)", named: "make")
    let block = [UInt8](repeating: 7, count: 300_000)
    try block.withUnsafeBytes { bytes in
      for number in 1...100 {
        try connection.send(
          "insert into kept values ($1, $2)",
          named: "insert",
          [.integer(number), .bytes(bytes)]
        )
      }
    }
    try connection.settle()
    #expect(try database.value("select sum(length(b)) from kept") == "30000000")
  }

  @Test("a connection on which somebody else's statements are kept is that of a pooler")
  func pooled() throws {
    let connection = try database.connected()
    try connection.run("prepare \"a name\" as select 1", named: "somebody else's")
    let error = serverError {
      try connection.send("select 2", named: "a name")
      try connection.settle()
    }
    #expect(error?.kind == .pooled, "\(error?.message ?? "")")
    #expect(error?.message.contains("pool_mode = session") == true)
  }

  @Test("a copy that is let go before its end takes its connection along")
  func letGo() throws {
    let connection = try database.connected()
    do {
      let rows = try connection.copy("select generate_series(1, 1000000)", named: "many")
      #expect(try rows.nextRow())
    }
    #expect(!connection.isAlive)
  }
}

/// The error that a call throws, when it throws one of the store.
func storeError(_ call: () throws -> Void) -> StoreError? {
  do {
    try call()
    return nil
  } catch {
    return error as? StoreError
  }
}
