/// Patients with at least one event, out of those at risk, in one event group: "12 of 96".
///
/// A source may print anything; the cells of a safety table keep that. This is what can be
/// computed with: somebody at risk, and nobody affected who was not.
package struct EventCount: Hashable, Sendable {
  /// Patients with at least one event, 0 to `atRisk`.
  package let affected: Int
  /// Patients who could have had one, at least 1.
  package let atRisk: Int

  /// - Throws: `EventCountError` when the pair is not a count out of a total.
  package init(affected: Int, atRisk: Int) throws(EventCountError) {
    guard atRisk > 0 else { throw .nobodyAtRisk(atRisk) }
    guard affected >= 0 else { throw .negativeAffected(affected) }
    guard affected <= atRisk else {
      throw .affectedExceedsAtRisk(affected: affected, atRisk: atRisk)
    }
    self.affected = affected
    self.atRisk = atRisk
  }

  /// Patients at risk without an event.
  package var unaffected: Int { atRisk - affected }

  /// Affected of at risk, a fraction 0…1.
  package var proportion: Double { Double(affected) / Double(atRisk) }
}

/// Why a pair of numbers is not a count out of a total.
package enum EventCountError: Error, Hashable, Sendable {
  /// The number at risk, 0 or less.
  case nobodyAtRisk(Int)
  /// The number affected, below 0.
  case negativeAffected(Int)
  case affectedExceedsAtRisk(affected: Int, atRisk: Int)
}
