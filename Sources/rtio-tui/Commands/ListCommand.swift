import ArgumentParser
import TrialExport
import TrialModel
import TrialQuery

/// The trials as rows.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Print the trials as rows."
  )

  @OptionGroup var filter: FilterOptions

  @Option(
    parsing: .unconditional,
    help: "Fields to sort by, a minus before falling ones: -result,n."
  )
  var sort: String?

  @Option(
    parsing: .unconditional,
    help: "Columns, separated by commas: id,acronym,site,agent,n,result."
  )
  var columns: String?

  @Option(help: "table, csv, tsv, json, ndjson or markdown.")
  var format: ListFormat = .table

  @OptionGroup var cells: CellOptions
  @OptionGroup var characters: CharacterOptions
  @OptionGroup var decided: DecisionOptions
  @OptionGroup var overridden: OverrideOptions
  @OptionGroup var stored: StoreOptions

  func run() throws {
    let overrides = try overridden.read()
    let library = try stored.library(try decided.catalogue(), overrides: overrides)
    let index = try library.current(with: overrides).index
    let chosen = try filter.read(index)
    if let chosen { filter.explain(chosen, in: index) }
    do throws(ColumnNameRefusal) {
      let order = try sort.map { text throws(ColumnNameRefusal) in try SortOrder(text) }
      let named = try columns.map { text throws(ColumnNameRefusal) in try Column.list(text) }
      Self.print(index, chosen, order, named, format, cells.cells, inASCII: characters.ascii)
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
    let matched = index.rows(matching: filter ?? .everything)
    let rows = index.rows(in: order ?? .standard).rows(in: matched, of: index)
    let document = ListDocument(rows.map(index.trial), columns: columns ?? Column.standard)
    if rows.isEmpty {
      // Heads alone would read as a table that lost its rows.
      if format == .json { StandardOutput.write(document.text(format), for: .program) }
      StandardError.write("rtio-tui: \(FilterOptions.noTrial(fits: filter))\n")
    } else if format == .table {
      StandardOutput.write(CharacterOptions.shown(document.text(format), inASCII: inASCII))
    } else {
      StandardOutput.write(document.text(format, cells: cells), for: .program)
    }
  }
}

extension ListFormat: ExpressibleByArgument {}
