import TrialModel

/// An address of libpq behind its scheme, taken apart as far as we need it.
struct PostgresAddressParts {
  private var user: String?
  private var hosts: String?
  private var ports: String?
  private var database: String?
  private var settings: [String: String] = [:]
  /// The schemas that are named, by the name of the setting, which is ours and not libpq's.
  let schemas: [String: String]
  /// All but the schemas, as it was written.
  let withoutSchemas: String

  /// - Parameter text: What stands behind `postgres://`.
  /// - Throws: `PostgresAddressError`.
  init(_ text: String) throws(PostgresAddressError) {
    let main = text.prefix { $0 != "?" }
    let query = text.dropFirst(main.count + 1)
    // Whatever stands before the last '@' is user and password, however a password was spelled.
    var place = main
    if let at = main.lastIndex(of: "@") {
      let person = main[..<at].split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      guard person.count < 2 || person[1].isEmpty else { throw .password("before the @") }
      user = person.first.flatMap { PercentEncoding.decoded($0) }
      place = main[main.index(after: at)...]
    }
    let authority = place.prefix { $0 != "/" }
    (hosts, ports) = try Self.hostsAndPorts(authority)
    database = Self.filled(place.dropFirst(authority.count + 1))
    let read = try Self.settings(query)
    settings = read.settings
    schemas = settings.filter { Self.ours.contains($0.key) }
    guard schemas.values.allSatisfy(Self.isPlainName) else { throw .schema }
    withoutSchemas = main + (read.others.isEmpty ? "" : "?" + read.others.joined(separator: "&"))
  }

  private static func filled(_ text: some StringProtocol) -> String? {
    text.isEmpty ? nil : PercentEncoding.decoded(text)
  }

  private static func hostsAndPorts(
    _ authority: Substring
  ) throws(PostgresAddressError) -> (hosts: String?, ports: String?) {
    var hosts: [String] = []
    var ports: [String] = []
    for place in authority.split(separator: ",", omittingEmptySubsequences: false) {
      var host = place.prefix { $0 != ":" }
      if place.hasPrefix("["), let end = place.lastIndex(of: "]") { host = place[...end] }
      hosts.append(PercentEncoding.decoded(host) ?? "")
      guard host.count < place.count else { continue }
      let port = String(place[host.endIndex...].dropFirst())
      guard port.isEmpty || UInt16(port) ?? 0 > 0 else { throw .port }
      if !port.isEmpty { ports.append(port) }
    }
    return (filled(hosts.joined(separator: ",")), filled(ports.joined(separator: ",")))
  }

  private static func settings(
    _ query: Substring
  ) throws(PostgresAddressError) -> (settings: [String: String], others: [Substring]) {
    var settings: [String: String] = [:]
    var others: [Substring] = []
    for part in query.split(separator: "&") {
      guard let equals = part.firstIndex(of: "="),
        let name = PercentEncoding.decoded(part[..<equals]), !name.isEmpty,
        let value = PercentEncoding.decoded(part[part.index(after: equals)...])
      else { throw .parameter }
      guard !secrets.contains(name.lowercased()) else { throw .password("'\(name)='") }
      if name == "port" {
        let ports = value.split(separator: ",")
        guard ports.allSatisfy({ UInt16($0) ?? 0 > 0 }) else { throw .port }
      }
      settings[name] = value
      if !ours.contains(name) { others.append(part) }
    }
    return (settings, others)
  }

  /// Settings of ours: where a store is, and where the relational copy of the registry.
  private static let ours: Set<String> = ["rtio_schema", "aact_schema"]

  /// Settings of libpq whose values are secrets.
  private static let secrets: Set<String> = [
    "password", "sslpassword", "oauth_client_secret", "scram_client_key", "scram_server_key",
  ]

  private static func isPlainName(_ name: String) -> Bool {
    let isPlain = name.utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x5F
    }
    return isPlain && (1...63).contains(name.utf8.count)
      && name.utf8.first.map { $0 > 0x39 } == true
      && !name.hasPrefix("pg_") && name != "information_schema"
  }

  /// The address with what the environment says where it is silent.
  func name(schema: String, in environment: [String: String]) -> String {
    func value(_ written: String?, _ setting: String, _ variable: String) -> String? {
      written ?? settings[setting] ?? environment[variable].flatMap { $0.isEmpty ? nil : $0 }
    }
    let service = value(nil, "service", "PGSERVICE")
    let host = value(hosts, "host", "PGHOST") ?? value(nil, "hostaddr", "PGHOSTADDR")
    let port = value(ports, "port", "PGPORT")
    let user = value(user, "user", "PGUSER")
    let database = value(database, "dbname", "PGDATABASE")
    var more = service.map { ["service=\($0)"] } ?? []
    var place = ""
    if let host, host.hasPrefix("/") {
      more += ["host=\(host)"] + (port.map { ["port=\($0)"] } ?? [])
    } else {
      place = (host ?? "") + (port.map { ":\($0)" } ?? "")
    }
    if schema != PostgresAddress.usualSchema { more.append("rtio_schema=\(schema)") }
    return "postgres://" + (user.map { "\($0)@" } ?? "") + place + "/" + (database ?? "")
      + (more.isEmpty ? "" : "?" + more.joined(separator: "&"))
  }
}
