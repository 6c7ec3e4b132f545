import Testing
import TrialModel

@testable import TrialChecks

@Suite struct IntervalChecksTests {
  @Test(
    "sound ratios stay silent, those at the edge of rounding too",
    arguments: [
      ("0.85", "0.72", "1.00", "0.053"), ("0.88", "0.75", "1.03", "0.123"),
      ("1.11", "0.88", "1.39", "0.3667"), ("0.70", "0.61", "0.82", "<0.0001"),
      ("1.1", "0.9", "1.3", ""), ("0.78", "0.64", "0.95", "0.016"),
      // Off the middle by less than rounding and an interval by profile allow for.
      ("1.03", "0.78", "1.39", ""), ("0.92", "0.66", "1.30", ""),
      // Equal bounds, and an estimate printed with fewer digits than its bounds.
      ("1.00", "1.00", "1.00", "<0.001"), ("1", "1.01", "1.02", ""),
    ]
  )
  func silent(value: String, lower: String, upper: String, p: String) throws {
    #expect(intervalFindings(try Example.ratio(value, lower, upper, p: p)).isEmpty)
  }

  @Test(
    "broken ratios are found by their kind",
    arguments: [
      ("0.65", "0.50", "0.5", "", ["CI-ORDER", "CI-INSIDE"]),
      ("0.65", "0.85", "0.50", "", ["CI-ORDER", "CI-INSIDE"]),
      ("0.90", "0.50", "0.85", "", ["CI-INSIDE"]),
      ("0.65", "0.50", "0.95", "", ["CI-SYMMETRY"]),
      ("1.03", "0.78", "1.42", "", ["CI-SYMMETRY"]),
      ("0.85", "0.72", "1.00", "0.53", ["P-CI"]),
      ("0.85", "0.72", "1.00", "<0.001", ["P-CI"]),
      ("0.85", "0.72", "1.00", "0", ["P-ZERO"]),
      ("0.85", "0.72", "1.00", "0.000", ["P-ZERO"]),
      ("1.50", "1.20", "1.30", "0", ["CI-INSIDE", "P-ZERO"]),
      ("-0.16", "-0.33", "0.00", "", ["RATIO-SIGN"]),
      ("0", "0.10", "0.20", "", ["RATIO-SIGN"]),
    ]
  )
  func broken(
    value: String,
    lower: String,
    upper: String,
    p: String,
    codes: [String]
  ) throws {
    let findings = intervalFindings(try Example.ratio(value, lower, upper, p: p))
    #expect(findings.map(\.code.rawValue) == codes)
    for finding in findings { #expect(finding.numbers.map(\.digits).contains(value)) }
  }

  @Test func `a number in the place of a P value that can be none is a finding`() throws {
    for digits in ["1.5", "-0.003"] {
      let figure = try Example.ratio("0.85", "0.72", "1.00")
      let judged = CheckedFigure(
        figure.subject,
        printed: figure.printed,
        value: figure.value,
        interval: figure.interval,
        p: nil,
        impossibleP: try PrintedNumber(digits: digits),
        isRatio: true
      )
      let findings = intervalFindings(judged)
      #expect(findings.map(\.code) == [.impossibleP])
      #expect(findings.first?.because.contains("P cannot be \(digits)") == true)
    }
  }

  @Test func `a one-sided P value is held against one-sided ones, which do not contain it`() throws
  {
    let figure = try Example.ratio("0.70", "0.55", "0.89")
    let judged = CheckedFigure(
      figure.subject,
      printed: figure.printed,
      value: figure.value,
      interval: figure.interval,
      p: try PValue(.equal, PrintedNumber(digits: "0.0133"), isOneSided: true),
      isRatio: true
    )
    let finding = try #require(intervalFindings(judged).first)
    #expect(finding.code == .pAgainstInterval)
    #expect(finding.expected.hasPrefix("a one-sided P value from 0.001"))
    #expect(!finding.expected.contains("0.0133"))
  }

  @Test(
    "a level that no interval has is a finding, and nothing is asked of the interval",
    arguments: ["0.95", "5", "950", "100", "-95"]
  )
  func levels(_ level: String) throws {
    let figure = try Example.ratio("0.65", "0.50", "0.95", p: "0.5", level: level)
    let findings = intervalFindings(figure)
    #expect(findings.map(\.code) == [.impossibleLevel])
    #expect(findings[0].numbers.map(\.digits).contains(level))
    #expect(try intervalFindings(Example.ratio("0.69", "0.50", "0.95", level: "99.73")).isEmpty)
  }

  @Test func `one bound is a warning, and no symmetry is asked of it`() throws {
    let upTo = try PrintedInterval(
      upTo: Example.number("1.21"),
      level: .printed(Example.number("97.5")),
      isOneSided: true
    )
    let findings = intervalFindings(try Example.figure("1.05", upTo))
    #expect(findings.map(\.code) == [.oneBound])
    #expect(findings[0].severity == .warn && findings[0].because.contains("up to 1.21"))
  }

  @Test(
    "a rule is asked of what it holds for alone",
    arguments: [TestMethod.logRank, .exact, .table, .bayesian, .other]
  )
  func otherTests(_ method: TestMethod) throws {
    let plain = try Example.ratio("0.85", "0.72", "1.00", p: "0.53")
    let p = try #require(plain.p)
    let other = try Example.figure(
      "0.85",
      plain.interval,
      p: p.of(.noDifference, by: method, isOneSided: false)
    )
    #expect(intervalFindings(plain).map(\.code) == [.pAgainstInterval])
    #expect(intervalFindings(other).isEmpty)
  }

  @Test(
    "the interval of a posterior, an exact or a drawn one need not be symmetric",
    arguments: [IntervalMethod.bayesian, .exact, .bootstrap]
  )
  func otherIntervals(_ method: IntervalMethod) throws {
    let interval = try PrintedInterval(
      lower: Example.number("0.50"),
      upper: Example.number("0.95"),
      level: .printed(Example.number("95")),
      method: method
    )
    #expect(intervalFindings(try Example.figure("0.65", interval)).isEmpty)
  }

  @Test(
    "a P value of non-inferiority is held against its margin",
    arguments: [
      ("0.78", "0.68", "0.90", "1.3", "<0.0001", true),
      ("0.96", "0.82", "1.12", "1.15", "0.03", false),
      ("0.96", "0.82", "1.12", "1.15", "0.012", true),
    ]
  )
  func nonInferiority(
    value: String,
    lower: String,
    upper: String,
    margin: String,
    p: String,
    agrees: Bool
  ) throws {
    let plain = try Example.ratio(value, lower, upper, p: p)
    let tested = try #require(plain.p).of(
      .nonInferiority(margin: Example.number(margin)),
      by: .model,
      isOneSided: true
    )
    let figure = try Example.figure(value, plain.interval, p: tested)
    #expect(intervalFindings(figure).map(\.code) == (agrees ? [] : [.pAgainstInterval]))
    // Without a margin that can be read nothing is asked.
    let unknown = tested.of(.nonInferiority(margin: nil), by: .model, isOneSided: true)
    #expect(try intervalFindings(Example.figure(value, plain.interval, p: unknown)).isEmpty)
  }

  @Test func `a median may be anywhere in its interval`() throws {
    #expect(intervalFindings(try Example.ratio("9.5", "9.4", "30.0", isRatio: false)).isEmpty)
    #expect(intervalFindings(try Example.ratio("12", "11.4", "11.9", isRatio: false)).isEmpty)
    #expect(intervalFindings(try Example.ratio("13", "11.4", "11.9", isRatio: false)).count == 1)
  }

  @Test(
    "a one-sided P value on the wrong side of one half is read as such",
    arguments: [("1.47", "0.86", "2.52", ".92"), ("1.21", "0.93", "1.57", ".920")]
  )
  func oneSided(value: String, lower: String, upper: String, p: String) throws {
    let sided = try Example.ratio(value, lower, upper, p: "0" + p, isOneSided: true)
    #expect(intervalFindings(sided).isEmpty)
    let twoSided = try Example.ratio(value, lower, upper, p: "0" + p)
    #expect(intervalFindings(twoSided).map(\.code) == [.pAgainstInterval])
  }

  @Test(
    "a P value that differs by a hair is silent, one that differs by a digit is not",
    arguments: [("0.75", true), ("0.77", true), ("0.57", false), ("0.075", false)]
  )
  func nearly(p: String, isSilent: Bool) throws {
    // The bounds allow for 0.7594 to 0.7869; their middle is 1.096, so the ratio was cut to 1.09.
    let figure = try Example.ratio("1.09", "0.61", "1.97", p: p)
    #expect(intervalFindings(figure).isEmpty == isSilent)
  }

  @Test func `what is printed is told with the interval and the P value`() throws {
    let printed = try Example.ratio("0.88", "0.78", "1.00", p: "0.0235")
    let bare = try Example.figure("0.88", printed.interval, p: printed.p)
    for figure in [printed, bare] {
      let finding = try #require(intervalFindings(figure).first)
      #expect(finding.printed == "0.88 (0.78-1.00), P 0.0235")
      #expect(finding.because.contains("as a one-sided P value it fits"))
    }
  }

  @Test(
    "numbers of any size trap nothing",
    arguments: ["0", "0.00000001", "999999999", "123456789012", "1.123456789012"]
  )
  func extremes(digits: String) throws {
    for other in ["0", "1.00", "999999999999"] {
      _ = intervalFindings(try Example.ratio(digits, other, digits, p: "0.05"))
      _ = intervalFindings(try Example.ratio(other, digits, other, p: "1"))
    }
  }

  @Test(
    "numbers for sentences keep what counts",
    arguments: [(0.03649, "0.0365"), (1.0, "1"), (0.00001, "below 0.0001"), (-0.5, "-0.5")]
  )
  func sentences(number: Double, text: String) { #expect(rounded(number) == text) }
}
