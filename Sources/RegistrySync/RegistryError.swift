import TrialModel

/// Why the registry gave no list or record.
package enum RegistryError: Error, Explained {
  /// No connection came about, or it ended, as often as it was tried.
  case unreachable(host: String, TransferFault)
  /// An answer that asks to come later, as often as it was tried.
  case busy(host: String, status: Int, tries: Int, wait: Double?)
  /// A status of 200 with something else than data, as often as it was tried.
  case noData(host: String, isPage: Bool, tries: Int)
  /// It would not do what was asked, in its words, which are shown whole.
  case refused(host: String, status: Int, words: String)
  /// It failed at a request that it should know.
  case serverFault(host: String, status: Int, words: String)
  /// No service is at that address.
  case noService(address: String, status: Int)
  /// It leads to another host.
  case redirected(host: String, to: String)
  /// The list ended, again and again, before it was whole.
  case listBroken(host: String)
  /// The library that speaks to it is not installed.
  case noLibrary
  /// The user stopped it.
  case stopped

  /// Whether the service was there and refused: nothing is gained by asking again.
  package var isRefusal: Bool {
    if case .refused = self { true } else { false }
  }

  package var what: String {
    switch self {
    case .unreachable(let host, let fault): fault.words(for: host)
    case .busy(let host, let status, let tries, let wait):
      "\(host) answered \(status)\(Self.meaning(of: status)) to "
        + (tries == 1 ? "the request" : "all \(tries) tries")
        + (wait.map { " and asks to wait \(Self.duration($0))" } ?? "")
    case .noData(let host, true, let tries):
      "\(host) answered with a web page instead of data, \(tries) times"
    case .noData(let host, false, let tries):
      "\(host) answered with data that are cut short or broken, \(tries) times"
    case .refused(let host, let status, let words):
      "\(host) refused the request (\(status))" + Self.quoted(words)
    case .serverFault(let host, let status, let words):
      "\(host) failed at the request (\(status))" + Self.quoted(words)
    case .noService(let address, let status):
      "there is no such service at \(address) (it answered \(status))"
    case .redirected(let host, let other): "\(host) leads to \(other), which is not asked"
    case .listBroken(let host): "the list of \(host) broke off again and again before its end"
    case .noLibrary: "libcurl, which speaks to the registry, is not installed"
    case .stopped: "it was stopped"
    }
  }

  package var remedy: String {
    switch self {
    case .unreachable(_, let fault): fault.remedy
    case .busy(_, 403, _, _):
      "the network or the registry may block this address; what was brought is kept, try again later"
    case .busy: "what was brought is kept; try again later"
    case .noData(_, true, _):
      "a proxy or network may ask for a login: open the registry in a web browser, then try again"
    case .noData(_, false, _): "what was brought is kept; try again later"
    case .refused: "change the query as it says; nothing was tried again"
    case .serverFault:
      "it may be a fault of the service, or a name that it does not know; try again later"
    case .noService: "give the address with its path, as https://clinicaltrials.gov/api/v2"
    case .redirected:
      "a network may ask for a login: open the registry in a web browser, then try again"
    case .listBroken: "try again after the daily refresh of the registry, about 14:00 UTC"
    case .noLibrary:
      "install the package libcurl4 (Debian, Ubuntu) or libcurl (others), or read files with --from"
    case .stopped: "what was brought is kept, and the next time goes on from there"
    }
  }

  /// What a status says.
  private static func meaning(of status: Int) -> String {
    switch status {
    case 403: " (not allowed)"
    case 429: " (too many requests)"
    case 502, 503, 504: " (out of service)"
    default: ""
    }
  }

  /// Words of the service behind a colon.
  private static func quoted(_ words: String) -> String { words.isEmpty ? "" : ": \(words)" }

  private static func duration(_ seconds: Double) -> String {
    seconds < 120 ? "\(Int(seconds.rounded(.up))) s" : "\(Int((seconds / 60).rounded(.up))) min"
  }
}

extension TransferFault {
  fileprivate func words(for host: String) -> String {
    let reason = said.isEmpty ? "" : ": \(said)"
    return switch kind {
    case .noHost: "\(host) cannot be found\(reason)"
    case .noConnection: "\(host) cannot be reached\(reason)"
    case .stalled: "\(host) stopped answering\(reason)"
    case .cut: "the connection to \(host) broke off\(reason)"
    case .noHandshake: "no secure connection to \(host) came about\(reason)"
    case .badCertificate: "the certificate of \(host) is not trusted\(reason)"
    case .badAuthorities: "the certificates to trust cannot be read\(reason)"
    case .tooLarge: "the answer of \(host) is larger than any sound one"
    case .proxyAsks: "the proxy asks for a name and a password\(reason)"
    case .stopped: "it was stopped"
    case .noMemory: "there is no memory for the answer of \(host)"
    case .other: "\(host) could not be asked\(reason)"
    }
  }

  fileprivate var remedy: String {
    switch kind {
    case .noHost, .noConnection:
      "see that there is a network; a proxy is named by https_proxy; without network, --from reads files"
    case .stalled, .cut: "what was brought is kept; try again"
    case .noHandshake:
      "see whether a proxy or firewall stands between; its certificate is named with --ca-file"
    case .badCertificate:
      "where a proxy opens connections, name its certificate with --ca-file; it is never left unchecked"
    case .badAuthorities(let variable):
      "give a file of certificates (PEM) with --ca-file"
        + (variable.map { ", or correct \($0)" } ?? "")
    case .tooLarge, .other: "see that the address of the registry is right"
    case .proxyAsks: "set https_proxy=http://NAME:PASSWORD@HOST:PORT, or log in to the network"
    case .stopped: "what was brought is kept, and the next time goes on from there"
    case .noMemory: "close other programs, then try again"
    }
  }
}
