import Foundation
import TestSupport
import Testing

/// Journeys with AACT on a PostgreSQL server: the same records as JSON and as tables.
@Suite(
  "AACT as a source",
  .serialized,
  .enabled(if: PostgresServer.isInstalled, "PostgreSQL is not installed"),
  .enabled(if: ImportScript.generator != nil, "registry-generator is not built")
)
struct AACTJourneys {
  private let place: ImportScript
  private let database: TestDatabase

  /// Invented studies as JSON in `studies.jsonl`, and the same in a database as AACT's loader puts them there.
  init() throws {
    place = try ImportScript()
    let made = try place.run("$G 40 --with-results 0.6 --of-interest 0.7 > studies.jsonl")
    #expect(made.status == 0)
    let lines = try Data(contentsOf: place.folder.appending(path: "studies.jsonl"))
      .split(separator: UInt8(ascii: "\n"))
    var loader = AACTLoader()
    for line in lines { try loader.load([UInt8](line)) }
    database = try PostgresServer.shared().database()
    try database.execute(loader.statements(schema: "ctgov").joined(separator: ";\n"))
  }

  @Test("The list is the same from tables and from JSON, for a role that may only read")
  func list() throws {
    try database.execute(
      """
      do $$ begin create role aact_reader login; exception when duplicate_object then null; end $$;
      grant usage on schema ctgov to aact_reader;
      grant select on all tables in schema ctgov to aact_reader
      """
    )
    let address = database.address(as: "aact_reader")
    let tables = try place.run(
      "$R import '\(address)' && $R list --format csv"
    )
    #expect(tables.status == 0, "\(tables.error)")
    let json = try place.run(
      "export RTIO_STORE=$FOLDER/json.sqlite; $R import -q studies.jsonl && $R list --format csv"
    )
    #expect(json.status == 0, "\(json.error)")
    #expect(tables.output.hasPrefix("40 studies: 40 new; no findings\n"))
    // Rows of one state stand by the day of their record, which is that of the last update in AACT.
    let rows = tables.output.split(separator: "\n").dropFirst().sorted()
    #expect(rows.count > 40)
    #expect(rows == json.output.split(separator: "\n").dropFirst().sorted())
  }

  @Test("A record says that it is from AACT, of which day, and what is not recovered")
  func record() throws {
    let numbers = try database.rows(
      "select nct_id, max(last_update_posted_date)::text from ctgov.studies join ctgov.reported_events using (nct_id) group by 1 limit 1"
    )
    let row = try #require(numbers.first)
    let shown = try place.run(
      "$R import -q '\(database.address())' > /dev/null && $R show \(row[0]) && $R show \(row[0]) --format json"
    )
    #expect(shown.status == 0, "\(shown.error)")
    let words = shown.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("AACT, of \(row[1])"))
    #expect(words.contains("Not recovered: AACT keeps thresholds as whole numbers"))
    #expect(shown.output.contains("\"isFromAACT\": true"))
    #expect(shown.output.contains("\"thresholdReason\": \"not recovered\""))
  }

  @Test("A record from JSON stays before one from AACT, and takes its place")
  func standing() throws {
    let both = try place.run(
      """
      $R import -q studies.jsonl && $R import -q '\(database.address())' &&
      export RTIO_STORE=$FOLDER/other.sqlite &&
      $R import -q '\(database.address())' && $R import -q studies.jsonl
      """
    )
    #expect(both.status == 0, "\(both.error)")
    let lines = both.output.split(separator: "\n")
    #expect(lines.first?.hasPrefix("40 studies: 40 new") == true)
    #expect(lines.dropFirst().first?.hasPrefix("40 studies: 40 older, kept as history") == true)
    #expect(lines.last?.hasPrefix("40 studies: 40 newer") == true)
  }

  @Test("Read again, everything is as before")
  func again() throws {
    let twice = try place.run(
      "$R import -q '\(database.address())' && $R import -q '\(database.address())'"
    )
    #expect(twice.output.split(separator: "\n").last?.hasPrefix("40 studies: 40 as before") == true)
  }

  /// What befalls the copy while it is read, once the reading waits for a table.
  private static let misfortunes = [
    // It is dropped and restored, as far as a reader can see.
    """
    alter schema ctgov rename to gone; commit; select pg_sleep(2); alter schema gone rename to ctgov
    """,
    // Every connection is ended.
    """
    commit; select pg_terminate_backend(pid) from pg_stat_activity
    where pid <> pg_backend_pid() and datname = current_database()
    """,
  ]

  @Test(
    "A copy that is dropped or cut off under the reading is a sentence, and nothing is lost",
    arguments: misfortunes
  )
  func cutOff(misfortune: String) throws {
    let binaries = try #require(PostgresServer.newestBinaries)
    try place.write(
      """
      begin; lock table ctgov.keywords in access exclusive mode;
      do $$ begin for i in 1..300 loop
      exit when exists (select from pg_locks where not granted); perform pg_sleep(0.1);
      end loop; end $$;
      \(misfortune);
      """,
      to: "misfortune.sql"
    )
    let server = database.server
    let result = try place.run(
      """
      \(binaries)/psql -Xq -h \(server.folder) -p \(server.port) -U postgres -d \(database.name) \
        -f misfortune.sql > /dev/null 2>&1 &
      sleep 1; $R import '\(database.address())' && $R imports last; status=$?; wait; exit $status
      """
    )
    #expect(result.error.contains("the reading was cut off before the first study"))
    #expect(result.error.contains("going on in 5 s"))
    #expect(result.output.hasPrefix("40 studies: 40 new; "), "\(result)")
    #expect(result.output.contains("the reading was cut off"))
    #expect(result.status == 0)
  }

  @Test("A database without AACT is said, with what to do, and leaves no store")
  func noAACT() throws {
    let empty = try PostgresServer.shared().database()
    let result = try place.run("$R import '\(empty.address())'; echo $?; test -e store; echo $?")
    #expect(result.output.contains("\n1\n1\n"))
    #expect(result.error.contains("there is no table 'studies' of AACT in the schema 'ctgov'"))
    #expect(result.error.contains("aact_schema=NAME"))
  }

  @Test("A server that is not there is said at once")
  func unreachable() throws {
    let result = try place.run("$R import 'postgres:///aact?host=/nonexistent'; echo $?")
    #expect(result.output.hasSuffix("\n1\n"))
    #expect(result.error.contains("cannot be reached"))
  }

  @Test("A password in the address is refused and not repeated")
  func password() throws {
    let result = try place.run("$R import 'postgres://reader:hush@localhost/aact'; echo $?")
    #expect(result.output == "2\n")
    #expect(result.error.contains("~/.pgpass"))
    #expect(!result.error.contains("hush"))
  }
}
