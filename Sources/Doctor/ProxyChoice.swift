import TrialModel

/// Where the registry is asked, as far as a proxy goes by it.
package struct RegistryPlace: Hashable, Sendable {
  /// `http` or `https`.
  package let scheme: String
  /// The name of the host, without its port.
  package let host: String

  package init(scheme: String, host: String) {
    self.scheme = scheme
    self.host = host
  }
}

/// Which proxy libcurl takes by the variables of the environment.
package struct ProxyChoice: Hashable, Sendable {
  private let values: [String: String]
  private let place: RegistryPlace

  /// - Parameters:
  ///   - values: The values of those in `names` that are set.
  ///   - place: Where the registry is asked.
  package init(_ values: [String: String], for place: RegistryPlace) {
    self.values = values.filter { !$0.value.isEmpty }
    self.place = place
  }

  /// The variables that name a proxy, or say for which hosts there is none.
  package static let names = [
    "https_proxy", "HTTPS_PROXY", "http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY", "no_proxy",
    "NO_PROXY",
  ]

  /// The variable that names the proxy, whether or not one goes by it; `nil` where none does.
  ///
  /// `HTTP_PROXY` in capitals is not read, since a web server may set it from what strangers send.
  private var named: String? {
    let candidates =
      place.scheme == "https" ? ["https_proxy", "HTTPS_PROXY"] : ["http_proxy"]
    return (candidates + ["all_proxy", "ALL_PROXY"]).first { values[$0] != nil }
  }

  /// The variable by which the host is asked without a proxy; `nil` where none says so.
  private var exempting: String? {
    guard let name = ["no_proxy", "NO_PROXY"].first(where: { values[$0] != nil }) else {
      return nil
    }
    let host = place.host.lowercased()
    let isExempt = (values[name] ?? "").lowercased().split { ", ".contains($0) }.contains { entry in
      let domain = entry.drop { $0 == "." }
      return entry == "*" || host == domain || host.hasSuffix("." + domain)
    }
    return isExempt ? name : nil
  }

  /// The variable of the proxy through which the registry is asked; `nil` where it is asked directly.
  package var variable: String? { exempting == nil ? named : nil }

  /// Its address without name and password.
  package var address: String? {
    variable.flatMap { values[$0] }.map { text in
      text.contains("://") ? SecretMask.masked(text) : SecretMask.maskedAddress(text)
    }
  }

  /// What these variables say against each other.
  var contradictions: [DoctorFinding] {
    var found: [DoctorFinding] = []
    for (small, large) in [("https_proxy", "HTTPS_PROXY"), ("no_proxy", "NO_PROXY")] {
      if let first = values[small], let second = values[large], first != second {
        found.append(
          .init(
            "variables",
            .wrong,
            "\(small) and \(large) say different things; \(small) is followed",
            remedy: "give both one value, or unset \(large)"
          )
        )
      }
    }
    if let named, let exempting {
      found.append(
        .init(
          "variables",
          .note,
          "\(named) names a proxy, and \(exempting) has \(place.host) asked without it"
        )
      )
    }
    if place.scheme == "http", values["http_proxy"] == nil, values["HTTP_PROXY"] != nil {
      found.append(
        .init(
          "variables",
          .wrong,
          "HTTP_PROXY is not followed; only http_proxy in small letters is",
          remedy: "export http_proxy with the same value"
        )
      )
    }
    return found
  }
}
