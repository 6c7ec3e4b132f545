import TerminalModel
import TrialModel
import TrialQuery

extension BrowserState {
  /// Shows what was imported so far.
  mutating func openImports() -> [Effect] {
    screens.append(.imports(ImportsScreen()))
    return [.imports(.readPast)]
  }

  mutating func apply(_ action: Action, to screen: inout ImportsScreen) -> [Effect] {
    switch action {
    case .open:
      guard let chosen = screen.current else { return [] }
      guard chosen.findings > 0 else {
        message = Message("this import found nothing wrong", isError: false)
        return []
      }
      let findings = FindingsScreen(of: chosen)
      screens.append(.findings(findings))
      return findings.request.map { [.imports($0)] } ?? []
    case _ where Movement(action) != nil:
      let count = screen.imports?.count ?? 0
      screen.selected = placed(screen.selected, by: action, count: count)
    default: return applyAnywhere(action)
    }
    return []
  }

  mutating func apply(_ action: Action, to screen: inout FindingsScreen) -> [Effect] {
    switch action {
    case .open: return openStudy(of: screen)
    case .toggleWarnings:
      screen.toggleWarnings()
      let said = screen.leavesOutWarnings ? "warnings left out" : "all findings shown"
      message = Message(said, isError: false)
    case _ where Movement(action) != nil:
      let place = placed(screen.selected, by: action, count: screen.findings.count)
      screen.select(place, goingToEnd: action == .selectLast)
    default: return applyAnywhere(action)
    }
    return screen.request.map { [.imports($0)] } ?? []
  }

  /// A place in a list of two lines a row after a moving action.
  private func placed(_ place: Int, by action: Action, count: Int) -> Int {
    let page = max(1, PageArea(size).rows / RowsOfTwo.height - 1)
    return Movement(action)?.place(from: place, among: count, page: page) ?? place
  }

  /// Opens the study a finding is about, when it is in the list.
  private mutating func openStudy(of screen: FindingsScreen) -> [Effect] {
    guard let finding = screen.current else { return [] }
    guard let study = finding.study else {
      message = Message(
        "whose record it is about is not known;"
          + " \(keymap.name(of: .showSource, in: .findings)) shows the finding",
        isError: false
      )
      return []
    }
    guard index.row(of: study) != nil else {
      message = Message("\(study.text) is not in the list: it was not imported", isError: false)
      return []
    }
    return open(study)
  }

  /// The selected finding of an import; `nil` on other screens.
  var selectedKeptFinding: KeptFinding? {
    if case .findings(let screen) = screen { screen.current } else { nil }
  }

  mutating func apply(_ action: Action, to popUp: FindingPopUp) -> [Effect] {
    var popUp = popUp
    let layout = SourceLayout(popUp, size: size)
    let page = max(1, layout.area.content.rows - 1)
    switch action {
    case .back:
      self.popUp = nil
      return []
    case .copyFigure: return [.copy(popUp.finding.text)]
    default:
      let lines = layout.lastScroll + 1
      popUp.scroll =
        Movement(action)?.place(from: popUp.scroll, among: lines, page: page) ?? popUp.scroll
    }
    self.popUp = .finding(popUp)
    return []
  }
}
