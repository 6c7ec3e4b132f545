import TrialModel

/// A trial's adverse events as rows: one for each term and range of grades, all sources together.
struct ToxicityTable {
  let trial: Trial
  let catalogue: Catalogue
  /// The reported groups, experimental before control, those of no single arm last.
  let groups: [EventGroup]
  let lines: [EventLine]

  init(_ toxicity: Toxicity, of trial: Trial, in catalogue: Catalogue) {
    self.trial = trial
    self.catalogue = catalogue
    let groups = trial.orderedGroups(of: toxicity)
    self.groups = groups
    lines = toxicity.events.map { EventLine($0, groups: groups, of: trial, in: catalogue) }
  }

  /// The heads of the columns, with the patients at risk where all rows have the same.
  var heads: [ArmHead] {
    groups.map { group in
      ArmHead(
        label: trial.armLabel(group.arm) ?? group.title,
        side: trial.side(of: group),
        count: denominator(of: group)
      )
    }
  }

  /// The patients at risk that every row of a group is out of.
  ///
  /// `nil` when rows differ, or when no source gives the number for one of them.
  func denominator(of group: EventGroup) -> Int? {
    let rows = lines.map { line in line.event.cells.filter { $0.group == group.id } }
      .filter { !$0.isEmpty }
    let numbers = Set(rows.flatMap { $0.compactMap(\.atRisk) })
    let isGivenInAll = rows.allSatisfy { $0.contains { $0.atRisk != nil } }
    return isGivenInAll && numbers.count == 1 ? numbers.first : nil
  }
}

extension Trial {
  /// The reported groups, experimental before control, those of no single arm last.
  func orderedGroups(of toxicity: Toxicity) -> [EventGroup] {
    let places: [Arm.Side?] = [.experimental, .control, nil]
    return places.flatMap { side in toxicity.groups.filter { self.side(of: $0) == side } }
  }

  /// The side of the arm a reported group corresponds to; `nil` when it is no single arm.
  func side(of group: EventGroup) -> Arm.Side? { arms.first { $0.id == group.arm }?.side }
}
