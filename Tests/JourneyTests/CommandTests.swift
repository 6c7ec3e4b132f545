import Foundation
import Testing

/// The commands, from outside: what scripts rely on.
@Suite struct CommandTests {
  private func json(_ arguments: String...) throws -> Any {
    let result = try Program.run(Program.path(), arguments)
    #expect(result.status == 0, "\(result.error)")
    return try JSONSerialization.jsonObject(with: Data(result.output.utf8))
  }

  @Test("show gives the printed ratio, the misprint with its correction, and the counts")
  func showsCA184043() throws {
    let trial = try #require(try json("show", "nct00861614", "--format", "json") as? [String: Any])
    let results = try #require(trial["results"] as? [[String: Any]])
    let figures = results.compactMap { $0["figure"] as? [String: Any] }
    #expect(
      figures.contains { figure in
        figure["value"] as? Double == 0.85 && figure["lower"] as? Double == 0.72
          && figure["upper"] as? Double == 1.00 && figure["p"] as? Double == 0.053
          && figure["source"] as? String == "review"
      }
    )
    let misprinted = try #require(
      results.first {
        ($0["figure"] as? [String: Any])?["printed"] as? String == "0.65 (0.50–0.5)"
      }
    )
    #expect((misprinted["correction"] as? [String: Any])?["upper"] as? Double == 0.85)
    let toxicity = try #require(trial["toxicity"] as? [String: Any])
    let events = try #require(toxicity["events"] as? [[String: Any]])
    let diarrhoea = try #require(
      events.first { $0["term"] as? String == "diarrhoea" && $0["grade"] as? String == "3-4" }
    )
    let cells = try #require(diarrhoea["cells"] as? [[String: Any]])
    let counts = cells.compactMap { cell in
      (cell["affected"] as? Int).flatMap { affected in
        (cell["atRisk"] as? Int).map { [affected, $0] }
      }
    }
    #expect(counts.contains([64, 393]) && counts.contains([7, 396]))
  }

  @Test(
    "a trial is found by any of its names",
    arguments: ["CA184-043", "ca184-043", "NCT00861614"]
  )
  func findsByName(name: String) throws {
    let trial = try #require(try json("show", name, "--format", "json") as? [String: Any])
    #expect(trial["id"] as? String == "NCT00861614")
  }

  @Test("show review holds all parts of the review and its claims")
  func showsTheReview() throws {
    let review = try #require(try json("show", "review", "--format", "json") as? [String: Any])
    for key in [
      "id", "search", "flow", "counts", "questions", "themes", "safety", "conclusions", "claims",
    ] {
      #expect(review[key] != nil, "\(key)")
    }
  }

  @Test("list prints a bare array with the chosen columns")
  func lists() throws {
    let rows = try #require(
      try json("list", "--filter", "class:PD-L1 site:lung", "--format", "json") as? [[String: Any]]
    )
    #expect(rows.count >= 4)
    #expect(rows.allSatisfy { $0["id"] is String && $0["role"] is String })
    #expect(rows.contains { $0["id"] as? String == "NCT02125461" })
  }

  @Test(
    "wrong use is said with what is wrong and ends with 2",
    arguments: [
      (["--nonsense"], "nonsense"), (["list", "--filter", "site:lng"], "lung"),
      (["list", "--columns", "nct"], "nct"), (["list", "--sort", "-sise"], "sise"),
      (["list", "--format", "xml"], "xml"), (["--screen", "wide"], "wide"),
      (["--keys", "j"], "--screen"), (["--screen", "80x24", "--keys", "Entre"], "Enter"),
      (["--screen", "80x24", "--filter", "phase"], "phase"), (["show"], "id"),
      (["export"], "format"), (["export", "--format", "xls"], "metafor"),
      (["export", "--format", "csv", "--filter", "site:lng"], "lung"),
    ]
  )
  func wrongUse(arguments: [String], word: String) throws {
    let result = try Program.run(Program.path(), arguments)
    if arguments.last == "phase" {
      // A bare word is a search for that word, not a field.
      #expect(result.status == 0)
      return
    }
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    #expect(result.error.lowercased().contains(word.lowercased()))
  }

  @Test("a file that cannot be written ends with 1 and says which")
  func notWritten() throws {
    let result = try Program.rtio("export", "--format", "csv", "-o", "/nowhere/x.csv")
    #expect(result.status == 1 && result.output.isEmpty && result.error.contains("/nowhere/x.csv"))
  }

  @Test("a trial that is not there ends with 1 and says where to look")
  func notFound() throws {
    let result = try Program.rtio("show", "NCT99999999")
    #expect(result.status == 1)
    #expect(result.error.contains("NCT99999999") && result.error.contains("rtio-tui list"))
  }

  @Test("help and version end with 0 on standard output")
  func help() throws {
    let help = try Program.rtio("--help")
    #expect(help.status == 0 && help.output.contains("--filter") && help.error.isEmpty)
    #expect(help.output.contains("No medical advice"))
    #expect(try Program.rtio("--version").status == 0)
  }
}
