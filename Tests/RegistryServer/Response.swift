/// An answer before it is sent.
struct Response {
  var status: Int
  var headers: [(name: String, value: String)]
  var body: [UInt8]

  init(status: Int = 200, type: String, _ body: [UInt8]) {
    self.status = status
    headers = [("Content-Type", type)]
    self.body = body
  }

  static func json(_ text: String) -> Response {
    Response(type: "application/json", Array(text.utf8))
  }

  /// The service's errors are plain text.
  static func words(_ text: String, status: Int) -> Response {
    Response(status: status, type: "text/plain", Array(text.utf8))
  }

  /// A page for people, as servers and proxies before the service answer.
  static func page(_ title: String, status: Int) -> Response {
    let text = """
      <html>\r
      <head><title>\(title)</title></head>\r
      <body>\r
      <center><h1>\(title)</h1></center>\r
      <hr><center>nginx</center>\r
      </body>\r
      </html>\r\n
      """
    return Response(status: status, type: "text/html", Array(text.utf8))
  }

  /// The lines before the body.
  ///
  /// - Parameter length: The length that is promised.
  /// - Returns: Those lines and the empty one behind them.
  func head(length: Int) -> [UInt8] {
    var text = "HTTP/1.1 \(status) \(Self.words(for: status))\r\n"
    for header in headers { text += "\(header.name): \(header.value)\r\n" }
    return Array("\(text)Content-Length: \(length)\r\n\r\n".utf8)
  }

  private static func words(for status: Int) -> String {
    switch status {
    case 200: "OK"
    case 301: "Moved Permanently"
    case 302: "Found"
    case 400: "Bad Request"
    case 403: "Forbidden"
    case 404: "Not Found"
    case 407: "Proxy Authentication Required"
    case 429: "Too Many Requests"
    case 500: "Internal Server Error"
    case 502: "Bad Gateway"
    case 503: "Service Unavailable"
    case 504: "Gateway Timeout"
    default: "Answer"
    }
  }
}
