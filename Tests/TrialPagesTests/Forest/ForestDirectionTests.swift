import TestSupport
import Testing
import TrialModel
import TrialPages
import TrialQuery

/// What a forest plot says of rows that its axis does not speak for.
@Suite struct ForestDirectionTests {
  private static let none = RatioComparison(groups: ["Drug", "RT"], direction: nil)
  private static let contradicted = RatioComparison(
    groups: ["Drug", "RT"],
    direction: nil,
    contradiction: "HR<1 favors drug; HR<1 favors RT"
  )
  private static let turned = RatioComparison(
    groups: ["Drug", "RT"],
    direction: RatioComparison.Direction(
      compared: "RT",
      reference: "Drug",
      favouredBelow: nil,
      favouredAbove: nil,
      isTurned: true,
      words: "RT over drug"
    )
  )

  private func plot(
    _ comparisons: [RatioComparison?],
    isPooled: Bool = false,
    poolsAll: Bool = false
  ) throws -> ForestPlot {
    try ForestTrials.plot(
      comparisons.enumerated()
        .map { number, comparison in
          .invented(
            number + 1,
            acronym: "T\(number)",
            results: [
              try .printed(
                "0.80 (0.70-0.91)",
                .ratio,
                level: "95",
                comparison: comparison,
                isHeadline: true
              )
            ]
          )
        },
      areMarked: true,
      pooling: isPooled ? .derSimonianLaird : nil,
      poolsAll: poolsAll
    )
  }

  private func lines(_ plot: ForestPlot) -> (notes: [String], above: [String]) {
    let contents = ForestPage.page(of: plot, isRescaled: false).contents
    return (
      contents.compactMap {
        if case .forest(let line) = $0, line.value != nil { line.note } else { nil }
      },
      contents.compactMap { if case .forestSides(let foot) = $0 { foot.above } else { nil } }
    )
  }

  @Test func `one row without a direction takes that of the axis from no other`() throws {
    let plot = try plot([nil, Self.none, nil, Self.turned, Self.contradicted])
    let lines = lines(plot)
    #expect(lines.above.first?.hasPrefix("favours") == true)
    #expect(lines.notes == ["", "?n", "", "t", "?n"])
    #expect(plot.remarks.contains { $0.hasPrefix("? Reference not coded in the record: T1.") })
    #expect(plot.remarks.contains { $0.hasPrefix("t Not pooled: T3 compares the control") })
    #expect(
      plot.remarks.contains {
        $0.contains("T4 contradicts itself") && $0.contains("HR<1 favors RT")
      }
    )
    let words = ForestWords.page(of: plot, isRescaled: false).paragraphs
    #expect(words[4].contains("the record contradicts itself"))
  }

  @Test func `what is turned or contradicts itself has no weight`() throws {
    let comparisons = [nil, nil, Self.turned, Self.contradicted, Self.none]
    func weights(poolsAll: Bool) throws -> [Bool] {
      let plot = try plot(comparisons, isPooled: true, poolsAll: poolsAll)
      return plot.studies.map { plot.weight(of: $0) != nil }
    }
    #expect(try weights(poolsAll: false) == [true, true, false, false, false])
    #expect(try weights(poolsAll: true) == [true, true, false, false, true])
  }
}
