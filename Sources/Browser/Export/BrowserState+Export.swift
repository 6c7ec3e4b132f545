import TrialFigures
import TrialPages
import TrialModel
import TrialQuery

extension BrowserState {
  mutating func openExport() {
    let scopes = exportScopes
    guard !scopes.isEmpty else { return }
    popUp = .export(
      ExportPopUp(
        scopes,
        figure: screen.state.exportFigure,
        withReview: index.isScreened
      )
    )
  }

  mutating func apply(_ action: Action, to popUp: ExportPopUp) -> [Effect] {
    var popUp = popUp
    if popUp.isAsking { return answer(action, to: popUp) }
    switch action {
    case .back:
      self.popUp = nil
      return []
    case .open: return export(popUp, replacing: false)
    case .nextExportScope: chooseNextScope(in: &popUp)
    case .type, .paste, .edit: edit(&popUp.line, by: action.onOneLine)
    default:
      popUp.choose(moved(popUp.selected, by: action, count: popUp.contents.count))
    }
    self.popUp = .export(popUp)
    return []
  }

  /// Hears how a request ended: closes the pop-up, asks about replacing, or says what went wrong.
  ///
  /// The path comes last: it may be longer than the line.
  mutating func hear(_ outcome: ExportOutcome) {
    switch outcome {
    case .written(let amount, let path):
      if case .export = popUp { popUp = nil }
      message = Message("wrote \(amount) to \(path)", isError: false)
    case .fileExists(let path):
      guard case .export(var asked) = popUp else { return }
      asked.isAsking = true
      popUp = .export(asked)
      message = Message("there already; replace it? y/n: \(path)", isError: false)
    case .failed(let path, let reason):
      message = Message("not written, \(reason): \(path)", isError: true)
    }
  }

  private mutating func answer(_ action: Action, to popUp: ExportPopUp) -> [Effect] {
    var popUp = popUp
    popUp.isAsking = false
    self.popUp = .export(popUp)
    if action == .replaceFile { return export(popUp, replacing: true) }
    message = Message("left as it was: \(popUp.path)", isError: false)
    return []
  }

  private mutating func export(_ popUp: ExportPopUp, replacing: Bool) -> [Effect] {
    guard popUp.path.contains(where: { !$0.isWhitespace }) else {
      message = Message("the file has no name yet; type one", isError: true)
      return []
    }
    return [.export(popUp.request(replacing: replacing, in: index))]
  }

  private mutating func chooseNextScope(in popUp: inout ExportPopUp) {
    if popUp.isPicture, !popUp.figure.isOfTrials {
      message = Message("a figure is of what is on the screen", isError: false)
    } else {
      popUp.chooseNextScope()
    }
  }

  /// Whether there is anything to take along, without counting it.
  var hasSomethingToExport: Bool {
    !marks.isEmpty || listBelow?.listed.isEmpty == false
      || screen.state.exportScope(in: self) != nil
  }

  /// What can be taken along: what is open, the trials in view, the marked ones.
  private var exportScopes: [ExportPopUp.Scope] {
    var scopes = [screen.state.exportScope(in: self)].compactMap { $0 }
    if let list = listBelow, !list.listed.isEmpty {
      scopes.append(
        .init(name: "\(list.listed.count) in view", rows: list.listed, filter: list.chosenBy)
      )
    }
    if !marks.isEmpty {
      scopes.append(
        .init(name: "\(marks.count) marked", rows: markedRows, filter: "", isMarked: true)
      )
    }
    return scopes
  }

  /// The uppermost list of trials.
  var listBelow: TrialsScreen? {
    screens.lazy.reversed()
      .compactMap { if case .trials(let list) = $0 { list } else { nil } }
      .first
  }

  /// The marked trials: those of the list in its order, then the others by number.
  var marksInOrder: [TrialID] { markedRows.map(index.id) }

  private var markedRows: [TrialRow] {
    let rows = marks.sorted().compactMap(index.row)
    let marked = index.set(of: rows)
    let listed = (listBelow?.listed ?? []).filter(marked.contains)
    return listed + rows.filter { !listed.contains($0) }
  }
}

extension TrialsScreen {
  /// The text of the filter, with what the list is limited to before it.
  var chosenBy: String {
    [scope.map { "\"\($0.title)\"" }, view.filter.isEmpty ? nil : view.filter.text]
      .compactMap { $0 }.joined(separator: " ")
  }
}
