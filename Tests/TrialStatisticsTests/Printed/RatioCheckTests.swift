import TestSupport
import Testing
import TrialModel
import TrialStatistics

@Suite("A printed ratio against its interval and P: Altman and Bland 2011; Nuijten 2016")
struct RatioCheckTests {
  @Test("every verdict and every end of rounding", arguments: try ReferenceCase.all("ratio_check"))
  func agreesWithReference(_ reference: ReferenceCase) throws {
    let modifier = try #require(
      PValue.Modifier(rawValue: reference.inputs["p_relation"]?.text ?? "")
    )
    let p = try reference.inputs["p"]?.text.map { try PValue(modifier, PrintedNumber(digits: $0)) }
    let check = try ratioCheck(
      reference.printed("ratio"),
      lower: reference.printed("lower"),
      upper: reference.printed("upper"),
      level: reference.level(),
      p: p
    )
    #expect(reference.differences(from: Self.fields(check)) == [])
    #expect((check.implied == nil) == (reference.expected["z_min"] == nil))
  }

  private static func fields(_ check: RatioCheck) -> [String: ReferenceValue] {
    var fields: [String: ReferenceValue] = [
      "lower_lt_upper": .flag(check.order.isOrdered),
      "estimate_inside": .flag(check.order.isInside),
      "geometric_mean": .number(check.geometricMean),
      "gm_min": .number(check.geometricMeanRange.lowerBound),
      "gm_max": .number(check.geometricMeanRange.upperBound),
      "log_symmetric_within_rounding": .flag(check.isLogSymmetric),
    ]
    guard let implied = check.implied else { return fields }
    fields["z_min"] = .number(implied.deviates.lowerBound)
    fields["z_max"] = .number(implied.deviates.upperBound)
    fields["p_min"] = .number(implied.pValues.lowerBound)
    fields["p_max"] = .number(implied.pValues.upperBound)
    fields["null_excluded_by_printed_interval"] = .flag(implied.excludesOne)
    fields["p_agrees_within_rounding"] = implied.agreesWithPrintedP.map(ReferenceValue.flag)
    return fields
  }

  @Test(
    "a P value with a sign agrees when some P in reach lies on its side",
    arguments: [
      (PValue.Modifier.less, "0.05", true), (.less, "0.01", false), (.greater, "0.05", true),
      (.greater, "0.1", false), (.equal, "0.07", true), (.equal, "0.08", false),
    ]
  )
  func readsSigns(modifier: PValue.Modifier, digits: String, agrees: Bool) throws {
    // Possible are 0.037 to 0.071.
    let check = try Self.check(
      "0.85",
      "0.72",
      "1.00",
      PValue(modifier, PrintedNumber(digits: digits))
    )
    #expect(check.implied?.agreesWithPrintedP == agrees)
  }

  @Test("a P value that its source calls one-sided is doubled first")
  func doublesOneSided() throws {
    let p = try PValue(.equal, PrintedNumber(digits: "0.026"), isOneSided: true)
    #expect(try Self.check("0.85", "0.72", "1.00", p).implied?.agreesWithPrintedP == true)
  }

  @Test("digits of 0 leave everything open rather than failing")
  func zeroDigits() throws {
    let implied = try #require(Self.check("0.0", "0.0", "0.1", nil).implied)
    #expect(implied.deviates.lowerBound == 0)
    #expect(implied.deviates.upperBound == .infinity)
    #expect(implied.pValues == 0...1)
  }

  @Test("a negative ratio is refused")
  func refusesNegative() {
    #expect(throws: StatisticsError(.lower, .negative(-0.5))) {
      try Self.check("0.85", "-0.5", "1.00", nil)
    }
  }

  private static func check(
    _ ratio: String,
    _ lower: String,
    _ upper: String,
    _ p: PValue?
  ) throws -> RatioCheck {
    try ratioCheck(
      PrintedNumber(digits: ratio),
      lower: PrintedNumber(digits: lower),
      upper: PrintedNumber(digits: upper),
      p: p
    )
  }
}
