import TrialModel

/// A trial's adverse events as rows: one for each term and range of grades, all sources together.
///
/// One table for each set of groups that are compared, of which the arms as a whole are the first.
struct ToxicityTable {
  let trial: Trial
  let catalogue: Catalogue
  /// Which groups the table is about; `nil` for the arms as a whole.
  let set: String?
  /// The reported groups, experimental before control, those of no single arm last.
  let groups: [EventGroup]
  let lines: [EventLine]

  init(_ toxicity: Toxicity, set: String?, of trial: Trial, in catalogue: Catalogue) {
    self.trial = trial
    self.catalogue = catalogue
    self.set = set
    let groups = trial.orderedGroups(of: toxicity, set: set)
    self.groups = groups
    lines = toxicity.events.filter { toxicity.set(of: $0) == set }
      .map { EventLine($0, groups: groups, of: trial, in: catalogue) }
  }

  /// The heads of the columns, with the patients at risk where all rows have the same.
  var heads: [ArmHead] {
    groups.map { group in
      ArmHead(
        label: trial.columnLabel(of: group),
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
  /// The reported groups of a set, experimental before control, those of neither side last.
  func orderedGroups(of toxicity: Toxicity, set: String?) -> [EventGroup] {
    let groups = toxicity.groups.filter { $0.set == set }
    let places: [Arm.Side?] = [.experimental, .control, nil]
    return places.flatMap { side in groups.filter { self.side(of: $0) == side } }
  }

  /// The side of a reported group: of its arm, or its own; `nil` when it has neither.
  func side(of group: EventGroup) -> Arm.Side? {
    arms.first { $0.id == group.arm }?.side ?? group.ownSide
  }

  /// The name of a group in the head of a column: of its arm, its own short one, or its title.
  func columnLabel(of group: EventGroup) -> String {
    armLabel(group.arm) ?? group.label ?? group.title
  }
}
