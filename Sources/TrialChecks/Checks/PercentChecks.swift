import TrialModel
import TrialStatistics

/// The checks of one percentage against its count, or against the sets it may be of.
func percentFindings(_ count: CheckedCount) -> [CheckFinding] {
  guard let percent = count.percent else { return [] }
  if let atRisk = count.atRisk {
    return [percentFinding(percent, of: count, atRisk: atRisk)].compactMap { $0 }
  }
  if let affected = count.affected {
    return [denominatorFinding(percent, of: count, affected: affected)].compactMap { $0 }
  }
  return [setFinding(percent, of: count)].compactMap { $0 }
}

/// A percentage of so many patients at risk, with or without a count.
private func percentFinding(
  _ percent: PrintedNumber,
  of count: CheckedCount,
  atRisk: Int
) -> CheckFinding? {
  guard atRisk > 0,
    let check = try? percentGranularity(of: percent, total: atRisk, count: count.affected),
    check.countAgrees == false || !check.isPossible
  else { return nil }
  let numbers = [percent] + [count.affected, atRisk].compactMap { $0.map { PrintedNumber($0) } }
  let candidates = check.candidates.map { "\(percent.digits) % fits \($0.words) of \(atRisk)" }
  let expected =
    count.affected.flatMap { affected in
      check.percentFromCount.map { "\($0) % for \(affected) of \(atRisk)" }
    } ?? "a percentage that a whole number of \(atRisk) patients can give"
  return count.finding(
    .fail,
    numbers: numbers,
    expected: expected,
    because: candidates ?? "\(percent.digits) % fits no whole number of \(atRisk) patients"
  )
}

/// A count with a percentage and nobody said to be at risk: one of the known sets should fit.
///
/// Harms are counted in those treated. Where no set of these is known, those at risk of harms may be
/// somewhat fewer than those randomised, and at most a tenth is taken to be missing.
private func denominatorFinding(
  _ percent: PrintedNumber,
  of count: CheckedCount,
  affected: Int
) -> CheckFinding? {
  let fits = count.sets.map { set in
    (try? percentGranularity(of: percent, total: set.size, count: affected))?.countAgrees
  }
  guard !fits.isEmpty, !fits.contains(true), !fits.contains(nil) else { return nil }
  let sizes = count.sets.map { "\($0.size) \($0.name)" }.joined(separator: ", ")
  let totals = totals(for: percent, affected: affected)
  if count.isOfHarms, !count.sets.contains(where: \.isOfHarms), let totals,
    count.sets.contains(where: { totals.overlaps(($0.size - $0.size / 10)...$0.size) })
  {
    return nil
  }
  return count.finding(
    .warn,
    numbers: [percent, PrintedNumber(affected)] + count.sets.map { PrintedNumber($0.size) },
    expected: totals.map { "\($0.words) patients at risk" } ?? "a percentage of a known set",
    because: "\(affected) is not \(percent.digits) % of any known set: \(sizes)"
  )
}

/// A percentage alone: sets that it cannot be of are named, with those it can.
///
/// Silent unless a set is refused, where no set is known that harms are counted in, and, of figures of
/// others than the review, where that set fits: the safety set, else those treated.
private func setFinding(_ percent: PrintedNumber, of count: CheckedCount) -> CheckFinding? {
  guard count.sets.contains(where: \.isOfHarms) else { return nil }
  var fitting: [String] = []
  var failing: [CheckedCount.PatientSet] = []
  var candidates: [PrintedNumber] = []
  for set in count.sets {
    guard let check = try? percentGranularity(of: percent, total: set.size) else { return nil }
    if let counts = check.candidates {
      fitting.append("\(counts.words) of \(set.size) \(set.name)")
      candidates += [PrintedNumber(counts.lowerBound), PrintedNumber(set.size)]
    } else {
      failing.append(set)
    }
  }
  guard !failing.isEmpty else { return nil }
  let usual = count.sets.first { $0.name == "safety" } ?? count.sets.first { $0.name == "treated" }
  if let usual, !failing.contains(where: { $0.size == usual.size }),
    count.subject.source != .review
  {
    return nil
  }
  let refused = failing.map { "\($0.size) \($0.name)" }.joined(separator: " nor of ")
  return count.finding(
    .warn,
    numbers: [percent] + failing.map { PrintedNumber($0.size) } + candidates,
    expected: fitting.isEmpty
      ? "a set of another size than those known" : fitting.joined(separator: ", or "),
    because: "no whole number of \(refused) patients gives \(percent.digits) %"
  )
}

/// The numbers at risk of whom `affected` are the percentage; `nil` for none.
private func totals(for percent: PrintedNumber, affected: Int) -> ClosedRange<Int>? {
  guard let range = try? RoundingRange(of: percent, as: .percent), affected > 0,
    range.lowest > 0, affected < 1_000_000
  else { return nil }
  let least = (100 * Double(affected) / range.highest).rounded(.up)
  let most = (100 * Double(affected) / range.lowest).rounded(.down)
  guard least <= most, most < 1e15 else { return nil }
  return Int(least)...Int(most)
}

/// Cells of one group that print one count of one number at risk as two percentages.
///
/// Gives for the subject of each cell the percentage the others print.
func otherPercentages(in cells: [CheckedCell]) -> [Subject: PrintedNumber] {
  var others: [Subject: PrintedNumber] = [:]
  for one in cells {
    guard let affected = one.cell.affected, let percent = one.count.percent else { continue }
    let other = cells.first { other in
      other.cell.group == one.cell.group && other.cell.affected == affected
        && other.cell.source == one.cell.source && other.cell.atRisk == one.cell.atRisk
        && other.count.percent.map { !$0.agrees(with: percent) } ?? false
    }
    if let other { others[one.count.subject] = other.count.percent }
  }
  return others
}

extension CheckedCount.PatientSet {
  /// Whether harms are counted in it, as they are not among all randomised or analysed for efficacy.
  fileprivate var isOfHarms: Bool { ["safety", "treated", "irradiated"].contains(name) }
}

extension CheckedCount {
  fileprivate func finding(
    _ severity: CheckFinding.Severity,
    numbers: [PrintedNumber],
    expected: String,
    because: String
  ) -> CheckFinding {
    CheckFinding(
      .percentAgainstCount,
      severity,
      on: subject,
      printed: printed,
      numbers: numbers,
      expected: expected,
      because: because
    )
  }
}

extension ClosedRange<Int> {
  /// `145`, or `42 to 45`.
  var words: String { count == 1 ? "\(lowerBound)" : "\(lowerBound) to \(upperBound)" }
}
