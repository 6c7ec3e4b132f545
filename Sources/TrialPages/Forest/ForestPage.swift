import TrialModel
import TrialQuery
import TrialStatistics

/// A forest plot as a page: rows on one axis, then what has to be said of them.
package enum ForestPage {
  package static func page(of plot: ForestPlot, isRescaled: Bool) -> Page {
    guard let endpoint = plot.endpoint else { return ForestWords.nothing(in: plot) }
    let axis = ForestAxis(
      endpoint.unit,
      covering: plot.studies.map { ($0.value, $0.drawn(rescaled: isRescaled)?.bounds) },
      hasCounts: plot.studies.measure != nil
    )
    let drawing = Drawing(plot: plot, isRescaled: isRescaled, axis: axis)
    let section = PageSection(
      .forest(ForestHead(name: endpoint.measureHead, axis: axis, isPooled: drawing.isPooled)),
      rows: [PageRow(.forestSides(sides(of: plot, axis: axis)))]
        + drawing.rows + drawing.pooledRows
    )
    let words =
      drawing.marks.map { PageRow(.paragraph($0)) } + ForestWords.noteRows(on: plot)
      + [ForestWords.missing(in: plot)].compactMap { $0 }
    return Page([section] + (words.isEmpty ? [] : [PageSection(rows: words)]))
  }

  /// What the sides mean for the rows that have a direction; the others are marked.
  static func sides(of plot: ForestPlot, axis: ForestAxis) -> ForestSides {
    guard plot.studies.measure == nil else {
      return ForestSides(
        below: "fewer, experimental arm",
        above: "more, experimental arm",
        axis: axis
      )
    }
    let direction = plot.studies.map(\.direction).common
    return ForestSides(below: direction.below, above: direction.above, axis: axis)
  }
}

/// The rows of a forest plot on their axis.
private struct Drawing {
  let plot: ForestPlot
  let isRescaled: Bool
  let axis: ForestAxis

  /// What the rows were pooled to; `nil` where they were not.
  var pooled: PooledRows? {
    if case .pooled(let rows) = plot.pool { return rows }
    return nil
  }

  var isPooled: Bool { pooled != nil }

  /// The groups, each with its name over its rows.
  var rows: [PageRow] {
    var shares = plot.shares[...]
    return plot.groups.flatMap { group in
      [PageRow(.forest(ForestLine(.group, label: group.name, axis: axis)))]
        + group.studies.map { row(for: $0, share: shares.popFirst() ?? nil) }
        + [pooledRow(of: group)].compactMap { $0 }
    }
  }

  /// What a group comes to by itself, under its rows; `nil` where groups are not pooled.
  private func pooledRow(of group: ForestGroup) -> PageRow? {
    guard let pooled, let effect = pooled.subgroups?.effect(of: group.name) else { return nil }
    let trials = "\(effect.studies) \(effect.studies == 1 ? "trial" : "trials")"
    let line = line(for: pooled.entry("\(trials) pooled", effect))
    let figure = PooledFigure(plot: plot, pooled: pooled).group(group)
    return PageRow(.forest(line), figures: [figure].compactMap { $0 })
  }

  /// What the size of a mark stands for; empty where all that weigh anything weigh the same.
  var marks: [String] {
    let shares = plot.shares.compactMap { $0?.ofLargest }
    guard shares.contains(where: { $0 < 1 }) else { return [] }
    return [
      isPooled
        ? "Larger marks weigh more in what is pooled."
        : "Larger marks weigh more, by the inverse of the variance."
    ]
  }

  private func row(for study: ForestStudy, share: ForestShare?) -> PageRow {
    let interval = study.drawn(rescaled: isRescaled)
    let weight = plot.weight(of: study)
    let line = ForestLine(
      .study(isLarge: share.map { $0.ofTotal >= $0.equal } ?? false),
      label: study.arms == nil ? study.label : study.trial.name,
      arms: study.arms ?? "",
      detail: study.detail,
      // Within one trial the detail is the cut already.
      cut: study.detail == study.cut ? "" : study.cut,
      value: study.value,
      bounds: interval?.bounds,
      axis: axis,
      estimate: study.valueText,
      interval: interval?.text ?? study.counts?.intervalText ?? "no interval",
      note: [
        interval?.note ?? "",
        study.marks.filter { $0 != ResultMark.reviewAlone.rawValue } + study.directionMark
          + (study.counts?.isCorrected == true ? "+" : "")
          + (study.exclusion == nil ? "" : PoolingExclusion.mark),
      ]
      .filter { !$0.isEmpty }.joined(separator: " "),
      weight: weight.map { DecimalText.of($0, decimals: 1) } ?? "",
      counts: study.counts.map { [$0.experimental.text, $0.control.text] } ?? [],
      control: plot.isOfSeveralTrials ? study.comparison.controlText : "",
      participants: study.participants,
      markArea: share.map { $0.ofLargest }
    )
    return PageRow(
      .forest(line),
      figures: plot.isOfSeveralTrials ? study.comparedFigures : study.figures,
      link: .trial(study.trial.id, study.counts == nil ? .results : .toxicity)
    )
  }

  /// The pooled effects and the prediction interval, under the rows.
  var pooledRows: [PageRow] {
    guard let pooled else { return [] }
    let figures = PooledFigure(plot: plot, pooled: pooled)
    func name(_ label: String) -> PageRow {
      PageRow(.forest(ForestLine(.group, label: label, axis: axis)))
    }
    var rows = [
      name("pooled, 95 % CI"),
      PageRow(
        .forest(line(for: pooled.entry, weight: "100")),
        figures: [figures.total(pooled.entry)]
      ),
    ]
    if let interval = pooled.entry.prediction {
      let line = ForestLine(
        .prediction,
        label: "prediction interval",
        bounds: interval.bounds,
        axis: axis,
        interval: interval.text
      )
      rows.append(PageRow(.forest(line), figures: [figures.prediction].compactMap { $0 }))
    }
    if !pooled.dissenting.isEmpty {
      let null = pooled.unit.nullText
      rows.append(name("methods that \(pooled.entry.excludesNull ? "include" : "exclude") \(null)"))
      rows += pooled.dissenting.map {
        PageRow(.forest(line(for: $0)), figures: [figures.total($0)])
      }
    }
    if !pooled.leftOut.isEmpty {
      rows.append(name("one left out, \(pooled.choice.label)"))
      rows += pooled.leftOut.map {
        PageRow(.forest(line(for: $0)), figures: [figures.leftOut($0)])
      }
    }
    return rows
  }

  private func line(for entry: PooledRows.Entry, weight: String = "") -> ForestLine {
    ForestLine(
      .pooled,
      label: entry.label,
      value: entry.value,
      bounds: entry.interval.bounds,
      axis: axis,
      estimate: entry.text,
      interval: entry.interval.text,
      weight: weight
    )
  }
}
