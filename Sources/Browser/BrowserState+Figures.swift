package import TrialPages
import TrialModel

extension BrowserState {
  /// The figures of the row under the cursor, and which of them is selected.
  ///
  /// Empty where no row has figures.
  package var currentFigures: (figures: [ShownFigure], selected: Int) {
    screen.state.figures(in: self)
  }

  /// What is said where nothing is selected that has a source.
  static let noFigure = "no figure is selected here"

  /// Opens the pop-up on the selected figure, or on what was computed by a measure.
  @discardableResult
  mutating func showSource(preferring measure: ShownMeasure? = nil) -> [Effect] {
    if let finding = selectedKeptFinding {
      popUp = .finding(FindingPopUp(finding))
      return []
    }
    if let study = listedStudy, catalogue.trial(study) == nil {
      return [.readStudies([study], for: .performing(.showSource))]
    }
    let (figures, current) = currentFigures
    guard figures.indices.contains(current) else {
      message = Message(Self.noFigure, isError: false)
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
      message = Message(Self.noFigure, isError: false)
      return []
    }
    let row = copiedRow(figures, at: selected)
    return [.copy(row ?? copyText(of: figures[selected]))]
  }

  /// That the key that copies, pressed again, copies the trial in one line; empty where none is selected.
  package var copyLineHint: String {
    guard screen.state.hasTrial(in: self) else { return "" }
    return "; \(keymap.name(of: .copyFigure)) again: the trial in one line"
  }

  /// The line for the tumour board of the trial that is selected; `nil` where none is.
  func copyLine() -> Effect? {
    currentTrial.map { trial in
      .copyLine(BoardLine(trial, in: catalogue).text, trial: trial.name)
    }
  }

  /// A row of values by arm in one line: every arm with its denominator, what was computed of them,
  /// and the source.
  ///
  /// `nil` where the selected row is none, or the selected figure is no value of an arm.
  private func copiedRow(_ figures: [ShownFigure], at selected: Int) -> String? {
    guard let (page, selection) = openPage, page.selectableRows.indices.contains(selection.row),
      page.selectableRows[selection.row].isByArm, figures[selected].computation == nil
    else { return nil }
    let arms = figures.filter { $0.computation == nil && $0.source == figures[selected].source }
    guard arms.count > 1 else { return nil }
    let computed = figures.first { $0.computation != nil }
    let texts = (arms + [computed].compactMap { $0 }).map { "\($0.title): \($0.text)" }
    return copiedTrial + texts.joined(separator: "; ") + (copiedSource(of: figures[selected]) ?? "")
  }

  /// A figure in one line with the trial, what it is and its source: what `y` copies.
  package func copyText(of figure: ShownFigure) -> String {
    let origin = copiedSource(of: figure)
    if let overruled = figure.overruled {
      let who =
        " [set by \(overruled.override.signature); before: \(overruled.beforeText)\(origin ?? "")]"
      return "\(copiedTrial)\(figure.title): \(figure.text)\(who)"
    }
    let printed = figure.computation == nil ? figure.figure?.printed : nil
    return "\(copiedTrial)\(figure.title): \(printed ?? figure.text)\(origin ?? "")"
  }

  /// Where a copied figure comes from, to stand after it.
  private func copiedSource(of figure: ShownFigure) -> String? {
    figure.source.flatMap(catalogue.source)
      .map { source in
        let address = source.address.map { ", \($0)" } ?? ""
        return " [\(source.citation)\(address)]"
      }
      ?? figure.computation.map { " [computed: \($0.formula); \($0.publication)]" }
  }

  /// The trial that a copied figure is of, to stand before it.
  private var copiedTrial: String {
    currentTrial.map { "\($0.name) (\($0.id.text)), " } ?? ""
  }
}
