import TrialModel

/// Events the review lists although they do not reach the frequency it says its list begins at.
///
/// Rounding may explain it: 2 % may stand for anything up to 2.5 %. So this is a warning.
func thresholdFindings(of trial: Trial) -> [CheckFinding] {
  trial.claims.filter { $0.kind == "toxicity" }
    .flatMap { claim in
      claim.figures.compactMap(Threshold.init)
        .flatMap { threshold in
          trial.eventsBelow(threshold, of: claim)
        }
    }
}

/// A frequency from which on events are listed.
private struct Threshold {
  let figure: Figure
  let percent: PrintedNumber
  /// Whether the frequency itself is enough.
  let isInclusive: Bool

  /// `nil` for a figure whose words set no threshold.
  init?(_ figure: Figure) {
    guard figure.unit == .percent, let percent = figure.value.value else { return nil }
    let words = figure.printed.lowercased()
    let inclusive = ["at least", "≥", ">=", "or more"].contains { words.contains($0) }
    let exclusive = ["more than", "above", "over", ">"].contains { words.contains($0) }
    guard inclusive || exclusive else { return nil }
    self.figure = figure
    self.percent = percent
    isInclusive = inclusive
  }

  func admits(_ other: PrintedNumber) -> Bool {
    isInclusive ? other.value >= percent.value : other.value > percent.value
  }
}

extension Trial {
  /// The cells of the threshold's source that do not reach it, one for each event.
  ///
  /// Where the claim names a group, that group has to reach it; else any group may.
  fileprivate func eventsBelow(_ threshold: Threshold, of claim: Claim) -> [CheckFinding] {
    let groups = toxicity?.groups ?? []
    let named = groups.filter { claim.text.contains($0.id.text) }.map(\.id)
    let cells = checkedCells.filter { cell in
      cell.cell.source == threshold.figure.source && cell.count.percent != nil
        && (named.isEmpty || named.contains(cell.cell.group))
    }
    let events = cells.map(\.event).eachOnce
    return events.compactMap { event in
      let own = cells.filter { $0.event == event }
      guard let highest = own.max(by: { $0.percent < $1.percent }),
        let percent = highest.count.percent, !threshold.admits(percent)
      else { return nil }
      return CheckFinding(
        .threshold,
        .warn,
        on: highest.count.subject,
        printed: highest.count.printed,
        numbers: [percent, threshold.percent],
        expected: "\(threshold.figure.printed), the threshold of the list",
        because: "\(percent.digits) % does not reach it as printed; rounding may hide that it does"
      )
    }
  }
}

extension CheckedCell {
  /// The percentage; 0 without one, which no cell asked for has.
  fileprivate var percent: Double { count.percent?.value ?? 0 }
}
