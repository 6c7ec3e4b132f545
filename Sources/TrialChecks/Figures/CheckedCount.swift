package import TrialModel

/// A count of patients with its percentage as the checks see them, wherever they are printed.
package struct CheckedCount: Hashable, Sendable {
  /// A set of patients the percentage may be of.
  package struct PatientSet: Hashable, Sendable {
    /// What the set is: `randomised`.
    package let name: String
    package let size: Int

    package init(name: String, size: Int) {
      self.name = name
      self.size = size
    }
  }

  package let subject: Subject
  package let printed: String
  /// The patients with an event; `nil` when only a percentage is printed.
  package let affected: Int?
  /// The patients the count is out of; `nil` when it is not printed.
  package let atRisk: Int?
  /// The percentage, 0...100; `nil` when it is not printed.
  package let percent: PrintedNumber?
  /// The sets of the arm whose sizes are known.
  package let sets: [PatientSet]
  /// Whether it is of harms, which are counted in those treated, not in those randomised.
  let isOfHarms: Bool

  package init(
    _ subject: Subject,
    printed: String,
    affected: Int?,
    atRisk: Int?,
    percent: PrintedNumber?,
    sets: [PatientSet],
    isOfHarms: Bool = false
  ) {
    self.subject = subject
    self.printed = printed
    self.affected = affected
    self.atRisk = atRisk
    self.percent = percent
    self.sets = sets
    self.isOfHarms = isOfHarms
  }
}

/// A cell of a toxicity table with its event and what the checks see of it.
struct CheckedCell {
  let event: AdverseEvent
  let cell: AdverseEventCell
  let count: CheckedCount
}

extension Trial {
  /// The cells of the toxicity table that something can be said of.
  ///
  /// Left out are counts of one source without a percentage that are no more than those at risk, in
  /// groups of whom nothing else is known; the registry posts them by the thousand.
  var checkedCells: [CheckedCell] {
    guard let toxicity else { return [] }
    let setsByGroup = Dictionary(
      toxicity.groups.map { ($0.id, $0.arm.map { patientSets(of: $0) } ?? []) },
      uniquingKeysWith: { first, _ in first }
    )
    return toxicity.events.flatMap { event -> [CheckedCell] in
      let isShared = event.cells.contains { $0.source != event.cells.first?.source }
      return event.cells.compactMap { cell -> CheckedCell? in
        let sets = setsByGroup[cell.group] ?? []
        guard cell.percent != nil || !sets.isEmpty || isShared || cell.isAboveTotal
        else { return nil }
        let name = [
          event.term, "grade \(event.grade.text)", event.limitation, cell.group.text,
        ]
        let title = name.compactMap { $0 }.joined(separator: ", ")
        let subject = Subject(
          place: id.text,
          id: "\(title), \(cell.source.text)",
          title: title,
          source: cell.source,
          claims: event.cells.filter { $0.group == cell.group }.compactMap(\.percent?.claim),
          remark: cell.figure?.note
        )
        let count = CheckedCount(
          subject,
          printed: cell.percent?.printed ?? cell.patients.text ?? "-",
          affected: cell.affected,
          atRisk: cell.atRisk,
          percent: cell.percent?.value.value,
          sets: sets,
          isOfHarms: true
        )
        return CheckedCell(event: event, cell: cell, count: count)
      }
    }
  }

  /// The sets of an arm that a share of its patients may be of.
  func patientSets(of id: ArmID) -> [CheckedCount.PatientSet] {
    let sizes = arms.first { $0.id == id }?.sizes ?? []
    let sets = sizes.compactMap { size in
      size.figure.value.value?.whole
        .map { CheckedCount.PatientSet(name: size.counted.rawValue, size: $0) }
    }
    return sets.filter { $0.size > 0 }
  }
}

extension AdverseEventCell {
  /// Whether more are affected than are at risk.
  fileprivate var isAboveTotal: Bool {
    guard let affected, let atRisk else { return false }
    return affected > atRisk
  }
}
