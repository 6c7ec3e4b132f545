import Testing
import TrialStatistics

@Suite("Absolute effects of ratios")
struct AbsoluteEffectTests {
  @Test(arguments: AbsoluteEffect.Measure.allCases, [0.001, 0.2, 0.5, 0.999])
  func `a ratio of 1 changes nothing at all`(
    _ measure: AbsoluteEffect.Measure,
    _ comparator: Double
  ) throws {
    let effect = try absoluteEffect(measure, ratio: 1, limits: (1, 1), comparator: comparator)
    #expect(effect.difference.estimate == 0)
    #expect(effect.text == "0 fewer per 1000 (from 0 fewer to 0 fewer)")
    #expect(effect.numberText == "none inf (NNB inf to infinity to NNH inf)")
  }

  @Test(arguments: [0.1, 0.37, 0.8], [0.3, 0.9, 1.7])
  func `those with the event and those without are counted alike`(
    _ risk: Double,
    _ ratio: Double
  ) throws {
    let events = try absoluteEffect(
      .hazardRatio,
      ratio: ratio,
      limits: (ratio * 0.8, ratio * 1.3),
      comparator: risk
    )
    let survivors = try absoluteEffect(
      .hazardRatio,
      ratio: ratio,
      limits: (ratio * 0.8, ratio * 1.3),
      comparator: 1 - risk,
      counted: .eventFree
    )
    #expect(abs(events.difference.estimate + survivors.difference.estimate) < 1e-12)
    #expect(abs(events.harm.estimate - survivors.harm.estimate) < 1e-12)
    #expect(events.numberText == survivors.numberText)
  }

  @Test(arguments: [0, 1, -0.1, 1.5, Double.nan, .infinity])
  func `a proportion that nobody or everybody makes is refused`(_ comparator: Double) {
    #expect(throws: StatisticsError.self) {
      try absoluteEffect(.riskRatio, ratio: 0.8, limits: nil, comparator: comparator)
    }
  }

  @Test func `limits out of order and survivors of a risk ratio are refused`() {
    #expect(throws: StatisticsError.self) {
      try absoluteEffect(.oddsRatio, ratio: 0.8, limits: (0.9, 0.7), comparator: 0.3)
    }
    #expect(throws: StatisticsError.self) {
      try absoluteEffect(.riskRatio, ratio: 0.8, limits: nil, comparator: 0.3, counted: .eventFree)
    }
  }

  @Test func `half a patient in a thousand is rounded up`() throws {
    let effect = try absoluteEffect(.riskRatio, ratio: 1.5, limits: nil, comparator: 0.001)
    #expect(effect.text == "1 more per 1000")
    let less = try absoluteEffect(.riskRatio, ratio: 1.4, limits: nil, comparator: 0.001)
    #expect(less.text == "0 fewer per 1000")
  }
}
