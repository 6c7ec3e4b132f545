import Foundation
import TestSupport
import Testing

/// `rtio-tui check`, from outside: what the checks of a repository rely on.
@Suite struct CheckCommandTests {
  private static let fields = [
    "code", "severity", "trial", "figure", "source", "printed", "numbers", "expected", "said",
    "decision",
  ]

  /// A file that is taken away afterwards.
  private func withFile<Result>(
    _ text: String,
    _ body: (String) throws -> Result
  ) throws -> Result {
    let folder = try TestFolder()
    defer { withExtendedLifetime(folder) {} }
    let path = folder["file"]
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    return try body(path)
  }

  /// A check that no decisions of whoever runs the tests can change.
  private func check(
    _ arguments: String...
  ) throws -> (output: String, error: String, status: Int32) {
    try Program.run(
      Program.path(),
      ["check"] + arguments,
      environment: ["XDG_DATA_HOME": "/nonexistent/\(UUID().uuidString)"]
    )
  }

  private func findings(_ output: String) throws -> [[String: Any]] {
    try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [[String: Any]])
  }

  @Test func `findings come as an array with every field, and undecided failures exit with 1`()
    throws
  {
    let result = try check("--format", "json")
    #expect(result.status == 1)
    let findings = try findings(result.output)
    for finding in findings { #expect(Self.fields.allSatisfy { finding[$0] != nil }) }
    let orders = findings.filter { $0["code"] as? String == "CI-ORDER" }
    #expect(orders.compactMap { $0["trial"] as? String } == ["NCT00861614"])
    #expect(orders.first?["numbers"] as? [Double] == [0.65, 0.5, 0.5])
    #expect(orders.first?["printed"] as? String == "0.65 (0.50–0.5)")
    #expect((orders.first?["said"] as? String)?.contains("0.85") == true)
    #expect(orders.first?["decision"] is NSNull)
  }

  @Test func `a trial is chosen by any of its names, the review by its own`() throws {
    let trial = try findings(check("ca184-043", "--format", "json").output)
    #expect(Set(trial.compactMap { $0["trial"] as? String }) == ["NCT00861614"])
    let review = try findings(check("review", "--format", "json").output)
    #expect(Set(review.compactMap { $0["trial"] as? String }) == ["review"])
    #expect(try check("nobody").status == 2)
  }

  @Test func `warnings alone exit with 0`() throws {
    let result = try check("PACIFIC")
    #expect(result.status == 0)
    #expect(result.output.contains("0 failures, 0 undecided"))
    #expect(result.output.contains("145 of 475 safety"))
  }

  @Test func `a decision settles a failure and is shown with it`() throws {
    let text = """
      {"format": 1, "decisions": [{"code": "SET-SIZE", "place": "NCT00409188",
      "figure": "tecemotide treated registry-ipd", "decision": "keep", "note": "as treated",
      "initials": "AB", "date": "2026-11-23"}, {"code": "SET-SIZE", "place": "NCT00409188",
      "figure": "tecemotide safety butts-2014", "decision": "keep", "note": "as treated",
      "initials": "AB", "date": "2026-11-23"}]}
      """
    let result = try withFile(text) { try check("START", "--decisions", $0) }
    #expect(result.status == 0)
    #expect(result.output.contains("decided   keep, AB, 2026-11-23: as treated"))
    #expect(try check("START").status == 1)
    let broken = try withFile("{") { try check("START", "--decisions", $0) }
    #expect(broken.status == 2)
    #expect(try check("START", "--decisions", "/nonexistent/file").status == 2)
  }

  @Test func `a file of one's own is checked, and its mistakes have their place`() throws {
    let sound = "id,figure,ratio,interval,p\nMine,OS,0.85,0.72-1.00,0.053\n"
    #expect(try withFile(sound) { try check("--file", $0) }.status == 0)
    let broken = "id,figure,ratio,interval\nMine,OS,0.65,0.50-0.5\n"
    let result = try withFile(broken) { try check("--file", $0, "--format", "json") }
    #expect(result.status == 1)
    #expect(try findings(result.output).map { $0["trial"] as? String } == ["Mine", "Mine"])
    let unreadable = try withFile("id,figure,ratio\nMine,OS,much\n") { try check("--file", $0) }
    #expect(unreadable.status == 1)
    #expect(unreadable.error.contains(":2:9: 'much' is no number"))
    #expect(try check("--file", "/nonexistent/file").status == 2)
  }

  @Test func `a folder that another program holds is said, and nothing is written`() throws {
    let folder = try TestFolder()
    defer { withExtendedLifetime(folder) {} }
    let theirs = folder["theirs"]
    let mine = folder["mine/decisions.json"]
    try FileManager.default.createDirectory(
      atPath: folder["mine"],
      withIntermediateDirectories: true
    )
    let text = """
      {"format": 1, "decisions": [{"code": "CLAIM", "place": "NCT00409188",
      "figure": "tecemotide treated registry-ipd", "decision": "keep",
      "initials": "AB", "date": "2026-11-23"}]}
      """
    try text.write(toFile: theirs, atomically: true, encoding: .utf8)
    let held = open(folder["mine"], O_RDONLY | O_DIRECTORY)
    defer { close(held) }
    try #require(held >= 0 && flock(held, LOCK_EX) == 0)
    let result = try Program.run(
      Program.path(),
      ["decisions", "merge", theirs, "--decisions", mine]
    )
    #expect(result.status == 1, "\(result.output)")
    #expect(result.error.contains("another program holds the folder of \(mine)"))
    #expect(!FileManager.default.fileExists(atPath: mine))
  }

  @Test func `decisions of a colleague are brought in, and conflicts are shown and never lost`()
    throws
  {
    func file(_ choice: String, _ initials: String, _ code: String = "SET-SIZE") -> String {
      """
      {"format": 1, "decisions": [{"code": "\(code)", "place": "NCT00409188",
      "figure": "tecemotide treated registry-ipd", "decision": "\(choice)",
      "initials": "\(initials)", "date": "2026-11-23"}]}
      """
    }
    func merge(
      _ mine: String,
      _ theirs: String,
      _ more: [String] = []
    ) throws -> (
      output: String, error: String, status: Int32, kept: String
    ) {
      try withFile(mine) { mine in
        try withFile(theirs) { theirs in
          let result = try Program.run(
            Program.path(),
            ["decisions", "merge", theirs, "--decisions", mine] + more
          )
          let kept = try String(contentsOfFile: mine, encoding: .utf8)
          return (result.output, result.error, result.status, kept)
        }
      }
    }
    let added = try merge(file("keep", "AB"), file("keep", "CD", "CLAIM"))
    #expect(added.status == 0 && added.output == "1 brought in\n")
    #expect(added.kept.contains("SET-SIZE") && added.kept.contains("CLAIM"))
    let conflict = try merge(file("keep", "AB"), file("correct", "CD"))
    #expect(conflict.status == 1 && conflict.output.hasSuffix("0 brought in, 1 in conflict\n"))
    #expect(conflict.output.contains("mine    keep, AB, 2026-11-23  (stands)"))
    #expect(conflict.output.contains("theirs  correct, CD, 2026-11-23\n"))
    #expect(conflict.kept.contains("\"AB\""))
    let theirs = try merge(file("keep", "AB"), file("correct", "CD"), ["--prefer", "theirs"])
    #expect(theirs.status == 0 && theirs.kept.contains("\"CD\"") && !theirs.kept.contains("\"AB\""))
    let dry = try merge(file("keep", "AB"), file("keep", "CD", "CLAIM"), ["--dry-run"])
    #expect(dry.status == 0 && !dry.kept.contains("CLAIM"))
    #expect(try merge(file("keep", "AB"), "{").status == 2)
    let missing = try Program.rtio("decisions", "merge", "/nonexistent/file")
    #expect(missing.status == 2)
  }
}
