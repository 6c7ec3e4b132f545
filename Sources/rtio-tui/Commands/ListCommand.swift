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

  @OptionGroup var decided: DecisionOptions

  func run() throws {
    let catalogue = try decided.catalogue()
    let chosen = try filter.read(catalogue.trials)
    do throws(ColumnNameError) {
      let order = try sort.map { text throws(ColumnNameError) in try SortOrder(text) }
      let named = try columns.map { text throws(ColumnNameError) in try Column.list(text) }
      Self.print(catalogue.trials, chosen, order, named, format)
    } catch {
      throw Problem(.wrongUse, error.message)
    }
  }

  /// Prints the trials that fit.
  static func print(
    _ trials: [Trial],
    _ filter: Filter?,
    _ order: SortOrder? = nil,
    _ columns: [Column]? = nil,
    _ format: ListFormat = .table
  ) {
    let document = ListDocument(
      trials,
      matching: filter ?? .everything,
      in: order ?? .standard,
      columns: columns ?? Column.standard
    )
    StandardOutput.write(document.text(format))
  }
}

extension ListFormat: ExpressibleByArgument {}
