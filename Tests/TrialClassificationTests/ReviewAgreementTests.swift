import Foundation
import Testing
import TrialClassification
import TrialModel

@Suite struct ReviewAgreementTests {
  private static let here = URL(filePath: #filePath).deletingLastPathComponent()
  private static let page = here.deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "docs/classification.md")
  private static let start = "<!-- agreement, written by ReviewAgreementTests -->\n"
  private static let end = "<!-- end of agreement -->"

  /// What the rules make of the records written from the catalogue's facts, by registry number.
  private static func sorted() throws -> [String: SortedRecord] {
    let classifier = try Classifier.bundled()
    let folder = here.appending(path: "Review")
    let files = try FileManager.default
      .contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    var sorted: [String: SortedRecord] = [:]
    for file in files where file.pathExtension == "json" {
      let record = try #require(try RecordFile(file).record)
      sorted[record.id] = classifier.sort(record.registration)
    }
    return sorted
  }

  @Test func `every trial the review places has a record to sort`() throws {
    let trials = Set(ReviewStatement.all.map(\.trial))
    #expect(try Set(Self.sorted().keys) == trials)
  }

  /// To write the page anew: `RTIO_AGREEMENT=write`, then read the difference as a reviewer.
  @Test func `the page lists agreement and every disagreement as they are`() throws {
    let sorted = try Self.sorted()
    let text = ReviewStatement.all.reduce(into: Agreement()) { agreement, statement in
      if let record = sorted[statement.trial] { agreement.add(statement, record) }
    }.text
    let page = try String(contentsOf: Self.page, encoding: .utf8)
    let head = try #require(page.range(of: Self.start))
    let tail = try #require(page.range(of: Self.end))
    let current = page[head.upperBound..<tail.lowerBound]
    if ProcessInfo.processInfo.environment["RTIO_AGREEMENT"] == "write" {
      let whole = page[..<head.upperBound] + text + page[tail.lowerBound...]
      try String(whole).write(to: Self.page, atomically: true, encoding: .utf8)
    } else {
      #expect(current == text, "docs/classification.md is not current")
    }
  }
}

/// The rules held against the review, as a table and a list.
private struct Agreement {
  private var rows: [String] = []
  private var disagreements: [String] = []
  private var agreed = 0
  private var unsaid = 0

  mutating func add(_ statement: ReviewStatement, _ record: SortedRecord) {
    let (value, evidence) = record.answer(statement.field)
    let agrees = value == statement.value
    let isSaid = value != "not said"
    if agrees { agreed += 1 }
    if !isSaid { unsaid += 1 }
    let cells = [
      statement.trial, statement.field, statement.value, value,
      agrees ? "yes" : isSaid ? "no" : "not said",
    ]
    rows.append("| " + cells.joined(separator: " | ") + " |\n")
    guard !agrees else { return }
    disagreements.append(
      "- **\(statement.trial), \(statement.field).** Review: \(statement.value) "
        + "(\(statement.words)). Rules: \(value) (\(evidence)).\n"
    )
  }

  var text: String {
    """
    Of \(rows.count) statements \(agreed) agree and \(rows.count - agreed - unsaid) do not; in \(unsaid) the record, as written from
    the facts, does not say.

    | trial | category | review | rules | agree |
    |---|---|---|---|---|
    \(rows.joined())
    Disagreements, with what each side rests on:

    \(disagreements.joined())
    """
  }
}

extension SortedRecord {
  /// The value of a category and the words it rests on.
  fileprivate func answer(_ field: String) -> (value: String, evidence: String) {
    let shown = classification(source: SourceKey("record"))
    let value =
      switch field {
      case "site": shown.sites[0]
      case "class": shown.classes.isEmpty ? "none" : shown.classes.joined(separator: ", ")
      case "sequence": shown.sequence.isEmpty ? "not said" : shown.sequence.text
      case "rt": shown.backbone.rawValue
      case "region": shown.regions.first ?? "not said"
      default: question?.value.rawValue ?? "none"
      }
    let evidence = shown.evidence.filter { $0.field == field }.map { evidence in
      "\(evidence.derivation?.rule ?? "") \"\(evidence.words.text)\""
    }
    return (value, evidence.isEmpty ? "nothing in the record" : evidence.joined(separator: "; "))
  }
}
