import TrialModel
import TrialQuery

extension ResultTable {
  /// Sections of ratios on the axis, one for each measure.
  func ratioSections() -> [PageSection] {
    var measures: [String?] = []
    for row in rows where row.outcome.kind == .ratio && !measures.contains(row.outcome.measure) {
      measures.append(row.outcome.measure)
    }
    return measures.map { measure in
      let rows = rows.filter { $0.outcome.kind == .ratio && $0.outcome.measure == measure }
      return PageSection(
        .ratioAxis(name: ratioTitle(measure, of: rows), axis: axis),
        rows: entries(rows).map { ratioRow($0, onAxisOf: common(rows)) }
          + [PageRow(.ratioFoot(foot(of: rows)))]
          + interactions(of: rows).map {
            $0.row(in: trial, label: $0.kind.label, isIndented: false)
          }
          + (comparisons(of: rows) + exceptions(of: rows)).map { PageRow(.paragraph($0)) }
      )
    }
  }

  /// A ratio with its interval; the figures of other sources follow the one that is drawn.
  ///
  /// A row that the words of the axis do not hold for is marked; `nil` marks none.
  func ratioRow(_ entry: Entry, onAxisOf common: RatioDirection? = nil) -> PageRow {
    guard case .row(let row, let label, let isIndented) = entry else {
      guard case .endpoint(let name) = entry else { return PageRow(.blank) }
      let nameAlone = RatioRow(
        label: name,
        isIndented: false,
        value: nil,
        bounds: nil,
        axis: axis,
        text: "",
        p: "",
        marks: "",
        origin: ""
      )
      return PageRow(.ratio(nameAlone))
    }
    let shown = row.shown(of: nil, in: catalogue) ?? row.results.first
    let figures = shown.map { [trial.shownFigure($0)] } ?? []
    let ratio = RatioRow(
      label: label,
      isIndented: isIndented,
      value: shown?.figure.shownNumber?.value,
      bounds: shown?.figure.shownBounds,
      axis: axis,
      text: shown?.figure.shownText ?? "-",
      p: row.p?.text ?? "",
      marks: row.marks(in: trial, catalogue) + (mark(of: row, against: common) ?? ""),
      origin: origin(of: row),
      words: ResultWords.brief(on: row, in: self)
    )
    return PageRow(.ratio(ratio), figures: figures + others(of: row, than: figures))
  }

  /// The measure in capitals with the level of the intervals.
  ///
  /// 95 % where one interval has it, since the others say their own; none where all differ.
  func ratioTitle(_ measure: String?, of rows: [ResultRow]) -> String {
    let name = (measure ?? "ratio").uppercased()
    let intervals = rows.compactMap { $0.shown(of: nil, in: catalogue)?.figure.shownInterval }
    guard let first = intervals.first else { return name }
    if intervals.contains(where: { $0.unusualLevel == nil }) { return "\(name), 95 % CI" }
    let isOneLevel = intervals.allSatisfy { $0.unusualLevel == first.unusualLevel }
    guard isOneLevel, let level = first.unusualLevel else { return "\(name), CI" }
    return "\(name), \(level.digits) % CI"
  }

  /// What the sides mean that all the rows have in common.
  func foot(of rows: [ResultRow]) -> RatioFoot {
    let direction = common(rows)
    return RatioFoot(below: direction.below, above: direction.above, axis: axis)
  }

  private func common(_ rows: [ResultRow]) -> RatioDirection {
    rows.compactMap { self.direction(of: $0) }.common
  }

  /// `?` for a row without a direction and `t` for a turned ratio, where the words of the axis hold for
  /// others; `nil` where they hold for it.
  private func mark(of row: ResultRow, against common: RatioDirection?) -> String? {
    guard let common, common.isCoded, let direction = direction(of: row) else { return nil }
    return direction.isCoded ? (direction.isTurned && !common.isTurned ? "t" : nil) : "?"
  }

  /// What the marks of rows that the axis does not speak for mean.
  private func exceptions(of rows: [ResultRow]) -> [String] {
    let common = common(rows)
    let marks = rows.map { mark(of: $0, against: common) }
    var sentences: [String] = []
    if marks.contains("?") {
      sentences.append("? The record does not say which group is above the line.")
    }
    if marks.contains("t") {
      sentences.append("t The ratio is of the control to what it is compared with.")
    }
    return sentences
      + rows.flatMap(\.results).compactMap(\.comparison?.contradiction)
      .map { "The record contradicts itself on what the ratio compares: \($0)." }
  }

  /// What the sides of 1 mean for a row; `nil` for a row without a ratio.
  func direction(of row: ResultRow) -> RatioDirection? {
    (row.shown(of: nil, in: catalogue) ?? row.results.first).map { trial.direction(of: $0) }
  }

  /// Which groups posted ratios compare, where all compare the same: a line under their axis.
  ///
  /// Where they do not, each row says its own.
  private func comparisons(of rows: [ResultRow]) -> [String] {
    let comparisons = rows.flatMap(\.results).compactMap(\.comparison)
    guard let first = comparisons.first?.groups, !first.isEmpty,
      comparisons.allSatisfy({ $0.groups == first })
    else { return [] }
    return ["Compared: \(first.joined(separator: "; "))."]
  }
}
