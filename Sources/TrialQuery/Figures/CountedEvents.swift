package import TrialModel

/// Patients with an event in an experimental and a control group, as one source counts them.
package struct CountedEvents: Hashable, Sendable {
  /// What is counted: a term with its grade and limitation, or one of the totals of a table.
  package struct Subject: Hashable, Sendable {
    /// The term in plain words: `diarrhoea`, `serious events`.
    package let term: String
    /// The grades counted; `nil` for totals, which have none.
    package let grade: GradeRange?
    /// What the term is limited to, seriousness among it; `nil` when nothing.
    package let limitation: String?
    /// Whether it is all deaths, all serious or all other events.
    package var isTotal: Bool { grade == nil }
  }

  package let subject: Subject
  package let experimentalArm: Arm
  package let controlArm: Arm
  package let experimental: EventCount
  package let control: EventCount
  package let source: SourceKey
  /// The data cut of the counts; `nil` when the source does not state one.
  package let dataCut: String?
  /// Whether a count is none that is printed, but the only one that its percentage allows.
  package let isDerived: Bool
}

extension Trial {
  /// The counts of every event for each experimental arm against each control arm.
  ///
  /// Only what one source counts in both at one data cut; a group that is no single arm is in none.
  /// Counts that percentages allow are taken once an event, where no source prints counts of both.
  package var countedEvents: [CountedEvents] {
    // The groups of a record are no arms, and none of them is looked through.
    guard let toxicity, toxicity.groups.contains(where: { $0.arm != nil }) else { return [] }
    return toxicity.totals.flatMap { pairs(of: $0.counts, about: $0.subject, in: toxicity) }
      + toxicity.events.flatMap { event in
        let subject = CountedEvents.Subject(
          term: event.term,
          grade: event.grade,
          limitation: event.limitation
        )
        let printed = pairs(of: event.cells.map(GroupCount.init), about: subject, in: toxicity)
        return printed + derivedPairs(of: event, about: subject, in: toxicity, besides: printed)
      }
  }

  private func pairs(
    of counts: [GroupCount],
    about subject: CountedEvents.Subject,
    in toxicity: Toxicity
  ) -> [CountedEvents] {
    func arm(of count: GroupCount, _ side: Arm.Side) -> Arm? {
      let group = toxicity.groups.first { $0.id == count.group }
      return arms.first { $0.id == group?.arm && $0.side == side }
    }
    return counts.flatMap { own in
      counts.compactMap { other -> CountedEvents? in
        guard own.source == other.source, own.dataCut == other.dataCut,
          let experimentalArm = arm(of: own, .experimental),
          let controlArm = arm(of: other, .control),
          let experimental = own.count, let control = other.count
        else { return nil }
        return CountedEvents(
          subject: subject,
          experimentalArm: experimentalArm,
          controlArm: controlArm,
          experimental: experimental,
          control: control,
          source: own.source,
          dataCut: own.dataCut,
          isDerived: false
        )
      }
    }
  }

  /// Each pair of arms that no source counts, as the fullest reading of the event has it.
  private func derivedPairs(
    of event: AdverseEvent,
    about subject: CountedEvents.Subject,
    in toxicity: Toxicity,
    besides printed: [CountedEvents]
  ) -> [CountedEvents] {
    func groups(_ side: Arm.Side) -> [(EventGroup, Arm)] {
      toxicity.groups.compactMap { group in
        arms.first { $0.id == group.arm && $0.side == side }.map { (group, $0) }
      }
    }
    return groups(.experimental).flatMap { group, experimentalArm in
      groups(.control).compactMap { other, controlArm -> CountedEvents? in
        let isCounted = printed.contains {
          $0.experimentalArm.id == experimentalArm.id && $0.controlArm.id == controlArm.id
        }
        guard !isCounted, let reading = fullestReading(of: event, for: [group.id, other.id]),
          let own = reading.cell(group.id), let its = reading.cell(other.id),
          let experimental = count(of: own).count, let control = count(of: its).count
        else { return nil }
        return CountedEvents(
          subject: subject,
          experimentalArm: experimentalArm,
          controlArm: controlArm,
          experimental: experimental,
          control: control,
          source: reading.source,
          dataCut: reading.dataCut,
          isDerived: true
        )
      }
    }
  }
}

/// What one source counts in one group.
private struct GroupCount {
  let group: EventGroupID
  /// The count; `nil` when the source gives no number, or numbers that are no count out of a total.
  let count: EventCount?
  let source: SourceKey
  let dataCut: String?

  init(_ cell: AdverseEventCell) {
    group = cell.group
    count = cell.patients.count
    source = cell.source
    dataCut = cell.figure?.dataCut
  }

  init?(_ group: EventGroup, _ total: EventGroup.Total?) {
    guard let total else { return nil }
    self.group = group.id
    count = total.patients.count
    source = total.source
    dataCut = nil
  }
}

extension Toxicity {
  /// Deaths, serious and other events as a whole, with the count of each group.
  fileprivate var totals: [(subject: CountedEvents.Subject, counts: [GroupCount])] {
    let names: [(String, (EventGroup) -> EventGroup.Total?)] = [
      ("deaths", { $0.deaths }), ("serious events", { $0.serious }), ("other events", { $0.other }),
    ]
    return names.map { name, total in
      let subject = CountedEvents.Subject(term: name, grade: nil, limitation: nil)
      return (subject, groups.compactMap { GroupCount($0, total($0)) })
    }
  }
}
