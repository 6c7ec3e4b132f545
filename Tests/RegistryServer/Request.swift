/// A request as it came.
struct Request {
  let method: String
  /// The path and what follows it, as sent.
  let target: String
  /// The path, decoded.
  let path: String
  /// What stands behind the question mark, in order, decoded.
  let parameters: [(name: String, value: String)]
  /// By names in small letters.
  private let headers: [String: String]

  /// Reads the lines before the body; `nil` where they are no request.
  ///
  /// - Parameter head: Everything before the empty line.
  init?(head: String) {
    var lines = head.split(separator: "\r\n", omittingEmptySubsequences: false)[...]
    let words = lines.popFirst()?.split(separator: " ") ?? []
    guard words.count == 3 else { return nil }
    method = String(words[0])
    // A proxy is sent the whole address.
    var target = words[1]
    if let scheme = target.firstRange(of: "://") {
      let rest = target[scheme.upperBound...]
      target = rest.firstIndex(of: "/").map { rest[$0...] } ?? "/"
    }
    self.target = String(target)
    let parts = target.split(separator: "?", maxSplits: 1)
    path = Self.decoded(parts.first ?? "/")
    parameters = (parts.count == 2 ? parts[1].split(separator: "&") : [])
      .map { item in
        let pair = item.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        return (Self.decoded(pair[0]), pair.count == 2 ? Self.decoded(pair[1]) : "")
      }
    var headers: [String: String] = [:]
    for line in lines {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let value = line[line.index(after: colon)...].drop { $0 == " " }
      headers[line[..<colon].lowercased()] = String(value)
    }
    self.headers = headers
  }

  func header(_ name: String) -> String? { headers[name] }

  func parameter(_ name: String) -> String? { parameters.first { $0.name == name }?.value }

  private static func decoded(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == 0x25, let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(code)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte == 0x2B ? 0x20 : byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
