import TrialPages
import TerminalModel
import TrialModel
import TrialQuery

extension BrowserState {
  /// Takes up trials whose records were read, and does what they were read for.
  mutating func take(_ trials: [Trial], for wish: StudyWish) -> [Effect] {
    // Of the thousands that are screened none is kept in the catalogue.
    if wish == .screening {
      takeForScreening(trials)
      return []
    }
    for trial in trials {
      checks.include(trial)
      readRecords.insert(trial.id)
    }
    catalogue = ruledCatalogue
    switch wish {
    case .opening: trials.first.map { show($0) }
    case .renewing: break
    case .performing(let action): return perform(action)
    case .screening: break
    }
    return []
  }

  private mutating func show(_ trial: Trial) {
    switch screen {
    case .trial(var screen):
      guard screen.trial != trial.id else { return }
      screen.show(trial.id)
      replaceTop(.trial(screen))
    case .trials, .findings, .screening:
      screens.append(.trial(TrialScreen(trial: trial.id, options: openingOptions)))
    default: break
    }
  }

  /// The study that is selected in a list; `nil` elsewhere.
  var listedStudy: TrialID? {
    if case .trials(let list) = screen { list.selected } else { nil }
  }

  /// Whether the record of a trial is in the store and was not read since the last import.
  func hasUnreadRecord(_ trial: TrialID) -> Bool {
    guard index.generation != 0, let row = index.row(of: trial) else { return false }
    return index.trial(at: row).holdings.contains(.record) && !readRecords.contains(trial)
  }

  /// Lists the trials there are now; the selection stays on its trial where it can.
  mutating func take(_ index: TrialIndex) {
    let index = index.ruled(by: catalogue, overrides).noted(by: notes)
    if case .export(var export) = popUp {
      export.follow(from: self.index, to: index)
      popUp = .export(export)
    }
    self.index = index.screened(by: openReview?.listed)
    readRecords = []
    for (place, screen) in screens.enumerated() {
      guard case .trials(var list) = screen else { continue }
      list.list(from: self.index, in: size)
      screens[place] = .trials(list)
    }
  }
}
