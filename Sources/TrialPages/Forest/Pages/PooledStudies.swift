package import TrialModel
package import TrialStatistics

/// The rows of a forest plot that weigh, as funnel, influence and cumulative pages pool them.
///
/// They are the rows the plot itself pools. A page that was opened asks for a pooled number, so where no
/// method is chosen it is restricted maximum likelihood, and the page says so.
package struct PooledStudies: Hashable, Sendable {
  package let plot: ForestPlot
  /// In the order of the plot; each has an effect to pool.
  package let studies: [ForestStudy]
  /// When each was reported, in the same order; `nil` where no source says.
  let dates: [ReportDate?]
  /// The method of the pooled numbers.
  package let choice: ForestPooling

  package init(_ plot: ForestPlot, in catalogue: Catalogue) {
    self.plot = plot
    studies = plot.groups.flatMap(\.pooled)
    dates = studies.map { ReportDate(of: $0, in: catalogue) }
    choice = plot.choice ?? .restrictedLikelihood
  }

  /// The method of what takes variances: that of the page, else restricted maximum likelihood.
  ///
  /// Mantel-Haenszel and Peto pool counts and have no weights of this kind.
  var weighing: ForestPooling { choice.method == nil ? .restrictedLikelihood : choice }

  /// What the effects are shown in.
  package var unit: EffectUnit { studies.first?.unit ?? .ratio }

  /// The measure in letters: `HR`.
  var measure: String { plot.endpoint?.shortMeasure ?? "ratio" }

  /// The rows on the scale of pooling.
  var effects: [EffectEstimate] { studies.compactMap(\.pooledEffect) }

  /// All pooled by a method; `nil` where it has no answer.
  func overall(by choice: ForestPooling) -> PooledRows.Entry? {
    (try? choice.effect(of: studies)).map { entry("all", $0) }
  }

  func entry(_ label: String, _ effect: PooledEffect) -> PooledRows.Entry {
    PooledRows.Entry(label: label, effect: effect, unit: unit)
  }

  /// Why a page that needs so many rows has nothing to say; `nil` where it has.
  func gap(needing needed: Int) -> String? {
    guard studies.count < needed else { return nil }
    if case .refused(let reason) = plot.pool { return reason }
    let counted = studies.count == 1 ? "one row is" : "\(studies.count) rows are"
    return
      "Nothing to show: \(counted) pooled of the \(plot.studies.count) drawn, and it takes \(needed)."
      + (plot.isOfSeveralTrials
        ? "" : " The rows are of one trial and share its patients.")
  }

  /// Which method the page pools by, in a sentence.
  var method: String {
    let chosen = plot.choice == nil ? ", taken as no method is chosen on the plot" : ""
    return "\(studies.count) trials by \(choice.words)\(chosen)."
  }
}

extension ForestPlot {
  /// The method the rows are pooled by; `nil` where they are not.
  fileprivate var choice: ForestPooling? {
    if case .pooled(let rows) = pool { return rows.choice }
    return nil
  }
}

/// When a row was reported: by its data cut where that has a date, else by its year of print.
///
/// A cut that goes by a name is as old as the first document that prints it: later ones repeat it. The
/// date of a registry's copy or of a data set is that of the copy, and counts where nothing else is known.
struct ReportDate: Hashable, Comparable {
  let year: Int
  /// 1 to 12; `nil` where only the year is known, which comes after the months of its year.
  let month: Int?

  /// `2021-01`, `2022`.
  let text: String

  /// `nil` where neither data cut nor document has a year.
  init?(of study: ForestStudy, in catalogue: Catalogue) {
    let figure = study.figures.lazy.compactMap(\.figure).first
    let cut = study.dataCut ?? figure?.dataCut
    let date = cut.flatMap { try? PartialDate($0) }
    guard let year = date?.year ?? cut?.firstYear ?? Self.printed(study, cut, in: catalogue) else {
      return nil
    }
    self.year = year
    month = date?.month
    text = month.map { "\(year)-\($0 < 10 ? "0" : "")\($0)" } ?? String(year)
  }

  /// The year of the first document that prints the figure, or another of its data cut.
  private static func printed(
    _ study: ForestStudy,
    _ cut: String?,
    in catalogue: Catalogue
  ) -> Int? {
    let ofCut = study.trial.results.map(\.figure).filter { cut != nil && $0.dataCut == cut }
    let documents = (study.figures.compactMap(\.source) + ofCut.map(\.source)).eachOnce
      .compactMap(catalogue.source)
    let prints = documents.filter { $0.kind.stands == .publication }.compactMap(\.year)
    return (prints.isEmpty ? documents.compactMap(\.year) : prints).min()
  }

  static func < (left: ReportDate, right: ReportDate) -> Bool {
    (left.year, left.month ?? 13) < (right.year, right.month ?? 13)
  }
}
