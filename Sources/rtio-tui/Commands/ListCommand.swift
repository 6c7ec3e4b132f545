import ArgumentParser
import Browser
import TrialExport
import TrialModel
import TrialQuery

/// The trials as rows.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Print the trials as rows.",
    discussion: CommandExamples.text(of: "list")
  )

  @OptionGroup var filter: FilterOptions

  @Option(
    parsing: .unconditional,
    help: "Columns to sort by, separated by commas, a minus before falling ones: -year,n."
  )
  var sort: String?

  @Option(
    parsing: .unconditional,
    help: "Columns to print, separated by commas: id,acronym,site,agent,n,result."
  )
  var columns: String?

  @Option(help: "How the rows are written: table is for people, the others for programs.")
  var format: ListFormat = .table

  @OptionGroup var cells: CellOptions
  @OptionGroup var characters: CharacterOptions
  @OptionGroup var decided: DecisionOptions
  @OptionGroup var overridden: OverrideOptions
  @OptionGroup var noted: NoteOptions
  @OptionGroup var viewed: ViewOptions
  @OptionGroup var stored: StoreOptions
  @OptionGroup var reviewed: ReviewOptions

  func run() throws {
    let library = try reviewed.library(
      try decided.catalogue(stored),
      stored,
      overrides: try overridden.read(stored),
      in: .process
    )
    .noted(by: try noted.read(stored))
    let index = library.index
    let view = try viewed.takenForCommand(in: index)
    let typed = try filter.read(index)
    let chosen = ListState.filter(view, typed)
    if let typed { filter.explain(typed, in: index) }
    do throws(ColumnNameRefusal) {
      let order = try sort.map { text throws(ColumnNameRefusal) in try SortOrder(text) }
      let named = try columns.map { text throws(ColumnNameRefusal) in try Column.list(text) }
      Self.print(
        index,
        chosen,
        order ?? view?.sort,
        named ?? view?.columns,
        format,
        cells.cells,
        inASCII: characters.ascii
      )
    } catch {
      throw ProgramError(.wrongUse, error.message)
    }
  }

  /// Prints the trials that fit, or says that none does.
  static func print(
    _ index: TrialIndex,
    _ filter: Filter?,
    _ order: SortOrder? = nil,
    _ columns: [Column]? = nil,
    _ format: ListFormat = .table,
    _ cells: RowFormat.Cells = .guarded,
    inASCII: Bool = false
  ) {
    // With a review, the list is of its records.
    let ofReview = index.rowsOfReview
    let matched = index.rows(matching: filter ?? .everything, within: ofReview.map(index.set))
    let rows = index.rows(ofReview, in: order ?? .standard).rows(in: matched, of: index)
    let usual = ofReview == nil ? Column.standard : Column.standardOfReview
    let document = ListDocument(rows.map(index.trial), columns: columns ?? usual)
    if rows.isEmpty {
      // Heads alone would read as a table that lost its rows.
      if format == .json { StandardOutput.write(document.text(format), for: .program) }
      let isEmpty = ofReview?.isEmpty ?? false
      let words =
        isEmpty
        ? "no record of the review is at hand; 'rtio-tui review update' brings them"
        : FilterOptions.noTrial(fits: filter)
      StandardError.write("rtio-tui: \(words)\n")
    } else if format == .table {
      StandardOutput.write(CharacterOptions.shown(document.text(format), inASCII: inASCII))
    } else {
      StandardOutput.write(document.text(format, cells: cells), for: .program)
    }
  }
}

extension ListFormat: ExpressibleByArgument {}
