import Testing
import TrialModel
import TrialStore

@Suite("What is told of a store, in lines") struct StoreReportTests {
  private static let study = RegistryNumber(1_234_567)

  static let reports: [StoreReport] = [
    .generation(StoreGeneration(identity: -5, number: 12)),
    .line(
      ReaderLine(study: study, reader: "AB", at: "2026-11-30T21:40:00Z", text: #"{"note":"a\tb"}"#),
      book: "screening/lung"
    ),
    .line(
      ReaderLine(study: nil, reader: "Ä\tB", at: "\\", text: "two\nlines\\n\t日本"),
      book: "a\tb"
    ),
    .revision(9), .waiting(0), .waiting(3), .back(sent: 2),
    .away(since: "21:40", reason: "nobody answers\tthere"),
    .trouble(since: "21:40", reason: "the schema is gone\nimport makes one"),
    .words("rtio-tui: something else"),
  ]

  @Test(arguments: reports)
  func `a report is read as it was told, on one line`(report: StoreReport) {
    #expect(!report.line.contains("\n"))
    #expect(StoreReport(line: report.line) == report)
  }

  @Test(arguments: ["generation\tx\t1", "line\t1", "waiting\tmany", "back", "", "away\t21:40"])
  func `a line that is none of these is words for a person`(line: String) {
    guard case .words = StoreReport(line: line) else {
      Issue.record("\(StoreReport(line: line))")
      return
    }
  }
}
