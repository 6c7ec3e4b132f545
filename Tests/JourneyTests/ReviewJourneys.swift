import Foundation
import TestSupport
import Testing

/// A review whose programs are killed, doubled and locked out.
@Suite(.enabled(if: (try? RegistryService.program()) != nil, "registry-server is not built"))
struct ReviewJourneys {
  private struct Update: Decodable {
    struct Search: Decodable {
      let id: String
      let count: Int
      let new: [String]
      let changed: [String]
      let gone: [String]
      let same: Int
    }
    let searches: [Search]
    let toScreen: Int
    let secondLook: [String]
  }

  private func update(_ text: String) throws -> Update {
    try JSONDecoder().decode(Update.self, from: Data(text.utf8))
  }

  // MARK: Update

  @Test func `an update says what is new, then what changed, went and came`() throws {
    let scene = try ReviewScene()
    let first = try scene.update()
    #expect(first.status == 3, "\(first)")
    let found = try update(first.output)
    #expect(found.searches.map(\.count) == [24] && found.searches[0].new.count == 24)
    // Four are of phase 2 and left out by the narrowing.
    #expect(found.toScreen == 20)
    let decided = try scene.rtio(
      "review",
      "decide",
      scene.review,
      "--reader",
      "AB",
      ReviewScene.number(6),
      ReviewScene.number(12),
      "include"
    )
    #expect(decided.status == 0, "\(decided)")
    try scene.serve("2027-02")
    let second = try scene.update("* timestamp=2027-02-26T09:00:05")
    let changed = try update(second.output)
    #expect(changed.searches[0].new == [ReviewScene.number(25)])
    #expect(changed.searches[0].gone == [ReviewScene.number(12)])
    #expect(changed.searches[0].changed == [2, 6].map(ReviewScene.number))
    #expect(changed.searches[0].same == 21)
    // The arms of one differ from those that were decided on; nobody decided on the other.
    #expect(changed.secondLook == [ReviewScene.number(6)])
    #expect(try scene.decided(by: "AB").count == 2)
  }

  @Test(
    "an update killed at any moment goes on from what there is",
    arguments: ["/version", "fields=", "filter.ids"]
  )
  func isKilledInUpdate(request: String) throws {
    let scene = try ReviewScene()
    let registry = try RegistryService(scene.records, on: ["\(request)@1 wait=60000"])
    let script = """
      "$0" review update "$1" >/dev/null 2>&1 &
      update=$!
      for try in $(seq 600); do
        grep -q '\(request)' "$2" && break
        kill -0 $update || exit 98
        sleep 0.05
      done
      sleep 0.2
      kill -KILL $update; wait $update; echo $?
      """
    let killed = try Program.run(
      "/bin/bash",
      ["-c", script, Program.path(), scene.review, registry.log],
      environment: scene.environment(registry)
    )
    #expect(killed.output.hasSuffix("137\n"), "\(killed)")
    let status = try scene.rtio("review", "status", scene.review)
    #expect(status.status == 0, "\(status)")
    let result = try scene.update()
    #expect(result.status == 3, "\(result)")
    #expect(try update(result.output).toScreen == 20)
    // The run that counts is complete, and each record is there.
    let listed = try scene.rtio(
      "list",
      "--store",
      "\(scene.review)/registry.sqlite",
      "--filter",
      "invented",
      "--columns",
      "id",
      "--format",
      "csv"
    )
    #expect(listed.output.split(whereSeparator: \.isNewline).count { $0.hasPrefix("NCT99") } == 24)
    let runs = try FileManager.default.contentsOfDirectory(atPath: "\(scene.review)/runs")
    #expect(runs.allSatisfy { !$0.hasSuffix(".json") || $0.contains("-ctgov") })
    #expect(try scene.rtio("review", "flow", scene.review).status == 0)
  }

  @Test func `without a registry what was kept stays, and the exit status says so`() throws {
    let scene = try ReviewScene()
    #expect(try scene.update().status == 3)
    let before = try scene.rtio("review", "flow", scene.review, "--format", "json")
    let result = try scene.rtio("review", "update", scene.review)
    #expect(result.status == 4, "\(result)")
    let after = try scene.rtio("review", "flow", scene.review, "--format", "json")
    #expect(before.output == after.output && after.status == 0)
  }

  @Test func `a query that the registry refuses is said in its words`() throws {
    let scene = try ReviewScene()
    let path = "\(scene.review)/protocol.json"
    let text = try String(contentsOfFile: path, encoding: .utf8)
      .replacing("radiotherapy AND immunotherapy", with: "(radiotherapy AND immunotherapy")
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    let result = try scene.update()
    #expect(result.status == 1, "\(result)")
    #expect((result.output + result.error).contains("missing ')'"), "\(result)")
  }

  // MARK: Deciding

  @Test func `decisions by a command that is killed are whole lines, and none is lost`() throws {
    let scene = try ReviewScene()
    try scene.update()
    let script = """
      decided=0
      for round in $(seq 40); do
        "$0" review decide "$1" --reader AB NCT99000001 NCT99000002 NCT99000003 include \
          > "$2/said" 2>/dev/null &
        process=$!
        sleep "0.0$((round % 10))$((round * 7 % 10))"
        kill -KILL $process 2>/dev/null
        wait $process && decided=$((decided + 3))
      done
      echo $decided
      """
    let result = try Program.run(
      "/bin/bash",
      ["-c", script, Program.path(), scene.review, scene.folder.url.path],
      environment: scene.environment(nil)
    )
    let acknowledged = try #require(
      Int(result.output.split(separator: "\n").last.map(String.init) ?? ""),
      "\(result)"
    )
    let last = try scene.rtio(
      "review",
      "decide",
      scene.review,
      "--reader",
      "AB",
      "NCT99000004",
      "exclude",
      "--reason",
      "no-rt"
    )
    #expect(last.status == 0, "\(last)")
    let lines = try scene.decided(by: "AB")
    #expect(lines.count >= acknowledged + 1)
    #expect(lines.last == "NCT99000004")
    let status = try scene.rtio("review", "status", scene.review)
    #expect(status.status == 0 && !status.error.contains("line"), "\(status)")
  }

  @Test func `two commands at once lose no line`() throws {
    let scene = try ReviewScene()
    try scene.update()
    let script = """
      for number in 01 02 03 04 05 06 07 08; do
        "$0" review decide "$1" --reader AB NCT990000$number include >/dev/null &
        "$0" review decide "$1" --reader CD NCT990000$number exclude >/dev/null &
        "$0" review decide "$1" --reader AB NCT990000$((10#$number + 10)) exclude >/dev/null &
      done
      wait
      """
    let result = try Program.run(
      "/bin/bash",
      ["-c", script, Program.path(), scene.review],
      environment: scene.environment(nil)
    )
    #expect(result.error.isEmpty, "\(result)")
    #expect(Set(try scene.decided(by: "AB")).count == 16)
    #expect(Set(try scene.decided(by: "CD")).count == 8)
  }

  // MARK: Reading in the browser

  private func session(_ scene: ReviewScene, _ reader: String) throws -> TerminalSession {
    try TerminalSession(
      "--review '\(scene.review)' --reader \(reader)",
      environment: scene.environment(nil)
    )
  }

  @Test func `a browser that is killed has kept every decision that it showed`() throws {
    let scene = try ReviewScene()
    try scene.update()
    let session = try session(scene, "AB")
    try session.wait(forText: "NCT99000001")
    for place in 1...5 {
      try session.press("a")
      try session.wait(for: "the next record") { $0.contains(ReviewScene.number(place + 1)) }
    }
    kill(try session.processIdentifier(), SIGKILL)
    try session.waitForTheShell()
    #expect(try scene.decided(by: "AB") == (1...5).map(ReviewScene.number))
    let again = try self.session(scene, "AB")
    try again.wait(forText: ReviewScene.number(6))
    try again.press("q")
    withExtendedLifetime(again) {}
  }

  @Test func `two browsers on one folder keep what both decide`() throws {
    let scene = try ReviewScene()
    try scene.update()
    let first = try session(scene, "AB")
    let second = try session(scene, "CD")
    try first.wait(forText: ReviewScene.number(1))
    try second.wait(forText: ReviewScene.number(1))
    for place in 1...6 {
      try first.press("a")
      try second.press(place.isMultiple(of: 3) ? "x" : "a")
      try first.wait(for: "the next record") { $0.contains(ReviewScene.number(place + 1)) }
      try second.wait(for: "the next record") { $0.contains(ReviewScene.number(place + 1)) }
    }
    #expect(try scene.decided(by: "AB").count == 6)
    #expect(try scene.decided(by: "CD").count == 6)
    let status = try scene.rtio("review", "status", scene.review, "--format", "json")
    #expect(status.status == 0)
    struct Status: Decodable {
      struct Stage: Decodable { let conflicts: [String] }
      let stages: [Stage]
    }
    let stages = try JSONDecoder().decode(Status.self, from: Data(status.output.utf8)).stages
    #expect(stages.first?.conflicts == [3, 6].map(ReviewScene.number))
  }

  @Test func `two browsers of one reader add to one file`() throws {
    let scene = try ReviewScene()
    try scene.update()
    let first = try session(scene, "AB")
    try first.wait(forText: ReviewScene.number(1))
    let second = try session(scene, "AB")
    try second.wait(forText: ReviewScene.number(1))
    try first.press("a")
    try first.wait(forText: ReviewScene.number(2))
    try second.press("x")
    try second.wait(forText: ReviewScene.number(2))
    #expect(scene.lines(of: "AB").count == 2)
    let decided = try scene.decided(by: "AB")
    #expect(decided.first == ReviewScene.number(1))
  }

  // MARK: A folder that may only be read

  @Test func `a folder that may only be read is read, and a decision is refused`() throws {
    let scene = try ReviewScene()
    try scene.update()
    let script = """
      chmod -R a-w,a+rX "$1"; chmod a+rx "$(dirname "$1")"
      as() { if [ "$(id -u)" = 0 ]; then setpriv --reuid=65534 --clear-groups "$@"; else "$@"; fi; }
      as "$0" review status "$1" >/dev/null; echo "status $?"
      as "$0" review flow "$1" >/dev/null; echo "flow $?"
      as "$0" review decide "$1" --reader AB NCT99000001 include; echo "decide $?"
      as "$0" --review "$1" --reader AB --screen 80x24 --keys "a"; echo "screen $?"
      chmod -R u+w "$1"
      """
    let result = try Program.run(
      "/bin/bash",
      ["-c", script, Program.path(), scene.review],
      environment: scene.environment(nil)
    )
    #expect(result.output.contains("status 0"), "\(result)")
    #expect(result.output.contains("flow 0"), "\(result)")
    #expect(!result.output.contains("decide 0"), "\(result)")
    #expect(result.error.contains("decisions"), "\(result)")
    #expect(result.output.contains("screen 0"), "\(result)")
    // The record stays, since nothing was decided on it.
    #expect(result.output.contains("══ \(ReviewScene.number(1)) "), "\(result)")
    #expect(result.output.contains("nothing was"), "\(result)")
    #expect(scene.lines(of: "AB").isEmpty)
  }
}
