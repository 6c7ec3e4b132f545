/// The service with what goes wrong by a script.
struct MisbehavingRegistry {
  private var registry: Registry
  private var script: FaultScript

  init(_ registry: Registry, script: FaultScript) {
    self.registry = registry
    self.script = script
  }

  /// The answer to a request, as steps, and its status.
  mutating func answer(_ request: Request) -> (status: Int, steps: [Delivery]) {
    let faults = script.next(for: request.target)
    for fault in faults {
      switch fault {
      case .timestamp(let moment): registry.dataTimestamp = moment
      case .deadTokens: registry.generation += 1
      default: break
      }
    }
    var response = registry.answer(request)
    for fault in faults { response.apply(fault, to: request) }
    let isHuge = faults.contains { if case .huge = $0 { true } else { false } }
    if !isHuge, request.header("accept-encoding")?.contains("gzip") == true,
      response.body.count > 200
    {
      response.pack()
    }
    if faults.contains(where: { if case .brokenGzip = $0 { true } else { false } }) {
      response.headers.removeAll { $0.name == "Content-Encoding" }
      response.headers.append(("Content-Encoding", "gzip"))
      response.body = Array(repeating: 0x58, count: 300)
    }
    return (response.status, response.deliveries(faults))
  }
}

extension Response {
  /// Becomes what a fault makes of it, where that is another answer.
  fileprivate mutating func apply(_ fault: Fault, to request: Request) {
    switch fault {
    case .status(let status):
      self =
        status == 500 || status >= 502
        ? .page("\(status)", status: status)
        : .words("status \(status)", status: status)
    case .words(let words): body = Array(words.utf8)
    case .retryAfter(let value): headers.append(("Retry-After", value))
    case .page(let title): self = .page(title, status: 200)
    case .redirect(let address):
      self = .words("", status: 302)
      headers.append(("Location", address))
    case .proxyPassword(let wanted):
      guard request.header("proxy-authorization") != "Basic \(Self.base64(wanted))" else { return }
      self = .page("407 Proxy Authentication Required", status: 407)
      headers.append(("Proxy-Authenticate", "Basic realm=\"proxy of the tests\""))
    default: break
    }
  }

  private static func base64(_ text: String) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    let bytes = Array(text.utf8)
    var coded = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let three = bytes[start..<min(start + 3, bytes.count)]
      let number = three.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - three.count))
      for place in 0..<4 {
        let letter = letters[number >> (18 - 6 * place) & 63]
        coded.append(place <= three.count ? letter : "=")
      }
    }
    return coded
  }
}
