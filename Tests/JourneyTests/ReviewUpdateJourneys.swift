import Foundation
import TestSupport
import Testing

@Suite(
  "The searches of a review, run again each quarter",
  .enabled(if: (try? RegistryService.program()) != nil, "registry-server is not built")
)
struct ReviewUpdateJourneys {
  private let scene: SyncScene
  private let review: String

  init() throws {
    scene = try SyncScene()
    review = try #require(scene.folder?["review"])
    try scene.put(1...30)
    try FileManager.default.createDirectory(atPath: review, withIntermediateDirectories: true)
    try write(
      searches: #"{"id":"ctgov","source":"clinicaltrials.gov","query":{"query.term":"antibody"}}"#
    )
  }

  private func write(searches: String, narrow: String = "") throws {
    try """
    {"format":1,"title":"Radiotherapy with antibodies","question":"Does it help?",
    "searches":[\(searches)],"narrow":[\(narrow)],
    "criteria":[{"id":"rt","text":"radiotherapy","fields":["title","arms"]}],
    "reasons":[{"id":"no-rt","text":"no radiotherapy","criterion":"rt"}],
    "stages":["records"],"readers":["AB","CD"],"consensus":"agree"}
    """
    .write(toFile: "\(review)/protocol.json", atomically: true, encoding: .utf8)
  }

  private struct Found: Decodable {
    struct Search: Decodable {
      let id: String
      let count: Int
      let new: [String]
      let changed: [String]
      let gone: [String]
      let same: Int
      let dataTimestamp: String?
    }
    let searches: [Search]
    let toScreen: Int
    let secondLook: [String]
  }

  private func update(
    _ registry: RegistryService,
    _ arguments: String...
  ) throws -> (output: String, error: String, status: Int32) {
    try Program.run(
      Program.path(),
      ["review", "update", review, "--registry-url", registry.url] + arguments,
      environment: SyncScene.environment
    )
  }

  private func found(
    _ registry: RegistryService,
    status: Int32 = 3,
    _ place: SourceLocation = #_sourceLocation
  ) throws -> Found {
    let result = try update(registry, "--format", "json")
    #expect(result.status == status, "\(result)", sourceLocation: place)
    return try JSONDecoder().decode(Found.self, from: Data(result.output.utf8))
  }

  private func decide(_ reader: String, _ places: [Int], _ words: String...) throws {
    let result = try Program.run(
      Program.path(),
      ["review", "decide", review, "--reader", reader] + places.map(SyncScene.number) + words
    )
    #expect(result.status == 0, "\(result)")
  }

  private func runs() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "\(review)/runs").sorted()
  }

  private func numbers(_ places: some Sequence<Int>) -> [String] { places.map(SyncScene.number) }

  @Test func `new, changed, gone and as before are told apart, and what was decided stays`() throws
  {
    let registry = try scene.registry()
    let first = try found(registry)
    #expect(first.searches[0].new == numbers(1...30) && first.toScreen == 30)
    #expect(first.searches[0].dataTimestamp == "2026-11-27T09:00:05")
    #expect(first.secondLook.isEmpty)
    for reader in ["AB", "CD"] {
      try decide(reader, Array(1...10), "include")
      try decide(reader, [11, 12], "exclude", "--reason", "no-rt")
    }
    // The registry is refreshed: one new, two changed, one gone.
    try scene.put([31], changed: "2026-11-29")
    try scene.put([1], changed: "2026-11-29", title: "Radiotherapy with another antibody")
    try scene.put([20], changed: "2026-11-29", title: "Radiotherapy with another antibody")
    try scene.remove([2])
    let later = try scene.registry(options: ["--timestamp", "2026-11-30T09:00:05"])
    let second = try found(later)
    #expect(second.searches[0].new == numbers([31]))
    #expect(second.searches[0].changed == numbers([1, 20]))
    #expect(second.searches[0].gone == numbers([2]))
    #expect(second.searches[0].same == 27)
    // A changed title is named by a criterion; only of what was decided it asks for a second look.
    #expect(second.secondLook == numbers([1]))
    #expect(second.toScreen == 19)
    #expect(try runs().count == 2)
    // The gone record is kept, and its decisions count.
    let status = try Program.rtio("review", "status", review).output
    #expect(!status.isEmpty)
  }

  @Test func `a switched primary outcome of an included trial is told with both texts`() throws {
    try scene.put([3, 4], outcome: "Overall survival")
    let registry = try scene.registry()
    _ = try found(registry)
    for reader in ["AB", "CD"] { try decide(reader, [3], "include") }
    try scene.put([3, 4], changed: "2026-11-29", outcome: "Quality of life")
    let later = try scene.registry(options: ["--timestamp", "2026-11-30T09:00:05"])
    let lines = try update(later).output.split(separator: "\n").map(String.init)
    let told = lines.filter { $0.contains("OUTCOME") }
    #expect(
      told == [
        "\(SyncScene.number(3)) OUTCOME primary outcome dropped from the plan",
        "\(SyncScene.number(3)) OUTCOME primary outcome added to the plan",
      ]
    )
    let before = "  before: 'primary: Overall survival; 2 years' in the version of 2026-11-02"
    #expect(lines.contains(before), "\(lines)")
    #expect(lines.contains { $0.hasPrefix("  now: primary: Quality of life; 2 years; ") })
  }

  @Test func `data of the same timestamp ask for one request, and write no other run`() throws {
    let registry = try scene.registry()
    _ = try found(registry)
    let before = try registry.requests().count
    let again = try found(registry)
    #expect(try registry.requests().count == before + 1)
    #expect(again.searches[0].new.isEmpty && again.searches[0].same == 30)
    #expect(try runs().count == 1)
    // Another query is another search.
    try write(
      searches:
        #"{"id":"ctgov","source":"clinicaltrials.gov","query":{"query.term":"radiotherapy"}}"#
    )
    let result = try update(registry)
    #expect(result.error.contains("the query is another than that of the run of"), "\(result)")
    #expect(try runs().count == 2)
    // Without the records it is no longer enough that nothing changed.
    try FileManager.default.removeItem(atPath: "\(review)/registry.sqlite")
    _ = try found(registry)
    #expect(try runs().count == 3)
  }

  @Test func `nothing to screen is exit 0`() throws {
    let registry = try scene.registry()
    _ = try found(registry)
    for reader in ["AB", "CD"] { try decide(reader, Array(1...30), "include") }
    #expect(try found(registry, status: 0).toScreen == 0)
  }

  @Test func `an update that was interrupted finds the same again and fetches the rest`() throws {
    try scene.put(31...250)
    let registry = try scene.registry("filter.ids@3-8 status=503")
    let broken = try update(registry)
    #expect(broken.status == 4, "\(broken)")
    #expect(broken.error.contains("what was brought is kept"))
    #expect(broken.output.isEmpty)
    #expect(try runs().isEmpty)
    let other = try scene.registry()
    let whole = try found(other)
    #expect(whole.searches[0].new.count == 250)
    #expect(try other.asked() == numbers(201...250))
    // A change that an interrupted update brought is still told as one.
    try scene.put([5], changed: "2026-11-28", title: "Radiotherapy with another antibody")
    try scene.put([240], changed: "2026-11-28", title: "Radiotherapy with another antibody")
    let store = "\(review)/registry.sqlite"
    Thread.sleep(forTimeInterval: 1.1)
    let alone = try Program.run(
      Program.path(),
      ["sync", "--store", store, "--registry-url", other.url, "--ids", SyncScene.number(5)],
      environment: SyncScene.environment
    )
    #expect(alone.status == 0, "\(alone)")
    let later = try scene.registry(options: ["--timestamp", "2026-11-30T09:00:05"])
    #expect(try found(later).searches[0].changed == numbers([5, 240]))
  }

  @Test func `after kill -9 the folder opens, and the next update goes on`() throws {
    try scene.put(31...250)
    let registry = try scene.registry("filter.ids@3 wait=60000")
    let script = """
      "$0" review update "$1" --registry-url "$2" >/dev/null 2>&1 &
      update=$!
      until [ "$("$0" export --store "$1/registry.sqlite" --format registry 2>/dev/null | wc -l)" \
        -ge 200 ]; do kill -0 $update || exit 98; done
      kill -KILL $update; wait $update; echo $?
      """
    let killed = try Program.run(
      "/bin/bash",
      ["-c", script, Program.path(), review, registry.url],
      environment: SyncScene.environment
    )
    #expect(killed.output.hasSuffix("137\n"), "\(killed)")
    let other = try scene.registry()
    #expect(try found(other).searches[0].new.count == 250)
    #expect(try other.asked() == numbers(201...250))
  }

  @Test func `a refusal shows the words of the registry and exits 1, and nothing is written`()
    throws
  {
    let registry = try scene.registry("/studies? status=400 words=Unknown_parameter_query.trem")
    let result = try update(registry)
    #expect(result.status == 1)
    #expect(result.error.contains("Unknown parameter query.trem"))
    #expect(try runs().isEmpty)
  }

  @Test(
    "a program gets its object also where the registry refused or could not be reached",
    arguments: [("status=400", Int32(1)), ("status=503", 4)]
  )
  func objects(fault: String, status: Int32) throws {
    let registry = try scene.registry("/studies? \(fault)")
    let result = try update(registry, "--format", "json")
    #expect(result.status == status, "\(result)")
    let found = try JSONDecoder().decode(Found.self, from: Data(result.output.utf8))
    #expect(found.searches.isEmpty && found.toScreen == 0 && found.secondLook.isEmpty)
  }

  @Test func `a store that cannot be used is no refusal of the registry`() throws {
    let registry = try scene.registry()
    try "no store".write(
      toFile: "\(review)/registry.sqlite",
      atomically: true,
      encoding: .utf8
    )
    let result = try update(registry)
    #expect(result.status == 2, "\(result)")
    #expect(result.error.contains("this is no registry store"))
    #expect(try runs().isEmpty)
    // Whoever opens it says the same.
    let store = "\(review)/registry.sqlite"
    for command in [
      ["review", "status", review], ["review", "flow", review],
      ["list", "--review", review], ["list", "--store", store], ["imports", "--store", store],
      ["show", "NCT00000001", "--store", store],
    ] {
      let other = try Program.run(Program.path(), command, environment: ["HOME": review])
      #expect(other.status == 2, "\(command): \(other)")
      #expect(other.error.contains("this is no registry store"), "\(command): \(other)")
    }
  }

  @Test func `an update beside another that holds the store is no refusal of the registry`() throws
  {
    try scene.put(31...250)
    let registry = try scene.registry("filter.ids@3 wait=60000")
    let script = """
      "$0" review update "$1" --registry-url "$2" >/dev/null 2>&1 &
      update=$!
      until [ "$("$0" export --store "$1/registry.sqlite" --format registry 2>/dev/null | wc -l)" \
        -ge 200 ]; do kill -0 $update || exit 98; done
      "$0" review update "$1" --registry-url "$3"; echo "second $?"
      kill -KILL $update; wait $update
      """
    let other = try scene.registry()
    let made = try Program.run(
      "/bin/bash",
      ["-c", script, Program.path(), review, registry.url, other.url],
      environment: SyncScene.environment
    )
    #expect(made.output.hasSuffix("second 2\n"), "\(made)")
    #expect(made.error.contains("another import into this store is running"), "\(made)")
  }

  @Test func `what is to be screened is told by where it stands`() throws {
    let registry = try scene.registry()
    _ = try found(registry)
    for reader in ["AB", "CD"] { try decide(reader, Array(3...30), "include") }
    try decide("AB", [1], "include")
    try decide("CD", [1], "exclude")
    let again = try update(registry)
    #expect(
      again.output.contains("2 to screen (1 open, 1 in conflict), 0 for a second look"),
      "\(again)"
    )
  }

  @Test func `a run says all that its format has, and is never changed`() throws {
    let registry = try scene.registry()
    _ = try found(registry)
    let name = try #require(try runs().first)
    #expect(name.hasSuffix("-ctgov.json"))
    let data = try Data(contentsOf: URL(filePath: "\(review)/runs/\(name)"))
    let run = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(run["format"] as? Int == 1 && run["complete"] as? Bool == true)
    #expect(run["query"] as? [String: String] == ["query.term": "antibody"])
    #expect(run["ids"] as? [String] == numbers(1...30) && run["count"] as? Int == 30)
    #expect((run["version"] as? String)?.hasPrefix("rtio-tui ") == true)
    try scene.put([31])
    let later = try scene.registry(options: ["--timestamp", "2026-11-30T09:00:05"])
    _ = try found(later)
    #expect(try Data(contentsOf: URL(filePath: "\(review)/runs/\(name)")) == data)
  }

  @Test func `what narrowing leaves out is brought and not to be screened`() throws {
    try write(
      searches: #"{"id":"ctgov","source":"clinicaltrials.gov","query":{"query.term":"antibody"}}"#,
      narrow: #"{"id":"large","filter":"n>=500"}"#
    )
    #expect(try found(scene.registry(), status: 0).toScreen == 0)
  }

  @Test func `pages fetched elsewhere feed an update, each search from the folder of its id`()
    throws
  {
    let registry = try scene.registry()
    let pages = try #require(scene.folder?["pages"])
    try SyncScene.writePage(of: 1...20, total: 30, hasNext: true, to: "\(pages)/one/page.json")
    try SyncScene.writePage(of: 1...30, total: 30, hasNext: false, to: "\(pages)/two/page.json")
    registry.stop()
    try write(
      searches: """
        {"id":"one","source":"clinicaltrials.gov","query":{"query.term":"a"}},
        {"id":"two","source":"clinicaltrials.gov","query":{"query.term":"b"}}
        """
    )
    let result = try update(registry, "--from", pages, "--format", "json")
    // The first lacks a page, so that its run is kept as one that is not whole.
    #expect(result.status == 1, "\(result)")
    let found = try JSONDecoder().decode(Found.self, from: Data(result.output.utf8))
    #expect(found.searches.map(\.new.count) == [20, 30])
    #expect(found.toScreen == 30)
  }

  @Test func `a file that is cut makes a list that is not whole, and nothing gone`() throws {
    let registry = try scene.registry()
    let pages = try #require(scene.folder?["cut"])
    let page = "\(pages)/studies.ndjson"
    try FileManager.default.createDirectory(atPath: pages, withIntermediateDirectories: true)
    try (1...20).map { SyncScene.record($0, changed: "2026-11-02", title: "Page") + "\n" }.joined()
      .write(toFile: page, atomically: true, encoding: .utf8)
    registry.stop()
    try write(
      searches: #"{"id":"ctgov","source":"clinicaltrials.gov","query":{"query.term":"a"}}"#
    )
    #expect(try update(registry, "--from", pages).status == 3)
    let whole = try Data(contentsOf: URL(filePath: page))
    try whole.prefix(whole.count * 2 / 3).write(to: URL(filePath: page))
    let result = try update(registry, "--from", pages, "--format", "json")
    #expect(result.status == 1, "\(result)")
    #expect(result.error.contains("could not be read whole"))
    let found = try JSONDecoder().decode(Found.self, from: Data(result.output.utf8))
    #expect(found.searches.map(\.gone) == [[]])
  }

  @Test(
    "what cannot be asked is refused before anything is",
    arguments: [
      (#"{"id":"x","source":"euctr","query":{"a":"b"}}"#, "is no registry that can be searched"),
      (
        #"{"id":"x","source":"clinicaltrials.gov","query":{"query.term":"a","fields":"NCTId"}}"#,
        "fields is set by the program itself"
      ),
    ]
  )
  func refuses(search: String, words: String) throws {
    try write(searches: search)
    let registry = try scene.registry()
    let result = try update(registry)
    #expect(result.status == 2, "\(result)")
    #expect(result.error.contains(words), "\(result)")
    #expect(try registry.requests().isEmpty)
  }
}
