import TrialModel

/// The checks of a toxicity table.
func toxicityFindings(of trial: Trial) -> [CheckFinding] {
  let cells = trial.checkedCells
  return percentFindings(in: cells) + cells.flatMap { sizeFindings(of: $0.count) }
    + cellClaimFindings(of: cells) + rivalFindings(of: cells)
}

/// Percentages against counts; a percentage that two sources print alike is spoken of once.
private func percentFindings(in cells: [CheckedCell]) -> [CheckFinding] {
  let others = otherPercentages(in: cells)
  var seen: Set<[String]> = []
  var findings: [CheckFinding] = []
  for cell in cells {
    for finding in percentFindings(cell.count) {
      let same = [
        cell.event.term, cell.event.grade.text, cell.event.qualifier ?? "", cell.cell.group.text,
        cell.count.percent?.digits ?? "", cell.cell.affected.map(String.init) ?? "",
      ]
      guard seen.insert(same).inserted else { continue }
      guard let other = others[finding.subject] else {
        findings.append(finding)
        continue
      }
      findings.append(
        CheckFinding(
          finding.code,
          finding.severity,
          on: finding.subject,
          printed: finding.printed,
          numbers: finding.numbers + [other],
          expected: finding.expected,
          because: "\(finding.because); elsewhere in the group the same count is printed as "
            + "\(other.digits) %"
        )
      )
    }
  }
  return findings
}

/// A count above its own total, or a total above all who were randomised.
func sizeFindings(of count: CheckedCount) -> [CheckFinding] {
  var findings: [CheckFinding] = []
  func find(_ part: Int, _ whole: Int, _ words: (part: String, whole: String)) {
    findings.append(
      CheckFinding(
        .setSize,
        .fail,
        on: count.subject,
        printed: count.printed,
        numbers: [PrintedNumber(part), PrintedNumber(whole)],
        expected: "at most \(whole) \(words.part)",
        because: "\(words.whole) are \(whole)"
      )
    )
  }
  if let affected = count.affected, let atRisk = count.atRisk, affected > atRisk {
    find(affected, atRisk, ("with an event", "those at risk"))
  } else if let atRisk = count.atRisk,
    let set = count.sets.first(where: { $0.name == "randomised" }),
    atRisk > set.size,
    // A set of the arm that is as large is found itself.
    !count.sets.contains(where: { $0.size == atRisk })
  {
    find(atRisk, set.size, ("at risk", "those randomised to the arm"))
  }
  return findings
}

/// Percentages of the review against those of other sources for the same event and group.
private func cellClaimFindings(of cells: [CheckedCell]) -> [CheckFinding] {
  let reviewed = cells.filter { $0.cell.source == .review }
  return reviewed.compactMap { cell in
    guard let percent = cell.count.percent else { return nil }
    let others = cells.filter { other in
      other.event == cell.event && other.cell.group == cell.cell.group
        && other.cell.source != .review && other.count.percent != nil
    }
    let agrees = others.contains { $0.count.percent.map { $0.agrees(with: percent) } ?? false }
    guard let other = others.first, let right = other.count.percent, !agrees else { return nil }
    return CheckFinding(
      .claim,
      .fail,
      on: cell.count.subject,
      printed: cell.count.printed,
      numbers: [percent, right],
      expected: "\(right.digits) %",
      because: "\(other.cell.source.text) prints \(other.count.printed)",
      said: [SourcedText(other.count.printed, source: other.cell.source)]
    )
  }
}

/// What two sources count of one event in one group at one data cut, where the review has no part in it.
private func rivalFindings(of cells: [CheckedCell]) -> [CheckFinding] {
  cells.enumerated().compactMap { place, cell in
    let same = cells.filter { $0.event == cell.event && $0.cell.group == cell.cell.group }
    guard !same.contains(where: { $0.cell.source == .review }) else { return nil }
    let rival = cells.prefix(place).first { other in
      other.event == cell.event && other.cell.group == cell.cell.group
        && other.cell.source != cell.cell.source
        && other.cell.figure?.dataCut == cell.cell.figure?.dataCut
        && cell.cell.differs(from: other.cell)
    }
    guard let rival else { return nil }
    let printed = rival.cell.figure?.printed ?? rival.count.printed
    return CheckFinding(
      .claim,
      .warn,
      on: cell.count.subject,
      printed: cell.cell.figure?.printed ?? cell.count.printed,
      numbers: cell.cell.numbers + rival.cell.numbers,
      expected: printed,
      because: "another source has it so",
      said: [SourcedText(printed, source: rival.cell.source)]
    )
  }
}

extension AdverseEventCell {
  /// The count, else the percentage.
  fileprivate var numbers: [PrintedNumber] {
    affected.map { [PrintedNumber($0)] } ?? [percent?.value.value].compactMap { $0 }
  }

  /// Whether both count patients, and differ, or both print percentages that rounding does not explain.
  fileprivate func differs(from other: AdverseEventCell) -> Bool {
    if let affected, let its = other.affected { return affected != its }
    guard let own = percent?.value.value, let its = other.percent?.value.value else { return false }
    return !own.agrees(with: its)
  }
}
