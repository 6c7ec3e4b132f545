import TrialModel
import TrialStatistics

/// The checks of one figure against its own interval and P value.
///
/// What is unsound is judged where plots, pools and exports ask too. A number too long for exact
/// arithmetic is passed over: nothing can be said about it.
func intervalFindings(_ figure: CheckedFigure) -> [CheckFinding] {
  let soundness = FigureSoundness(
    of: figure.value,
    interval: figure.interval,
    p: figure.p,
    impossibleP: figure.impossibleP,
    isRatio: figure.isRatio
  )
  let findings = soundness.faults.map { figure.finding($0) }
  let leavesRoom = soundness.faults.allSatisfy { $0 == .zeroP || $0 == .oneBound }
  guard leavesRoom, figure.isRatio, let interval = figure.interval else { return findings }
  if let test = nonInferiorityFinding(figure, interval) { return findings + [test] }
  guard soundness.faults.isEmpty || soundness.faults == [.zeroP], let bounds = interval.bounds
  else { return findings }
  return findings + ratioFindings(figure, interval, bounds)
}

extension CheckedFigure {
  /// What is wrong with the figure as a finding, in the digits it is printed with.
  fileprivate func finding(_ fault: FigureFinding) -> CheckFinding {
    let lower = interval?.lower?.digits ?? "none"
    let upper = interval?.upper?.digits ?? "none"
    switch fault {
    case .notPositive:
      return finding(
        .ratioSign,
        .fail,
        expected: "a ratio and bounds above 0",
        because:
          "a ratio of hazards, odds, risks or rates is above 0; a logarithm or a difference may "
          + "stand in its place"
      )
    case .boundsReversed:
      return finding(
        .intervalOrder,
        .fail,
        expected: "a lower bound below the upper one",
        because: "\(lower) is not below \(upper)"
      )
    case .estimateOutside:
      return finding(
        .estimateInside,
        .fail,
        expected: "an estimate within its interval",
        because: "\(value.digits) is not from \(lower) to \(upper), rounding allowed for"
      )
    case .impossibleLevel:
      let level: PrintedNumber? =
        if case .printed(let percent)? = interval?.level { percent } else { nil }
      return finding(
        .impossibleLevel,
        .fail,
        numbers: numbers + [level].compactMap { $0 },
        expected: "a level from 50 to below 100 %",
        because:
          "\(level?.digits ?? "") % is the level of no interval; what was meant is not guessed"
      )
    case .oneBound:
      return finding(
        .oneBound,
        .warn,
        expected: "two bounds, or a test against a margin",
        because: interval?.bounds == nil
          ? "one bound is given, \(interval?.lower == nil ? "up to \(upper)" : "from \(lower)")"
          : "the source calls an interval of two bounds one-sided"
      )
    case .zeroP:
      return finding(
        .zeroP,
        .warn,
        numbers: numbers + [p?.number].compactMap { $0 },
        expected: impliedP.map { "a P value \($0)" } ?? "a P value above 0",
        because: "P cannot be 0" + (impliedP.map { ", and ratio and interval allow \($0)" } ?? "")
      )
    case .impossibleP:
      return finding(
        .impossibleP,
        .fail,
        numbers: numbers + [impossibleP].compactMap { $0 },
        expected: impliedP.map { "a P value \($0)" } ?? "a P value from 0 to 1",
        because: "P cannot be \(impossibleP?.digits ?? "")"
          + (impliedP.map { ", and ratio and interval allow \($0)" } ?? "")
      )
    }
  }

  /// The two-sided P values that ratio and interval allow for: `from 0.037 to 0.071`.
  private var impliedP: String? {
    guard isRatio, let interval, let bounds = interval.bounds,
      let level = try? ConfidenceLevel(interval.level.fraction),
      let implied = try? ratioCheck(
        value,
        lower: bounds.lower,
        upper: bounds.upper,
        level: level
      ).implied
    else { return nil }
    let range = implied.pValues
    return "from \(rounded(range.lowerBound)) to \(rounded(range.upperBound))"
  }
}

/// A P value of non-inferiority against the margin it is of.
///
/// `nil` where it agrees, where no margin is known, and for what else is tested.
private func nonInferiorityFinding(
  _ figure: CheckedFigure,
  _ interval: PrintedInterval
) -> CheckFinding? {
  guard let p = figure.p, p.method == .model, !p.isZero,
    case .nonInferiority(let margin?) = p.hypothesis
  else { return nil }
  let isUpper = margin.value > 1
  guard let bound = isUpper ? interval.upper : interval.lower,
    let level = try? ConfidenceLevel(interval.level.fraction),
    let test = try? nonInferiorityTest(
      of: NonInferiorityQuestion(
        margin: margin,
        ratio: figure.value,
        bound: bound,
        otherBound: interval.isOneSided ? nil : isUpper ? interval.lower : interval.upper,
        level: level
      ),
      p: p
    ), test.agreesWithPrintedP == false
  else { return nil }
  let range = test.pValues
  return figure.finding(
    .pAgainstInterval,
    .warn,
    printed: figure.printed(with: p),
    numbers: figure.numbers + [p.number, margin],
    expected: "a one-sided P value from \(rounded(range.lowerBound)) to "
      + rounded(range.upperBound),
    because: "that is what ratio and interval allow for against the margin \(margin.digits)"
  )
}

/// What can be asked of a ratio whose bounds are in order.
private func ratioFindings(
  _ figure: CheckedFigure,
  _ interval: PrintedInterval,
  _ bounds: (lower: PrintedNumber, upper: PrintedNumber)
) -> [CheckFinding] {
  guard let level = try? ConfidenceLevel(interval.level.fraction),
    let check = try? ratioCheck(
      figure.value,
      lower: bounds.lower,
      upper: bounds.upper,
      level: level,
      p: figure.p
    )
  else { return [] }
  var findings: [CheckFinding] = []
  // Intervals of a posterior, exact ones and those drawn anew need not be symmetric on any scale.
  // Those of the profile of a likelihood are not quite so, which a fiftieth of half the width allows
  // for; a wrong digit shifts the middle by more.
  if interval.method == .usual, check.distanceFromMiddle > 1 / 50 {
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
  if let p = figure.p, p.isOfEstimate, interval.method == .usual, let implied = check.implied,
    implied.agreesWithPrintedP == false, !p.isNear(implied.pValues)
  {
    let range = implied.pValues
    let allowed = "that is what ratio and interval allow for"
    findings.append(
      figure.finding(
        .pAgainstInterval,
        .warn,
        printed: figure.printed(with: p),
        numbers: figure.numbers + [p.number],
        expected: expected(range, isOneSided: p.isOneSided),
        because: !p.isOneSided && p.isHalf(of: range)
          ? "\(allowed); as a one-sided P value it fits, which the source does not call it"
          : "\(allowed); a log-rank or adjusted P may differ"
            + (p.isOneSided ? "" : ", and a P value may be one-sided")
      )
    )
  }
  return findings
}

/// The P values that two-sided ones allow for, on as many sides as the printed one has.
///
/// A one-sided P value is half of the two-sided one, or, where the effect is the other way, what is left
/// of that half to 1.
private func expected(_ range: ClosedRange<Double>, isOneSided: Bool) -> String {
  guard isOneSided else {
    return "a two-sided P value from \(rounded(range.lowerBound)) to \(rounded(range.upperBound))"
  }
  let (low, high) = (range.lowerBound / 2, range.upperBound / 2)
  return "a one-sided P value from \(rounded(low)) to \(rounded(high)), or from"
    + " \(rounded(1 - high)) to \(rounded(1 - low)) where the effect is the other way"
}

extension PValue {
  /// Whether it is, as far as its source says, the P value of the estimate whose interval stands by it.
  ///
  /// A P of non-inferiority, of ranks, of a table or a posterior has another rule; one of 0 has a
  /// finding of its own.
  fileprivate var isOfEstimate: Bool {
    hypothesis == .noDifference && method == .model && !isZero
  }

  /// Whether it lies within a fiftieth of its size of a range.
  ///
  /// Tests of one estimate on other scales differ as much, as do estimates whose last digit was cut and
  /// not rounded; a slip in a digit hardly ever changes a P value by so little.
  fileprivate func isNear(_ range: ClosedRange<Double>) -> Bool {
    guard modifier == .equal else { return false }
    let distance = max(range.lowerBound - number.value, number.value - range.upperBound)
    return distance <= number.value / 50
  }

  /// Whether a two-sided range is that of a one-sided P value, in either direction.
  fileprivate func isHalf(of range: ClosedRange<Double>) -> Bool {
    modifier == .equal
      && [number.value, 1 - number.value].contains { range.contains(min(1, 2 * $0)) }
  }
}

extension CheckedFigure {
  /// What is printed with its interval and its P value, which a record has in fields of their own.
  fileprivate func printed(with p: PValue) -> String {
    let bounds = [interval?.lower?.digits, interval?.upper?.digits].compactMap(\.self)
    let isBare = !bounds.isEmpty && bounds.allSatisfy { !printed.contains($0) }
    let whole = isBare ? "\(printed) (\(bounds.joined(separator: "-")))" : printed
    let sign = p.modifier == .equal ? "" : "\(p.modifier.rawValue) "
    let digits = p.number.digits
    // A journal may leave out the zero before the point.
    let isThere = printed.contains(digits) || printed.contains("=\(digits.drop { $0 == "0" })")
    return isThere ? whole : "\(whole), P \(sign)\(digits)"
  }

  /// A finding on this figure.
  func finding(
    _ code: CheckCode,
    _ severity: CheckFinding.Severity,
    printed: String? = nil,
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
      printed: printed ?? self.printed,
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
