import TrialModel

/// The table of the overview: how many patients there were, by arm and in all.
struct OverviewTable {
  private let trial: Trial
  private let arms: [Arm]

  init(_ trial: Trial) {
    self.trial = trial
    arms =
      trial.arms.filter { $0.side == .experimental } + trial.arms.filter { $0.side == .control }
      + trial.arms.filter { $0.side == nil }
  }

  /// The table; `nil` when no source gives a number.
  var section: PageSection? {
    let rows = sizeRows
    guard !rows.isEmpty else { return nil }
    let heads = arms.map { ArmHead(label: $0.shortLabel, side: $0.side, count: nil) }
    let hasTotals = rows.contains { row in
      guard case .armValues(_, let cells, _) = row.content else { return false }
      return cells.contains { $0.column == arms.count }
    }
    return PageSection(
      .arms(name: "PATIENTS", arms: heads, note: hasTotals ? "in all" : nil),
      rows: rows
    )
  }

  private var sizeRows: [PageRow] {
    let sets = SizeFigure.CountedSet.allCases.filter { set in
      trial.sizes.contains { $0.counted == set } || arms.contains { $0.size(of: set) != nil }
    }
    return sets.map(sizeRow)
  }

  /// One counted set: a number for each arm and, where a source prints it, the whole.
  private func sizeRow(_ set: SizeFigure.CountedSet) -> PageRow {
    var figures: [ShownFigure] = []
    var values: [ArmValue] = []
    func add(_ figure: Figure, arm: Arm?, column: Int) {
      let text = figure.shownNumber?.digits ?? "-"
      values.append(ArmValue(column: column, text: text, side: arm?.side, figure: figures.count))
      figures.append(shown(figure, counted: set, arm: arm))
    }
    let isByArm = arms.contains { $0.size(of: set) != nil }
    for (column, arm) in arms.enumerated() where isByArm {
      if let figure = arm.size(of: set) {
        add(figure, arm: arm, column: column)
      } else {
        values.append(ArmValue(column: column, text: "-", side: arm.side, figure: nil))
      }
    }
    let wholes = trial.sizes.filter { $0.counted == set }.map(\.figure)
    if let first = wholes.first { add(first, arm: nil, column: arms.count) }
    let others = wholes.dropFirst().map { shown($0, counted: set, arm: nil) }
    return PageRow(
      .armValues(label: set.rawValue, values: values, trailing: ""),
      figures: figures + others
    )
  }

  private func shown(
    _ figure: Figure,
    counted set: SizeFigure.CountedSet,
    arm: Arm?
  ) -> ShownFigure {
    ShownFigure(
      title: ["patients \(set.rawValue)", arm?.shortLabel].compactMap { $0 }
        .joined(separator: ", "),
      text: figure.shownNumber?.digits ?? figure.printed,
      figure: figure,
      source: figure.source,
      side: arm?.side
    )
  }
}
