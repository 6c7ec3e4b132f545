/// Variables of the environment, and where two of them want different things.
package struct VariableFacts: Hashable, Sendable {
  private let values: [String: String]
  /// Where the registry is asked: `https` and `clinicaltrials.gov`.
  private let registry: RegistryPlace
  /// The store that `--store` names; `nil` where it is not given.
  private let namedStore: String?

  /// - Parameters:
  ///   - values: The values of those in `names` that are set and not empty.
  ///   - registry: Where the registry is asked.
  ///   - namedStore: The store that `--store` names; `nil` where it is not given.
  package init(
    _ values: [String: String],
    registry: RegistryPlace = .init(scheme: "https", host: "clinicaltrials.gov"),
    namedStore: String? = nil
  ) {
    self.values = values.filter { !$0.value.isEmpty }
    self.registry = registry
    self.namedStore = namedStore
  }

  /// Those that are looked at.
  package static let names =
    [
      "TERM", "COLORTERM", "NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE", "LC_ALL", "LC_CTYPE",
      "LANG",
      "ACCESSIBLE", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME",
      "RTIO_STORE", "RTIO_REGISTRY_URL", "RTIO_REGISTRY_PACE", "RTIO_REGISTRY_STALL",
      "CURL_CA_BUNDLE", "SSL_CERT_FILE", "PGHOST", "PGSERVICE", "PGPASSWORD",
    ] + ProxyChoice.names

  /// What contradicts, one finding each, all of the name `variables`; one that nothing does.
  package var findings: [DoctorFinding] {
    let found = screens + characters + folders + stores + network
    return found.isEmpty
      ? [DoctorFinding(Self.name, .ok, "none contradicts another")] : found
  }

  private static let name = "variables"

  private func set(_ name: String) -> String? { values[name] }

  private var screens: [DoctorFinding] {
    var found: [DoctorFinding] = []
    let forcing = ["FORCE_COLOR", "CLICOLOR_FORCE"].first { set($0).map { $0 != "0" } ?? false }
    if set("NO_COLOR") != nil, let forcing {
      found.append(
        .init(
          Self.name,
          .wrong,
          "NO_COLOR asks for no colour and \(forcing) for colour; NO_COLOR is followed",
          remedy: "unset the one that is not meant"
        )
      )
    }
    if set("TERM") == "dumb", let colours = set("COLORTERM") {
      found.append(
        .init(
          Self.name,
          .wrong,
          "TERM=dumb says that nothing can be drawn, and COLORTERM=\(colours) that colours can",
          remedy: "say in TERM what the terminal is, as by 'export TERM=xterm-256color'"
        )
      )
    }
    if let accessible = set("ACCESSIBLE"), accessible != "0" {
      found.append(
        .init(
          Self.name,
          .note,
          "ACCESSIBLE=\(accessible): the browser speaks in lines, as with --linear"
        )
      )
    }
    return found
  }

  /// `LC_ALL` wins over the others, and hides one that could show more.
  private var characters: [DoctorFinding] {
    for (winner, losers) in [("LC_ALL", ["LC_CTYPE", "LANG"]), ("LC_CTYPE", ["LANG"])] {
      guard let value = set(winner) else { continue }
      guard !Self.isUTF8(value),
        let other = losers.first(where: { set($0).map(Self.isUTF8) ?? false })
      else { return [] }
      return [
        .init(
          Self.name,
          .wrong,
          "\(winner)=\(value) wins over \(other)=\(set(other) ?? ""), and is not UTF-8",
          remedy: "unset \(winner), or give it the value of \(other)"
        )
      ]
    }
    return []
  }

  private static func isUTF8(_ locale: String) -> Bool {
    let name = locale.lowercased()
    return name.contains("utf-8") || name.contains("utf8")
  }

  /// A folder of the XDG variables counts where it is a whole path.
  private var folders: [DoctorFinding] {
    ["XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"].compactMap { name in
      guard let path = set(name), !path.hasPrefix("/") else { return nil }
      return DoctorFinding(
        Self.name,
        .wrong,
        "\(name) is '\(path)', which is no whole path and is not followed",
        remedy: "give a path that begins with '/', or unset it"
      )
    }
  }

  private var stores: [DoctorFinding] {
    var found: [DoctorFinding] = []
    if let namedStore, let other = set("RTIO_STORE"), namedStore != other {
      found.append(
        .init(
          Self.name,
          .note,
          "--store and RTIO_STORE name different stores; that of --store is used"
        )
      )
    }
    guard let store = namedStore ?? set("RTIO_STORE") else { return found }
    let isServer = ["postgres://", "postgresql://", "service="].contains {
      store.lowercased().hasPrefix($0)
    }
    if !isServer, let name = ["PGHOST", "PGSERVICE"].first(where: { set($0) != nil }) {
      found.append(
        .init(
          Self.name,
          .note,
          "\(name) names a server, and the store is a file; the server is not asked",
          remedy: "name the store on it as postgres://HOST/DATABASE, or leave it"
        )
      )
    }
    if isServer, let host = set("PGHOST"), let named = Self.host(of: store), named != host {
      found.append(
        .init(
          Self.name,
          .wrong,
          "the address of the store names the server \(named), and PGHOST another; the address wins",
          remedy: "unset PGHOST, or leave the host out of the address"
        )
      )
    }
    return found
  }

  /// The host of an address of a server; `nil` where it names none.
  private static func host(of address: String) -> String? {
    guard let start = address.firstRange(of: "://") else { return nil }
    let authority = address[start.upperBound...].prefix { !"/?".contains($0) }
    let place = authority.split(separator: "@", omittingEmptySubsequences: false).last ?? ""
    let host = place.prefix { $0 != ":" }
    return host.isEmpty ? nil : String(host)
  }

  private var network: [DoctorFinding] {
    ProxyChoice(values, for: registry).contradictions
      + certificates
  }

  private var certificates: [DoctorFinding] {
    guard let first = set("CURL_CA_BUNDLE"), let second = set("SSL_CERT_FILE"), first != second
    else { return [] }
    return [
      .init(
        Self.name,
        .note,
        "CURL_CA_BUNDLE and SSL_CERT_FILE name different certificates; the first is used",
        remedy: "unset the one that is not meant"
      )
    ]
  }
}
