/// Patients affected, out of those at risk, as a source reports them: either number may be missing.
///
/// `nil` is not reported, which is not zero. The one place that makes a percentage and a text of the
/// two; what can be computed with further is an `EventCount`.
package struct ReportedCount: Hashable, Sendable {
  /// Patients with at least one event; `nil` when not reported.
  package let affected: Int?
  /// Patients who could have had one; `nil` when not reported.
  package let atRisk: Int?

  package init(affected: Int?, atRisk: Int?) {
    self.affected = affected
    self.atRisk = atRisk
  }

  /// Affected of at risk in percent; `nil` when either is unknown or nobody is at risk.
  package var percent: Double? {
    guard let affected, let atRisk, atRisk > 0 else { return nil }
    return 100 * Double(affected) / Double(atRisk)
  }

  /// `64/393`, `64` where the number at risk is unknown, `-/393` where that affected is.
  ///
  /// `nil` when neither is reported.
  package var text: String? {
    guard affected != nil || atRisk != nil else { return nil }
    let count = affected.map(String.init) ?? "-"
    return atRisk.map { "\(count)/\($0)" } ?? count
  }

  /// The pair to compute with.
  ///
  /// `nil` when either is unknown, and when the two are no count out of a total.
  package var count: EventCount? {
    guard let affected, let atRisk else { return nil }
    return try? EventCount(affected: affected, atRisk: atRisk)
  }
}

extension AdverseEventCell {
  /// The patients of the cell.
  package var patients: ReportedCount { ReportedCount(affected: affected, atRisk: atRisk) }
}

extension EventGroup.Total {
  /// The patients of the total.
  package var patients: ReportedCount { ReportedCount(affected: affected, atRisk: atRisk) }
}

extension PostedEventGroup.Total {
  /// The patients of the total.
  package var patients: ReportedCount { ReportedCount(affected: affected, atRisk: atRisk) }
}

extension PostedEvent.Cell {
  /// The patients of the cell.
  package var patients: ReportedCount { ReportedCount(affected: affected, atRisk: atRisk) }
}
