import TrialModel
import TrialQuery
import TrialStatistics

/// A forest plot in words, for those who cannot see it or want it read out.
package enum ForestWords {
  package static func page(of plot: ForestPlot, isRescaled: Bool) -> Page {
    guard let endpoint = plot.endpoint else { return nothing(in: plot) }
    var sections = plot.groups.map { group in
      PageSection(
        .name("\(endpoint.text): \(group.name)".capitalisedFirst),
        rows: group.studies.map { study in
          PageRow(
            .paragraph(sentence(on: study, in: plot, isRescaled: isRescaled)),
            figures: plot.isOfSeveralTrials ? study.comparedFigures : study.figures,
            link: .trial(study.trial.id, study.counts == nil ? .results : .toxicity)
          )
        } + [self.pooled(group, in: plot, endpoint)].compactMap { $0 }
      )
    }
    let pooled = self.pooled(in: plot, endpoint)
    if !pooled.isEmpty { sections.append(PageSection(.name("Pooled"), rows: pooled)) }
    let notes =
      noteRows(on: plot) + [missing(in: plot)].compactMap { $0 }
    if !notes.isEmpty { sections.append(PageSection(.name("To know"), rows: notes)) }
    return Page(sections)
  }

  /// A row in words: `CA184-043, ipilimumab: HR 0.85, 95 % CI 0.72 to 1.00, touches 1`.
  static func sentence(
    on study: ForestStudy,
    in plot: ForestPlot,
    isRescaled: Bool
  ) -> String {
    if let counts = study.counts {
      return counts.sentence(on: study, weight: plot.weight(of: study))
    }
    let measure = plot.endpoint?.shortMeasure ?? "ratio"
    let direction = study.ratio.flatMap { study.direction.words(for: $0, study.interval) }
    let weight = plot.weight(of: study).map { "weight \(DecimalText.of($0, decimals: 0)) %" }
    let interval = study.drawn(rescaled: isRescaled)?.words ?? "no interval printed"
    let cut = study.dataCut.map { ResultRow.words(forDataCut: $0) }
    let against = plot.isOfSeveralTrials ? "against \(study.comparison.controlText)" : nil
    var parts: [String?] = [against, "\(measure) \(study.valueText)", interval]
    parts += [direction ?? study.direction.gap, weight, cut]
    parts.append(study.exclusion.map { "not pooled: \($0.text)" })
    parts += ResultMark.words(for: study.marks)
    parts += study.figures.map { $0.figure?.rulingWords }
    return "\(study.name): " + parts.compactMap { $0 }.joined(separator: ", ")
  }

  /// What a group comes to by itself, in words; `nil` where groups are not pooled.
  private static func pooled(
    _ group: ForestGroup,
    in plot: ForestPlot,
    _ endpoint: ForestEndpoint
  ) -> PageRow? {
    guard case .pooled(let rows) = plot.pool, let effect = rows.subgroups?.effect(of: group.name)
    else { return nil }
    let figure = PooledFigure(plot: plot, pooled: rows).group(group)
    let entry = rows.entry("", effect)
    let trials = "\(effect.studies) \(effect.studies == 1 ? "trial" : "trials")"
    return PageRow(
      .paragraph(
        "Pooled over \(trials): \(endpoint.shortMeasure) \(entry.text)\(entry.unitWords),"
          + " \(entry.interval.words)."
          + " \(effect.heterogeneity.words)"
      ),
      figures: [figure].compactMap { $0 }
    )
  }

  /// The pooled effects in words, each a row with its computation, the method first.
  private static func pooled(in plot: ForestPlot, _ endpoint: ForestEndpoint) -> [PageRow] {
    guard case .pooled(let rows) = plot.pool else { return [] }
    let figures = PooledFigure(plot: plot, pooled: rows)
    func row(_ entry: PooledRows.Entry, _ figure: ShownFigure) -> PageRow {
      PageRow(
        .paragraph(
          "\(entry.label): \(endpoint.shortMeasure) \(entry.text)\(entry.unitWords),"
            + " \(entry.interval.words)"
        ),
        figures: [figure]
      )
    }
    var pooled = [
      PageRow(.paragraph("\(rows.choice.words.capitalisedFirst), \(rows.effect.studies) rows.")),
      row(rows.entry, figures.total(rows.entry)),
    ]
    if let predicted = rows.entry.prediction {
      let words = "Prediction interval for a further trial: \(predicted.span)"
      pooled.append(PageRow(.paragraph(words), figures: [figures.prediction].compactMap { $0 }))
    }
    return pooled + rows.dissenting.map { row($0, figures.total($0)) }
      + rows.leftOut.map { row($0, figures.leftOut($0)) }
  }

  /// What has to be said under the plot as rows; the test between groups has its computation.
  static func noteRows(on plot: ForestPlot) -> [PageRow] {
    let difference: ShownFigure? =
      if case .pooled(let rows) = plot.pool {
        PooledFigure(plot: plot, pooled: rows).difference
      } else {
        nil
      }
    return notes(on: plot).map { note in
      PageRow(
        .paragraph(note),
        figures: note == difference?.text ? [difference].compactMap { $0 } : []
      )
    }
  }

  /// What has to be said under the plot: heterogeneity, mixture, refusals, remarks, who is missing.
  static func notes(on plot: ForestPlot) -> [String] {
    var notes: [String] = []
    switch plot.pool {
    case .notAsked: break
    case .refused(let reason): notes.append(reason)
    case .pooled(let rows):
      notes += rows.subgroups?.words ?? []
      if let gap = rows.subgroupGap { notes.append(gap) }
      notes.append(rows.heterogeneityWords)
      if let disagreement = rows.disagreement { notes.append(disagreement) }
      notes += rows.cautions
      if let credible = plot.credibleIntervals { notes.append(credible) }
      notes.append(plot.mixture)
    }
    notes += plot.remarks
    return notes
  }

  /// How many trials with results have no ratio of the endpoint, some by name; Enter lists them all.
  ///
  /// `nil` where every trial has one.
  static func missing(in plot: ForestPlot) -> PageRow? {
    guard !plot.missing.isEmpty, let endpoint = plot.endpoint, plot.asked > 1 else { return nil }
    let isEvent = endpoint.counting != nil
    let text =
      isEvent
      ? "No row of \(endpoint.name) for \(plot.missing.count) of \(plot.asked) trials that report harms,"
        + " which is not zero: \(named(plot.missing))."
      : "No \(endpoint.measure) of \(endpoint.name) at hand for \(plot.missing.count) of"
        + " \(plot.asked) trials with results: \(named(plot.missing))."
    let scope = TrialScope(
      title: isEvent
        ? "no row of \(endpoint.name)" : "no \(endpoint.shortMeasure) of \(endpoint.name)",
      trials: plot.missing.map(\.id),
      unknown: nil
    )
    return PageRow(.paragraph(text), link: .trials(scope))
  }

  /// The first trials by name and how many more there are.
  private static func named(_ trials: [Trial]) -> String {
    let shown = trials.count > 7 ? 5 : trials.count
    let more = trials.count - shown
    return trials.prefix(shown).map(\.name).joined(separator: ", ")
      + (more > 0 ? " and \(more) more" : "")
  }

  /// The page of a plot without any ratio.
  static func nothing(in plot: ForestPlot) -> Page {
    if let event = plot.event {
      return Page([
        PageSection(
          .name("NOTHING TO DRAW"),
          rows: [
            PageRow(
              .paragraph(
                plot.asked == 0
                  ? "No trial in view reports harms: widen the filter, or unmark."
                  : "No source at hand compares two arms for \(event) in"
                    + " \(plot.asked == 1 ? "" : "any of ")\(named(plot.missing)); that is not zero."
              )
            )
          ]
        )
      ])
    }
    let words =
      plot.asked == 0
      ? "No trial in view has results at hand: widen the filter, or unmark."
      : "No source at hand prints a ratio for \(plot.asked == 1 ? "" : "any of ")"
        + "\(named(plot.missing))."
    return Page([PageSection(.name("NOTHING TO DRAW"), rows: [PageRow(.paragraph(words))])])
  }
}

extension DrawnInterval {
  /// Level, bounds and where they stand to 1: `95 % CI 0.72 to 1.00, touches 1`.
  var words: String {
    let origin =
      rescaledFrom.map { "worked out from \($0) %" }
      ?? (isLevelPrinted ? nil : "level not printed")
    let parts = ["\(leveled) \(span)", nullWords ?? "bounds out of order", origin]
    return parts.compactMap { $0 }.joined(separator: ", ")
  }

  /// What it is, with its level: `95 % CI`, `97.5 % CI, one-sided,`, `95 % credible interval`.
  var leveled: String {
    if kind.contains("credible") { return "\(level) % credible interval" }
    return kind.isEmpty ? "\(level) % CI" : "\(level) % CI, \(kind.joined(separator: ", ")),"
  }
}

extension Heterogeneity {
  /// Q, both forms of I² where they differ, τ² and P in one line.
  var words: String {
    let fromQ = DecimalText.of(iSquaredFromQ, decimals: 1)
    let fromTau = iSquaredFromTauSquared.map { DecimalText.of($0, decimals: 1) }
    let other = fromTau.flatMap { $0 == fromQ ? nil : " from Q, \($0) % from tau2" } ?? ""
    let tau = tauSquared.map { ", tau2 \(DecimalText.of($0, decimals: 4))" } ?? ""
    return "Heterogeneity: I2 \(fromQ) %\(other)\(tau), Q \(DecimalText.of(q, decimals: 2)) with"
      + " \(degreesOfFreedom) df, \(PText.of(p))."
  }
}

extension PooledRows {
  /// τ², I² and H² with their intervals where the method has them, and Cochran's test.
  ///
  /// Q-profile (Viechtbauer 2007, Stat Med 26:37).
  var heterogeneityWords: String {
    guard let spread else { return effect.heterogeneity.words }
    func text(_ range: HeterogeneityInterval.Range, decimals: Int) -> String {
      let bounds = [range.lower, range.upper].map { DecimalText.of($0, decimals: decimals) }
      return "\(DecimalText.of(range.estimate, decimals: decimals))"
        + " (\(bounds.joined(separator: " to ")))"
    }
    let heterogeneity = effect.heterogeneity
    let estimator = choice.estimatorName.map { " by \($0)" } ?? ""
    let empty =
      spread.isEmpty
      ? " The interval is empty: the trials are closer than chance makes them, so both bounds are 0."
      : ""
    return "Heterogeneity: tau2 \(text(spread.tauSquared, decimals: 4))\(estimator), I2"
      + " \(text(spread.iSquared, decimals: 1)) %, H2 \(text(spread.hSquared, decimals: 2)), 95 %"
      + " intervals of Q-profile (Viechtbauer 2007, Stat Med 26:37); Q"
      + " \(DecimalText.of(heterogeneity.q, decimals: 2)) with"
      + " \(heterogeneity.degreesOfFreedom) df, \(PText.of(heterogeneity.p)), I2 from Q"
      + " \(DecimalText.of(heterogeneity.iSquaredFromQ, decimals: 1)) %.\(empty)"
  }
}

extension PooledRows.Entry {
  /// What the pooled effect is in, after its digits; empty for a ratio.
  var unitWords: String { unit == .points ? " points" : "" }
}

extension PooledRows {
  /// How the methods divide about no difference, in a sentence; `nil` where all agree.
  var disagreement: String? {
    guard !dissenting.isEmpty else { return nil }
    let others = answered - excluding
    return "The methods disagree: the interval leaves \(unit.nullText) out by \(excluding) of"
      + " \(answered) and holds it by \(others). With so few trials none of them settles it."
  }
}
