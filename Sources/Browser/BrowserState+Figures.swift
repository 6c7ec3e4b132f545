package import TrialPages
import TrialModel

extension BrowserState {
  /// The figures of the row under the cursor, and which of them is selected.
  ///
  /// Empty where no row has figures.
  package var currentFigures: (figures: [ShownFigure], selected: Int) {
    switch screen {
    case .trials(let screen):
      guard let trial = screen.selected.flatMap(catalogue.trial) else { return ([], 0) }
      return (TrialsScreen.figures(of: trial), 0)
    case .trial(let screen):
      return figures(on: page(of: screen), at: screen.tabs.selection)
    case .review(let screen):
      return figures(on: page(of: screen), at: screen.tabs.selection)
    case .forest(let screen): return figures(on: screen.page, at: screen.selection)
    case .comparison(let screen): return screen.figures
    case .imports, .findings: return ([], 0)
    }
  }

  private func figures(on page: Page, at selection: PageSelection) -> ([ShownFigure], Int) {
    let rows = page.selectableRows
    guard rows.indices.contains(selection.row) else { return ([], 0) }
    return (rows[selection.row].figures, selection.figure)
  }

  /// Opens the pop-up on the selected figure, or on what was computed by a measure.
  @discardableResult
  mutating func showSource(preferring measure: EffectMeasure? = nil) -> [Effect] {
    if let finding = selectedKeptFinding {
      popUp = .finding(FindingPopUp(finding))
      return []
    }
    if let study = listedStudy, catalogue.trial(study) == nil {
      return [.readStudies([study], for: .performing(.showSource))]
    }
    let (figures, current) = currentFigures
    guard figures.indices.contains(current) else {
      message = Message("no figure is selected here", isError: false)
      return []
    }
    let before = figures[..<current].reduce(0) { $0 + $1.unfolded.count }
    let whole = figures.flatMap(\.unfolded)
    let chosen = figures[current].computation.flatMap { own in
      whole.firstIndex { $0.computation?.name == own.name }
    }
    let selected = measure?.place(in: whole) ?? chosen ?? before
    popUp = .source(
      SourcePopUp(figures: whole, selected: selected, trial: currentTrial?.name)
    )
    return []
  }

  mutating func copyFigure() -> [Effect] {
    if let finding = selectedKeptFinding { return [.copy(finding.text)] }
    if let study = listedStudy, catalogue.trial(study) == nil {
      return [.readStudies([study], for: .performing(.copyFigure))]
    }
    let (figures, selected) = currentFigures
    guard figures.indices.contains(selected) else {
      message = Message("no figure is selected here", isError: false)
      return []
    }
    return [.copy(copyText(of: figures[selected]))]
  }

  /// A figure in one line with the trial, what it is and its source: what `y` copies.
  package func copyText(of figure: ShownFigure) -> String {
    let source = figure.source.flatMap(catalogue.source)
    let origin =
      source.map { source in
        let address = source.address.map { ", \($0)" } ?? ""
        return " [\(source.citation)\(address)]"
      }
      ?? figure.computation.map { " [computed: \($0.formula); \($0.publication)]" }
    if let overruled = figure.overruled {
      let who =
        " [set by \(overruled.override.signature); before: \(overruled.beforeText)\(origin ?? "")]"
      return "\(copiedTrial)\(figure.title): \(figure.text)\(who)"
    }
    return "\(copiedTrial)\(figure.title): \(figure.figure?.printed ?? figure.text)\(origin ?? "")"
  }

  /// The trial that a copied figure is of, to stand before it.
  private var copiedTrial: String {
    currentTrial.map { "\($0.name) (\($0.id.text)), " } ?? ""
  }
}
