import Doctor
import Glibc
import RegistrySync
import TrialModel

extension NetworkFacts {
  /// Asks the registry once, as `sync` does.
  ///
  /// - Parameters:
  ///   - address: Where it is.
  ///   - authorities: Whom to trust; `nil` where the file that was named cannot be read.
  ///   - certificates: The files of certificates that are named.
  ///   - proxy: The proxy that goes by it.
  ///   - isOffline: Whether nothing is to be asked.
  init(
    asking address: RegistryAddress,
    trusting authorities: CurlTransport.Authorities,
    _ certificates: [Certificates],
    by proxy: ProxyChoice,
    isOffline: Bool
  ) {
    var library: String?
    var failure: Failure?
    var answer = Answer.notAsked
    do throws(RegistryError) {
      let carrier = try CurlTransport.ours(authorities)
      library = carrier.version
      if !isOffline { answer = Self.answer(of: address, by: carrier) }
    } catch {
      failure = Failure(error)
    }
    self.init(
      library: library,
      failure: failure,
      address: address.shown,
      proxy: proxy,
      certificates: certificates,
      answer: answer
    )
  }

  private static func answer(of address: RegistryAddress, by carrier: CurlTransport) -> Answer {
    var client = RegistryClient(
      at: address,
      by: carrier,
      pace: 0,
      stall: 3,
      clock: .system,
      triesAgain: false
    )
    do throws(RegistryError) {
      return .answered(dataOf: try client.state().dataTimestamp)
    } catch {
      let failure = Failure(error)
      guard case .unreachable(_, let fault) = error else { return .failed(failure) }
      switch fault.kind {
      case .noHost, .noConnection, .stalled: return .silent(failure)
      case .noHandshake, .badCertificate: return .untrusted(failure)
      case .badAuthorities: return .badCertificates(failure)
      case .proxyAsks: return .proxyAsks(failure)
      case .cut, .tooLarge, .stopped, .noMemory, .other: return .failed(failure)
      }
    }
  }
}

extension NetworkFacts.Certificates {
  /// Those that the environment or the option names.
  static func named(by option: String?, in world: Environment) -> [NetworkFacts.Certificates] {
    let names =
      option.map { [("--ca-file", world.expanding($0))] }
      ?? ["CURL_CA_BUNDLE", "SSL_CERT_FILE", "SSL_CERT_DIR"].compactMap { name in
        world.variable(name).flatMap { $0.isEmpty ? nil : (name, $0) }
      }
    // Of two files the first is taken.
    let taken = names.filter { name, _ in
      name != "SSL_CERT_FILE" || !names.contains { $0.0 == "CURL_CA_BUNDLE" }
    }
    return taken.map { name, path in
      NetworkFacts.Certificates(
        source: name,
        path: world.abbreviating(path),
        refusal: refusal(of: path, isFolder: name == "SSL_CERT_DIR", in: world)
      )
    }
  }

  private static func refusal(
    of path: String,
    isFolder: Bool,
    in world: Environment
  ) -> String? {
    do throws(FileError) {
      try world.seeReadable(path)
      guard !isFolder else {
        return FileKind(at: path) == .folder ? nil : "it is no folder"
      }
      let bytes = try FileText.bytes(of: path, atMost: 16 << 20, mayBeStream: false) ?? []
      let text = String(decoding: bytes, as: UTF8.self)
      return text.contains("-----BEGIN") ? nil : "there is no certificate (PEM) in it"
    } catch {
      return error.reason
    }
  }
}
