import Testing
import TrialModel

@testable import PostgresEngine

@Suite("An address of a server") struct PostgresAddressTests {
  @Test(
    "what libpq takes is taken as it is, and the schema is ours",
    arguments: [
      ("postgres://", "postgresql://", "rtio"),
      ("postgres:///group", "postgresql:///group", "rtio"),
      (
        "postgresql://anna@db.example.org:5433/group",
        "postgresql://anna@db.example.org:5433/group", "rtio"
      ),
      ("POSTGRES://h/d", "postgresql://h/d", "rtio"),
      ("postgres://h/d?rtio_schema=lung", "postgresql://h/d", "lung"),
      (
        "postgres://h/d?sslmode=verify-full&rtio_schema=lung&connect_timeout=3",
        "postgresql://h/d?sslmode=verify-full&connect_timeout=3", "lung"
      ),
      ("postgres://h/d?rtio%5Fschema=lung_2", "postgresql://h/d", "lung_2"),
      ("postgres://a,b:5433,[::1]:7/d", "postgresql://a,b:5433,[::1]:7/d", "rtio"),
      ("postgres://%2Frun%2Fpostgresql/d", "postgresql://%2Frun%2Fpostgresql/d", "rtio"),
      (
        "postgres:///d?host=/run/postgresql&user=anna",
        "postgresql:///d?host=/run/postgresql&user=anna", "rtio"
      ),
      ("postgres://anna:@h/d", "postgresql://anna:@h/d", "rtio"),
      ("postgres://?service=group", "postgresql://?service=group", "rtio"),
      ("service=group", "postgresql:///?service=group", "rtio"),
      ("service='a b&c'", "postgresql:///?service=a%20b%26c", "rtio"),
      ("  postgres://h/d\n", "postgresql://h/d", "rtio"),
      ("host=h dbname=d", "postgresql:///?host=h&dbname=d", "rtio"),
      (
        " port = 5433 user=anna dbname='our \\'own\\' \\\\' rtio_schema=lung",
        "postgresql:///?port=5433&user=anna&dbname=our%20%27own%27%20%5C", "lung"
      ),
    ]
  )
  func taken(text: String, connection: String, schema: String) throws {
    #expect(PostgresAddress.isAddress(text))
    let address = try PostgresAddress(text)
    #expect(address.connection == connection)
    #expect(address.schema == schema)
  }

  @Test(
    "a password is refused wherever it stands, and said nowhere",
    arguments: [
      "postgres://anna:hush@h/d", "postgres://anna:hu@sh@h/d", "postgres://anna:hu/sh@h/d",
      "postgres://:hush@h", "postgres:///d?password=hush", "postgres:///d?PassWord=hush",
      "postgres:///d?p%61ssword=hush", "postgres:///d?sslmode=require&sslpassword=hush",
      "postgres://a:hu%3Ash@[::1]:5432/d", "postgres:///d?oauth_client_secret=hush",
      "host=h password=hush", "password = 'hu sh' host=h", "  postgres://anna:hush@h/d",
    ]
  )
  func password(text: String) {
    let error = refusal(of: text)
    guard case .password = error else {
      Issue.record("\(text): \(String(describing: error))")
      return
    }
    let message = error?.message ?? ""
    #expect(!message.contains("hu"))
    for place in ["~/.pgpass", "~/.pg_service.conf", "PGPASSWORD"] {
      #expect(message.contains(place))
    }
  }

  @Test(
    "what is no address is refused by a sentence that repeats nothing of it",
    arguments: [
      ("postgres://anna:hu?sh@h/d", PostgresAddressError.port),
      ("postgres://h:70000/d", .port), ("postgres://h:hush/d", .port), ("postgres://h:0/d", .port),
      ("postgres:///d?port=hush", .port), ("postgres://h?hush", .parameter),
      ("postgres://h?=hush", .parameter), ("postgres://h/d?host=%ff", .parameter),
      ("postgres://h/d?rtio_schema=", .schema), ("postgres://h/d?aact_schema=Hush", .schema),
      ("postgres://h/d?rtio_schema=Hush", .schema),
      ("postgres://h/d?rtio_schema=9a", .schema), ("postgres://h/d?rtio_schema=pg_hush", .schema),
      ("postgres://h/d?rtio_schema=a%22;drop", .schema),
      ("postgres://h/d?rtio_schema=information_schema", .schema), ("registry.sqlite", .noAddress),
      ("host=h hush", .settings), ("host='hush", .settings), ("dbname=d hu sh=1", .settings),
      ("./host=hush", .noAddress), ("evidence=hush.sqlite", .noAddress),
    ]
  )
  func refused(text: String, expected: PostgresAddressError) {
    let error = refusal(of: text)
    // Of a password with a question mark what stands before it looks like a port.
    #expect(error == expected || error == .parameter && expected == .port, "\(text)")
    #expect(error?.message.contains("hush") == false)
  }

  @Test("the schema of a relational copy is ours as well, and libpq does not see it")
  func relationalSchema() throws {
    let address = try PostgresAddress("postgres://h/aact?aact_schema=ctgov_2")
    #expect(address.relationalSchema == "ctgov_2" && address.connection == "postgresql://h/aact")
    #expect(try PostgresAddress("postgres://h/aact").relationalSchema == nil)
  }

  @Test("a schema has as many letters as PostgreSQL keeps of a name")
  func longSchema() throws {
    let longest = String(repeating: "a", count: 63)
    #expect(try PostgresAddress("postgres:///d?rtio_schema=\(longest)").schema == longest)
    #expect(refusal(of: "postgres:///d?rtio_schema=\(longest)a") == .schema)
  }

  @Test(
    "the name says host, port, database, user and schema, the environment's too",
    arguments: [
      ("postgres://anna@h:5433/d", [:], "postgres://anna@h:5433/d"),
      (
        "postgres:///", ["PGHOST": "h", "PGPORT": "7", "PGUSER": "anna", "PGDATABASE": "d"],
        "postgres://anna@h:7/d"
      ),
      (
        "postgres://berta@g/e",
        ["PGHOST": "h", "PGUSER": "anna", "PGDATABASE": "d", "PGPASSWORD": "hush"],
        "postgres://berta@g/e"
      ),
      (
        "postgres:///d?host=/run/pg&port=7&user=anna&sslmode=require", [:],
        "postgres://anna@/d?host=/run/pg&port=7"
      ),
      ("service=group", [:], "postgres:///?service=group"),
      (
        "postgres:///d?rtio_schema=lung", ["PGSERVICE": "s"],
        "postgres:///d?service=s&rtio_schema=lung"
      ),
      ("postgres:///d?hostaddr=127.0.0.1", [:], "postgres://127.0.0.1/d"),
    ] as [(String, [String: String], String)]
  )
  func name(text: String, environment: [String: String], name: String) throws {
    #expect(try PostgresAddress(text, environment: environment).name == name)
  }

  @Test("what is handed on is read as the same address")
  func handedOn() throws {
    for text in ["postgres://h/d?rtio_schema=lung", "service=group", "postgresql://h:7"] {
      let address = try PostgresAddress(text)
      let again = try PostgresAddress(address.text)
      #expect(again.connection == address.connection && again.schema == address.schema)
    }
  }

  @Test(
    "a path of a file is no address",
    arguments: ["registry.sqlite", "postgres", "./postgres://x", "/srv/service=a", "postgres:/h"]
  )
  func files(text: String) { #expect(!PostgresAddress.isAddress(text)) }

  private func refusal(of text: String) -> PostgresAddressError? {
    do throws(PostgresAddressError) {
      _ = try PostgresAddress(text)
      return nil
    } catch {
      return error
    }
  }
}
