import TrialPages
import BrowserViews
import TerminalModel
import TestSupport
import Testing
import TrialModel

/// Forest plots as they are drawn.
@Suite struct ForestGridTests {
  private func lines(
    _ ratios: [String],
    width: Int,
    pooling: ForestPooling? = nil,
    repertoire: Repertoire = .unicode
  ) throws -> [String] {
    let trials = try ratios.enumerated().map { place, printed in
      Trial.invented(
        place + 1,
        acronym: "TRIAL-\(place + 1)",
        role: .reported,
        results: [try .printed(printed, .ratio, isHeadline: true)]
      )
    }
    let plot = ForestPlot(
      .trials(trials.map(\.id), areMarked: false),
      options: ForestOptions(pooling: pooling),
      in: try .invented(trials)
    )
    return ForestPage.page(of: plot, isRescaled: false).text(width: width, repertoire: repertoire)
  }

  private func line(_ start: String, in lines: [String]) throws -> String {
    try #require(lines.first { $0.drop { $0 == " " }.hasPrefix(start) })
  }

  private func column(of sign: Character, in line: String) -> Int? {
    line.firstIndex(of: sign).map { line.distance(from: line.startIndex, to: $0) }
  }

  @Test("the null line runs through names of groups at every width", arguments: 40...160)
  func alignsTheNullLine(width: Int) throws {
    let drawn = try lines(["0.5 (0.4-0.6)", "1.6 (1.2-1.9)"], width: width)
    let places = Set(drawn.compactMap { column(of: "┊", in: $0) })
    #expect(places.count == 1)
    #expect(drawn.allSatisfy { TextWidth.of($0) <= width })
    #expect(try line("TRIAL-1", in: drawn).contains("0.5"))
    #expect(try line("TRIAL-2", in: drawn).contains("1.9"))
  }

  @Test("an interval beyond the axis ends in an arrow")
  func clips() throws {
    let drawn = try lines(["0.90 (0.05-12.0)", "0.50 (0.10-0.90)"], width: 80)
    let wide = try line("TRIAL-1", in: drawn)
    #expect(wide.contains("◄─") && wide.contains("─►"))
    #expect(wide.contains("0.90 (0.05-12.0)"))
  }

  @Test(
    "no row lies off the axis altogether",
    arguments: ["0.04 (0.01-0.10)", "0.004 (0.002-0.01)", "30 (12-90)"]
  )
  func reachesFarRows(_ ratio: String) throws {
    let drawn = try lines(["0.90 (0.80-1.01)", ratio], width: 80)
    let far = try line("TRIAL-2", in: drawn)
    #expect(far.contains("├") && far.contains("┤"))
    #expect(far.contains("■") || far.contains("▪"))
  }

  @Test("an interval too long for its column stands below, clear of the weight", arguments: 60...99)
  func keepsWeightsApart(width: Int) throws {
    let ratios = ["37.28 (2.25-616.50)", "9.21 (4.28-19.85)", "105.00 (18.00-1612.25)"]
    let drawn = try lines(ratios, width: width, pooling: .commonEffect)
    for ratio in ratios {
      let interval = ratio.drop { $0 != "(" }
      let line = try #require(drawn.first { $0.contains(interval) })
      let after = line[try #require(line.firstRange(of: String(interval))).upperBound...]
      #expect(after.isEmpty || after.hasPrefix(" "), "\(line)")
      #expect(TextWidth.of(line) <= width)
    }
  }

  @Test("heavy trials have a larger mark than light ones, and the pooled effect a diamond")
  func sizesMarks() throws {
    let ratios = ["0.80 (0.70-0.91)", "0.90 (0.50-1.62)"]
    let drawn = try lines(ratios, width: 80, pooling: .commonEffect)
    #expect(try line("TRIAL-1", in: drawn).contains("■"))
    #expect(try line("TRIAL-2", in: drawn).contains("▪"))
    #expect(try line("common effect", in: drawn).contains("◆"))
    let unpooled = try lines(ratios, width: 80)
    #expect(try line("TRIAL-1", in: unpooled).contains("■"))
    #expect(try line("TRIAL-2", in: unpooled).contains("▪"))
    #expect(unpooled.contains { $0.contains("inverse of the variance") })
    let alike = try lines(["0.80 (0.70-0.91)", "0.80 (0.70-0.91)"], width: 80)
    #expect(try line("TRIAL-2", in: alike).contains("■"))
    #expect(!unpooled.contains { $0.contains("weight") || $0.contains("◆") })
  }

  @Test("weights of all rows add up to 100 as printed", arguments: [60, 80, 120])
  func showsWeights(width: Int) throws {
    let drawn = try lines(
      ["0.80 (0.70-0.91)", "0.90 (0.50-1.62)"],
      width: width,
      pooling: .derSimonianLaird
    )
    let weights = try ["TRIAL-1", "TRIAL-2"].map { name in
      try #require(Double(line(name, in: drawn).split(separator: " ").last ?? ""))
    }
    #expect(abs(weights.reduce(0, +) - 100) < 0.11)
  }

  @Test("a plot in ASCII keeps ends, marks and diamonds apart")
  func isASCII() throws {
    let drawn = try lines(
      ["0.60 (0.50-0.72)", "0.70 (0.50-0.98)"],
      width: 80,
      pooling: .commonEffect,
      repertoire: .ascii
    )
    #expect(drawn.allSatisfy { $0.unicodeScalars.allSatisfy(\.isASCII) })
    #expect(try line("TRIAL-1", in: drawn).contains("#-"))
    #expect(try line("common effect", in: drawn).contains("@"))
  }

  @Test("a diamond ends where its interval does")
  func drawsADiamond() {
    let axis = EffectAxis.ratio(RatioAxis(columns: 21, lower: 0.5, upper: 2))
    #expect(axis.diamond(value: 1, bounds: 0.5...2) == "◁═════════◆═════════▷")
    #expect(axis.diamond(value: 1, bounds: 0.1...9) == "◄═════════◆═════════►")
    #expect(axis.diamond(value: 0.5, bounds: 0.4...0.6).hasPrefix("◆══▷"))
  }
}
