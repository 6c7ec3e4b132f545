import TrialModel

/// The one row of the overview about toxicity: severe events of any kind, in patients.
struct SevereEvents {
  private let trial: Trial
  private let catalogue: Catalogue

  init(_ trial: Trial, _ catalogue: Catalogue) {
    self.trial = trial
    self.catalogue = catalogue
  }

  /// Events of grade 3 and more whatever the term, at their newest.
  ///
  /// Where no source adds them up, the severe term that the source lists first; `nil` without
  /// either.
  var row: PageRow? {
    guard let toxicity = trial.toxicity else { return nil }
    let severe = toxicity.events.filter { $0.grade.grades.lowerBound == 3 }
    let whole = severe.last { $0.term.hasPrefix("any ") }
    return (whole ?? severe.first).map { event in
      let groups = trial.orderedGroups(of: toxicity)
      return row(of: EventLine(event, groups: groups, of: trial, in: catalogue))
    }
  }

  /// A line of the toxicity table in the columns of the overview.
  private func row(of line: EventLine) -> PageRow {
    let drawn = line.row(isIndented: false, largestRate: 0)
    guard case .event(let event) = drawn.content else { return drawn }
    let isWhole = event.term.hasPrefix("any ")
    let grade = line.event.grade.text
    let cuts = line.event.cells.compactMap { $0.percent?.dataCut }
    let cut = cuts.first.map(ResultRow.shortened) ?? ""
    let values = event.cells.map { cell in
      ArmValue(column: cell.column, text: text(of: cell), side: cell.side, figure: cell.figure)
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
    let percent = cell.printed.isEmpty ? cell.computed : String(cell.printed.dropLast(2))
    if percent.isEmpty { return cell.count }
    return cell.count.isEmpty ? percent : "\(percent) (\(cell.count))"
  }
}
