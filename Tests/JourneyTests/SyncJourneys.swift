import Foundation
import TestSupport
import Testing

@Suite(
  "What the registry does, well and badly, and what becomes of a sync",
  .enabled(if: (try? RegistryService.program()) != nil, "registry-server is not built")
)
struct SyncJourneys {
  private let scene: SyncScene

  init() throws {
    scene = try SyncScene()
    try scene.put(1...250)
  }

  private struct Summary: Decodable {
    let requested: Int
    let new: Int
    let changed: Int
    let same: Int
    let missing: [String]
    let requests: Int
    let dataTimestamp: String?
  }

  private func summary(_ text: String) throws -> Summary {
    try JSONDecoder().decode(Summary.self, from: Data(text.utf8))
  }

  @Test func `all that a query finds comes, and the second time nothing does`() throws {
    let registry = try scene.registry()
    let first = try scene.sync(registry, "--query", SyncScene.query, "--format", "json")
    #expect(first.status == 0, "\(first)")
    let brought = try summary(first.output)
    #expect(brought.requested == 250 && brought.new == 250 && brought.missing.isEmpty)
    #expect(brought.dataTimestamp == "2026-11-27T09:00:05")
    // The list is one page, the records are three.
    #expect(brought.requests <= 4 + 2)
    #expect(try registry.requests().count == brought.requests)
    #expect(try scene.kept() == 250)
    let second = try scene.sync(registry, "--query", SyncScene.query, "--format", "json")
    let again = try summary(second.output)
    #expect(second.status == 0 && again.same == 250 && again.new == 0)
    #expect(try registry.asked().count == 250)
  }

  @Test func `what has changed is brought, by the list of the store`() throws {
    let registry = try scene.registry()
    _ = try scene.sync(registry, "--query", SyncScene.query)
    try scene.put([7, 9], changed: "2026-11-20", title: "Radiotherapy with another antibody")
    try scene.remove([11])
    let result = try scene.sync(registry, "--changed", "--format", "json")
    let brought = try summary(result.output)
    #expect(brought.requested == 250 && brought.changed == 2 && brought.new == 0)
    // What the registry gave up is missing, and its record stays.
    #expect(brought.missing == [SyncScene.number(11)] && result.status == 1)
    #expect(try scene.kept() == 250)
    let record = try Program.rtio("show", SyncScene.number(7), "--store", scene.store).output
    #expect(record.contains("another antibody"))
  }

  @Test func `the trials of the catalogue are asked for, those of another registry aside`() throws {
    let registry = try scene.registry()
    let result = try scene.sync(registry, "--catalogue", "--format", "json")
    let asked = try registry.requests().filter { $0.target.contains("filter.ids") }
    #expect(asked.count == 1)
    #expect(asked.allSatisfy { $0.status == 200 && $0.target.contains("NCT02125461") }, "\(result)")
    #expect(result.status == 1)
    #expect(try summary(result.output).missing.allSatisfy { $0.hasPrefix("NCT") })
  }

  @Test func `numbers are brought, under a former number too, and what is unknown is named`() throws
  {
    let alias = SyncScene.number(999)
    try "\(alias) \(SyncScene.number(3))\n"
      .write(toFile: "\(scene.records)/aliases.txt", atomically: true, encoding: .utf8)
    let registry = try scene.registry()
    let result = try scene.sync(
      registry,
      "--ids",
      SyncScene.number(1),
      alias,
      "NCT00000000",
      "--format",
      "json"
    )
    let brought = try summary(result.output)
    #expect(brought.missing == ["NCT00000000"])
    #expect(brought.new == 2 && result.status == 1, "\(result)")
    #expect(try registry.requests().contains { $0.status == 301 })
  }

  @Test(
    "what passes is waited out, and all records come",
    arguments: [
      "/version@1-2 status=503", "/studies?@1 status=429 retry-after=1",
      "filter.ids@2 status=403", "filter.ids@1 status=502", "/studies?@1-2 status=504",
      "/version@1 page=Please_log_in", "filter.ids@1 page=Please_log_in",
      "filter.ids@2 truncated=400", "filter.ids@2 cut=400", "filter.ids@2 reset=400",
      "filter.ids@1 broken-gzip", "filter.ids@1 garbage", "filter.ids@3 close", "* close",
      "/studies?@1 status=500", "filter.ids@1 stall=300",
    ]
  )
  func isWaitedOut(fault: String) throws {
    let registry = try scene.registry(fault)
    let result = try scene.sync(registry, "--query", SyncScene.query, "--format", "json")
    #expect(result.status == 0, "\(result)")
    #expect(try summary(result.output).new == 250)
    let asked = try registry.asked()
    #expect(Set(asked).count == 250)
  }

  @Test func `Retry-After is honoured`() throws {
    let registry = try scene.registry("/studies?@1 status=429 retry-after=2")
    _ = try scene.sync(registry, "--query", SyncScene.query)
    let requests = try registry.requests()
    #expect(requests[2].milliseconds - requests[1].milliseconds >= 2_000)
  }

  @Test(
    "what does not pass ends with its sentence and exit 4",
    arguments: [
      ("* status=503", "answered 503 (out of service) to all 6 tries"),
      ("* status=403", "answered 403 (not allowed) to all 6 tries"),
      ("* page=Please_log_in", "answered with a web page instead of data, 6 times"),
      ("* garbage", "broke off"), ("* truncated=9", "data that are cut short or broken, 6 times"),
      ("* stall=10", "stopped answering"),
      ("* status=503 retry-after=86400", "asks to wait 1440 min"),
      ("* redirect=http://login.example/", "leads to login.example, which is not asked"),
      ("/studies? status=500", "failed at the request (500)"),
      ("* status=404", "there is no such service at http://127.0.0.1"),
    ]
  )
  func endsWithExitFour(fault: String, words: String) throws {
    let registry = try scene.registry(fault)
    let result = try scene.sync(registry, "--query", SyncScene.query)
    #expect(result.status == 4, "\(result)")
    #expect(result.error.contains(words), "\(result)")
  }

  @Test func `a refusal is shown whole, exits 1, and is asked once`() throws {
    let registry = try scene.registry(
      "/studies? status=400 words=Unknown_area_Nothing_in_query.term"
    )
    let result = try scene.sync(registry, "--query", "query.term=AREA[Nothing]x")
    #expect(result.status == 1)
    #expect(result.error.contains("Unknown area Nothing in query.term"))
    #expect(try registry.requests().count { $0.status == 400 } == 1)
  }

  @Test func `a list of several pages survives dead tokens and a timestamp that moves`() throws {
    try scene.put(251...2_100)
    let registry = try scene.registry(
      "pageToken@1 dead-tokens",
      "pageToken@3 timestamp=2026-11-30T09:00:05"
    )
    let result = try scene.sync(registry, "--query", SyncScene.query, "--format", "json")
    #expect(result.status == 0, "\(result)")
    let brought = try summary(result.output)
    #expect(brought.new == 2_100)
    #expect(brought.dataTimestamp == "2026-11-30T09:00:05")
    let asked = try registry.asked()
    #expect(asked.count == 2_100 && Set(asked).count == 2_100)
  }

  @Test func `pages that are exactly full cost two requests more than there are pages`() throws {
    try scene.put(251...2_000)
    let registry = try scene.registry()
    let result = try scene.sync(registry, "--query", SyncScene.query, "--format", "json")
    #expect(try summary(result.output).new == 2_000)
    #expect(try registry.requests().count <= 2 + 20 + 2)
  }

  @Test func `what was brought before a break stays, and is not brought again`() throws {
    let registry = try scene.registry("filter.ids@2-7 status=503")
    let broken = try scene.sync(registry, "--query", SyncScene.query, "--format", "json")
    #expect(broken.status == 4)
    #expect(try summary(broken.output).new == 100)
    #expect(try scene.kept() == 100)
    let whole = try scene.sync(registry, "--query", SyncScene.query, "--format", "json")
    #expect(try summary(whole.output).new == 150)
    let got = try registry.requests().filter {
      $0.status == 200 && $0.target.contains("filter.ids")
    }
    #expect(got.count == 3)
  }

  @Test func `an answer beyond all measure ends in order`() throws {
    let registry = try scene.registry("/version huge=140")
    let result = try scene.sync(registry, "--query", SyncScene.query)
    #expect(result.status == 4)
    #expect(result.error.contains("larger than any sound one"))
  }

  @Test func `without network the sentence comes in three seconds`() throws {
    let registry = try scene.registry()
    registry.stop()
    let start = Date()
    let result = try scene.sync(registry, "--query", SyncScene.query)
    #expect(Date().timeIntervalSince(start) < 3)
    #expect(result.status == 4)
    #expect(result.error.contains("127.0.0.1 cannot be reached"))
    #expect(result.error.contains("--from reads files"))
    #expect(!FileManager.default.fileExists(atPath: scene.store))
  }

  @Test func `without libcurl one sentence names the package`() throws {
    // Whatever the loader finds first under that name is what it takes.
    let empty = try #require(scene.folder?["empty"])
    try FileManager.default.createDirectory(atPath: empty, withIntermediateDirectories: true)
    for name in ["libcurl.so.4", "libcurl-gnutls.so.4", "libcurl.so"] {
      try "no library".write(toFile: "\(empty)/\(name)", atomically: true, encoding: .utf8)
    }
    let registry = try scene.registry()
    let result = try scene.sync(
      registry,
      "--query",
      SyncScene.query,
      environment: ["LD_LIBRARY_PATH": empty]
    )
    #expect(result.status == 4, "\(result)")
    #expect(result.error.contains("libcurl4"))
  }

  @Test func `a proxy that asks for a password is said so, and its address shows none`() throws {
    let registry = try scene.registry("* proxy-password=reader:secret")
    let proxy = registry.url.replacing("/api/v2", with: "")
    let result = try scene.sync(
      registry,
      "--query",
      SyncScene.query,
      environment: ["http_proxy": proxy, "no_proxy": ""]
    )
    #expect(result.status == 4)
    #expect(result.error.contains("the proxy asks for a name and a password"))
    let named = try scene.sync(
      registry,
      "--query",
      SyncScene.query,
      environment: [
        "http_proxy": proxy.replacing("http://", with: "http://reader:secret@"), "no_proxy": "",
      ]
    )
    #expect(named.status == 0, "\(named)")
    #expect(!(named.output + named.error + result.error).contains("secret"))
  }

  @Test func `names and passwords of an address are shown nowhere`() throws {
    let result = try Program.rtio(
      "sync",
      "--store",
      scene.store,
      "--registry-url",
      "http://reader:secret@127.0.0.1:1/api/v2",
      "--ids",
      "NCT00000001",
      environment: SyncScene.environment
    )
    #expect(result.status == 4)
    #expect(!result.error.contains("secret"))
    let refused = try Program.rtio(
      "sync",
      "--registry-url",
      "ftp://reader:secret@host/",
      "--ids",
      "NCT00000001"
    )
    #expect(refused.status == 2)
    #expect(!refused.error.contains("secret"))
  }

  @Test func `requests keep the pace`() throws {
    let registry = try scene.registry()
    _ = try scene.sync(
      registry,
      "--query",
      SyncScene.query,
      environment: ["RTIO_REGISTRY_PACE": "0.4"]
    )
    let moments = try registry.requests().map(\.milliseconds)
    #expect(moments.count == 5)
    // The pace is kept where requests are sent; they come in after longer and shorter ways.
    for (earlier, later) in zip(moments, moments.dropFirst()) { #expect(later - earlier >= 300) }
  }

  /// Runs a search, ends it by a signal once 200 records are kept, and prints its exit status last.
  private func ended(
    by signal: String,
    _ registry: RegistryService
  ) throws -> (output: String, error: String, status: Int32) {
    let script = """
      env --default-signal=INT "$0" sync --store "$1" --registry-url "$2" --query "$3" 2>&1 &
      sync=$!
      until [ "$("$0" export --store "$1" --format registry 2>/dev/null | wc -l)" -ge 200 ]; do
        kill -0 $sync || exit 98
      done
      kill -\(signal) $sync; wait $sync; echo $?
      """
    return try Program.run(
      "/bin/bash",
      ["-c", script, Program.path(), scene.store, registry.url, SyncScene.query],
      environment: SyncScene.environment
    )
  }

  @Test func `after kill -9 it goes on from what was committed`() throws {
    let registry = try scene.registry("filter.ids@3 wait=60000")
    let killed = try ended(by: "KILL", registry)
    #expect(killed.output.hasSuffix("137\n"), "\(killed)")
    #expect(try scene.kept() == 200)
    let other = try scene.registry()
    let result = try scene.sync(other, "--query", SyncScene.query, "--format", "json")
    let brought = try summary(result.output)
    #expect(brought.new == 50 && brought.same == 200)
    #expect(try other.asked().count == 50)
  }

  @Test func `Ctrl-C ends it after the answer at hand, with what it had`() throws {
    let registry = try scene.registry("filter.ids@3 wait=60000")
    let stopped = try ended(by: "INT", registry)
    #expect(stopped.output.hasSuffix("130\n"), "\(stopped)")
    #expect(stopped.output.contains("200 new"), "\(stopped)")
    #expect(try scene.kept() == 200)
  }

  @Test func `pages fetched elsewhere feed a machine without network`() throws {
    let registry = try scene.registry()
    let pages = try #require(scene.folder?["pages"])
    for (place, numbers) in [1...100, 101...200, 201...250].enumerated() {
      try SyncScene.writePage(
        of: numbers,
        total: 250,
        hasNext: place < 2,
        to: "\(pages)/page\(place + 1).json"
      )
    }
    try #"{"apiVersion":"2.0.5","dataTimestamp":"2026-11-27T09:00:05"}"#
      .write(toFile: "\(pages)/version.json", atomically: true, encoding: .utf8)
    registry.stop()
    let result = try scene.sync(registry, "--from", pages, "--format", "json")
    let brought = try summary(result.output)
    #expect(result.status == 0 && brought.new == 250 && brought.requests == 0, "\(result)")
    #expect(brought.dataTimestamp == "2026-11-27T09:00:05")
    try FileManager.default.removeItem(atPath: "\(pages)/page2.json")
    let lacking = try scene.sync(registry, "--from", pages)
    #expect(lacking.status == 1)
    #expect(lacking.output.contains("the files have 150 of 250 records; fetch the other pages"))
    let one = try scene.sync(registry, "--from", pages, "--ids", SyncScene.number(1), "NCT00000000")
    #expect(one.status == 1)
    #expect(one.output.contains("1 missing (NCT00000000)"))
  }

  @Test(
    "wrong use is refused before anything is asked",
    arguments: [
      ([], "say what to bring"), (["--ids", "NCT1"], "is no registry number"),
      (["--catalogue", "--changed"], "give one of"),
      (["--query", "lung"], "is no NAME=VALUE"),
      (["--query", "query.term=a&fields=NCTId"], "take 'fields' out"),
      (["--catalogue", "--ca-file", "/nonexistent/ca.pem"], "--ca-file"),
      (["--catalogue", "--format", "json", "--progress", "lines"], "both write"),
    ]
  )
  func refusesWrongUse(arguments: [String], words: String) throws {
    let result = try Program.run(
      Program.path(),
      ["sync", "--store", scene.store, "--registry-url", "http://127.0.0.1:1/"] + arguments
    )
    #expect(result.status == 2, "\(result)")
    #expect(result.error.contains(words), "\(result)")
  }

  @Test func `a program is told how far it is`() throws {
    let registry = try scene.registry()
    let result = try scene.sync(registry, "--query", SyncScene.query, "--progress", "lines")
    let lines = result.output.split(separator: "\n").map(String.init)
    #expect(lines.last?.hasPrefix("ended\t250 records: 250 new; 5 requests") == true, "\(result)")
    let reports = lines.filter { $0.hasPrefix("reading\t") || $0.hasPrefix("listing\t") }
    #expect(!reports.isEmpty)
    #expect(
      reports.allSatisfy { $0.split(separator: "\t", omittingEmptySubsequences: false).count == 9 }
    )
  }
}
