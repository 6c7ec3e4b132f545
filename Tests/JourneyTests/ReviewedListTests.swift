import Foundation
import TestSupport
import Testing

/// What commands that list, show and export say of a review, with its folder given.
@Suite("Lists, trials and exports of a review by commands") struct ReviewedListTests {
  private let place: ReviewScript

  /// Of five records the store has four; AB and CD include the first, disagree about the second, and CD alone
  /// excluded the third.
  init() throws {
    place = try ReviewScript()
    try place.makeReview()
    try place.write((1...4).map(ImportScript.study).joined(separator: "\n"), to: "four.ndjson")
    let made = try place.run(
      """
      set -e
      $R import --quiet --store review/registry.sqlite four.ndjson
      $R review decide review --reader AB NCT00000001 NCT00000002 include
      $R review decide review --reader CD NCT00000001 include
      $R review decide review --reader AB --stage reports NCT00000001 include
      $R review decide review --reader CD --stage reports NCT00000001 include
      $R review decide review --reader CD NCT00000002 NCT00000003 exclude --reason no-rt --note hush
      """
    )
    guard made.status == 0 else { throw JourneyProblem(made.error) }
  }

  private func rows(_ arguments: String) throws -> [[String: Any]] {
    let made = try place.run("$R \(arguments)")
    #expect(made.status == 0, "\(made.error)")
    let read = try JSONSerialization.jsonObject(with: Data(made.output.utf8))
    return try #require(read as? [[String: Any]])
  }

  @Test func `the list is of the records of the review, with decisions, and says what is missing`()
    throws
  {
    let rows = try rows("list --review review --sort id --format json")
    #expect(rows.map { $0["screen"] as? String } == ["included", "conflict", "open", "open"])
    #expect(rows[1]["readers"] as? [String] == ["AB include", "CD exclude"])
    let made = try place.run("$R list --review review")
    #expect(made.error.contains("1 of 5 records of the review are not at hand"))
    #expect(made.output.contains("conflict") && !made.output.contains("PACIFIC"))
    let chosen = try self.rows(
      "list --review review --filter screen:conflict,included --format json"
    )
    #expect(chosen.count == 2)
  }

  @Test func `what the other reader decided is hidden as long as it has to be`() throws {
    let whole = try place.run("$R export --review review --table screening --format csv")
    #expect(whole.status == 0 && whole.output.contains("hush"), "\(whole.error)")
    #expect(whole.output.split(separator: "\n").count == 1 + 4 + 2 + 1 + 1)
    for form in ["csv", "json", "ris"] {
      let made = try place.run(
        "$R export --review review --reader AB NCT00000003 --format \(form); "
          + "$R show --review review --reader AB NCT00000003"
      )
      #expect(made.status == 0, "\(made.error)")
      #expect(!made.output.contains("hush") && !made.output.contains("CD"), "\(form)")
    }
    let own = try rows("list --review review --reader cd --filter screen:open --format json")
    #expect(own.compactMap { $0["readers"] as? [String] } == [["CD exclude"], []])
  }

  @Test func `included trials are exported with who decided what and when`() throws {
    for form in ["csv", "tsv", "markdown", "json", "ndjson", "ris", "bibtex"] {
      let made = try place.run(
        "$R export --review review --filter screen:included --format \(form)"
      )
      #expect(made.status == 0, "\(made.error)")
      #expect(made.output.contains("AB include") || form.hasSuffix("json"), "\(form)")
      #expect(
        made.output.contains("NCT00000001") && !made.output.contains("NCT00000002"),
        "\(form)"
      )
    }
    let shown = try place.run("$R show --review review NCT00000002 --format json")
    let read = try JSONSerialization.jsonObject(with: Data(shown.output.utf8))
    let screening = (read as? [String: Any])?["screening"] as? [String: Any]
    #expect(screening?["standing"] as? String == "conflict")
    #expect((screening?["decisions"] as? [Any])?.count == 2)
  }

  @Test func `a filter by decisions without a review, and a reader nobody named, are wrong use`()
    throws
  {
    let filter = try place.run("$R list --filter screen:included")
    #expect(filter.status == 2 && filter.error.contains("Open one with --review"))
    let reader = try place.run("$R list --review review --reader XY")
    #expect(reader.status == 2 && reader.error.contains("there are AB, CD"))
    let alone = try place.run("$R list --reader AB")
    #expect(alone.status == 2 && alone.error.contains("--reader needs --review"))
    let records = try place.run("$R export --review review --format registry")
    #expect(records.status == 2 && records.error.contains("--store"))
  }
}
