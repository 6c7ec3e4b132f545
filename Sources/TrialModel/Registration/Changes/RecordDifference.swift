/// What changed in a record since a day on which somebody read it.
package struct RecordDifference: Hashable, Sendable {
  /// With which version the record of today is compared.
  package enum Basis: Hashable, Sendable {
    /// The version that was read is kept.
    case read
    /// The version that was read is not kept; compared is the last one before it.
    case before(PartialDate)
    /// No version as old is kept, so that what changed cannot be told.
    case unknown
  }

  /// The day of the record that was read, as `Registration.dataDay` has it.
  package let read: PartialDate
  /// The day of the newest version.
  package let now: PartialDate?
  package let basis: Basis
  /// What changed in the parts that criteria name, in the order of the record.
  package let judged: [RegistrationChange]
  /// What else changed.
  package let others: [RegistrationChange]
  /// Whether what was read has to be looked at again: a part that a criterion names changed, or something did
  /// and nobody can tell what.
  package let asksForSecondLook: Bool

  /// Compares what was read with what is kept now.
  ///
  /// `nil` where nothing newer than what was read is kept.
  ///
  /// - Parameters:
  ///   - day: The day of the record that was read, as `Registration.dataDay` has it.
  ///   - versions: All kept versions of the record, from the oldest, read whole.
  ///   - parts: The parts of a record that criteria name.
  package init?(
    since day: PartialDate,
    in versions: [Registration],
    judgedBy parts: Set<RecordPart>
  ) {
    var newer = versions.filter { $0.dataDay.map { day < $0 } ?? false }
    var older = versions.filter { $0.dataDay.map { $0 <= day } ?? false }
    // A decision may name the day of the registry's data of a record that was posted after it.
    if older.isEmpty, let first = newer.first, first.version == day {
      older = [first]
      newer.removeFirst()
    }
    guard let newest = newer.last else { return nil }
    read = day
    now = newest.dataDay
    guard let last = older.last.flatMap({ $0.version == day ? day : $0.dataDay }) else {
      basis = .unknown
      (judged, others) = ([], [])
      // The data of a day hold all that was posted before it.
      let lastPosted = newer.compactMap(\.dates.lastUpdatePosted?.date).max()
      asksForSecondLook = lastPosted.map { $0 >= day } ?? true
      return
    }
    basis = last == day ? .read : .before(last)
    let changes = newer.changes(since: older)
    func isJudged(_ change: RegistrationChange) -> Bool {
      change.part.map(parts.contains) ?? false
    }
    judged = changes.filter(isJudged)
    others = changes.filter { !isJudged($0) }
    asksForSecondLook = !judged.isEmpty
  }
}
