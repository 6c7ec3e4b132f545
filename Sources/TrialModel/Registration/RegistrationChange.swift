/// What differs between two versions of one record, in one respect.
package struct RegistrationChange: Hashable, Sendable {
  /// What a change is about.
  package enum Aspect: String, Hashable, Sendable, CaseIterable {
    case status
    case whyStopped = "why stopped"
    case title
    case sponsor
    case phase
    case enrolment
    case start
    case primaryCompletion = "primary completion"
    case completion
    case arm
    case intervention
    case primaryOutcome = "primary outcome"
    case secondaryOutcome = "secondary outcome"
    case otherOutcome = "other outcome"
    case resultsPosted = "results posted"
    case postedResults = "posted results"
  }

  package let aspect: Aspect
  /// What the older version says, in the registry's words; `nil` when it did not say or have it.
  package let before: String?
  /// What the newer version says; `nil` when it no longer says or has it.
  package let after: String?

  package init(aspect: Aspect, before: String?, after: String?) {
    self.aspect = aspect
    self.before = before
    self.after = after
  }
}

extension Registration {
  /// What changed since an older version of the same record, in the order of `Aspect`.
  ///
  /// Both are to be read to the same depth. A record trimmed when it was downloaded seems to have
  /// lost what it does not hold.
  package func changes(since older: Registration) -> [RegistrationChange] {
    var changes: [RegistrationChange] = []
    func compare(_ aspect: RegistrationChange.Aspect, _ words: (Registration) -> String?) {
      let (before, after) = (words(older), words(self))
      guard before != after else { return }
      changes.append(RegistrationChange(aspect: aspect, before: before, after: after))
    }
    compare(.status) { $0.status.overall }
    compare(.whyStopped) { $0.status.whyStopped }
    compare(.title) { $0.names.officialTitle ?? $0.names.briefTitle }
    compare(.sponsor) { $0.sponsor?.name }
    compare(.phase) { $0.design.phases.isEmpty ? nil : $0.design.phases.joined(separator: ", ") }
    compare(.enrolment) { $0.design.enrolmentWords }
    compare(.start) { $0.dates.start?.words }
    compare(.primaryCompletion) { $0.dates.primaryCompletion?.words }
    compare(.completion) { $0.dates.completion?.words }
    changes += listed(.arm, older.armLines, armLines)
    changes += listed(.intervention, older.interventionLines, interventionLines)
    for (rank, aspect) in [
      (PlannedOutcome.Rank.primary, RegistrationChange.Aspect.primaryOutcome),
      (.secondary, .secondaryOutcome), (.other, .otherOutcome),
    ] {
      changes += listed(aspect, older.outcomeLines(rank), outcomeLines(rank))
    }
    compare(.resultsPosted) { $0.resultsPostedWords }
    changes += postedResultsChange(since: older.results)
    return changes
  }

  /// An entry of a list: what it is known by, and all that is compared.
  private struct ListLine: Hashable {
    let name: String
    let whole: String
  }

  private var armLines: [ListLine] {
    arms.map { arm in
      let given = arm.interventions.compactMap {
        interventions.indices.contains($0) ? interventions[$0].name : nil
      }
      let words = [arm.type, given.isEmpty ? nil : given.joined(separator: ", "), arm.description]
      return ListLine(name: arm.label, whole: Self.line(arm.label, words))
    }
  }

  private var interventionLines: [ListLine] {
    interventions.map {
      ListLine(name: $0.name, whole: Self.line($0.name, [$0.type, $0.description]))
    }
  }

  private func outcomeLines(_ rank: PlannedOutcome.Rank) -> [ListLine] {
    plannedOutcomes.filter { $0.rank == rank }.map {
      ListLine(name: $0.measure, whole: Self.line($0.measure, [$0.timeFrame, $0.description]))
    }
  }

  private static func line(_ name: String, _ words: [String?]) -> String {
    ([name] + words.compactMap { $0 }).joined(separator: "; ")
  }

  /// Entries that came, went or read otherwise; those of one name are paired in order.
  private func listed(
    _ aspect: RegistrationChange.Aspect,
    _ before: [ListLine],
    _ after: [ListLine]
  ) -> [RegistrationChange] {
    var gone: [String: ArraySlice<ListLine>] = [:]
    for line in before { gone[line.name, default: []].append(line) }
    var came: [RegistrationChange] = []
    for line in after {
      let old = gone[line.name]?.popFirst()
      guard old != line else { continue }
      came.append(RegistrationChange(aspect: aspect, before: old?.whole, after: line.whole))
    }
    let left = Set(gone.values.joined())
    var removed: [RegistrationChange] = []
    for line in before where left.contains(line) {
      guard gone[line.name]?.popFirst() != nil else { continue }
      removed.append(RegistrationChange(aspect: aspect, before: line.whole, after: nil))
    }
    return removed + came
  }

  private var resultsPostedWords: String? {
    guard saysResultsPosted == true || results != nil else { return nil }
    return dates.resultsFirstPosted.map(\.date.text) ?? "posted"
  }

  /// What differs between results that both versions have; what came anew is `resultsPosted`.
  private func postedResultsChange(since older: PostedResults?) -> [RegistrationChange] {
    guard let older, let results, older != results else { return [] }
    let parts: [(name: String, isSame: Bool)] = [
      ("flow", older.flow == results.flow), ("baseline", older.baseline == results.baseline),
      ("outcomes", older.outcomes == results.outcomes),
      ("adverse events", older.adverseEvents == results.adverseEvents),
      ("limitations", older.limitations == results.limitations),
    ]
    let changed = parts.filter { !$0.isSame }.map(\.name).joined(separator: ", ")
    return [
      RegistrationChange(
        aspect: .postedResults,
        before: older.extent,
        after: "\(results.extent); changed: \(changed)"
      )
    ]
  }
}

extension Registration.RecordedDate {
  /// The date, and whether it is expected, as far as the record says: `2016-09 (actual)`.
  package var words: String {
    switch isActual {
    case true?: date.text + " (actual)"
    case false?: date.text + " (estimated)"
    case nil: date.text
    }
  }
}

extension Registration.Design {
  /// How many take part, and whether that was counted; `nil` when not given.
  package var enrolmentWords: String? {
    enrolment.map { count in
      switch isEnrolmentActual {
      case true?: "\(count) (actual)"
      case false?: "\(count) (estimated)"
      case nil: "\(count)"
      }
    }
  }
}

extension PostedResults {
  /// How much is posted, in words.
  fileprivate var extent: String {
    let serious = adverseEvents?.serious.count ?? 0
    let other = adverseEvents?.other.count ?? 0
    return "\(outcomes.count) outcomes, \(serious) serious and \(other) other adverse events"
  }
}
