package import TrialChecks
package import TrialModel
package import TrialPages
package import TrialQuery

/// A table of data while it is written, trial by trial, so that no more than one row is in memory.
///
/// Nothing is written before there is a row: a file of heads alone would read as one that lost its
/// rows. The work grows with the number of cells and with nothing else.
package struct DataDocument {
  private let table: DataTable
  private let form: Form
  private let filter: String
  private let surroundings: DataTable.Surroundings
  private var text = ""
  /// How many rows were added.
  package private(set) var rows = 0
  /// The documents the rows rest on, in the order of their first use.
  private var sources: [Source] = []
  private var places: [SourceKey: Int] = [:]
  /// The last cells of a row, by document, where a form has them in every row.
  private var contexts: [SourceKey?: [ColumnValue]] = [:]
  /// Whether each row ends with what a review decided on its trial, which no column of the table says.
  private let saysDecisions: Bool
  /// The trial whose rows are added; `nil` for others.
  private var trial: TrialID?
  /// The day to which the rows that are added are known; `nil` when it is not.
  private var day: PartialDate?
  /// The newest of those days of all rows.
  private var newestDay: PartialDate?

  private enum Form {
    case delimited(RowFormat)
    case json, lines, markdown
  }

  /// How much text is gathered before it is handed over, in bytes.
  private static let piece = 1 << 16

  /// A table of trials that a filter chose; `nil` for a form that has no rows of cells.
  package init?(
    _ name: ExportTable,
    as format: ExportFormat,
    filter: String,
    in catalogue: Catalogue,
    decisions: Decisions = Decisions(),
    review: ScreenedReview? = nil,
    cells: RowFormat.Cells = .guarded
  ) {
    switch format {
    case .csv: form = .delimited(RowFormat(.comma, cells: cells))
    case .tsv: form = .delimited(RowFormat(.tab, cells: cells))
    case .json: form = .json
    case .ndjson: form = .lines
    case .markdown: form = .markdown
    case .line, .ris, .bibtex, .metafor, .svg: return nil
    }
    table = DataTable(name)
    self.filter = filter
    surroundings = DataTable.Surroundings(catalogue, decisions, review: review)
    saysDecisions = false
    day = catalogue.asOf
  }

  /// The ratios and counts of trials for R's metafor, between commas.
  ///
  /// Each ratio says whether forest plots of the trials draw it; with `isDrawnAlone` nothing else is
  /// written.
  package init(
    metaforWith drawn: Set<PlottedResult>,
    isDrawnAlone: Bool,
    filter: String,
    in catalogue: Catalogue,
    review: ScreenedReview? = nil,
    cells: RowFormat.Cells = .guarded
  ) {
    form = .delimited(RowFormat(.comma, cells: cells))
    table = .metafor
    self.filter = filter
    surroundings = DataTable.Surroundings(
      catalogue,
      review: review,
      drawn: drawn,
      isDrawnAlone: isDrawnAlone
    )
    saysDecisions = review != nil
    day = catalogue.asOf
  }

  /// Adds the rows of a trial, in the order of the documentation.
  package mutating func add(_ trial: Trial, to write: (String) -> Void) {
    contexts = contexts.filter { $0.key.map { surroundings.catalogue.source($0) != nil } ?? true }
    let record = trial.registration.map(Source.init)
    day = surroundings.catalogue.dataAsOf(of: trial)
    self.trial = trial.id
    defer {
      day = surroundings.catalogue.asOf
      self.trial = nil
    }
    add(.trial(trial), record: record, to: write)
  }

  /// Adds what the table says of the review itself.
  package mutating func addReview(to write: (String) -> Void) {
    add(.review, record: nil, to: write)
  }

  /// Adds the rows of a forest plot, from top to bottom.
  package mutating func add(_ plot: ForestPlot, to write: (String) -> Void) {
    add(.plot(plot), record: nil, to: write)
  }

  /// Adds the rows of a summary of findings, from top to bottom.
  package mutating func add(_ summary: SummaryOfFindings, to write: (String) -> Void) {
    add(.summary(summary), record: nil, to: write)
  }

  /// Ends the table; without a row nothing was written, and nothing is.
  package mutating func end(to write: (String) -> Void) {
    guard rows > 0 else { return }
    switch form {
    case .delimited, .lines: break
    case .json:
      let day = JSON(newestDay?.text).compactText
      text +=
        "\n],\"dataAsOf\":\(day),\"sources\":\(JSON.array(sources.map(\.json)).compactText)}\n"
    case .markdown:
      text +=
        "\nData as of: \(newestDay?.text ?? "unknown")\n\n## Sources\n\n"
        + sources.map { $0.markdownItem + "\n" }.joined()
    }
    write(text)
    text = ""
  }

  private mutating func add(
    _ place: DataTable.Place,
    record: Source?,
    to write: (String) -> Void
  ) {
    // Both are taken out first, since each row changes what they stand in.
    let (table, surroundings) = (table, surroundings)
    table.rows(place, surroundings) { append($0, record: record, to: write) }
  }

  private mutating func append(_ row: DataTable.Row, record: Source?, to write: (String) -> Void) {
    if rows == 0 { begin() }
    newestDay = [newestDay, day].compactMap(\.self).max()
    let context =
      context(of: row.source, record: record) + [ColumnValue(text: day?.text)]
      + decided
    for key in row.otherSources { _ = self.context(of: key, record: record) }
    switch form {
    case .delimited(let form):
      text += form.line((row.cells + context).map(\.cell))
    case .json:
      text += (rows == 0 ? "\n" : ",\n") + object(row.cells).compactText
    case .lines:
      text += object(row.cells + context).compactText + "\n"
    case .markdown:
      text += Self.line(row.cells.map(\.cell))
    }
    rows += 1
    if text.utf8.count >= Self.piece {
      write(text)
      text = ""
    }
  }

  /// Where the trial of a row stands in the review, and who decided how; nothing without one.
  private var decided: [ColumnValue] {
    guard saysDecisions else { return [] }
    let record = trial.flatMap { surroundings.review?.record($0) }
    return [
      ColumnValue(text: record?.words), ColumnValue(text: record?.readers.joined(separator: "; ")),
    ]
  }

  private mutating func begin() {
    switch form {
    case .delimited(let form):
      // Heads are ours and keep their names.
      let plain = RowFormat(form.separator, cells: .verbatim)
      text += plain.line(table.heads.map(\.name) + (saysDecisions ? ["screen", "readers"] : []))
    case .lines: break
    case .json:
      let columns = table.heads.filter { !$0.isContext }
        .map { head -> JSON in ["name": .string(head.name), "meaning": .string(head.meaning)] }
      let head: JSON = [
        "table": .string(table.name), "filter": .string(filter),
        "columns": .array(columns),
      ]
      text += head.compactText.dropLast() + ",\"rows\":["
    case .markdown:
      let heads = table.heads.filter { !$0.isContext }.map(\.name)
      text += """
        # Radiotherapy with immunotherapy: \(table.name)

        - Filter: \(filter.isEmpty ? "none" : Markdown.text(filter))

        \(Self.line(heads))\(Self.line(heads.map { _ in "---" }))
        """
    }
  }

  /// A line of a table in Markdown, not padded: the widest cell is known only at the end.
  private static func line(_ cells: [String]) -> String {
    "| " + cells.map(Markdown.cell).joined(separator: " | ") + " |\n"
  }

  private func object(_ cells: [ColumnValue]) -> JSON {
    .object(zip(table.heads, cells).map { JSON.Member($0.name, $1.json) })
  }

  /// The last cells of a row that rests on a document but the day, with the document noted where it is new.
  private mutating func context(of key: SourceKey?, record: Source?) -> [ColumnValue] {
    if let known = contexts[key] { return known }
    let source = key.flatMap { key in
      surroundings.catalogue.source(key) ?? (record?.key == key ? record : nil)
    }
    if let source, places[source.key] == nil {
      places[source.key] = sources.count
      sources.append(source)
    }
    let context: [ColumnValue] = [
      ColumnValue(text: source?.citation), ColumnValue(text: source?.address),
      ColumnValue(text: filter.isEmpty ? nil : filter),
    ]
    contexts[key] = context
    return context
  }
}
