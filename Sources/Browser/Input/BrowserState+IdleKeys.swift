import TrialModel
import TrialPages
import TrialStatistics

extension BrowserState {
  /// The actions that have nothing to act on as the screen stands, each with the reason.
  ///
  /// The line of keys leaves them out, and a key that is pressed nevertheless says why it does nothing:
  /// both read this.
  var idleActions: [Action: String] {
    switch screen {
    case .trial(let screen): catalogue.trial(screen.trial).map(screen.idleActions) ?? [:]
    case .forest(let screen): screen.idleActions
    default: [:]
    }
  }
}

extension TrialScreen {
  fileprivate func idleActions(of trial: Trial) -> [Action: String] {
    var idle: [Action: String] = [:]
    switch tabs.open {
    case .results:
      if trial.results.allSatisfy({ $0.figure.dataCut == nil }) {
        idle[.nextDataCut] = "no source of this trial names a data cut"
      }
      if trial.results.isEmpty, trial.registration?.results == nil {
        idle[.sayInWords] = "nothing is reported here that could be said in words"
      }
    case .toxicity:
      let groups = trial.registration?.results?.adverseEvents?.groups ?? []
      if trial.toxicity == nil, groups.isEmpty {
        idle[.sayInWords] = "nothing is reported here that could be said in words"
      }
      if groups.count < 2 {
        let reason = "no posted groups to choose from"
        idle[.nextComparedGroup] = reason
        idle[.nextReferenceGroup] = reason
        idle[.previousComparedGroup] = reason
        idle[.previousReferenceGroup] = reason
        idle[.toggleWholeRows] = groups.isEmpty ? "no posted tables here" : nil
      }
    case .arms:
      if !CourseDoses.areKnown(of: trial) {
        let reason = "no course here has dose and fractions in numbers"
        idle[.raiseAlphaBeta] = reason
        idle[.lowerAlphaBeta] = reason
      }
    default: break
    }
    return idle
  }
}

extension ForestScreen {
  fileprivate var idleActions: [Action: String] {
    var idle: [Action: String] = [:]
    if plot.endpoints.count < 2 {
      let reason = "there is only one endpoint to choose from"
      idle[.chooseEndpoint] = plot.endpoints.isEmpty ? "no ratio is at hand" : reason
      idle[.nextEndpoint] = idle[.chooseEndpoint]
    }
    if case .pooled(let rows) = plot.pool {
      if rows.effect.studies < 3 { idle[.leaveOneOut] = "leaving one out needs three trials" }
    } else {
      let pool = Keymap.standard.name(of: .nextPooling, in: .forest)
      idle[.leaveOneOut] = "leaving one out needs pooled trials; \(pool) pools"
    }
    if !plot.studies.contains(where: { $0.drawn(rescaled: true)?.rescaledFrom != nil }) {
      idle[.rescaleIntervals] = "all intervals here are at 95 % already"
    }
    if plot.studies.isEmpty { idle[.sayInWords] = "nothing is drawn here" }
    return idle
  }
}
