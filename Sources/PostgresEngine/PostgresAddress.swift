import TrialModel

/// Where a store on a server is: an address of libpq, and the schema in it.
///
/// It is taken from what a user types, which every user of the machine can read in the list of processes:
/// one with a password is refused. What it does not say comes from the service file, the environment and
/// the defaults of libpq, and a password from `~/.pgpass` as well.
package struct PostgresAddress: Hashable, Sendable {
  /// The address as it can be typed, to hand it on.
  package let text: String
  /// The address as libpq takes it, without what is ours.
  let connection: String
  /// The schema of the store, a plain identifier.
  package let schema: String
  /// The schema that `aact_schema` names; `nil` where it is not named.
  package let relationalSchema: String?
  /// The address as it stands in messages and in names of files: host, port, database, user and schema, those
  /// that the environment says too.
  package let name: String

  /// The schema where the address names none.
  package static let usualSchema = "rtio"

  /// Whether a text is meant as an address of a server rather than as a file.
  package static func isAddress(_ text: String) -> Bool { Form(text) != nil }

  /// Reads `postgres://…`, `postgresql://…` or settings of libpq, `service=NAME` or `host=… dbname=…`.
  ///
  /// - Parameters:
  ///   - text: What was typed.
  ///   - environment: The variables of the process, of which those that libpq reads count.
  /// - Throws: `PostgresAddressError` for a password in it, and for what is no address.
  package init(
    _ text: String,
    environment: [String: String] = [:]
  ) throws(PostgresAddressError) {
    let rest: String
    switch Form(text) {
    case .uri(let behind): rest = behind
    case .settings(let words): rest = "/?" + (try PostgresSettings.query(of: words))
    case nil: throw .noAddress
    }
    let parts = try PostgresAddressParts(rest)
    schema = parts.schemas["rtio_schema"] ?? Self.usualSchema
    relationalSchema = parts.schemas["aact_schema"]
    connection = "postgresql://" + parts.withoutSchemas
    self.text = "postgresql://" + rest
    name = parts.name(schema: schema, in: environment)
  }

  /// How an address is written; blanks around it are nobody's.
  private enum Form {
    /// What stands behind `postgres://`.
    case uri(String)
    /// Settings of libpq, one after the other.
    case settings(String)

    init?(_ text: String) {
      let text = Self.trimmed(text)
      let lower = text.lowercased()
      if let scheme = ["postgres://", "postgresql://"].first(where: lower.hasPrefix) {
        self = .uri(String(text.dropFirst(scheme.count)))
      } else if PostgresSettings.isBeginning(of: text) {
        self = .settings(String(text))
      } else {
        return nil
      }
    }

    private static func trimmed(_ text: String) -> Substring {
      var text = text[...].drop(while: \.isWhitespace)
      while text.last?.isWhitespace == true { text.removeLast() }
      return text
    }
  }
}

/// Why an address of a server is not taken; no part of it is said again, for what may be in it.
package enum PostgresAddressError: Error, Explained {
  /// It begins as no address does.
  case noAddress
  /// It holds a password; by what it is given.
  case password(String)
  /// The name of a schema is none that is taken.
  case schema
  /// A port is no number.
  case port
  /// A part behind the question mark is no NAME=VALUE, or no text.
  case parameter
  /// Settings of libpq in which something is no NAME=VALUE.
  case settings

  package var what: String {
    switch self {
    case .noAddress: "this is no address of a PostgreSQL server"
    case .password(let part): "the address of the store holds a password (\(part))"
    case .schema: "the schema in the address is no name that is taken"
    case .port: "a port in the address of the store is no number from 1 to 65535"
    case .parameter: "behind the '?' of the address of the store stands what is no NAME=VALUE"
    case .settings: "among the settings of the address of the store stands what is no NAME=VALUE"
    }
  }

  package var remedy: String {
    switch self {
    case .noAddress: "write it as in 'postgres://user@host:5432/database'"
    case .password:
      "everybody on this machine could read it; put it into ~/.pgpass, into the service file "
        + "~/.pg_service.conf or into PGPASSWORD, and leave it out here"
    case .schema:
      "give it up to 63 small letters, digits and '_', no digit first; names of PostgreSQL itself are its own"
    case .port: "write it as in 'postgres://user@host:5432/database'"
    case .parameter:
      "write it as in '?sslmode=verify-full&rtio_schema=group', special letters as %26"
    case .settings:
      "write it as in \"host=db.example.org dbname='our evidence'\", or as 'postgres://user@host/database'"
    }
  }
}
