package import TrialModel
import TrialStatistics

/// How many patients had an event, as far as a cell of a safety table tells.
///
/// The one place that says which counts may be computed with, for screens, exports and pools alike.
package enum CellCount: Hashable, Sendable {
  /// Whom a count is out of.
  package enum Denominator: Hashable, Sendable {
    /// The number at risk that the source prints for the cell.
    case atRisk
    /// The safety set of the arm, where the cell has no number of its own.
    case safetySet(Figure)
  }

  /// Both numbers are printed.
  case printed(EventCount)
  /// The count is the only one that prints as the percentage, or the printed one agrees with it.
  case derived(EventCount, Denominator)
  /// Several counts print as the percentage; none is chosen.
  case several(ClosedRange<Int>, of: Int, Denominator)
  /// There is no denominator, or no number that fits it.
  case unknown

  /// The count to compute with; `nil` where there is none.
  package var count: EventCount? {
    switch self {
    case .printed(let count), .derived(let count, _): count
    case .several, .unknown: nil
    }
  }

  /// Whether the count is ours, made of a percentage.
  package var isDerived: Bool {
    if case .derived = self { true } else { false }
  }
}

extension Trial {
  /// What a cell of the trial's safety table tells of how many patients had the event.
  ///
  /// The denominator is the number at risk of the cell, else the safety set of its arm; never those
  /// randomised or treated, whom a safety table need not count. A percentage that a correction stands
  /// beside is not used.
  package func count(of cell: AdverseEventCell) -> CellCount {
    if cell.affected != nil, cell.atRisk != nil {
      return cell.patients.count.map { .printed($0) } ?? .unknown
    }
    guard let (total, denominator) = denominator(of: cell), let percent = cell.percent,
      percent.correctionInUse == nil, let printed = percent.value.value,
      let derived = derivedCount(of: printed, atRisk: total)
    else { return .unknown }
    switch derived {
    case .one(let count):
      guard cell.affected ?? count.affected == count.affected else { return .unknown }
      return .derived(count, denominator)
    case .several(let range, of: let total):
      guard let affected = cell.affected else { return .several(range, of: total, denominator) }
      guard range.contains(affected),
        let count = try? EventCount(affected: affected, atRisk: total)
      else { return .unknown }
      return .derived(count, denominator)
    }
  }

  private func denominator(of cell: AdverseEventCell) -> (Int, CellCount.Denominator)? {
    if let atRisk = cell.atRisk { return (atRisk, .atRisk) }
    let group = toxicity?.groups.first { $0.id == cell.group }
    guard let set = arms.first(where: { $0.id == group?.arm })?.size(of: .safety),
      let size = (set.value.value?.value).flatMap(Int.init(exactly:))
    else { return nil }
    return (size, .safetySet(set))
  }
}
