internal import TrialModel
internal import TrialStatistics

/// The checks of one figure against its own interval and P value.
///
/// A number too long for exact arithmetic is passed over: nothing can be said about it.
func intervalFindings(_ figure: CheckedFigure) -> [CheckFinding] {
  guard let interval = figure.interval, let upper = interval.upper,
    let order = try? EstimateInInterval(figure.value, lower: interval.lower, upper: upper)
  else { return [] }
  var findings: [CheckFinding] = []
  if !order.isOrdered {
    findings.append(
      figure.finding(
        .intervalOrder,
        .fail,
        expected: "a lower bound below the upper one",
        because: "\(interval.lower.digits) is not below \(upper.digits)"
      )
    )
  }
  if !order.isInside {
    findings.append(
      figure.finding(
        .estimateInside,
        .fail,
        expected: "an estimate within its interval",
        because: "\(figure.value.digits) is not from \(interval.lower.digits) to \(upper.digits)"
      )
    )
  }
  guard findings.isEmpty, figure.isRatio else { return findings }
  return ratioFindings(figure, interval, upper: upper)
}

/// What can be asked of a ratio whose bounds are in order.
private func ratioFindings(
  _ figure: CheckedFigure,
  _ interval: PrintedInterval,
  upper: PrintedNumber
) -> [CheckFinding] {
  guard let level = try? ConfidenceLevel(interval.level.fraction),
    let check = try? ratioCheck(
      figure.value,
      lower: interval.lower,
      upper: upper,
      level: level,
      p: figure.p
    )
  else { return [] }
  var findings: [CheckFinding] = []
  if !check.isLogSymmetric {
    let range = check.geometricMeanRange
    findings.append(
      figure.finding(
        .logSymmetry,
        .warn,
        expected: "an estimate from \(rounded(range.lowerBound)) to \(rounded(range.upperBound))",
        because: "the interval of a ratio is symmetric on the log scale, rounding allowed for"
      )
    )
  }
  if let implied = check.implied, implied.agreesWithPrintedP == false, let p = figure.p {
    let range = implied.pValues
    findings.append(
      figure.finding(
        .pAgainstInterval,
        .warn,
        numbers: figure.numbers + [p.number],
        expected: "a two-sided P value from \(rounded(range.lowerBound)) to "
          + rounded(range.upperBound),
        because: "that is what ratio and interval allow for; a log-rank or adjusted P may differ, "
          + "and a P value may be one-sided"
      )
    )
  }
  return findings
}

extension CheckedFigure {
  /// A finding on this figure.
  func finding(
    _ code: CheckCode,
    _ severity: CheckFinding.Severity,
    numbers: [PrintedNumber]? = nil,
    expected: String,
    because: String,
    said: [SourcedText] = [],
    correction: Correction? = nil
  ) -> CheckFinding {
    CheckFinding(
      code,
      severity,
      on: subject,
      printed: printed,
      numbers: numbers ?? self.numbers,
      expected: expected,
      because: because,
      said: [self.correction].compactMap { $0 }.map { SourcedText($0.printed, source: $0.source) }
        + said,
      correction: self.correction ?? correction
    )
  }
}

/// A number for a sentence: at most four decimals, three digits that count, no zeros at the end.
func rounded(_ number: Double) -> String {
  guard number.isFinite else { return number > 0 ? "infinity" : "-infinity" }
  if number > 0, number < 0.0001 { return "below 0.0001" }
  let tenThousandths = (number * 10_000).rounded()
  guard tenThousandths.magnitude < 1e15 else { return String(number) }
  let units = Int(tenThousandths)
  let digits = String(units.magnitude)
  let padded = String(repeating: "0", count: max(0, 5 - digits.count)) + digits
  var text = "\(units < 0 ? "-" : "")\(padded.dropLast(4)).\(padded.suffix(4))"
  while text.hasSuffix("0") { text.removeLast() }
  if text.hasSuffix(".") { text.removeLast() }
  return text
}
