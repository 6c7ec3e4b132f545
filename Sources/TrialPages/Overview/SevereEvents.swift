import TrialModel

/// The one row of the overview about toxicity: severe events of any kind, in patients.
struct SevereEvents {
  private let trial: Trial
  /// The arms that have a column, from left to right.
  private let arms: [Arm]
  private let catalogue: Catalogue

  init(_ trial: Trial, arms: [Arm], in catalogue: Catalogue) {
    self.trial = trial
    self.arms = arms
    self.catalogue = catalogue
  }

  /// Events of grade 3 and more whatever the term, at their newest.
  ///
  /// Where no source adds them up, the severe term that the source lists first; `nil` without
  /// either.
  var line: EventLine? {
    guard let toxicity = trial.toxicity else { return nil }
    let severe = toxicity.eventsOfArms.filter { $0.grade.grades.lowerBound == 3 }
    let whole = severe.last { $0.leadingHarm == .severe }
    return (whole ?? severe.first).map { event in
      let groups = trial.orderedGroups(of: toxicity, set: nil)
      return EventLine(event, groups: groups, of: trial, in: catalogue)
    }
  }

  /// The line as a row of the overview; `nil` without any.
  var row: PageRow? { line.map(row) }

  /// A line of the toxicity table in the columns of the overview.
  private func row(of line: EventLine) -> PageRow {
    let drawn = line.row(isIndented: false, largestRate: 0)
    guard case .event(let event) = drawn.content else { return drawn }
    let isWhole = line.event.leadingHarm == .severe
    let grade = line.event.grade.text
    let cuts = line.event.cells.compactMap { $0.figure?.dataCut }
    let cut = cuts.first.map(ResultRow.shortened) ?? ""
    // Groups that are no single arm have no column here; their figures can still be opened.
    let values = arms.enumerated().map { column, arm in
      let cell = line.groups.firstIndex { $0.arm == arm.id }.map { event.cells[$0] }
      return ArmValue(
        column: column,
        text: cell.map(text) ?? "-",
        side: arm.side,
        figure: cell?.figure
      )
    }
    return PageRow(
      .armValues(
        label: isWhole ? "any grade \(grade), %" : "gr. \(grade) \(event.term), %",
        values: values,
        trailing: [event.differenceText, event.marks, cut].filter { !$0.isEmpty }
          .joined(separator: " ")
      ),
      figures: drawn.figures,
      link: .tab(.toxicity)
    )
  }

  /// The percentage with its counts: `26 (101/393)`.
  private func text(of cell: EventValue) -> String {
    let printed = cell.printed.hasSuffix(" %") ? String(cell.printed.dropLast(2)) : cell.printed
    let percent = printed.isEmpty ? cell.computed : printed
    if percent.isEmpty { return cell.markedCount }
    return cell.count.isEmpty ? percent : "\(percent) (\(cell.markedCount))"
  }
}
