import ArgumentParser
import Browser
import TrialFigures
import TrialPages
import TrialModel
import TrialQuery

/// Trials with filter, date of the data and sources, for other programs.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write trials with filter, date and sources, for other programs.",
    discussion: """
      Every form carries the text of the filter, the date of the data and the sources:

      \(ExportFormat.allCases.map { "  \($0.rawValue): \($0.purpose)" }.joined(separator: "\n"))
        registry: records of ClinicalTrials.gov in the store, as they were imported

      With --table, csv, tsv, json, ndjson and markdown have the data themselves:

      \(ExportTable.allCases.map { "  \($0.rawValue): \($0.purpose)" }.joined(separator: "\n"))

      An option for a figure makes svg a forest plot, a toxicity table, a comparison or a summary of findings; \
      without one it is the trials as a table.

      A forest plot pools randomised comparisons of immunotherapy added to radiotherapy, with \
      --all-comparisons all that can be weighed. One trial that is named has the plot of its own \
      ratios. --table forest has what rows come to as rows of their own: by the method of --pool, \
      and where --by makes groups without it, by reml.

      registry has one record a line, whole: all, or those of the registry numbers given.

      \(CommandExamples.text(of: "export"))
      """
  )

  @OptionGroup var filter: FilterOptions

  @OptionGroup(title: "Figures") var figure: FigureOptions

  @Argument(help: "Only these trials: registry numbers, other ids or acronyms.")
  var ids: [String] = []

  @Option(help: "How it is written; what each form has stands above.")
  var format: ExportedForm

  @Option(
    name: .shortAndLong,
    help: "The file to write, whole or not at all; without it, or with -, standard output."
  )
  var output: String?

  @Flag(help: "Replace the file when it is there already.")
  var force = false

  @OptionGroup var data: TableOptions

  @OptionGroup var cells: CellOptions

  @OptionGroup var decided: DecisionOptions

  @OptionGroup var overridden: OverrideOptions

  @OptionGroup var rated: RatingOptions

  @OptionGroup var noted: NoteOptions

  @OptionGroup var viewed: ViewOptions

  @OptionGroup var store: StoreOptions

  @OptionGroup var reviewed: ReviewOptions

  func run() throws {
    switch format {
    case .trials(let format): try exportTrials(as: format)
    case .registry: try exportRecords()
    }
  }

  /// Writes the kept records, which carry their own date and need no filter.
  private func exportRecords() throws {
    if figure.isGiven {
      throw ProgramError(.wrongUse, "a figure is written as svg; use --format svg")
    }
    if data.table != nil {
      throw ProgramError(
        .wrongUse,
        "--table is of trials; records are whole, leave one of them out"
      )
    }
    guard filter.filter == nil else {
      throw ProgramError(.wrongUse, "records are chosen by registry number; leave --filter out")
    }
    guard !reviewed.isNamed else {
      throw ProgramError(
        .wrongUse,
        "records are written as they came, without decisions; leave --review and --in-store out "
          + "and name the store with --store"
      )
    }
    let world = Environment.process
    let path = try target(in: world)
    let library = try store.library(Catalogue.bundled, overrides: Overrides())
    let records = RegistryRecords(
      location: try store.location(in: world),
      library: library
    )
    try records.write(ids, to: path)
  }

  private func exportTrials(as format: ExportFormat) throws {
    let overrides = try overridden.read(store)
    let library = try reviewed.library(
      try decided.catalogue(store),
      store,
      overrides: overrides,
      in: .process
    )
    .noted(by: try noted.read(store))
    let index = library.index
    let view = try viewed.takenForCommand(in: index)
    let chosen = ListState.filter(view, try filter.read(index))
    // With a review, its records are meant where none are named.
    let named = ids.isEmpty ? index.rowsOfReview : try named(in: library)
    let matched = index.rows(
      matching: chosen ?? .everything,
      within: named.map { index.set(of: $0) }
    )
    let listed = index.rows(named, in: view?.sort ?? .standard).rows(in: matched, of: index).map(
      index.id
    )
    guard !listed.isEmpty else {
      throw ProgramError(.notFound, Self.nothing(chosen, among: ids))
    }
    if let content = try content(as: format) {
      let export = DataExport(
        content: content,
        format: format,
        filter: chosen?.text ?? "",
        cells: cells.cells,
        decisions: try decided.read(store),
        overrides: overrides,
        ratings: try rated.read(store),
        library: library,
        areChosen: !ids.isEmpty,
        review: index.review,
        summary: content == .table(.summary) ? try figure.summaryOptions() : SummaryOptions(),
        plot: plot
      )
      // What is said of the review itself belongs to the whole, not to some trials of it.
      return try write(
        export,
        of: listed,
        withReview: ids.isEmpty && chosen == nil && !index.isScreened
      )
    }
    let (trials, catalogue) = try library.trials(
      listed,
      for: library.catalogue.overridden(by: overrides),
      with: overrides
    )
    let exporting = Exporting(
      selection: ExportSelection(
        trials,
        filter: chosen?.text ?? "",
        review: index.review,
        notes: index.notes
      ),
      catalogue: catalogue,
      ratings: try rated.read(store)
    )
    guard !figure.isGiven || format == .svg else {
      throw ProgramError(
        .wrongUse,
        "a figure is written as svg; use --format svg, or --table forest for the rows of --forest or --event"
      )
    }
    let shown = try figure.figure(of: trials, areNamed: !ids.isEmpty, in: catalogue)
    guard let file = try exporting.file(format, figure: shown, cells: cells.cells) else {
      throw ProgramError(.defect, "no file came of \(format.rawValue); please report this")
    }
    let world = Environment.process
    guard let path = try target(in: world) else {
      StandardOutput.write(file.text, for: .program)
      return
    }
    do throws(FileError) {
      try world.writeExport(file.text, path)
    } catch {
      throw error.writing(path)
    }
  }

  /// The rows of data that are asked for; `nil` for one trial a row, sources and figures.
  private func content(as format: ExportFormat) throws(ProgramError) -> DataExport.Content? {
    let content: DataExport.Content? =
      data.table.map { .table($0) } ?? (format == .metafor ? .metafor : nil)
    if content == .table(.summary), figure.isPoolAlone { return content }
    let isRowsOfPlot =
      switch content {
      case .table(let table) where table.isOfPlots: figure.isPlot
      case .metafor: figure.isPlotAlone
      default: false
      }
    guard content == nil || !figure.isGiven || isRowsOfPlot else {
      throw ProgramError(
        .wrongUse,
        content == .metafor && figure.event != nil
          ? "metafor has the counts of every event; the rows of one are --table forest as csv"
          : figure.leaveOneOut
            ? "--leave-one-out is of the figure; as rows it is --table influence with --forest or --event"
            : figure.page != .plot
              ? "a page of a plot is a figure; its rows are --table influence or cumulative without --page"
              : "rows of data and a figure are two files; take one, or --table forest with --forest or"
                + " --event"
      )
    }
    return content
  }

  /// The forest plot of the endpoint that is asked for; `nil` where none is.
  private func plot(of trials: [Trial], in catalogue: Catalogue) throws(ProgramError) -> ForestPlot?
  {
    let asked = try figure.figure(of: trials, areNamed: !ids.isEmpty, in: catalogue)
    guard let asked = asked.plot else { return nil }
    var options = asked.options
    // A table of groups says what each comes to; metafor's own default is the method.
    if data.table == .forest, options.grouping != .role, options.pooling == nil {
      options.pooling = .restrictedLikelihood
    }
    return ForestPlot(asked.subject, options: options, in: catalogue)
  }

  /// Writes rows of data, whole or not at all.
  private func write(
    _ export: DataExport,
    of ids: [TrialID],
    withReview: Bool
  ) throws(ProgramError) {
    let path = try target(in: .process)
    let file = BufferedFile(path)
    let rows = try export.write(ids, withReview: withReview) { file.write(piece: $0) }
    guard rows > 0 else { throw ProgramError(.notFound, export.nothing(of: ids)) }
    try file.finish(path)
  }

  /// That no trial is left to write, and what to do.
  private static func nothing(_ filter: Filter?, among ids: [String]) -> String {
    guard let filter, !ids.isEmpty else { return FilterOptions.noTrial(fits: filter) }
    return "none of the trials named fits '\(filter.text)'; leave --filter or the names out"
  }

  /// The rows of the trials that are named, each once.
  private func named(in library: Library) throws(ProgramError) -> [TrialRow] {
    var rows: [TrialRow] = []
    for id in ids {
      guard let row = try library.row(named: id) else {
        throw library.unknown(id)
      }
      if !rows.contains(row) { rows.append(row) }
    }
    return rows
  }

  /// The file to write, `~` read as the home folder; `nil` for standard output.
  ///
  /// - Throws: `ProgramError` when a file is there already and may not be replaced.
  private func target(in world: Environment) throws(ProgramError) -> String? {
    guard let output, output != "-" else { return nil }
    let path = world.expanding(output)
    guard force || !world.exists(path) else {
      throw ProgramError(
        .wrongUse,
        "'\(output)' is there already and was left as it is; --force replaces it"
      )
    }
    return path
  }
}

extension BufferedFile {
  /// Puts a file that was named by `-o` in its place; standard output is just ended.
  func finish(_ path: String?) throws(ProgramError) {
    do throws(FileError) {
      try finish()
    } catch {
      throw error.writing(path ?? "-")
    }
  }
}

extension FileError {
  /// That a file named by `-o` was not written.
  fileprivate func writing(_ path: String) -> ProgramError {
    ProgramError(.notDone, "'\(path)' was not written: \(reason); choose another path with -o")
  }
}

/// What `export` writes: trials in a form of the browser, or the registry's records as they came.
enum ExportedForm: ExpressibleByArgument {
  case trials(ExportFormat)
  case registry

  init?(argument: String) {
    if argument == "registry" {
      self = .registry
    } else if let format = ExportFormat(rawValue: argument) {
      self = .trials(format)
    } else {
      return nil
    }
  }

  static var allValueStrings: [String] {
    ExportFormat.allCases.map(\.rawValue) + ["registry"]
  }
}
