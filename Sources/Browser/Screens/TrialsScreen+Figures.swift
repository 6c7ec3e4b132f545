package import TrialModel

extension TrialsScreen {
  /// The figures the list shows for a trial: its headline result, else its newest known state.
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
    return headlines + [
      ShownFigure(
        title: "newest known state",
        text: state.text,
        figure: nil,
        source: state.source
      )
    ]
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
