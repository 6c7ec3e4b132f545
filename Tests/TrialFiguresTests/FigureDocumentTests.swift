import TrialFigures
import TrialPages
import TestSupport
import Testing
import TrialModel

/// Plots and tables as SVG: read back as XML, with the figures of their screens.
@Suite struct FigureDocumentTests {
  private static let catalogue = Result { try Catalogue.bundled() }

  private func figure(_ figure: ExportFigure, of catalogue: Catalogue? = nil) throws -> DrawnFigure
  {
    let catalogue = try catalogue ?? Self.catalogue.get()
    let document = try #require(FigureDocument(figure, of: catalogue.trials, in: catalogue))
    return try #require(DrawnFigure(document.svg(provenance: "of <now> & then", sources: "S")))
  }

  private func forest(
    _ trials: [Trial],
    pooling: ForestPooling? = nil,
    areMarked: Bool = true
  ) throws -> DrawnFigure {
    let subject = ForestSubject.trials(trials.map(\.id), areMarked: areMarked)
    let catalogue = try Catalogue.invented(trials)
    let options = ForestOptions(pooling: pooling)
    return try figure(.forest(subject, options), of: catalogue)
  }

  private func trial(
    _ number: Int,
    _ name: String,
    _ ratio: String,
    level: String = "95"
  ) throws
    -> Trial
  {
    .invented(
      number,
      acronym: name,
      role: .reported,
      results: [try .printed(ratio, .ratio, level: level, isHeadline: true)]
    )
  }

  @Test(
    "every figure of the catalogue is well-formed, with no words on others and none off the page",
    arguments: [
      "list", "forest", "pooled", "trial", "toxicity", "ratios", "rates", "comparison", "summary",
    ]
  )
  func wellFormed(name: String) throws {
    let catalogue = try Self.catalogue.get()
    let kwon = TrialID("NCT00861614")
    let all = ForestSubject.trials(catalogue.trials.map(\.id), areMarked: false)
    let compared = ["NCT00861614", "NCT02125461", "NCT00409188", "NCT01057810"]
      .map { TrialID($0) }
    let pooled = ForestOptions(pooling: .derSimonianLaird, leavesOneOut: true)
    let figures: [String: ExportFigure] = [
      "list": .list, "forest": .forest(all, ForestOptions()),
      "pooled": .forest(all, pooled),
      "trial": .forest(.trial(kwon), ForestOptions()),
      "toxicity": .toxicity(kwon, PageOptions(isGrouped: true)),
      "ratios": .toxicity(kwon, PageOptions(order: .difference, measure: .riskRatio)),
      "rates": .toxicity(kwon, PageOptions(measure: .off)),
      "comparison": .comparison(compared, leavingOutSame: false),
      "summary": .summary(compared, SummaryOptions()),
    ]
    let drawn = try figure(try #require(figures[name]))
    #expect(drawn.overlaps == [])
    #expect(drawn.words.count > 20)
    for words in drawn.words {
      #expect(words.x.lowerBound >= 0 && words.x.upperBound <= drawn.size.width)
      #expect(words.baseline <= drawn.size.height)
    }
    // The foot is in the picture, in its title and in its description, escaped where it must be.
    #expect(drawn.words.contains { $0.text == "of <now> & then" })
    #expect(drawn.title.contains("of <now> & then") && drawn.summary.contains("S"))
    // On paper no key can be pressed.
    #expect(!drawn.words.contains { $0.text.contains("Enter ") || $0.text.contains("; d ") })
  }

  @Test("long names wrap, and stand on nothing", arguments: [" ", ""])
  func longNames(gap: String) throws {
    let name = Array(repeating: "Interminable", count: 12).joined(separator: gap)
    let drawn = try forest([
      trial(1, name, "0.85 (0.72-1.00)"), trial(2, "B<&>\u{1B}", "1.2 (0.9-1.6)"),
    ])
    #expect(drawn.overlaps == [])
    #expect(drawn.words.contains { $0.text == "Interminable Interminable" } || gap.isEmpty)
    #expect(drawn.words.contains { $0.text.hasPrefix("B<&>") })
  }

  @Test("a ratio stands at the logarithm of its value, between its bounds")
  func places() throws {
    let drawn = try forest([trial(1, "A", "0.5 (0.25-1.00)"), trial(2, "B", "2.0 (1.00-4.00)")])
    let centres = drawn.shapes("rect").dropFirst()
      .compactMap { rect -> Double? in
        guard let x = Double(rect["x"] ?? ""), let side = Double(rect["width"] ?? "") else {
          return nil
        }
        return x + side / 2
      }
    let null = try #require(
      drawn.shapes("line").first { $0["stroke-dasharray"] != nil }
        .flatMap { Double($0["x1"] ?? "") }
    )
    #expect(centres.count == 2)
    // 0.5 and 2 lie equally far from 1.
    #expect(abs((centres[0] + centres[1]) / 2 - null) < 0.2)
    let intervals = drawn.shapes("line").filter { $0["y1"] == $0["y2"] }
      .compactMap { Double($0["x2"] ?? "") }
    #expect(intervals.contains { abs($0 - null) < 0.2 })
  }

  @Test("squares are as large as their rows weigh, and hollow without a weight")
  func weights() throws {
    let drawn = try forest([
      trial(1, "A", "0.9 (0.8-1.0)"), trial(2, "B", "0.9 (0.5-1.6)"), trial(3, "C", "0.9 (2-1)"),
    ])
    let squares = drawn.shapes("rect").dropFirst()
    let sides = squares.compactMap { Double($0["width"] ?? "") }
    #expect(sides.count == 3 && sides[0] == 12 && sides[1] < 8)
    #expect(squares.map { $0["fill"] } == ["#000000", "#000000", "#ffffff"])
  }

  @Test(
    "what runs off the axis ends in an arrow, and what ends on it in a stroke",
    arguments: [("0.9 (0.5-1.5)", 0), ("0.9 (0.5-9.0)", 1), ("0.9 (0.05-9.0)", 2)]
  )
  func clipped(ratio: String, arrows: Int) throws {
    let drawn = try forest([trial(1, "A", ratio)])
    #expect(drawn.shapes("polygon").count == arrows)
  }

  @Test("nothing is pooled unasked; what is pooled is a diamond for each method, and says so")
  func pooling() throws {
    let trials = try [
      trial(1, "A", "0.85 (0.72-1.00)"), trial(2, "B", "0.68 (0.53-0.87)"),
      trial(3, "C", "0.88 (0.75-1.03)"),
    ]
    #expect(try forest(trials).shapes("polygon").isEmpty)
    let drawn = try forest(trials, pooling: .derSimonianLaird)
    let words = drawn.words.map(\.text)
    // DerSimonian-Laird excludes 1, the three forms of Hartung-Knapp do not.
    let methods = ForestPooling.choices(for: nil).map(\.label).filter(words.contains)
    // The prediction interval runs off the axis on both sides, so there are arrows besides.
    let diamonds = drawn.shapes("polygon").filter { $0["points"]?.split(separator: " ").count == 4 }
    #expect(diamonds.count == methods.count && methods.contains("REML + HK"))
    #expect(words.contains("0.82 (0.72-0.94)") && words.contains("0.82 (0.60-1.11)"))
    #expect(words.contains { $0.hasPrefix("Mixed here are 3 trials") })
  }

  @Test("an interval at a level of its own says so")
  func level() throws {
    let drawn = try forest([
      trial(1, "A", "1.11 (0.88-1.39)", level: "95.87"), trial(2, "B", "0.9 (0.8-1.0)"),
    ])
    #expect(drawn.words.contains { $0.text == "95.87 %" })
  }

  @Test("the toxicity figure has counts, percentages, effects and both denominators")
  func toxicity() throws {
    let words = try figure(.toxicity(TrialID("NCT00861614"), PageOptions())).words.map(\.text)
    for text in [
      "64/393, 16 % (16.3 %)", "7/396, 2 % (1.8 %)", "+14.5 (10.7 to 18.6)", "IPI+RT (of 393)",
      "Out of: 393 v 396 patients: irradiated, safety; randomised 399 v 400",
    ] {
      #expect(words.contains(text))
    }
  }

  @Test("a figure names the sources of its rows, each once")
  func sources() throws {
    let catalogue = try Self.catalogue.get()
    let forest = ExportFigure.forest(.trial(TrialID("NCT00861614")), ForestOptions())
    let document = try #require(FigureDocument(forest, of: [], in: catalogue))
    #expect(document.sources.contains(SourceKey("kwon-2014")))
    #expect(Set(document.sources).count == document.sources.count)
    #expect(document.amount == "a forest plot of 8 rows")
  }
}
