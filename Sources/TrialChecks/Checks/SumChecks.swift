import TrialModel
import TrialStatistics

/// The sums of the review's flow and the counts that should make up its table.
func sumFindings(of review: Review) -> [CheckFinding] {
  review.flow.sums.compactMap { flowFinding($0, review.flow) }
    + review.counts.filter(\.isPartition).compactMap { partitionFinding($0, review.tableRows) }
}

/// A box of the flow less another against the one it should leave.
private func flowFinding(_ sum: Flow.Sum, _ flow: Flow) -> CheckFinding? {
  guard let from = flow.box(sum.from), let less = flow.box(sum.less),
    let printed = flow.box(sum.printed), let whole = from.figure.value.value,
    let part = less.figure.value.value, let rest = printed.figure.value.value,
    let parts = [whole.whole, part.whole.map { -$0 }] as? [Int], let total = rest.whole,
    let check = try? sumCheck(of: parts, against: total), !check.holds
  else { return nil }
  let boxes = [from, less, printed]
  return CheckFinding(
    .sum,
    .fail,
    on: Subject(
      place: Subject.review,
      id: boxes.map(\.id).joined(separator: " "),
      title: "\(from.label), less \(less.label)",
      source: printed.figure.source,
      claims: boxes.compactMap(\.figure.claim)
    ),
    printed: boxes.map(\.figure.printed).joined(separator: "; "),
    numbers: [whole, part, rest, PrintedNumber(check.sum)],
    expected: "\(check.sum) \(printed.label)",
    because: "\(whole.digits) - \(part.digits) = \(check.sum), printed \(rest.digits)"
  )
}

/// Groups that should share out the rows of the table between them.
private func partitionFinding(_ group: CountGroup, _ rows: Figure) -> CheckFinding? {
  let values = group.items.compactMap(\.figure.value.value)
  guard values.count == group.items.count, let total = rows.value.value,
    let whole = total.whole, let parts = values.map(\.whole) as? [Int],
    let check = try? sumCheck(of: parts, against: whole), !check.holds
  else { return nil }
  return CheckFinding(
    .sum,
    .fail,
    on: Subject(
      place: Subject.review,
      id: "counts \(group.name)",
      title: "counts by \(group.name)",
      source: rows.source,
      claims: group.items.compactMap(\.figure.claim)
    ),
    printed: group.items.map { "\($0.label) \($0.figure.printed)" }.joined(separator: "; "),
    numbers: values + [PrintedNumber(check.sum), total],
    expected: "\(total.digits) in all",
    because: "\(values.map(\.digits).joined(separator: " + ")) = \(check.sum)"
  )
}

/// The sizes of the arms against each size printed for the whole trial.
func armSumFindings(of trial: Trial) -> [CheckFinding] {
  trial.sizes.compactMap { size in
    let ofArms = trial.arms.compactMap { $0.size(of: size.counted) }
    let values = ofArms.compactMap(\.value.value)
    guard !values.isEmpty, values.count == trial.arms.count, let total = size.figure.value.value,
      let whole = total.whole, let parts = values.map(\.whole) as? [Int],
      let check = try? sumCheck(of: parts, against: whole), !check.holds
    else { return nil }
    return CheckFinding(
      .sum,
      .fail,
      on: trial.subject(of: size),
      printed: size.figure.printed,
      numbers: [total] + values + [PrintedNumber(check.sum)],
      expected: "\(check.sum) \(size.counted.rawValue)",
      because: "the arms have \(values.map(\.digits).joined(separator: " + ")) = \(check.sum)",
      said: Set(ofArms.map(\.source)).sorted()
        .map {
          SourcedText("arms of \(values.map(\.digits).joined(separator: " and "))", source: $0)
        }
    )
  }
}

/// Differences in points against the rates of the two arms that the same source prints.
func pointFindings(of trial: Trial) -> [CheckFinding] {
  let rates = trial.results.filter { $0.kind == .rate && $0.figure.unit == .percent }
  func rate(_ side: Arm.Side, like result: ReportedResult) -> PrintedNumber? {
    let sides = trial.arms.filter { $0.side == side }.map(\.id)
    let fitting = rates.filter { rate in
      rate.endpoint == result.endpoint && rate.period == result.period
        && rate.subgroup == result.subgroup && rate.figure.source == result.figure.source
        && rate.arm.map { sides.contains($0) } ?? false
    }
    return fitting.count == 1 ? fitting.first?.figure.value.value : nil
  }
  return trial.results.compactMap { result in
    guard result.kind == .difference, result.figure.unit == .percentagePoints,
      let printed = result.figure.value.value,
      let first = rate(.experimental, like: result), let second = rate(.control, like: result),
      let difference = try? pointDifference(of: first, versus: second),
      !printed.isWithin(difference.least...difference.most)
    else { return nil }
    return CheckFinding(
      .sum,
      .fail,
      on: trial.subject(of: result),
      printed: result.figure.printed,
      numbers: [printed, first, second],
      expected: "\(difference.text) points",
      because: "\(first.digits) - \(second.digits) = \(difference.text), rounding allowed for"
    )
  }
}

extension PrintedNumber {
  /// Whether a number that prints like this may lie in the range.
  fileprivate func isWithin(_ range: ClosedRange<Double>) -> Bool {
    var half = 0.5
    for _ in 0..<decimals { half /= 10 }
    return value + half + 1e-9 >= range.lowerBound && value - half - 1e-9 <= range.upperBound
  }
}

extension Trial {
  /// What a size of the whole trial is called.
  func subject(of size: SizeFigure) -> Subject {
    let counted = size.counted.rawValue
    return subject(
      "\(counted) \(size.figure.source.text)",
      "patients \(counted)",
      of: size.figure
    )
  }
}
