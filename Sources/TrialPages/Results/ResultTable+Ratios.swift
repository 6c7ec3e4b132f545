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
        rows: entries(rows).map(ratioRow) + [PageRow(.ratioFoot(foot(of: measure)))]
      )
    }
  }

  /// A ratio with its interval; the figures of other sources follow the one that is drawn.
  func ratioRow(_ entry: Entry) -> PageRow {
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
      marks: row.marks(in: trial, catalogue),
      origin: origin(of: row)
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

  /// Hazards below 1 favour the experimental arm; of other ratios only the size is said.
  ///
  /// A ratio of the registry favours nobody, since it does not say what is compared with what.
  func foot(of measure: String?) -> RatioFoot {
    guard trial.role != .registry else {
      // The registry codes nowhere which group is the reference.
      return RatioFoot(below: "below 1", above: "above 1: reference not coded", axis: axis)
    }
    let sides = Dictionary(grouping: trial.arms, by: \.side)
    func name(_ side: Arm.Side) -> String {
      let arms = sides[side] ?? []
      return arms.count == 1 ? arms[0].shortLabel : side.rawValue
    }
    let isHazard = measure == "hazard ratio"
    return RatioFoot(
      below: isHazard ? "favours \(name(.experimental))" : "less with \(name(.experimental))",
      above: isHazard ? name(.control) : "more with \(name(.experimental))",
      axis: axis
    )
  }
}
