import TrialModel
import TrialQuery

extension ResultTable {
  /// Sections of values by arm, one for each unit: medians, rates, counts.
  func armSections(_ kind: ReportedResult.Kind, named name: String) -> [PageSection] {
    units(of: kind)
      .map { unit in
        let rows = rows.filter { $0.outcome.kind == kind && $0.outcome.unit == unit }
        let title = [name, unit.headText].filter { !$0.isEmpty }.joined(separator: ", ")
        let note = differences(rows).contains { !$0.isEmpty } ? Self.note(for: unit) : nil
        return PageSection(
          .arms(name: title, arms: heads, note: note),
          rows: armRows(entries(rows), unfoldsDifferences: true)
        )
      }
  }

  /// Sections of differences between arms as a source prints them.
  func differenceSections() -> [PageSection] {
    units(of: .difference)
      .map { unit in
        let rows = rows.filter { $0.outcome.kind == .difference && $0.outcome.unit == unit }
        let title = ["DIFFERENCE", unit.headText].filter { !$0.isEmpty }.joined(separator: ", ")
        return PageSection(
          .arms(name: title, arms: [], note: nil),
          rows: entries(rows)
            .map { entry in
              guard case .row(let row, let label, let isIndented) = entry else {
                return Self.heading(entry)
              }
              return differenceRow(row, label: (isIndented ? "  " : "") + label)
            }
        )
      }
  }

  /// Rows of values by arm, their differences standing on one decimal point.
  ///
  /// A difference with its interval stands in a row of its own, or behind the row it is of.
  func armRows(_ entries: [Entry], unfoldsDifferences: Bool = false) -> [PageRow] {
    let rows = entries.compactMap { entry in
      if case .row(let row, _, _) = entry { row } else { nil }
    }
    var gains = PointAligned.texts(differences(rows))[...]
    let marks = rows.map { $0.marks(in: trial, catalogue).count }.max() ?? 0
    return entries.flatMap { entry in
      guard case .row(let row, let label, let isIndented) = entry else {
        return [Self.heading(entry)]
      }
      let differences = differences(of: row)
      let values = armRow(
        row,
        label: (isIndented ? "  " : "") + label,
        trailing: trailing(of: row, gain: gains.popFirst() ?? "", marks: marks),
        behind: unfoldsDifferences ? [] : differences
      )
      guard unfoldsDifferences else { return [values] }
      return [values]
        + differences.map { difference in
          let name = difference.arms ?? "difference"
          return difference.row(in: trial, label: (isIndented ? "  " : "") + name, isIndented: true)
        }
    }
  }

  /// A row of values by arm; figures of sources that are not drawn follow those that are.
  private func armRow(
    _ row: ResultRow,
    label: String,
    trailing: String,
    behind computed: [ComputedResult]
  ) -> PageRow {
    var figures: [ShownFigure] = []
    var values: [ArmValue] = []
    for (column, arm) in arms.enumerated() {
      guard let result = row.shown(of: arm.id, in: catalogue) else {
        values.append(ArmValue(column: column, text: "-", side: arm.side, figure: nil))
        continue
      }
      let text = Self.text(of: result.figure)
      values.append(
        ArmValue(column: column, text: text, side: arm.side, figure: figures.count)
      )
      figures.append(trial.shownFigure(result))
    }
    return PageRow(
      .armValues(label: label, values: values, trailing: trailing),
      figures: figures + others(of: row, than: figures)
        + computed.compactMap { $0.figures(in: trial).first }
    )
  }

  private func differenceRow(_ row: ResultRow, label: String) -> PageRow {
    let shown = row.shown(of: nil, in: catalogue) ?? row.results.first
    let figures = shown.map { [trial.shownFigure($0)] } ?? []
    return PageRow(
      .armValues(
        label: label,
        values: [
          ArmValue(
            column: 0,
            text: shown.map { Self.text(of: $0.figure) } ?? "-",
            side: nil,
            figure: 0
          )
        ],
        trailing: trailing(of: row, gain: "", marks: 0)
      ),
      figures: figures + others(of: row, than: figures)
    )
  }

  /// The figures of other sources that stand behind a row.
  func others(of row: ResultRow, than shown: [ShownFigure]) -> [ShownFigure] {
    row.results.map { trial.shownFigure($0) }.filter { !shown.contains($0) }
  }

  /// What follows the values: gain, marks in so many cells, an unusual level, P value, origin.
  ///
  /// Marks stand in a column of their own where all then fits the narrowest usual screen.
  private func trailing(of row: ResultRow, gain: String, marks: Int) -> String {
    let level = row.results.lazy.compactMap(\.figure.shownInterval?.unusualLevel).first
    let own = row.marks(in: trial, catalogue)
    let padding = String(repeating: " ", count: max(0, marks - own.count))
    let rest = [level.map { "\($0.digits) %" } ?? "", row.p?.text ?? "", origin(of: row)]
    func joined(_ marks: String) -> String {
      ([gain, marks] + rest).filter { !$0.isEmpty }.joined(separator: " ")
    }
    let padded = joined(own + padding)
    let text = padded.count <= 15 ? padded : joined(own)
    let end = text.lastIndex { $0 != " " }
    return end.map { String(text[...$0]) } ?? ""
  }

  /// Experimental less control for each row, as exact as it is printed; empty without both.
  private func differences(_ rows: [ResultRow]) -> [String] {
    rows.map { row in
      guard let pair, row.outcome.kind != .count,
        let own = row.shown(of: pair.experimental.id, in: catalogue)?.figure.shownNumber,
        let its = row.shown(of: pair.control.id, in: catalogue)?.figure.shownNumber
      else { return "" }
      let decimals = max(own.decimals, its.decimals)
      return DecimalText.signed(own.value - its.value, decimals: decimals)
    }
  }

  private func units(of kind: ReportedResult.Kind) -> [FigureUnit] {
    var units: [FigureUnit] = []
    for row in rows where row.outcome.kind == kind && !units.contains(row.outcome.unit) {
      units.append(row.outcome.unit)
    }
    return units
  }

  private static func note(for unit: FigureUnit) -> String {
    unit == .percent ? "points, computed" : "gain, computed"
  }

  private static func heading(_ entry: Entry) -> PageRow {
    guard case .endpoint(let name) = entry else { return PageRow(.blank) }
    return PageRow(.paragraph(name))
  }

  /// The number with its bounds; a level other than 95 % is said beside the row.
  private static func text(of figure: Figure) -> String {
    let number = figure.shownNumber?.digits ?? "-"
    return figure.shownInterval.map { "\(number) (\($0.boundsText))" } ?? number
  }
}

/// Numbers in text made equally wide, their decimal points in one column.
enum PointAligned {
  /// The texts with blanks before and after; texts without a number become blank.
  ///
  /// Nothing but empty texts stays empty.
  static func texts(_ texts: [String]) -> [String] {
    let parts = texts.map { text in
      let whole = text.prefix { $0 != "." }
      return (whole: whole.count, rest: text.count - whole.count)
    }
    let whole = parts.map(\.whole).max() ?? 0
    let rest = parts.map(\.rest).max() ?? 0
    return zip(texts, parts)
      .map { text, part in
        String(repeating: " ", count: whole - part.whole) + text
          + String(repeating: " ", count: rest - part.rest)
      }
  }
}
