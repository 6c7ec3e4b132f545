import TrialModel

/// Where the service of a registry is: `https://clinicaltrials.gov/api/v2`.
package struct RegistryAddress: Hashable, Sendable {
  /// Without a slash at its end; it may hold a name and a password, so it is never shown.
  private let base: String
  /// `http` or `https`.
  package let scheme: String
  /// Host and port, in lower case: `localhost:8080`.
  private let place: String

  /// The service of ClinicalTrials.gov.
  package static let clinicalTrialsGov = RegistryAddress(
    base: "https://clinicaltrials.gov/api/v2",
    scheme: "https",
    place: "clinicaltrials.gov"
  )

  private init(base: String, scheme: String, place: String) {
    self.base = base
    self.scheme = scheme
    self.place = place
  }

  /// Reads an address; `nil` unless it is one of `http` or `https` without a question mark.
  package init?(_ text: String) {
    guard let parts = AddressParts(text), !text.utf8.contains(where: { $0 <= 0x20 || $0 == 0x7F }),
      !parts.rest.contains(where: { "?#".contains($0) })
    else { return nil }
    var base = text
    while base.hasSuffix("/") { base.removeLast() }
    self.init(base: base, scheme: parts.scheme, place: parts.place)
  }

  /// The host without its port, for messages.
  package var host: String { AddressParts.host(of: place) }

  /// The address with whatever it holds of names and passwords left out, for reading.
  package var shown: String { SecretMask.masked(base) }

  /// The address of a path within the service.
  func appending(_ path: String) -> String { base + path }

  /// Whether a request may be led on to an address: it is of the same host, and no less secret.
  func admits(_ address: String) -> Bool {
    guard let parts = AddressParts(address) else { return false }
    return AddressParts.host(of: parts.place) == host
      && (parts.scheme == "https" || scheme == "http")
      && (parts.place == place || parts.scheme != scheme)
  }
}

/// An address of `http` or `https`, taken apart as far as its host.
struct AddressParts {
  let scheme: String
  /// Host and port, in lower case, without name and password.
  let place: String
  /// What follows, from the slash, question mark or number sign on.
  let rest: Substring

  /// `nil` for any other text.
  init?(_ text: String) {
    guard let colon = text.firstRange(of: "://") else { return nil }
    scheme = text[..<colon.lowerBound].lowercased()
    guard scheme == "http" || scheme == "https" else { return nil }
    let after = text[colon.upperBound...]
    let authority = after.prefix { !"/?#\\".contains($0) }
    rest = after[authority.endIndex...]
    let host = authority.lastIndex(of: "@").map { authority[authority.index(after: $0)...] }
    place = (host ?? authority).lowercased()
    guard !Self.host(of: place).isEmpty else { return nil }
  }

  /// The host of a place, without its port: `[::1]` keeps its colons.
  static func host(of place: String) -> String {
    guard !place.hasPrefix("[") else {
      return place.lastIndex(of: "]").map { String(place[...$0]) } ?? place
    }
    return String(place.prefix { $0 != ":" })
  }
}
