import Foundation
import TestSupport
import Testing

/// Records brought from a registry on this machine, by command and by key.
@Suite(.enabled(if: (try? RegistryService.program()) != nil, "registry-server is not built"))
struct BringingRecordsJourneys {
  private let folder: TestFolder
  private var store: String { folder["store/registry.sqlite"] }

  init() throws { folder = try TestFolder() }

  /// A registry that has an invented record, with results, of every trial of the catalogue.
  private func registry(_ faults: String...) throws -> (service: RegistryService, trials: Int) {
    let listed = try Program.rtio("list", "--columns", "id", "--format", "csv").output
    let numbers = listed.split(whereSeparator: \.isNewline).map(String.init)
      .filter { $0.hasPrefix("NCT") }
    try #require(numbers.count > 50)
    try numbers.joined(separator: "\n")
      .write(toFile: folder["numbers"], atomically: true, encoding: .utf8)
    let records = folder["records"]
    try FileManager.default.createDirectory(atPath: records, withIntermediateDirectories: true)
    let generator = try RegistryService.program("registry-generator")
    let result = try Program.run(
      generator,
      ["--numbers", folder["numbers"], "--with-results", "1"]
    )
    #expect(result.status == 0, "\(result.error)")
    try result.output.write(
      toFile: "\(records)/studies.ndjson",
      atomically: true,
      encoding: .utf8
    )
    return (try RegistryService(records, on: faults), numbers.count)
  }

  private func environment(_ service: RegistryService) -> [String: String] {
    [
      "RTIO_REGISTRY_URL": service.url, "RTIO_REGISTRY_PACE": "0", "RTIO_STORE": store,
      "no_proxy": "*",
    ]
  }

  /// How many trials of the catalogue have a record with a table of adverse events.
  private func tables() throws -> Int {
    let listed = try Program.rtio(
      "list",
      "--store",
      store,
      "--filter",
      "has:record has:toxicity",
      "--columns",
      "id",
      "--format",
      "csv"
    )
    return listed.output.split(whereSeparator: \.isNewline).count { $0.hasPrefix("NCT") }
  }

  @Test func `sync --catalogue fills the toxicity tabs of the bundled trials`() throws {
    let (service, trials) = try registry()
    let empty = try Program.rtio(
      "--fresh",
      "--screen",
      "80x24",
      "--keys",
      "/ 'NCT03957590' Enter Enter 4",
      environment: environment(service)
    )
    #expect(empty.output.contains("No record of the registry is at hand; P brings it."))
    let result = try Program.rtio("sync", "--catalogue", environment: environment(service))
    #expect(result.status == 0, "\(result)")
    #expect(try tables() == trials)
    let filled = try Program.rtio(
      "--fresh",
      "--screen",
      "80x24",
      "--keys",
      "/ 'NCT03957590' Enter Enter 4",
      environment: environment(service)
    )
    #expect(!filled.output.contains("No record of the registry"))
    #expect(filled.output.contains("Group 1"), "\(filled.output)")
    // Asked again, nothing is fetched twice.
    let before = try service.requests().count
    let again = try Program.rtio(
      "sync",
      "--catalogue",
      "--format",
      "json",
      environment: environment(service)
    )
    #expect(again.output.contains("\"same\":\(trials)"), "\(again)")
    let fetched = try service.requests().dropFirst(before)
      .count { $0.target.contains("filter.ids") && !$0.target.contains("fields=") }
    #expect(fetched == 0)
  }

  @Test func `P brings the record of the open trial, and its tab is filled`() throws {
    let (service, _) = try registry()
    let result = try Program.rtio(
      "--fresh",
      "--screen",
      "80x24",
      "--keys",
      "/ 'NCT03957590' Enter Enter 4 P Enter",
      environment: environment(service)
    )
    #expect(result.status == 0, "\(result)")
    #expect(result.output.contains("RATIONALE-311"))
    #expect(!result.output.contains("No record of the registry"), "\(result.output)")
    #expect(result.output.contains("Group 1"), "\(result.output)")
    #expect(
      try service.requests().filter { $0.target.contains("NCT0") }.allSatisfy {
        $0.target.contains("NCT03957590")
      }
    )
  }

  @Test func `P brings the records of the marked trials alone`() throws {
    let (service, _) = try registry()
    let result = try Program.rtio(
      "--fresh",
      "--screen",
      "80x24",
      "--keys",
      "m j m P Enter",
      environment: environment(service)
    )
    #expect(result.output.contains("brought"), "\(result.output)")
    #expect(try tables() == 2)
  }

  @Test func `without a registry the browser says so, and the list stays`() throws {
    let (service, _) = try registry()
    service.stop()
    let result = try Program.rtio(
      "--fresh",
      "--screen",
      "80x24",
      "--keys",
      "P Enter",
      environment: environment(service)
    )
    #expect(result.status == 0)
    #expect(result.output.contains("NCT03957590"))
    #expect(result.output.contains("nothing was brought: 127.0.0.1 cannot be reached"))
  }

  @Test func `the list is used while records come, and X stops it`() throws {
    let (service, _) = try registry("filter.ids wait=60000")
    let session = try TerminalSession(
      "--fresh",
      environment: environment(service)
    )
    try session.wait(forText: "RATIONALE-311")
    try session.press("P G Enter")
    try session.wait(forText: "bringing")
    try session.press("Enter 4")
    try session.wait(forText: "No record of the registry is at hand")
    try session.press("q P")
    try session.wait(forText: "the records of the catalogue")
    try session.press("X")
    try session.wait(for: "the end of it") {
      !$0.contains("stopping") && !$0.contains("Bring records")
    }
    try session.press("q")
    try session.waitForTheShell()
    #expect(session.file("status") == "status 0")
  }
}
