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
    [self].changes(since: older)
  }
}

extension [Registration] {
  /// What changed in these versions since older ones, both given from the oldest: in each aspect between
  /// the last of either that says anything of it.
  package func changes(since older: [Registration]) -> [RegistrationChange] {
    RegistrationChange.Aspect.allCases.flatMap { aspect -> [RegistrationChange] in
      guard let now = last(where: { $0.tells(of: aspect) }),
        let before = older.last(where: { now.compares(aspect, with: $0) })
      else { return [] }
      return now.changes(in: aspect, since: before)
    }
  }
}

extension Registration {
  /// Whether both copies of the record say anything of an aspect, in words that can be compared.
  ///
  /// A row of a table has measure, time frame and description of an outcome in one text, no upper and
  /// lower age, and no state of its sites.
  fileprivate func compares(
    _ aspect: RegistrationChange.Aspect,
    with older: Registration
  ) -> Bool {
    guard older.tells(of: aspect) else { return false }
    switch aspect {
    case .primaryOutcome, .secondaryOutcome, .otherOutcome, .age, .sites, .design:
      return isTableRow == older.isTableRow
    default: return true
    }
  }

  /// Whether this copy of the record says anything of an aspect, be it that there is none.
  fileprivate func tells(of aspect: RegistrationChange.Aspect) -> Bool {
    switch aspect {
    case .status: extent.contains(.status)
    case .whyStopped: status.whyStopped != nil || isWhole
    case .title: names.briefTitle != nil
    case .officialTitle: names.officialTitle != nil || isWhole
    case .acronym: names.acronym != nil || isWhole
    case .summary: extent.contains(.summary)
    case .description: descriptions.detailed != nil || isWhole
    case .sponsor: extent.contains(.sponsor)
    case .phase, .design: extent.contains(.design)
    case .enrolment: extent.contains(.enrolment)
    case .start: dates.start != nil || isWhole
    case .primaryCompletion: dates.primaryCompletion != nil || isWhole
    case .completion: dates.completion != nil || isWhole
    case .condition: extent.contains(.conditions)
    case .keyword: !keywords.isEmpty || isWhole
    case .sex, .age: extent.contains(.population)
    case .healthyVolunteers: eligibility.acceptsHealthyVolunteers != nil || isWhole
    case .criterion, .inclusion, .exclusion: extent.contains(.criteria)
    case .arm: extent.contains(.arms)
    case .intervention: extent.contains(.interventions)
    case .primaryOutcome, .secondaryOutcome, .otherOutcome: extent.contains(.plannedOutcomes)
    case .sites: !locations.isEmpty || isWhole
    case .resultsPosted: saysResultsPosted != nil || results != nil
    case .postedResults: results != nil
    }
  }

  /// Whether it has what every record of the registry has, so that what it lacks is not there.
  var isWhole: Bool { extent.isSuperset(of: [.essential, .criteria]) }

  fileprivate func changes(
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
    func compareLists(_ lines: (Registration) -> [ListedLine]) -> [RegistrationChange] {
      let areWhole = isWhole && older.isWhole
      return ListedLine.changes(aspect, from: lines(older), to: lines(self), areWhole: areWhole)
    }
    return switch aspect {
    case .status: compare { $0.status.overall.map { RegistryWords.plain($0) } }
    case .whyStopped: compare { $0.status.whyStopped }
    case .title: compare { $0.names.briefTitle }
    case .officialTitle: compare { $0.names.officialTitle }
    case .acronym: compare { $0.names.acronym }
    case .summary: compare { $0.descriptions.brief }
    case .description: compare { $0.descriptions.detailed }
    case .sponsor: compare { $0.sponsor?.name }
    case .phase:
      compare { $0.design.phases.isEmpty ? nil : "phase \(Phase(registry: $0.design.phases).text)" }
    case .design: compare { $0.design.words }
    case .enrolment:
      // A table does not say whether it was counted, which is no change of it.
      design.enrolment == older.design.enrolment
        && (design.isEnrolmentActual == nil || older.design.isEnrolmentActual == nil)
        ? [] : compare { $0.design.enrolmentWords }
    case .start: compareDates(\.start)
    case .primaryCompletion: compareDates(\.primaryCompletion)
    case .completion: compareDates(\.completion)
    case .condition: compareLists { $0.conditions.map { ListedLine($0) } }
    case .keyword: compareLists { $0.keywords.map { ListedLine($0) } }
    case .sex: compare { $0.eligibility.sex.map { RegistryWords.plain($0) } }
    case .age: compare { $0.eligibility.ageWords }
    case .healthyVolunteers:
      compare { $0.eligibility.acceptsHealthyVolunteers.map { $0 ? "accepted" : "not accepted" } }
    case .criterion: compareLists { ListedLine.lines($0.eligibility.lists?.general) }
    case .inclusion: compareLists { ListedLine.lines($0.eligibility.lists?.inclusion) }
    case .exclusion: compareLists { ListedLine.lines($0.eligibility.lists?.exclusion) }
    case .arm: compareLists(\.armLines)
    case .intervention: compareLists(\.interventionLines)
    case .primaryOutcome, .secondaryOutcome, .otherOutcome:
      outcomeChanges(since: older).filter { $0.aspect == aspect }
    case .sites: siteChanges(since: older)
    case .resultsPosted: compare(\.resultsPostedWords)
    case .postedResults: postedResultsChange(since: older)
    }
  }

  private var armLines: [ListedLine] {
    arms.map { arm in
      let given = arm.interventions.compactMap {
        interventions.indices.contains($0) ? interventions[$0].name : nil
      }
      let words = [
        arm.type.map { "type: \(RegistryWords.plain($0))" },
        given.isEmpty ? nil : "given: \(given.joined(separator: ", "))",
        arm.description.map { "description: \($0)" },
      ]
      return ListedLine(arm.label, words)
    }
  }

  private var interventionLines: [ListedLine] {
    interventions.map {
      let others = $0.otherNames.isEmpty ? nil : "also \($0.otherNames.joined(separator: ", "))"
      let type = $0.type.map { "type: \(RegistryWords.plain($0))" }
      return ListedLine($0.name, [type, $0.description.map { "description: \($0)" }, others])
    }
  }

  /// What became of the planned outcomes, under the higher rank that each has or had.
  private func outcomeChanges(since older: Registration) -> [RegistrationChange] {
    let areWhole = isWhole && older.isWhole
    let pairs = OutcomePair.pairs(of: older.statedOutcomes, and: statedOutcomes)
    return pairs.compactMap { pair in
      let ranks = [pair.before?.rank, pair.after?.rank].compactMap { $0 }
      let aspect = RegistrationChange.Aspect(ranks.min())
      guard let before = pair.before, let after = pair.after else {
        return RegistrationChange(
          aspect: aspect,
          before: pair.before?.whole,
          after: pair.after?.whole
        )
      }
      // Where one of the records is not whole, what it leaves unsaid of an outcome is not compared.
      let differences = pair.differences.filter { difference in
        switch difference {
        case .timeFrame: areWhole || before.timeFrame != nil && after.timeFrame != nil
        case .description: areWhole || before.description != nil && after.description != nil
        case .rank, .reworded, .spelling: true
        }
      }
      guard !differences.isEmpty else { return nil }
      return RegistrationChange(
        aspect: aspect,
        before: before.whole,
        after: after.whole,
        manner: differences
      )
    }
  }
}
