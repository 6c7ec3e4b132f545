/// What a service in order answers, from the records of a folder.
struct Registry {
  var folder: StudyFolder
  /// When the data were made, as the service says it: UTC without a letter for it.
  var dataTimestamp: String {
    didSet { if dataTimestamp != oldValue { generation += 1 } }
  }
  /// Whether a last page that is exactly full gives a token, whose page is empty.
  var givesTokenAfterFullPage = true
  /// Tokens belong to a version of the data and die with it.
  var generation = 1

  init(_ folder: StudyFolder, dataTimestamp: String) {
    self.folder = folder
    self.dataTimestamp = dataTimestamp
  }

  /// Where the service stands below its host.
  static let root = "/api/v2"

  mutating func answer(_ request: Request) -> Response {
    guard request.path.hasPrefix(Self.root) else { return .page("404 Not Found", status: 404) }
    guard request.method == "GET" else { return .page("405 Not Allowed", status: 405) }
    folder.lookAgain()
    if let timestamp = folder.timestamp { dataTimestamp = timestamp }
    let path = request.path.dropFirst(Self.root.count)
    do throws(Refusal) {
      switch path {
      case "/version":
        return .json(#"{"apiVersion":"2.0.5","dataTimestamp":"\#(dataTimestamp)"}"#)
      case "/studies": return try list(request)
      default:
        guard path.hasPrefix("/studies/") else { return .page("404 Not Found", status: 404) }
        return try study(String(path.dropFirst("/studies/".count)), request)
      }
    } catch {
      return .words(error.words, status: error.status)
    }
  }

  private func study(_ name: String, _ request: Request) throws(Refusal) -> Response {
    let id = name.uppercased()
    guard id.hasPrefix("NCT"), id.count == 11, id.dropFirst(3).allSatisfy(\.isNumber) else {
      throw Refusal(words: "NCT number '\(name)' has incorrect format")
    }
    try Self.judge(request, known: ["fields", "format", "markupFormat"])
    if let present = folder.aliases[id] {
      var response = Response.words("", status: 301)
      let rest = request.target.split(separator: "?", maxSplits: 1).dropFirst().map { "?\($0)" }
      response.headers.append(("Location", "\(Self.root)/studies/\(present)\(rest.joined())"))
      return response
    }
    guard let study = folder.study(id) else {
      throw Refusal(status: 404, words: "NCT number \(id) not found")
    }
    let pieces = try Self.pieces(request)
    return pieces.isEmpty
      ? Response(type: "application/json", Array(study.json)) : .json(study.json(of: pieces))
  }

  private func list(_ request: Request) throws(Refusal) -> Response {
    try Self.judge(request, known: Self.listParameters)
    let pieces = try Self.pieces(request)
    let found = try StudySearch(request).studies(of: folder)
    let size = request.parameter("pageSize").flatMap { Int($0) } ?? 10
    guard size >= 0 else { throw Refusal(words: "Parameter `pageSize` is negative") }
    let pageSize = size == 0 ? 10 : min(size, 1000)
    let start = try place(of: request)
    let page = found.dropFirst(start).prefix(pageSize)
    let isFull = page.count == pageSize
    let hasMore = isFull && (givesTokenAfterFullPage || start + pageSize < found.count)
    var body = Array("{".utf8)
    if request.parameter("countTotal") == "true" {
      body += "\"totalCount\":\(found.count),".utf8
    }
    body += "\"studies\":[".utf8
    for (place, study) in page.enumerated() {
      if place > 0 { body.append(0x2C) }
      if pieces.isEmpty { body += study.json } else { body += study.json(of: pieces).utf8 }
    }
    body.append(0x5D)
    if hasMore {
      body += ",\"nextPageToken\":\"\(token(request, at: start + pageSize))\"".utf8
    }
    body.append(0x7D)
    return Response(type: "application/json", body)
  }

  // MARK: Tokens

  private func token(_ request: Request, at place: Int) -> String {
    "T\(generation)x\(Self.mark(of: request))x\(place)"
  }

  /// Where the page of a request begins.
  private func place(of request: Request) throws(Refusal) -> Int {
    guard let token = request.parameter("pageToken") else { return 0 }
    let parts = token.dropFirst().split(separator: "x")
    guard parts.count == 3, parts[0] == "\(generation)", parts[1] == Self.mark(of: request),
      let place = Int(parts[2])
    else { throw Refusal(words: "Incorrect page token") }
    return place
  }

  /// A number of all that has to stay the same from page to page.
  private static func mark(of request: Request) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    let kept = request.parameters.filter {
      !["pageSize", "countTotal", "pageToken"].contains($0.name)
    }
    for byte in kept.map({ "\($0.name)=\($0.value)" }).sorted().joined(separator: "&").utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    return String(hash, radix: 16).filter { $0 != "x" }
  }

  // MARK: What is refused

  private static let listParameters: Set<String> = [
    "query.cond", "query.term", "query.locn", "query.titles", "query.intr", "query.outc",
    "query.spons", "query.lead", "query.id", "query.patient", "filter.overallStatus", "filter.geo",
    "filter.ids", "filter.advanced", "filter.synonyms", "postFilter.overallStatus",
    "postFilter.geo", "postFilter.ids", "postFilter.advanced", "postFilter.synonyms",
    "aggFilters", "geoDecay", "fields", "sort", "format", "markupFormat", "countTotal", "pageSize",
    "pageToken",
  ]

  private static func judge(_ request: Request, known: Set<String>) throws(Refusal) {
    for parameter in request.parameters where !known.contains(parameter.name) {
      throw Refusal(words: "Request contains unknown parameter: `\(parameter.name)`")
    }
    guard ["json", nil].contains(request.parameter("format")) else {
      throw Refusal(words: "Parameter `format`: the server of the tests answers json alone")
    }
    let sort = request.parameter("sort")?.split(whereSeparator: { ",|".contains($0) }) ?? []
    guard sort.count <= 2 else { throw Refusal(words: "Too many sort fields: at most 2") }
  }

  /// The pieces asked for; empty for whole records.
  private static func pieces(_ request: Request) throws(Refusal) -> [Piece] {
    var pieces: [Piece] = []
    for name in request.parameter("fields")?.split(whereSeparator: { ",|".contains($0) }) ?? [] {
      // A wrong name is the client's fault and is answered as if it were the service's.
      guard let piece = Piece(rawValue: String(name)) else {
        throw Refusal(status: 500, words: "Internal Server Error")
      }
      pieces.append(piece)
    }
    return pieces
  }
}
