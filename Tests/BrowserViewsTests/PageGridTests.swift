import TrialPages
import BrowserViews
import TerminalModel
import TestSupport
import Testing
import TrialModel

@Suite struct PageGridTests {
  private func results(_ results: [ReportedResult], width: Int) throws -> [String] {
    let trial = Trial.invented(results: results)
    return ResultsPage.page(of: trial, in: try .invented([trial]), options: PageOptions())
      .text(width: width)
  }

  private func toxicity(
    _ events: [AdverseEvent],
    _ measure: ShownMeasure = .difference,
    width: Int
  ) throws -> [String] {
    let trial = Trial.invented(toxicity: .invented(events))
    let options = PageOptions(measure: measure)
    return ToxicityPage.page(of: trial, in: try .invented([trial]), options: options)
      .text(width: width)
  }

  private func column(of text: String, in line: String) -> Int? {
    line.indices.first { line[$0...].hasPrefix(text) }
      .map { line.distance(from: line.startIndex, to: $0) }
  }

  @Test("numbers of a column stand on their decimal point", arguments: [40, 80, 120])
  func alignsNumbers(width: Int) throws {
    let lines = try results(
      [
        .printed("11.2 (9.5-12.7)", .median, arm: "A"),
        .printed("9.0 (8.3-11.0)", .median, arm: "B"),
        .printed("4.0", .median, of: "progression-free survival", arm: "A"),
        .printed("10.5", .median, of: "progression-free survival", arm: "B"),
      ],
      width: width
    )
    let first = try #require(lines.first { $0.contains("11.2") })
    let second = try #require(lines.first { $0.contains("10.5") })
    #expect(column(of: ".2", in: first) == column(of: ".0", in: second))
    #expect(column(of: ".0", in: first) == column(of: ".5", in: second))
  }

  @Test func `an interval without room is left out whole, never cut`() throws {
    let results = [
      try ReportedResult.printed("11.2 (9.5-12.7)", .median, arm: "A"),
      try .printed("10.0 (8.3-11.0)", .median, arm: "B"),
    ]
    let narrow = try self.results(results, width: 40)
    let row = try #require(narrow.first { $0.contains("11.2") })
    #expect(row.hasSuffix("11.2        10.0"))
    #expect(try self.results(results, width: 80).contains { $0.contains("11.2 (9.5-12.7)") })
  }

  @Test(
    "the null line stands in one column, over the words of its foot",
    arguments: [40, 60, 80, 120]
  )
  func drawsNullLine(width: Int) throws {
    let lines = try results(
      [
        .printed("0.7 (0.61-0.82)", .ratio, p: "0.0001"),
        .printed("1.46 (1.10-1.95)", .ratio, period: "0-5 months", p: "0.01"),
        .printed("0.68 (0.469-0.997)", .ratio, subgroup: "low burden", level: "99.73", p: "0.0025"),
      ],
      width: width
    )
    let head = try #require(lines.firstIndex { $0.contains("HAZARD RATIO") })
    let foot = try #require(lines.firstIndex { $0.contains("favours A") })
    let null = try #require(column(of: "┊", in: lines[foot]))
    let drawn = lines[head...foot].filter { $0.contains("┊") }
    #expect(drawn.count >= 3)
    #expect(drawn.allSatisfy { column(of: "┊", in: $0) == null })
  }

  @Test("a P value is not parted from its number where it goes on below", arguments: 60...130)
  func keepsPWhole(width: Int) throws {
    let lines = try results(
      [
        .printed(
          "22.7",
          .median,
          arm: "A",
          by: .review,
          subgroup: "low disease burden",
          p: "0.0038"
        ),
        .printed("15.8", .median, arm: "B", by: .review, subgroup: "low disease burden"),
      ],
      width: width
    )
    let line = try #require(lines.first { $0.contains("0.0038") })
    #expect(line.contains("P 0.0038"), "\(lines.joined(separator: "\n"))")
  }

  @Test("a name too long for its column stands alone above its ratios", arguments: [60, 80, 120])
  func putsLongNamesAbove(width: Int) throws {
    let name = "survival without a second line of treatment or death from any cause"
    let lines = try results(
      [
        .printed("0.7 (0.61-0.82)", .ratio, of: name),
        .printed("0.68 (0.469-0.997)", .ratio, of: name, subgroup: "low burden"),
      ],
      width: width
    )
    let named = try #require(lines.firstIndex { $0.contains("any cause") })
    #expect(lines[named + 1].contains("0.7"), "\(lines[named + 1])")
    #expect(!lines.contains { $0.contains("┊") && $0.allSatisfy { " ┊".contains($0) } })
  }

  @Test("no line of figures is cut", arguments: [40, 60, 80, 100, 120, 160])
  func cutsNoFigures(width: Int) throws {
    let catalogue = try Catalogue.bundled()
    for trial in catalogue.trials {
      let page = ResultsPage.page(of: trial, in: catalogue, options: PageOptions())
      for line in PageLayout(page, width: width).lines {
        for span in line.spans where span.text.contains(where: \.isNumber) {
          #expect(span.column + TextWidth.of(span.text) <= width, "\(trial.name): \(span.text)")
        }
      }
    }
  }

  @Test func `a long term goes on below, and one too long for two lines stands whole above`() throws
  {
    let long = "immune-mediated event other than pneumonitis of any cause whatever"
    let lines = try toxicity(
      [.printed("immune-mediated event", "10.7", "-"), .printed(long, "9.1", "-")],
      width: 80
    )
    let row = try #require(lines.firstIndex { $0.contains("10.7 %") })
    #expect(lines[row].hasPrefix("  immune-mediated   3-4"))
    #expect(lines[row + 1].hasPrefix("    event"))
    let below = try #require(lines.firstIndex { $0.contains("9.1 %") })
    #expect(lines[below - 1] == "  \(long)")
    #expect(lines[below].hasPrefix("                    3-4"))
  }

  @Test("without effects the bars of two groups grow away from each other", arguments: [80, 120])
  func drawsBars(width: Int) throws {
    let lines = try toxicity(
      [.printed("a", "20", "10"), .printed("b", "0", "0.1")],
      .off,
      width: width
    )
    let line = try #require(lines.first { $0.contains("20 %") })
    let middle = try #require(column(of: "┊", in: line))
    #expect(line.prefix(middle).hasSuffix("█"))
    #expect(
      line.prefix(middle).count { $0 == "█" } == 2 * line.dropFirst(middle).count { $0 == "█" }
    )
    let none = try #require(lines.first { $0.contains("0.1 %") })
    #expect(none.hasSuffix("┊▌"))
  }

  @Test func `at 40 columns a toxicity row has both percentages and the difference`() throws {
    let lines = try toxicity([.printed("diarrhoea", "64/393 16", "7/396 2")], width: 40)
    let line = try #require(lines.first { $0.contains("diarrhoea") })
    #expect(line.split(separator: " ").joined(separator: " ") == "diarrhoea 3-4 16 % 2 % +14.5")
  }
}
