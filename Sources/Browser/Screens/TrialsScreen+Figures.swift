import TrialPages
package import TrialModel

extension TrialsScreen {
  /// The figures the list shows for a trial: its headline result, its newest known state, for a study
  /// of the registry the number of participants, and the categories that readers set.
  static func figures(of trial: Trial) -> [ShownFigure] {
    let headlines = trial.results.filter(\.isHeadline).map { result in
      ShownFigure(
        title: result.title(in: trial),
        text: result.figure.printed,
        figure: result.figure,
        source: result.figure.source
      )
    }
    let state = trial.stateNow
    let known = ShownFigure(
      title: "newest known state",
      text: state.text,
      figure: nil,
      source: state.source
    )
    return headlines + [known] + sizes(of: trial)
      + trial.classification.overruled.map { ShownFigure($0) }
  }

  private static func sizes(of trial: Trial) -> [ShownFigure] {
    guard trial.role == .registry else { return [] }
    return trial.sizes.map { size in
      ShownFigure(
        title: "patients \(size.counted.rawValue)",
        text: size.figure.shownNumber?.digits ?? size.figure.printed,
        figure: size.figure,
        source: size.figure.source
      )
    }
  }
}

extension ReportedResult {
  /// What the figure is, in words that stand alone: `overall survival, hazard ratio, 0-5 months`.
  package func title(in trial: Trial) -> String {
    let arm = arm.flatMap { id in trial.arms.first { $0.id == id } }
    let kind: String? =
      switch self.kind {
      case .ratio: measure ?? "ratio"
      case .median: "median"
      case .rate: nil
      case .difference: "difference"
      case .count: nil
      }
    return [endpoint, kind, period, subgroup, arm?.label].compactMap { $0 }.joined(separator: ", ")
  }
}
