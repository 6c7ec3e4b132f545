import TestSupport
import Testing
import TrialModel
import TrialStatistics

@Suite("Score interval of a proportion: Wilson 1927; Newcombe 1998a, method 3")
struct WilsonIntervalTests {
  @Test("computed as by statsmodels and SciPy", arguments: try ReferenceCase.all("wilson"))
  func agreesWithReference(_ reference: ReferenceCase) throws {
    let count = try EventCount(affected: reference.count("x"), atRisk: reference.count("n"))
    let estimate = try wilsonInterval(of: count, level: reference.level())
    #expect(
      reference.differences(from: [
        "p": .number(estimate.proportion),
        "lower": .number(estimate.interval.lower),
        "upper": .number(estimate.interval.upper),
      ]) == []
    )
  }

  @Test("nobody affected begins at exactly 0, everybody ends at exactly 1")
  func endsAreExact() throws {
    let nobody = try wilsonInterval(of: EventCount(affected: 0, atRisk: 396))
    let everybody = try wilsonInterval(of: EventCount(affected: 396, atRisk: 396))
    #expect(nobody.interval.lower == 0)
    #expect(everybody.interval.upper == 1)
    #expect(isClose(nobody.interval.upper, 1 - everybody.interval.lower))
  }

  @Test("one event in ten million keeps the digits of its lower bound")
  func rareEventsKeepDigits() throws {
    let estimate = try wilsonInterval(of: EventCount(affected: 1, atRisk: 10_000_000))
    // The limit of n·L for one event: (2 + z² - z√(4 + z²)) / 2 = 0.1765246.
    #expect(isClose(estimate.interval.lower * 1e7, 0.176_524_6, relativeTolerance: 1e-6))
  }
}
