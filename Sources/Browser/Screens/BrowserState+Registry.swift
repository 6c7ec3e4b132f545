import TrialModel
import TrialQuery

extension BrowserState {
  /// Takes up trials whose records were read, and does what they were read for.
  mutating func take(_ trials: [Trial], for wish: StudyWish) {
    for trial in trials { checks.include(trial) }
    catalogue = checks.ruledCatalogue
    switch wish {
    case .opening: trials.first.map { show($0) }
    case .comparing: setMarkedSideBySide()
    case .drawing:
      if case .trials(let list) = screen { openForest(forestSubject(of: list)) }
    }
  }

  private mutating func show(_ trial: Trial) {
    switch screen {
    case .trial(var screen):
      guard screen.trial != trial.id else { return }
      screen.show(trial.id)
      replaceTop(.trial(screen))
    case .trials:
      screens.append(.trial(TrialScreen(trial: trial.id, options: openingOptions)))
    case .review, .forest, .comparison: break
    }
  }

  /// Whether the record of a trial is in the store and was not read yet.
  func hasUnreadRecord(_ trial: TrialID) -> Bool {
    guard index.generation != 0, let row = index.row(of: trial) else { return false }
    return index.trial(at: row).holdings.contains(.record)
      && catalogue.trial(trial)?.registration == nil
  }

  /// Lists the trials there are now; the selection stays on its trial where it can.
  mutating func take(_ index: TrialIndex) {
    guard case .trials(let before) = screens[0] else { return }
    self.index = index
    var list = TrialsScreen(index: index, scope: nil, view: before.view, size: size)
    list.renew(from: catalogue)
    list.select(before.selected, in: size)
    screens[0] = .trials(list)
    screens.removeAll { screen in
      if case .trials(let list) = screen { list.index != index } else { false }
    }
  }
}
