import TrialModel
import TrialStatistics

/// The pages of a forest plot, each drawn or in words.
package enum ForestPages {
  /// The open page of a plot; `studies` are those of the same plot.
  package static func page(
    _ tab: ForestTab,
    of plot: ForestPlot,
    _ studies: PooledStudies,
    isRescaled: Bool,
    inWords: Bool
  ) -> Page {
    switch tab {
    case .plot:
      inWords
        ? ForestWords.page(of: plot, isRescaled: isRescaled)
        : ForestPage.page(of: plot, isRescaled: isRescaled)
    case .funnel: FunnelPage.page(of: studies, inWords: inWords)
    case .influence: InfluencePage.page(of: studies, inWords: inWords)
    case .cumulative: CumulativePage.page(of: studies, inWords: inWords)
    }
  }

  /// A page that says why it has nothing.
  static func nothing(_ reason: String) -> Page {
    Page([PageSection(.name("NOTHING TO SHOW"), rows: [PageRow(.paragraph(reason))])])
  }

  /// That the method has no answer for some of the rows.
  static func noAnswer(_ studies: PooledStudies) -> String {
    "\(studies.choice.label) has no answer for some of the rows taken together; another method may."
  }

  /// The axis that pooled effects of a page share.
  static func axis(of entries: [PooledRows.Entry], in unit: EffectUnit) -> ForestAxis {
    ForestAxis(unit, covering: entries.map { ($0.value, $0.interval.bounds) }, hasCounts: false)
  }

  /// A pooled effect as a line of a page.
  static func line(
    _ label: String,
    _ entry: PooledRows.Entry,
    _ axis: ForestAxis,
    cut: String = "",
    note: String = ""
  ) -> ForestLine {
    ForestLine(
      .pooled,
      label: label,
      cut: cut,
      value: entry.value,
      bounds: entry.interval.bounds,
      axis: axis,
      estimate: entry.text,
      interval: entry.interval.text,
      note: note
    )
  }

  /// A pooled effect as a figure, computed here.
  static func figure(
    of entry: PooledRows.Entry,
    in studies: PooledStudies,
    _ name: String
  ) -> ShownFigure {
    ShownFigure(
      title: "\(studies.plot.endpoint?.text ?? ""), pooled over \(entry.effect.studies)"
        + " \(entry.effect.studies == 1 ? "trial" : "trials"), \(name), \(studies.choice.label)",
      text: "\(entry.text) \(entry.interval.text)",
      figure: nil,
      source: nil
    )
  }

  /// Enter on a row of a trial.
  static func link(to study: ForestStudy) -> PageLink {
    .trial(study.trial.id, study.counts == nil ? .results : .toxicity)
  }
}
