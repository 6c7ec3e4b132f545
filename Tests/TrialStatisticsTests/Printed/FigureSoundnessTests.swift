import Testing
import TrialModel
import TrialStatistics

@Suite("What a printed figure can be used for")
struct FigureSoundnessTests {
  @Test(
    "a ratio that can be is weighed by its interval, rounding allowed for",
    arguments: [
      ("0.85", "0.72", "1.00", "95"), ("0.68", "0.47", "0.997", "99.73"),
      ("1", "1.01", "1.20", "90"),
      ("37.28", "2.25", "616.50", "95"),
    ]
  )
  func sound(ratio: String, lower: String, upper: String, level: String) throws {
    let judged = try soundness(ratio, lower, upper, level: level)
    #expect(judged.faults.isEmpty)
    let estimate = try #require(judged.estimate)
    #expect(estimate.logStandardError > 0)
  }

  @Test(
    "what cannot be has a fault, and no estimate to weigh, pool or export",
    arguments: [
      ("1.50", "1.20", "1.30", "95", "", [FigureFinding.estimateOutside]),
      ("0.65", "0.50", "0.5", "95", "", [.boundsReversed, .estimateOutside]),
      ("0.65", "0.85", "0.50", "95", "", [.boundsReversed, .estimateOutside]),
      ("0.72", "0.58", "0.89", "0.95", "", [.impossibleLevel]),
      ("0.72", "0.58", "0.89", "5", "", [.impossibleLevel]),
      ("0.72", "0.58", "0.89", "950", "", [.impossibleLevel]),
      ("0.72", "0.58", "0.89", "95", "0.000", [.zeroP]),
      ("-0.33", "-0.54", "-0.12", "95", "", [.notPositive]),
      ("0.00", "0.00", "0.01", "95", "", [.notPositive]),
    ]
  )
  func unsound(
    ratio: String,
    lower: String,
    upper: String,
    level: String,
    p: String,
    faults: [FigureFinding]
  ) throws {
    let judged = try soundness(ratio, lower, upper, level: level, p: p)
    #expect(judged.faults == faults)
    #expect(judged.estimate == nil)
  }

  @Test func `equal bounds are sound and give no standard error`() throws {
    let judged = try soundness("1.00", "1.00", "1.00")
    #expect(judged.faults.isEmpty && judged.estimate == nil)
  }

  @Test func `one bound alone is never weighed, nor are two that are called one-sided`() throws {
    let number = try PrintedNumber(digits: "1.05")
    let upper = try PrintedNumber(digits: "1.21")
    let level = IntervalLevel.printed(try PrintedNumber(digits: "97.5"))
    let alone = PrintedInterval(upTo: upper, level: level, isOneSided: true)
    let both = PrintedInterval(lower: number, upper: upper, level: level, isOneSided: true)
    for interval in [alone, both] {
      let judged = FigureSoundness(of: number, interval: interval, p: nil, isRatio: true)
      #expect(judged.faults == [.oneBound] && judged.estimate == nil)
    }
    // Not reached is another matter: the source says that there is a bound, and not which.
    let open = PrintedInterval(lower: number, upper: nil, level: level)
    let judged = FigureSoundness(of: number, interval: open, p: nil, isRatio: true)
    #expect(judged.faults.isEmpty && judged.estimate == nil)
  }

  @Test func `a median below 0 or at 0 is no ratio, and a difference may be anything`() throws {
    let judged = try soundness("-2.8", "-5.0", "0.3", isRatio: false)
    #expect(judged.faults.isEmpty && judged.estimate == nil)
  }

  private func soundness(
    _ number: String,
    _ lower: String,
    _ upper: String,
    level: String = "95",
    p: String = "",
    isRatio: Bool = true
  ) throws -> FigureSoundness {
    FigureSoundness(
      of: try PrintedNumber(digits: number),
      interval: PrintedInterval(
        lower: try PrintedNumber(digits: lower),
        upper: try PrintedNumber(digits: upper),
        level: .printed(try PrintedNumber(digits: level))
      ),
      p: p.isEmpty ? nil : try PValue(.equal, PrintedNumber(digits: p)),
      isRatio: isRatio
    )
  }
}
