import TestSupport
import Testing
import TrialModel
import TrialStatistics

@Suite("Percentages of whole patients: Brown and Heathers 2017")
struct PercentGranularityTests {
  @Test("candidates, verdict and digits", arguments: try ReferenceCase.all("grim"))
  func agreesWithReference(_ reference: ReferenceCase) throws {
    let percent = try reference.printed("percent")
    #expect(try percent.decimals == reference.count("decimals"))
    let result = try percentGranularity(
      of: percent,
      total: reference.count("n"),
      count: reference.inputs["count"]?.count
    )
    #expect(
      reference.differences(from: [
        "possible": .flag(result.isPossible),
        "n_candidates": .number(Double(result.candidates?.count ?? 0)),
        "min_count": .optional(result.candidates?.lowerBound),
        "max_count": .optional(result.candidates?.upperBound),
        "count_agrees": result.countAgrees.map(ReferenceValue.flag) ?? .null,
        "percent_from_count_half_up": result.percentFromCount.map(ReferenceValue.text) ?? .null,
      ]) == []
    )
  }

  @Test("every count of every small total is a candidate of its own percentage")
  func acceptsEveryRealCount() throws {
    for total in 1...60 {
      for count in 0...total {
        for decimals in 0...3 {
          let step = [1, 10, 100, 1000][decimals]
          let digits = (200 * step * count + total) / (2 * total)
          let text =
            decimals == 0 ? "\(digits)" : "\(digits / step).\(Self.tail(digits % step, decimals))"
          let result = try percentGranularity(
            of: PrintedNumber(digits: text),
            total: total,
            count: count
          )
          #expect(result.countAgrees == true, "\(count) of \(total) printed \(text)")
          #expect(result.percentFromCount == text)
        }
      }
    }
  }

  private static func tail(_ digits: Int, _ decimals: Int) -> String {
    let text = String(digits)
    return String(repeating: "0", count: decimals - text.count) + text
  }

  @Test("the largest whole numbers neither overflow nor trap")
  func largestNumbers() throws {
    let half = try percentGranularity(
      of: PrintedNumber(digits: "50.0"),
      total: .max,
      count: .max / 2
    )
    #expect(half.countAgrees == true)
    #expect(half.percentFromCount == "50.0")
    #expect(throws: StatisticsError(.count, .tooLarge)) {
      try percentGranularity(of: PrintedNumber(digits: "50.0"), total: 1, count: .max)
    }
  }

  @Test("nobody in the total, a negative count or too many digits is refused")
  func refusesImpossible() {
    #expect(throws: StatisticsError(.total, .notPositive(0))) {
      try percentGranularity(of: PrintedNumber(5), total: 0)
    }
    #expect(throws: StatisticsError(.count, .negative(-1))) {
      try percentGranularity(of: PrintedNumber(5), total: 10, count: -1)
    }
    #expect(throws: StatisticsError(.percent, .tooManyDigits("5.123456789", whole: 9, decimals: 8)))
    {
      try percentGranularity(of: PrintedNumber(digits: "5.123456789"), total: 10)
    }
  }
}
