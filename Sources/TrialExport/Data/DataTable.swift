import TrialChecks
import TrialModel
import TrialPages
package import TrialQuery

/// A table of data about trials: the names and meanings of its columns, and the rows of a trial.
package struct DataTable {
  /// A column as its documentation has it.
  package struct Head: Hashable, Sendable {
    package let name: String
    /// What the column holds, its unit, and what an empty cell means.
    package let meaning: String
    /// Whether it is the same for many rows, so that JSON says it once for all of them.
    let isContext: Bool

    init(_ name: String, _ meaning: String, isContext: Bool = false) {
      self.name = name
      self.meaning = meaning
      self.isContext = isContext
    }
  }

  /// What rows are of.
  enum Place {
    case trial(Trial)
    case review
    /// A forest plot over several trials.
    case plot(ForestPlot)
    case summary(SummaryOfFindings)
  }

  /// A row: its cells without those of the context, and the document it rests on.
  struct Row {
    let cells: [ColumnValue]
    let source: SourceKey?
    /// What else it rests on.
    let otherSources: [SourceKey]
  }

  /// What rows are made from besides the trial.
  struct Surroundings {
    let catalogue: Catalogue
    let decisions: Decisions
    /// The decisions by the place of their finding, each place's by figure and code.
    let decided: [String: [Decision]]
    /// The review that is open, as its reader may see it; `nil` without one.
    let review: ScreenedReview?
    /// The ratios that forest plots draw; empty for tables that do not ask.
    let drawn: [PlottedResult.Key: PlottedResult]
    /// Whether nothing but what is drawn is wanted.
    let isDrawnAlone: Bool

    init(
      _ catalogue: Catalogue,
      _ decisions: Decisions = Decisions(),
      review: ScreenedReview? = nil,
      drawn: Set<PlottedResult> = [],
      isDrawnAlone: Bool = false
    ) {
      self.catalogue = catalogue
      self.decisions = decisions
      self.review = review
      self.drawn = Dictionary(drawn.map { ($0.key, $0) }) { first, _ in first }
      self.isDrawnAlone = isDrawnAlone
      decided = Dictionary(grouping: decisions.all, by: \.key.place)
    }
  }

  /// The name as it is asked for: `toxicity`, `metafor`.
  package let name: String
  /// What a row is, in a few words.
  let purpose: String
  package let heads: [Head]
  /// Hands the rows of a place over one after the other, in the order of the documentation.
  let rows: (Place, Surroundings, (Row) -> Void) -> Void

  /// The table of that name.
  package init(_ name: ExportTable) {
    switch name {
    case .toxicity: self.init(name, ofTrials: ToxicityCell.each)
    case .results: self.init(name, ofTrials: ReportedFigure.each)
    case .computed:
      self.init(name) { (place: Place, surroundings, take: (ComputedRow) -> Void) in
        if case .trial(let trial) = place {
          ComputedRow.each(of: trial, in: surroundings.catalogue, take: take)
        }
      }
    case .arms: self.init(name, ofTrials: ArmTreatment.each)
    case .outcomes: self.init(name, ofTrials: OutcomeValue.each)
    case .forest:
      self.init(name) { place, _, take in
        if case .plot(let plot) = place { DrawnRow.each(of: plot, take: take) }
      }
    case .summary:
      self.init(name) { place, _, take in
        if case .summary(let summary) = place {
          for row in summary.rows { take(SummedOutcome(row: row)) }
        }
      }
    case .influence:
      self.init(name) { (place: Place, surroundings, take: (InfluenceRow) -> Void) in
        if case .plot(let plot) = place {
          InfluenceRow.each(of: plot, in: surroundings.catalogue, take: take)
        }
      }
    case .cumulative:
      self.init(name) { (place: Place, surroundings, take: (CumulativeRow) -> Void) in
        if case .plot(let plot) = place {
          CumulativeRow.each(of: plot, in: surroundings.catalogue, take: take)
        }
      }
    case .findings: self.init(name, rows: DecidedFinding.each)
    case .decisions: self.init(name, rows: DecisionRow.each)
    case .screening: self.init(name, rows: ScreeningRow.each)
    }
  }

  /// The ratios and counts of trials with the columns that the functions of R's metafor read.
  package static var metafor: DataTable {
    DataTable(
      name: ExportFormat.metafor.rawValue,
      purpose: "one ratio, or one event counted in two groups, a row",
      rows: MetaforRow.each
    )
  }

  /// A table that says nothing of the review itself.
  private init<Content: DataRow>(
    _ name: ExportTable,
    ofTrials rows: @escaping (Trial, (Content) -> Void) -> Void
  ) {
    self.init(name) { (place: Place, _, take: (Content) -> Void) in
      if case .trial(let trial) = place { rows(trial, take) }
    }
  }

  private init<Content: DataRow>(
    _ name: ExportTable,
    rows: @escaping (Place, Surroundings, (Content) -> Void) -> Void
  ) {
    self.init(name: name.rawValue, purpose: name.purpose, rows: rows)
  }

  private init<Content: DataRow>(
    name: String,
    purpose: String,
    rows: @escaping (Place, Surroundings, (Content) -> Void) -> Void
  ) {
    let columns = Content.columns
    self.name = name
    self.purpose = purpose
    heads =
      [
        Head("trial", "registry number of the trial, or review for the review itself"),
        Head("acronym", "name readers know it by; empty where it has none"),
      ] + columns.map { Head($0.name, $0.meaning) } + [
        Head("source", "key of the document the row was read from")
      ] + Self.context
    self.rows = { place, surroundings, take in
      let (id, acronym) = place.names
      rows(place, surroundings) { content in
        var cells: [ColumnValue] = []
        cells.reserveCapacity(columns.count + 3)
        let own = content.trialOfRow
        cells.append(own.map { .text($0.id.text) } ?? id)
        cells.append(own.map { ColumnValue(text: $0.acronym) } ?? acronym)
        for column in columns { cells.append(column.value(content)) }
        cells.append(ColumnValue(text: content.source?.text))
        take(Row(cells: cells, source: content.source, otherSources: content.otherSources))
      }
    }
  }

  /// What stands at the end of each row where a file has no other place for it.
  private static let context = [
    Head("citation", "the document in full", isContext: true),
    Head("address", "its DOI, PubMed or registry number; empty without one", isContext: true),
    Head("filter", "the filter that chose the trials; empty where none did", isContext: true),
    Head(
      "data_as_of",
      "day of the registry record of the trial; without one the newest to which any trial is known",
      isContext: true
    ),
  ]
}

extension DataTable.Place {
  /// The first two cells of a row.
  fileprivate var names: (id: ColumnValue, acronym: ColumnValue) {
    switch self {
    case .trial(let trial): (.text(trial.id.text), ColumnValue(text: trial.acronym))
    case .review: (.text(Subject.review), .unknown)
    case .plot, .summary: (.unknown, .unknown)
    }
  }
}
