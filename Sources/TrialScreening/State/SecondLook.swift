package import TrialModel

/// A decision that was made on an older version of its record, with what changed since.
package struct SecondLook: Hashable, Sendable {
  package let id: TrialID
  /// The decision that counts of its reader at its stage.
  package let entry: Screening.Entry
  package let difference: RecordDifference
}

extension LivingReview {
  /// The decisions about a record that count, of all readers at all stages at which it is due.
  private func decided(_ id: TrialID) -> [Screening.Entry] {
    `protocol`.stages.filter { isDue(id, at: $0) }
      .flatMap { screening.entries(of: id, at: $0) }
      .filter(\.decision.choice.isDecided)
  }

  /// Whether a decision was made on another version than the one that is kept now, so that the versions have
  /// to be compared.
  ///
  /// It is told from the day of the kept record alone (`Registration.dataDay`), for lists of very many records;
  /// `false` where that is `nil`, as the record does not say.
  package func mayAskForSecondLook(_ id: TrialID, keptVersion version: PartialDate?) -> Bool {
    guard let version, let entries = screening.record(of: id)?.entries else { return false }
    return entries.contains { entry in
      entry.choice.isDecided && (entry.readVersion.map { $0 < version } ?? false)
        && `protocol`.stages.contains(entry.stage) && isDue(id, at: entry.stage)
    }
  }

  /// The decisions about a record that ask for a second look: something changed in a part that a criterion
  /// names, or it changed and the version that was read is not kept.
  ///
  /// The versions are all that are kept of the record, from the oldest, read whole.
  package func secondLooks(at id: TrialID, in versions: [Registration]) -> [SecondLook] {
    let parts = `protocol`.judgedParts
    return decided(id).compactMap { entry in
      guard let day = entry.readVersion,
        let difference = RecordDifference(since: day, in: versions, judgedBy: parts),
        difference.asksForSecondLook
      else { return nil }
      return SecondLook(id: id, entry: entry, difference: difference)
    }
  }
}

extension Screening.Entry {
  /// The day of the registry's data of the record that was read; where the line does not say, the day of the
  /// decision.
  package var readVersion: PartialDate? {
    decision.recordVersion ?? (try? PartialDate(at.dayText))
  }
}
