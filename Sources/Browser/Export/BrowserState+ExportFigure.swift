import TrialPages
import TrialFigures

extension BrowserState {
  /// What the screen on top is as a figure.
  var exportFigure: ExportFigure {
    switch screen {
    case .trials: .list
    case .forest(let screen): .forest(screen.subject, screen.options)
    case .comparison(let screen):
      .comparison(screen.trials, leavingOutSame: screen.leavesOutSame)
    case .trial(let screen) where screen.tabs.open == .toxicity:
      .toxicity(screen.trial, screen.options)
    case .trial, .review, .imports, .findings: .screen
    }
  }
}
