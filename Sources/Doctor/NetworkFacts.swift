/// What carries requests to the registry, and what came of one.
package struct NetworkFacts: Hashable, Sendable {
  /// What came of one short request.
  package enum Answer: Hashable, Sendable {
    /// It was not asked, since that was not wished for.
    case notAsked
    /// Of which day its data are, as it spells that; `nil` when it does not say.
    case answered(dataOf: String?)
    /// Nobody answered: no such host, no connection, or silence.
    case silent(Failure)
    /// The certificate is not trusted, or no secret connection came about.
    case untrusted(Failure)
    /// The file of certificates cannot be read.
    case badCertificates(Failure)
    /// The proxy asks who one is.
    case proxyAsks(Failure)
    /// It answered, and not with what it should.
    case failed(Failure)
  }

  /// A file or folder of certificates that a variable or an option names.
  package struct Certificates: Hashable, Sendable {
    /// What names it: `CURL_CA_BUNDLE`, `--ca-file`.
    package let source: String
    /// Where it is, for reading.
    package let path: String
    /// Why it cannot be read; `nil` where it can.
    package let refusal: String?

    package init(source: String, path: String, refusal: String?) {
      self.source = source
      self.path = path
      self.refusal = refusal
    }
  }

  /// What libcurl says of itself, `libcurl/7.88.1`; `nil` where it is not there.
  package let library: String?
  /// Why it is not; `nil` where it is.
  package let failure: Failure?
  /// The address of the registry, without names.
  package let address: String
  package let proxy: ProxyChoice
  /// Those that are named; empty for the system's.
  package let certificates: [Certificates]
  package let answer: Answer

  package init(
    library: String?,
    failure: Failure? = nil,
    address: String,
    proxy: ProxyChoice,
    certificates: [Certificates] = [],
    answer: Answer
  ) {
    self.library = library
    self.failure = failure
    self.address = address
    self.proxy = proxy
    self.certificates = certificates
    self.answer = answer
  }

  package var findings: [DoctorFinding] {
    [libraryFinding, proxyFinding, certificatesFinding, registry]
  }

  private var libraryFinding: DoctorFinding {
    guard let library else {
      return DoctorFinding(
        "libcurl",
        .wrong,
        failure ?? Failure(what: "it was not looked for", remedy: "try again")
      )
    }
    return DoctorFinding("libcurl", .ok, library)
  }

  private var proxyFinding: DoctorFinding {
    let name = "proxy"
    guard let variable = proxy.variable, let address = proxy.address else {
      return DoctorFinding(name, .ok, "none")
    }
    let named = "\(variable) names \(address)"
    return switch answer {
    case .silent(let failure):
      DoctorFinding(
        name,
        .wrong,
        "\(named), which does not answer: \(failure.what)",
        remedy: "correct or unset \(variable); ask whoever runs the network for the proxy"
      )
    case .proxyAsks(let failure):
      DoctorFinding(name, .wrong, "\(named): \(failure.what)", remedy: failure.remedy)
    case .notAsked: DoctorFinding(name, .ok, "\(named); not asked")
    case .answered: DoctorFinding(name, .ok, "\(named), which answers")
    case .untrusted, .badCertificates, .failed: DoctorFinding(name, .ok, named)
    }
  }

  private var certificatesFinding: DoctorFinding {
    let name = "certificates"
    if let broken = certificates.first(where: { $0.refusal != nil }), let refusal = broken.refusal {
      return DoctorFinding(
        name,
        .wrong,
        "\(broken.source) names \(broken.path), which cannot be read: \(refusal)",
        remedy:
          "name a file of certificates (PEM) in \(broken.source), or leave it unset for the system's"
      )
    }
    switch answer {
    case .untrusted(let failure), .badCertificates(let failure):
      return DoctorFinding(name, .wrong, failure)
    default:
      let sources = certificates.map { "\($0.source) names \($0.path)" }
      return DoctorFinding(
        name,
        .ok,
        sources.isEmpty ? "those of the system" : sources.joined(separator: ", ")
      )
    }
  }

  private var registry: DoctorFinding {
    let name = "registry"
    let isByProxy = proxy.variable != nil
    return switch answer {
    case .notAsked:
      library == nil && failure != nil
        ? DoctorFinding(name, .note, "\(address) was not asked, for want of libcurl")
        : DoctorFinding(name, .note, "\(address) was not asked")
    case .answered(let day):
      DoctorFinding(name, .ok, "\(address) answers" + (day.map { ", data of \($0)" } ?? ""))
    case .silent(let failure):
      isByProxy
        ? DoctorFinding(
          name,
          .wrong,
          "\(address) cannot be reached, since the proxy does not answer",
          remedy: "put the proxy right first; records that were fetched elsewhere are read by "
            + "'rtio-tui sync --from'"
        )
        : DoctorFinding(name, .wrong, failure)
    case .proxyAsks:
      DoctorFinding(
        name,
        .wrong,
        "\(address) was not reached, since the proxy wants to know who asks",
        remedy: "put the proxy right first"
      )
    case .untrusted, .badCertificates:
      DoctorFinding(
        name,
        .wrong,
        "\(address) was not asked, since it cannot be told that it is the registry",
        remedy: "put the certificates right first"
      )
    case .failed(let failure): DoctorFinding(name, .wrong, failure)
    }
  }
}
