import Browser
import BrowserViews
import TerminalModel
import TrialExport
import TrialFigures
import TrialModel
import TrialPages
import TrialQuery

/// Makes the text of a file to take along: a document, a figure, or a picture of a screen.
struct Exporting {
  let selection: ExportSelection
  let catalogue: Catalogue
  /// What readers rated of the certainty of outcomes.
  let ratings: CertaintyRatings

  /// The text in that form, or of that figure; `nil` for a screen, which has to be drawn.
  ///
  /// - Throws: `ProgramError` when the trials have nothing to put into a figure, which would look as if it
  ///   had lost its rows.
  func file(
    _ format: ExportFormat,
    figure: ExportFigure,
    cells: RowFormat.Cells = .guarded
  ) throws(ProgramError) -> (text: String, amount: String)? {
    let document = ExportDocument(selection, in: catalogue)
    if let file = document.file(format, cells: cells) { return (file.text, file.amount) }
    if figure == .reviewFlow, let review = selection.review?.review {
      return (ReviewFlowDocument(review).svg, "the flow of the review")
    }
    let drawing = FigureDocument(
      figure,
      of: selection.trials,
      ratings: ratings,
      in: catalogue
    )
    guard let drawing else { return nil }
    if drawing.isEmpty {
      throw ProgramError(
        .notFound,
        "\(figure.purpose) would have no row: no source read has one for it"
      )
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
    let outcome: ExportOutcome
    do throws(ProgramError) {
      let amount =
        switch request.content {
        case .trials(.metafor):
          try write(.metafor, as: .metafor, request, to: path, from: library)
        case .table(let table):
          try write(.table(table), as: try request.tableForm(), request, to: path, from: library)
        case .trials(let format):
          try write(format, request, to: path, from: library, in: world)
        }
      outcome = .written(amount, path: world.located(request.path))
    } catch {
      outcome = .failed(path: request.path, reason: error.message)
    }
    _ = hear(.exportEnded(outcome))
  }

  /// Writes trials, a figure or a picture of the screen, and says how much.
  private func write(
    _ format: ExportFormat,
    _ request: ExportRequest,
    to path: String,
    from library: Library,
    in world: Environment
  ) throws(ProgramError) -> String {
    let (trials, catalogue) = try library.trials(
      request.trials,
      for: state.catalogue,
      with: state.overrides
    )
    let exporting = Exporting(
      selection: ExportSelection(
        trials,
        filter: request.filter,
        review: state.index.review,
        notes: state.notes
      ),
      catalogue: catalogue,
      ratings: state.ratings
    )
    let file =
      try exporting.file(format, figure: request.figure) ?? exporting.picture(of: picture)
    do throws(FileError) {
      try world.writeExport(file.text, path)
    } catch {
      throw ProgramError(.notDone, error.reason)
    }
    return file.amount
  }

  /// Writes rows of data, and says how many.
  ///
  /// On a forest plot, a table of plots has the one that is shown.
  private func write(
    _ content: DataExport.Content,
    as format: ExportFormat,
    _ request: ExportRequest,
    to path: String,
    from library: Library
  ) throws(ProgramError) -> String {
    let export = DataExport(
      content: content,
      format: format,
      filter: request.filter,
      cells: .guarded,
      decisions: state.checks.decisions,
      overrides: state.overrides,
      ratings: state.ratings,
      library: library.following(state.checks.decisions),
      areChosen: request.areMarked,
      review: state.index.review,
      summary: request.summaryOptions
    ) { _, catalogue in
      guard case .table(let table) = content, table.isOfPlots else { return nil }
      return request.figure.plot.map { ForestPlot($0.subject, options: $0.options, in: catalogue) }
    }
    let file = BufferedFile(path)
    let rows = try export.write(request.trials) { file.write(piece: $0) }
    guard rows > 0 else { throw ProgramError(.notFound, export.nothing(of: request.trials)) }
    do throws(FileError) {
      try file.finish()
    } catch {
      throw ProgramError(.notDone, error.reason)
    }
    return "\(rows) \(rows == 1 ? "row" : "rows")"
  }
}

extension ExportRequest {
  /// How a summary is made: as on the screen, where one is there.
  fileprivate var summaryOptions: SummaryOptions {
    if case .summary(_, let options) = figure { options } else { SummaryOptions() }
  }

  /// The form of a table, which the ending of its file says.
  fileprivate func tableForm() throws(ProgramError) -> ExportFormat {
    guard let form = ExportFormat(ofTableAt: path) else {
      throw ProgramError(
        .wrongUse,
        "a table is written as .csv, .tsv, .json, .ndjson or .md; end the name so"
      )
    }
    return form
  }
}
