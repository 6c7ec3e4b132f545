import TrialModel

/// Results and sizes of the review against other sources, and of these against each other.
func claimFindings(of trial: Trial) -> [CheckFinding] {
  let groups = Dictionary(grouping: trial.checkedResults) { ResultIdentity($0.result) }
  let ofResults = trial.checkedResults.compactMap { one in
    findings(for: one, among: groups[ResultIdentity(one.result)] ?? [])
  }
  return ofResults + sizeClaimFindings(of: trial)
}

/// What makes two results the same quantity, whoever prints it.
struct ResultIdentity: Hashable {
  private let kind: ReportedResult.Kind
  private let unit: FigureUnit
  private let endpoint: String
  private let arm: ArmID?
  private let subgroup: String?
  private let period: String?
  private let comparedArms: ComparedArms?

  init(_ result: ReportedResult) {
    kind = result.kind
    unit = result.figure.unit
    endpoint = result.endpointLabel
    arm = result.arm
    subgroup = result.subgroup
    period = result.period
    comparedArms = result.comparedArms
  }
}

/// One result against the same quantity elsewhere; `nil` when nothing contradicts it.
///
/// A figure of the review is taken to be of the data cut of the source it agrees with. A figure of
/// another source is compared with those before it of the same cut, unless the review has the
/// quantity, when the review's figure is the one to look at.
private func findings(
  for one: CheckedResult,
  among all: [CheckedResult]
) -> CheckFinding? {
  let own = one.result.figure.source
  let others = all.filter { $0.result.figure.source != own }
  guard own == .review else {
    guard !others.contains(where: { $0.result.figure.source == .review }) else { return nil }
    let before = all.prefix { $0.result.id != one.result.id }
    let rival = before.first { other in
      other.result.figure.source != own && other.cut == one.cut
        && !one.figure.agrees(with: other.figure)
    }
    return rival.map { one.figure.contradicted(by: $0.figure, .warn, "another source has it so") }
  }
  let agreeing = others.filter { one.figure.agrees(with: $0.figure) }
  if agreeing.isEmpty {
    guard let nearest = others.first(where: { one.mayShareCut(with: $0) }) ?? others.first
    else { return nil }
    let why = "no source that was read has the figure of the review"
    let cuts = one.cut.flatMap { own in nearest.cut.map { "; of \(own) and of \($0)" } } ?? ""
    let severity: CheckFinding.Severity = one.mayShareCut(with: nearest) ? .fail : .warn
    return one.figure.contradicted(by: nearest.figure, severity, why + cuts)
  }
  let rival = others.first { other in
    !one.figure.agrees(with: other.figure) && agreeing.contains { $0.cut == other.cut }
  }
  return rival.map {
    one.figure.contradicted(by: $0.figure, .warn, "sources of one data cut differ")
  }
}

extension CheckedResult {
  fileprivate var cut: String? { result.figure.dataCut }

  fileprivate func mayShareCut(with other: CheckedResult) -> Bool {
    cut == nil || other.cut == nil || cut == other.cut
  }
}

extension CheckedFigure {
  /// Whether both may be roundings of the same estimate, and of the same bounds if both have some.
  ///
  /// Bounds of two levels are two intervals, of which neither says anything against the other.
  func agrees(with other: CheckedFigure) -> Bool {
    guard value.agrees(with: other.value) else { return false }
    guard let own = interval, let another = other.interval,
      own.level.fraction == another.level.fraction
    else { return true }
    return zip([own.lower, own.upper], [another.lower, another.upper]).allSatisfy { own, another in
      guard let own, let another else { return true }
      return own.agrees(with: another)
    }
  }

  /// The figure as what another one should read; `nil` when it names no source.
  func asCorrection(because why: String) -> Correction? {
    subject.source.map { source in
      Correction(value: value, interval: interval, printed: printed, source: source, because: why)
    }
  }

  fileprivate func contradicted(
    by other: CheckedFigure,
    _ severity: CheckFinding.Severity,
    _ why: String
  ) -> CheckFinding {
    finding(
      .claim,
      severity,
      numbers: numbers + other.numbers,
      expected: other.printed,
      because: why,
      said: [SourcedText(other.printed, source: other.subject.source)],
      // Another data cut has another figure, not a right one.
      correction: severity == .fail ? other.asCorrection(because: why) : nil
    )
  }
}

/// Sizes of the whole trial in the review against the same size elsewhere.
private func sizeClaimFindings(of trial: Trial) -> [CheckFinding] {
  trial.sizes.compactMap { size in
    guard size.figure.source == .review, let value = size.figure.value.value else { return nil }
    let others = trial.sizes.filter { $0.counted == size.counted && $0.figure.source != .review }
    let values = others.compactMap(\.figure.value.value)
    guard let other = others.first, let right = values.first,
      !values.contains(where: { $0.value == value.value })
    else { return nil }
    return CheckFinding(
      .claim,
      .fail,
      on: trial.subject(of: size),
      printed: size.figure.printed,
      numbers: [value] + values,
      expected: "\(right.digits) \(size.counted.rawValue)",
      because: "no source that was read has the number of the review",
      said: [SourcedText(other.figure.printed, source: other.figure.source)],
      correction: size.figure.correction
        ?? Correction(
          value: right,
          interval: nil,
          printed: other.figure.printed,
          source: other.figure.source,
          because: "no source that was read has the number of the review"
        )
    )
  }
}
