import Browser
import TrialFigures
import BrowserViews
import TerminalModel
import TrialExport
import TrialModel
import TrialPages
import TrialQuery

/// Makes the text of a file to take along: a document, a figure, or a picture of a screen.
struct Exporting {
  let selection: ExportSelection
  let catalogue: Catalogue

  /// The text in that form, or of that figure; `nil` for a screen, which has to be drawn.
  ///
  /// - Throws: `Problem` when the trials have nothing to put into it, since a file of heads alone
  ///   would read as one that lost its rows.
  func file(
    _ format: ExportFormat,
    figure: ExportFigure,
    cells: RowFormat.Cells = .guarded,
    onlyDrawn: Bool = false
  ) throws(Problem) -> (text: String, amount: String)? {
    // A plot that was asked for limits the table for metafor to what it draws.
    let plot: ForestPlot? =
      if format == .metafor, onlyDrawn, case .forest(let subject, let options) = figure {
        ForestPlot(subject, options: options, in: catalogue)
      } else { nil }
    let document = ExportDocument(selection, in: catalogue, plot: plot)
    if let file = document.file(format, cells: cells) {
      if file.isEmpty { throw Problem(.notFound, document.nothing(for: format)) }
      return (file.text, file.amount)
    }
    guard let drawing = FigureDocument(figure, of: selection.trials, in: catalogue) else {
      return nil
    }
    if drawing.isEmpty {
      throw Problem(.notFound, "\(figure.purpose) would have no row: no source read has one for it")
    }
    let sources = document.sourceList(of: drawing.sources)
    return (drawing.svg(provenance: document.provenance, sources: sources), drawing.amount)
  }

  /// A screen as a picture.
  func picture(of frame: Frame) -> (text: String, amount: String) {
    let document = ExportDocument(selection, in: catalogue)
    let size = "\(frame.size.columns)x\(frame.size.rows)"
    let text = frame.svg(title: document.provenance, description: document.sourceList)
    return (text, "a picture of \(size) cells")
  }
}

extension Conversation {
  /// Writes the file that was asked for, and tells the browser how that ended.
  ///
  /// Studies of the store are read for it.
  mutating func export(_ request: ExportRequest, from library: Library, in world: Environment) {
    let path = world.expanding(request.path)
    if !request.replaces, world.exists(path) {
      _ = hear(.exportEnded(.fileExists(path: request.path)))
      return
    }
    let file: (text: String, amount: String)
    do throws(Problem) {
      let (trials, catalogue) = try library.trials(
        request.trials,
        for: state.catalogue,
        with: state.overrides
      )
      let exporting = Exporting(
        selection: ExportSelection(trials, filter: request.filter),
        catalogue: catalogue
      )
      file =
        try exporting.file(request.format, figure: request.figure)
        ?? exporting.picture(of: picture)
    } catch {
      _ = hear(.exportEnded(.failed(path: request.path, reason: error.message)))
      return
    }
    let reason = world.writeExport(file.text, path)
    let outcome =
      reason.map { ExportOutcome.failed(path: request.path, reason: $0) }
      ?? .written(file.amount, path: request.path)
    _ = hear(.exportEnded(outcome))
  }
}
