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
  /// Both are to be read to the same depth. Nothing is told of what one of them does not hold: a record
  /// trimmed when it was downloaded has not lost its arms.
  package func changes(since older: Registration) -> [RegistrationChange] {
    changes(since: [older])
  }

  /// What changed since older versions, given from the oldest: in each aspect since the last of them
  /// that says anything of it.
  package func changes(since older: [Registration]) -> [RegistrationChange] {
    RegistrationChange.Aspect.allCases.flatMap { aspect -> [RegistrationChange] in
      guard tells(of: aspect), let before = older.last(where: { $0.tells(of: aspect) }) else {
        return []
      }
      return changes(in: aspect, since: before)
    }
  }

  /// Whether this copy of the record says anything of an aspect, be it that there is none.
  private func tells(of aspect: RegistrationChange.Aspect) -> Bool {
    switch aspect {
    case .status: extent.contains(.status)
    case .whyStopped: status.whyStopped != nil || isWhole
    case .title: extent.contains(.title)
    case .sponsor: extent.contains(.sponsor)
    case .phase: extent.contains(.design)
    case .enrolment: extent.contains(.enrolment)
    case .start: dates.start != nil || isWhole
    case .primaryCompletion: dates.primaryCompletion != nil || isWhole
    case .completion: dates.completion != nil || isWhole
    case .arm: extent.contains(.arms)
    case .intervention: extent.contains(.interventions)
    case .primaryOutcome, .secondaryOutcome, .otherOutcome: extent.contains(.plannedOutcomes)
    case .resultsPosted: saysResultsPosted != nil || results != nil
    case .postedResults: results != nil
    }
  }

  /// Whether it has what every record of the registry has, so that what it lacks is not there.
  private var isWhole: Bool { extent.isSuperset(of: [.essential, .criteria]) }

  private func changes(
    in aspect: RegistrationChange.Aspect,
    since older: Registration
  ) -> [RegistrationChange] {
    func compare(_ words: (Registration) -> String?) -> [RegistrationChange] {
      let (before, after) = (words(older), words(self))
      guard before != after else { return [] }
      return [RegistrationChange(aspect: aspect, before: before, after: after)]
    }
    func compareDates(
      _ date: (Dates) -> RecordedDate?
    ) -> [RegistrationChange] {
      let (before, after) = (date(older.dates), date(dates))
      // A table does not say whether a date is past or expected, which is no change of it.
      if let before, let after, before.date == after.date,
        before.isActual == nil || after.isActual == nil
      {
        return []
      }
      return compare { date($0.dates)?.words }
    }
    func compareLists(_ lines: (Registration) -> [ListLine]) -> [RegistrationChange] {
      listed(aspect, lines(older), lines(self), areWhole: isWhole && older.isWhole)
    }
    return switch aspect {
    case .status: compare { $0.status.overall }
    case .whyStopped: compare { $0.status.whyStopped }
    case .title: compareTitles(since: older)
    case .sponsor: compare { $0.sponsor?.name }
    case .phase:
      compare { $0.design.phases.isEmpty ? nil : $0.design.phases.joined(separator: ", ") }
    case .enrolment:
      // A table does not say whether it was counted, which is no change of it.
      design.enrolment == older.design.enrolment
        && (design.isEnrolmentActual == nil || older.design.isEnrolmentActual == nil)
        ? [] : compare { $0.design.enrolmentWords }
    case .start: compareDates(\.start)
    case .primaryCompletion: compareDates(\.primaryCompletion)
    case .completion: compareDates(\.completion)
    case .arm: compareLists(\.armLines)
    case .intervention: compareLists(\.interventionLines)
    case .primaryOutcome: compareLists { $0.outcomeLines(.primary) }
    case .secondaryOutcome: compareLists { $0.outcomeLines(.secondary) }
    case .otherOutcome: compareLists { $0.outcomeLines(.other) }
    case .resultsPosted: compare(\.resultsPostedWords)
    case .postedResults: postedResultsChange(since: older)
    }
  }

  /// The official title where both have one, else the title for the public.
  private func compareTitles(since older: Registration) -> [RegistrationChange] {
    let official = (older.names.officialTitle, names.officialTitle)
    let brief = (older.names.briefTitle, names.briefTitle)
    for case (let before?, let after?) in [official, brief] {
      guard before != after else { return [] }
      return [RegistrationChange(aspect: .title, before: before, after: after)]
    }
    return []
  }

  /// An entry of a list: what it is known by, and all that is compared.
  private struct ListLine: Hashable {
    let name: String
    /// What more is said of it; `nil` for what is not.
    let words: [String?]

    var whole: String { ([name] + words.compactMap { $0 }).joined(separator: "; ") }

    /// Whether two entries say the same, as far as both say anything.
    func agrees(with other: ListLine) -> Bool {
      name == other.name
        && zip(words, other.words).allSatisfy { own, others in
          own == nil || others == nil || own == others
        }
    }
  }

  private var armLines: [ListLine] {
    arms.map { arm in
      let given = arm.interventions.compactMap {
        interventions.indices.contains($0) ? interventions[$0].name : nil
      }
      let words = [arm.type, given.isEmpty ? nil : given.joined(separator: ", "), arm.description]
      return ListLine(name: arm.label, words: words)
    }
  }

  private var interventionLines: [ListLine] {
    interventions.map { ListLine(name: $0.name, words: [$0.type, $0.description]) }
  }

  private func outcomeLines(_ rank: PlannedOutcome.Rank) -> [ListLine] {
    plannedOutcomes.filter { $0.rank == rank }.map {
      ListLine(name: $0.measure, words: [$0.timeFrame, $0.description])
    }
  }

  /// Entries that came, went or read otherwise; those of one name are paired in order.
  ///
  /// Where one of the records is not whole, what it leaves unsaid of an entry is not compared.
  private func listed(
    _ aspect: RegistrationChange.Aspect,
    _ before: [ListLine],
    _ after: [ListLine],
    areWhole: Bool
  ) -> [RegistrationChange] {
    var gone: [String: ArraySlice<ListLine>] = [:]
    for line in before { gone[line.name, default: []].append(line) }
    var came: [RegistrationChange] = []
    for line in after {
      let old = gone[line.name]?.popFirst()
      if let old, areWhole ? old == line : old.agrees(with: line) { continue }
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
  private func postedResultsChange(since older: Registration) -> [RegistrationChange] {
    guard let before = older.results, let results else { return [] }
    let both = extent.intersection(older.extent)
    let parts: [(name: String, part: RecordExtent, isSame: Bool)] = [
      ("flow", .flow, before.flow == results.flow),
      ("baseline", .baseline, before.baseline == results.baseline),
      ("outcomes", .postedOutcomes, before.outcomes == results.outcomes),
      ("adverse events", .adverseEvents, before.adverseEvents == results.adverseEvents),
      ("limitations", [], before.limitations == results.limitations),
    ]
    let changed = parts.filter { !$0.isSame && both.isSuperset(of: $0.part) }.map(\.name)
    guard !changed.isEmpty else { return [] }
    return [
      RegistrationChange(
        aspect: .postedResults,
        before: before.words(for: both),
        after: "\(results.words(for: both)); changed: \(changed.joined(separator: ", "))"
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
  /// How much is posted of some parts, in words.
  fileprivate func words(for parts: RecordExtent) -> String {
    let serious = adverseEvents?.serious.count ?? 0
    let other = adverseEvents?.other.count ?? 0
    let words = [
      parts.contains(.postedOutcomes) ? "\(outcomes.count) outcomes" : nil,
      parts.contains(.adverseEvents) ? "\(serious) serious and \(other) other adverse events" : nil,
    ]
    .compactMap { $0 }
    return words.isEmpty ? "results" : words.joined(separator: ", ")
  }
}
