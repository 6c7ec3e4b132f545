import Browser
import TrialChecks
import TrialModel
import TrialPages
import TrialQuery

extension Voice {
  /// What the screen is: its name, what is open on it, and which of its tabs.
  var titles: [String] {
    switch state.screen {
    case .trials(let screen): [title(of: screen)]
    case .trial(let screen):
      state.catalogue.trial(screen.trial)
        .map { trial in
          let open = state.checks.counts(of: state.checks.slips(of: trial.id)).open
          let isTold = screen.tabs.open == .checks && state.checks.knows(trial.id)
          let note = isTold ? ", \(open) undecided" : ""
          return ["\(name(of: trial)), role: \(trial.role.words)", tab(screen.tabs) + note]
        } ?? []
    case .review(let screen):
      ["the review, searched \(state.catalogue.review.searched.text)", tab(screen.tabs)]
    case .forest(let screen):
      [
        "forest plot in words: \(screen.plot.endpoint?.text ?? screen.plot.event ?? "no ratio")",
        tab(screen.tabs),
      ]
    case .comparison(let screen):
      [
        "comparison of \(screen.trials.count) marked trials: "
          + screen.trials.map { state.catalogue.trial($0)?.name ?? $0.text }.joined(separator: ", ")
      ]
    case .eventAcross(let screen):
      [["one event in words", screen.asked.term].filter { !$0.isEmpty }.joined(separator: ": ")]
    case .summary(let screen):
      [
        "summary of findings in words: "
          + screen.summary.trials.map(\.name).joined(separator: ", ")
      ]
    case .imports: ["imports, newest first, times in UTC"]
    case .findings(let screen):
      ["findings of the import of \(screen.subject.moment), \(screen.subject.source)"]
    case .screening(let screen): [title(of: screen)]
    case .reviewFlow(let screen):
      [(state.openReview.map { "review \($0.name), " } ?? "") + tab(screen.tabs)]
    }
  }

  /// What is said once as the screen opens, to understand what follows: the arms of a trial, where a list ends.
  var preface: [String] {
    switch state.screen {
    case .trials(let screen): screen.queue == nil ? extent(of: screen) : []
    case .trial(let screen):
      state.catalogue.trial(screen.trial)
        .map { trial in
          trial.arms.map { arm in
            let name = arm.label == arm.shortLabel ? "" : ", \(arm.label)"
            return "arm \(arm.shortLabel)\(name)\(arm.side.map { ", \($0.rawValue)" } ?? "")"
          }
        } ?? []
    default: []
    }
  }

  /// The name and number of a trial, once where they are the same.
  private func name(of trial: Trial) -> String {
    trial.name == trial.id.text ? trial.name : "\(trial.name), \(trial.id.text)"
  }

  private func tab<Tab: PageTab>(_ tabs: Tabs<Tab>) -> String {
    "tab \(tabs.open.rawValue) of \(Tab.allCases.count), \(tabs.open.title)"
  }

  /// How the screen is made, part by part; a part is said again once it is another.
  var settings: [String] {
    switch state.screen {
    case .trials(let screen): settings(of: screen)
    case .forest(let screen):
      [ForestSettings.extent(of: screen.plot, screen.subject)]
        + ForestView(state, screen).settingParts
        + [ForestSettings.pooledRows(of: screen.plot, isInWords: true, tab: screen.tabs.open)]
        .compactMap { $0 }
    case .comparison(let screen): screen.leavesOutSame ? ["rows that differ alone"] : []
    case .eventAcross(let screen):
      screen.asked.areMarked
        ? [Chrome(state: state).limits(toMarked: screen.asked.trials.count)]
        : [
          "\(screen.asked.trials.count) \(screen.asked.trials.count == 1 ? "trial" : "trials") at hand"
        ]
    case .summary(let screen): [screen.summary.method].compactMap { $0 }
    case .findings(let screen):
      screen.leavesOutWarnings
        ? ["warnings left out"] : ["\(screen.subject.findings) in all, warnings with them"]
    case .screening(let screen): settings(of: screen)
    case .trial, .review, .imports, .reviewFlow: []
    }
  }

  /// What stands on the screen as it opens: what is to be read before the selection, and the selection.
  var content: [String] {
    switch state.screen {
    case .trials(let screen): content(of: screen)
    case .screening(let screen): content(of: screen)
    case .imports(let screen):
      screen.imports.map { imports in
        imports.indices.contains(screen.selected)
          ? [line(of: imports[screen.selected], screen.selected, imports.count)]
          : [
            "Nothing was imported yet; \(state.keymap.name(of: .openImport)) imports a file or folder."
          ]
      } ?? ["What was imported so far could not be read."]
    case .findings(let screen):
      screen.current.map { [line(of: $0, screen.selected, screen.count)] }
        ?? [
          screen.leavesOutWarnings
            ? "No file and no study was refused." : "The findings could not be read."
        ]
    default: pageReading.map { typedLine == nil ? $0.opening : $0.texts } ?? []
    }
  }

  /// What is said where the same screen has another content than before.
  func contentChanges(from old: Voice, by action: Action?) -> [String] {
    switch (old.state.screen, state.screen) {
    case (.trials(let was), .trials(let now)): contentChanges(from: was, to: now, by: action)
    case (.screening(let was), .screening(let now)):
      contentChanges(from: was, old, to: now, by: action)
    default:
      if let page = pageReading, let before = old.pageReading {
        page.changes(from: before, by: action)
      } else {
        content == old.content ? [] : content
      }
    }
  }

  /// The selection in a few words, for who comes back to it.
  var placeInWords: String {
    switch state.screen {
    case .trials(let screen):
      guard let place = screen.place, let row = screen.selectedRow else { return "an empty list" }
      return "\(place + 1) of \(screen.listed.count): \(screen.trial(at: row).name)"
    case .screening, .imports, .findings: return content.first ?? ""
    default: return pageReading?.placeInWords ?? ""
    }
  }

  /// The page that is open, where one is; `nil` on lists and records.
  var pageReading: PageReading? {
    let kept: (Page, PageSelection)? =
      switch state.screen {
      case .trial(let screen): (state.page(of: screen), screen.tabs.selection)
      case .review(let screen): (state.page(of: screen), screen.tabs.selection)
      case .reviewFlow(let screen): (state.page(of: screen), screen.tabs.selection)
      case .forest(let screen): (screen.page, screen.selection)
      case .comparison(let screen): (screen.page(size: state.size), screen.selection)
      case .eventAcross(let screen): (screen.page, screen.selection)
      case .summary(let screen): (screen.page, screen.selection)
      case .trials, .imports, .findings, .screening: nil
      }
    return kept.map { PageReading($0.0, at: $0.1) }
  }

  private func line(of made: PastImport, _ place: Int, _ count: Int) -> String {
    "\(place + 1) of \(count): \(made.moment), \(made.ending), \(made.findingsInWords), "
      + "from \(made.source); \(made.outcome)"
  }

  private func line(of finding: KeptFinding, _ place: Int, _ count: Int?) -> String {
    let kind = finding.isFailure ? "failure" : "warning"
    let about = [kind, finding.study?.text, finding.placeInWords].compactMap { $0 }
      .filter { !$0.isEmpty }.joined(separator: ", ")
    return
      "\(place + 1)\(count.map { " of \($0)" } ?? ""): \(about): \(finding.what); \(finding.remedy)"
  }
}
