import Foundation
import TestSupport
import Testing
import TrialExport
import TrialModel
import TrialQuery
import TrialScreening

/// What is taken along of a review: standing, reasons, readers and dates, and nothing that is hidden.
@Suite("Exports of a review") struct ScreenedExportTests {
  private static let forms: [ExportFormat] = [.csv, .tsv, .markdown, .json, .ndjson, .ris, .bibtex]

  /// Of the first trial AB and CD disagree, of the second CD alone decided; the third is not of the review.
  private static func review(_ ids: [TrialID], for reader: String?) throws -> ScreenedReview {
    let plan = LivingReview.invented(of: [], seed: 1).protocol
    let run = SearchRun(
      search: try #require(plan.searches.first).id,
      at: try #require(Moment("2026-11-30T09:00:00Z")),
      query: [],
      apiVersion: nil,
      dataTimestamp: nil,
      count: 2,
      ids: Array(ids.prefix(2)),
      version: "test",
      isComplete: true
    )
    var review = LivingReview(plan, runs: [run], screening: Screening(), leftOut: [:])
    let lines: [(String, TrialID, ScreeningDecision)] = [
      ("AB", ids[0], ScreeningDecision(.include)),
      ("CD", ids[0], ScreeningDecision(.exclude, reason: "no-rt", note: "seen in the arms")),
      ("CD", ids[1], ScreeningDecision(.exclude, reason: "other", note: "hiddenwords")),
    ]
    for (place, line) in lines.enumerated() {
      review.add(
        ScreeningLine(
          id: line.1,
          stage: .records,
          reader: try #require(ReviewName(line.0)),
          at: try #require(Moment("2026-11-30T10:0\(place):00Z")),
          act: .decision(line.2)
        ),
        as: String(place)
      )
    }
    return ScreenedReview(review, reader: try reader.map { try #require(ReviewName($0)) })
  }

  private func document(for reader: String?) throws -> ExportDocument {
    let catalogue = try Catalogue.bundled()
    let trials = Array(catalogue.trials.prefix(3))
    let review = try Self.review(trials.map(\.id), for: reader)
    return ExportDocument(
      ExportSelection(trials, filter: "screen:conflict", review: review),
      in: catalogue
    )
  }

  @Test("every form carries standing, reason, readers and date", arguments: forms)
  func carries(format: ExportFormat) throws {
    let text = try #require(try document(for: nil).file(format)).text
    for words in [
      "conflict", "no-rt", "AB include", "CD exclude", "2026-11-30", "An invented review",
    ] {
      let isInParts = [ExportFormat.json, .ndjson, .ris, .bibtex].contains(format)
      #expect(
        text.contains(words) || isInParts && words == "no-rt" && text.contains("no radiotherapy"),
        "\(words)"
      )
    }
  }

  @Test(
    "tables say why each reader decided so, and what each wrote",
    arguments: [ExportFormat.csv, .tsv]
  )
  func readers(format: ExportFormat) throws {
    let text = try #require(try document(for: nil).file(format)).text
    let table = try StrictReader.delimited(text, by: format == .csv ? 44 : 9)
    let reasons = try #require(table[0].firstIndex(of: "reader_reasons"))
    let notes = try #require(table[0].firstIndex(of: "reader_notes"))
    #expect(
      table.dropFirst().map { $0[reasons] } == [
        "CD (records): no radiotherapy", "CD (records): another reason", "",
      ]
    )
    #expect(
      table.dropFirst().map { $0[notes] } == [
        "CD (records): seen in the arms", "CD (records): hiddenwords", "",
      ]
    )
  }

  @Test("lines and the table for metafor say where a trial stands, as far as may be seen")
  func linesAndMetafor() throws {
    let lines = try #require(try document(for: nil).file(.line)).text.split(separator: "\n")
    #expect(lines[0].hasSuffix("[conflict; AB include; CD exclude]"))
    #expect(
      try #require(try document(for: "AB").file(.line)).text.contains("[open; others hidden]")
    )
    let catalogue = try Catalogue.bundled()
    let trials = Array(catalogue.trials.prefix(20))
    func table(_ review: ScreenedReview?) throws -> [[String]] {
      var document = DataDocument(
        metaforWith: PlottedResult.all(of: trials, in: catalogue),
        isDrawnAlone: false,
        filter: "",
        in: catalogue,
        review: review
      )
      var text = ""
      for trial in trials { document.add(trial) { text += $0 } }
      document.end { text += $0 }
      return try StrictReader.delimited(text, by: 44)
    }
    let plain = try table(nil)
    let rated = try table(try Self.review(trials.map(\.id), for: nil))
    #expect(rated[0] == plain[0] + ["screen", "readers"])
    let first = trials[0].id.text
    for row in rated.dropFirst() where row[0] == first {
      #expect(row.suffix(2) == ["conflict", "AB include; CD exclude"])
    }
    #expect(rated.contains { $0[0] != first && $0.suffix(2) == ["", ""] })
  }

  @Test("each row says of which day its record is, and a file of which day the newest is")
  func days() throws {
    let catalogue = try Catalogue.bundled()
    let trials = [
      Trial.invented(of: .invented("NCT90000001", version: try PartialDate("2026-11-27"))),
      Trial.invented(of: .invented("NCT90000002", posted: try PartialDate("2026-12-01"))),
      Trial.invented(of: .invented("NCT90000003")),
    ]
    let known = try #require(catalogue.asOf?.text)
    let document = ExportDocument(ExportSelection(trials, filter: ""), in: catalogue)
    let table = try StrictReader.delimited(try #require(document.file(.csv)).text, by: 44)
    let day = try #require(table[0].firstIndex(of: "data_as_of"))
    #expect(table.dropFirst().map { $0[day] } == ["2026-11-27", "2026-12-01", known])
    for format in [ExportFormat.json, .markdown] {
      #expect(try #require(document.file(format)).text.contains("2026-12-01"))
    }
    #expect(document.provenance.contains("data as of 2026-12-01"))
    let bundled = ExportDocument(
      ExportSelection(Array(catalogue.trials.prefix(2)), filter: ""),
      in: catalogue
    )
    #expect(bundled.provenance.contains("data as of \(known)"))
  }

  @Test("what is hidden from a reader stands in no form", arguments: forms)
  func hides(format: ExportFormat) throws {
    let whole = try #require(try document(for: nil).file(format)).text
    #expect(whole.contains("hiddenwords") || format == .markdown)
    let seen = try #require(try document(for: "AB").file(format)).text
    #expect(!seen.contains("hiddenwords") && !seen.contains("other reason"))
    // Of the first trial AB decided, and sees what CD did.
    #expect(seen.contains("CD exclude"))
    #expect(seen.contains("as AB may see it"))
  }

  @Test("without a review no form says anything of one", arguments: forms)
  func withoutReview(format: ExportFormat) throws {
    let catalogue = try Catalogue.bundled()
    let selection = ExportSelection(Array(catalogue.trials.prefix(3)), filter: "")
    let text = try #require(ExportDocument(selection, in: catalogue).file(format)).text
    #expect(
      !text.contains("Screening") && !text.contains("\"screen") && !text.contains("second_look")
    )
  }

  @Test("the rows of JSON have the decisions whole, null for a trial that is not of the review")
  func json() throws {
    let text = try #require(try document(for: nil).file(.json)).text
    let whole = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    )
    #expect(whole["review"] as? String == "An invented review")
    let rows = try #require(whole["rows"] as? [[String: Any]])
    let screening = try #require(rows[0]["screening"] as? [String: Any])
    #expect(screening["standing"] as? String == "conflict")
    #expect(rows[0]["screen"] as? String == "conflict")
    let decisions = try #require(screening["decisions"] as? [[String: Any]])
    #expect(decisions.map { $0["reader"] as? String } == ["AB", "CD"])
    #expect(decisions[1]["reasonText"] as? String == "no radiotherapy")
    #expect(decisions[1]["at"] as? String == "2026-11-30T10:01:00.000000Z")
    #expect(rows[2]["screening"] is NSNull && rows[2]["screen"] is NSNull)
  }

  @Test("a trial shown has who decided what, hidden where it has to be")
  func shown() throws {
    let catalogue = try Catalogue.bundled()
    let trials = Array(catalogue.trials.prefix(3))
    func show(_ place: Int, _ format: ShowFormat, for reader: String?) throws -> String {
      let review = try Self.review(trials.map(\.id), for: reader)
      let text = ShowDocument(trials[place], in: catalogue, review: review).text(format)
      // Lines are broken where there is room.
      return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    let text = try show(0, .text, for: nil)
    #expect(text.contains("conflict, stage records"))
    #expect(text.contains("exclude (records), no radiotherapy; seen in the arms; 2026-11-30 10:01"))
    let hidden = try show(1, .text, for: "AB")
    #expect(!hidden.contains("hiddenwords") && hidden.contains("hidden until you decided"))
    #expect(try show(1, .json, for: nil).contains("hiddenwords"))
    #expect(!(try show(1, .json, for: "AB").contains("hiddenwords")))
    #expect(try show(2, .json, for: nil).contains("\"screening\": null"))
    #expect(!(try show(2, .text, for: nil).contains("Screening")))
    #expect(!ShowDocument(trials[0], in: catalogue).text(.json).contains("\"screening\""))
  }

  @Test("rows of decisions have one decision each, and one row where none may be seen")
  func rows() throws {
    let catalogue = try Catalogue.bundled()
    let trials = Array(catalogue.trials.prefix(3))
    func table(for reader: String?) throws -> [[String]] {
      var document = try #require(
        DataDocument(
          .screening,
          as: .csv,
          filter: "",
          in: catalogue,
          review: try Self.review(trials.map(\.id), for: reader)
        )
      )
      var text = ""
      for trial in trials { document.add(trial) { text += $0 } }
      document.end { text += $0 }
      return try StrictReader.delimited(text, by: 44)
    }
    let whole = try table(for: nil)
    let reader = try #require(whole[0].firstIndex(of: "reader"))
    let decision = try #require(whole[0].firstIndex(of: "decision"))
    #expect(
      whole.dropFirst().map { [$0[reader], $0[decision]] } == [
        ["AB", "include"], ["CD", "exclude"], ["CD", "exclude"],
      ]
    )
    let seen = try table(for: "AB")
    #expect(
      seen.dropFirst().map { [$0[reader], $0[decision]] } == [
        ["AB", "include"], ["CD", "exclude"], ["", ""],
      ]
    )
    let blind = try #require(seen[0].firstIndex(of: "blind"))
    #expect(seen.dropFirst().map { $0[blind] } == ["no", "no", "yes"])
  }
}
