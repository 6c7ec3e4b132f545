import TrialPages
import TrialModel

/// A page of a forest plot as a figure, from the rows its screen shows.
struct ForestFigure {
  private let subject: ForestSubject
  private let options: ForestOptions
  private let plot: ForestPlot
  private let catalogue: Catalogue
  private let tab: ForestTab
  /// The rows as they are drawn, also where the screen says them in words.
  let page: Page

  init(_ shown: ExportFigure.Plot, in catalogue: Catalogue) {
    subject = shown.subject
    options = shown.options
    tab = shown.tab
    self.catalogue = catalogue
    plot = ForestPlot(shown.subject, options: shown.options, in: catalogue)
    page = ForestPages.page(
      shown.tab,
      of: plot,
      PooledStudies(plot, in: catalogue),
      isRescaled: shown.options.isRescaled,
      inWords: false
    )
  }

  /// How many rows are drawn, trials of a funnel as well; 0 where the page has nothing to show.
  var rows: Int { tab == .plot ? plot.studies.count : page.selectableRows.count }

  /// What it is, in words: `a forest plot`.
  var name: String { tab == .plot ? "a forest plot" : "the page \(tab.name) of a forest plot" }

  var sheet: FigureSheet {
    FigureSheet(
      title: title,
      subtitle: subtitle,
      funnel: page.sections.lazy.compactMap { FunnelDrawing($0) }.first,
      tables: page.sections.compactMap(table),
      notes: page.sections.flatMap(\.paragraphs)
    )
  }

  private var title: String {
    let of = tab == .plot ? "" : ", \(tab.name)"
    let endpoint = plot.endpoint?.text ?? plot.event ?? "no ratio"
    switch subject {
    case .trials, .event: return endpoint.capitalisedFirst + of
    case .trial(let id): return "\(catalogue.trial(id)?.name ?? id.text): \(endpoint)\(of)"
    }
  }

  private var subtitle: String {
    // The reading of an event is not chosen by its data cut.
    let cut = plot.isOfSeveralTrials && plot.event == nil ? options.cut.words : nil
    let pooling = ForestSettings.pooling(of: plot, on: tab)
    return [ForestSettings.extent(of: plot, subject), cut, pooling]
      .compactMap { $0 }.joined(separator: "; ")
  }

  private func table(of section: PageSection) -> FigureTable? {
    if case .packed(let name, let columns) = section.heading {
      return packed(name, columns, section.rows)
    }
    guard case .forest(let head) = section.heading else { return nil }
    let sides = section.rows.lazy
      .compactMap { if case .forestSides(let sides) = $0.content { sides } else { nil } }.first
    let axis = FigureAxis(head.axis, below: sides?.below ?? "", above: sides?.above ?? "")
    let isOfTrials = if case .trial = subject { false } else { true }
    // Columns that are empty in every row are left out, and those of counts take the place of `n`.
    let counts = head.counts.isEmpty ? ["", ""] : head.counts
    let columns: [FigureTable.Column] = [
      .init(isOfTrials ? "Trial" : "Patients", .words(widest: 220)),
      .init(
        plot.event != nil ? "As counted" : isOfTrials ? "Agents" : "Analysis",
        .words(widest: 150)
      ),
      .init("Control", .words(widest: 110)),
      .init("Data cut", .words(widest: 80)),
      .init(counts[0], .numbers),
      .init(counts[1], .numbers),
      .init("n", .numbers),
      .init("", .marks(axis)),
      .init("\(head.name) (95 % CI)", .words(widest: 200)),
      .init("", .words(widest: 80)),
      .init(head.isPooled ? "Weight, %" : "", .numbers),
    ]
    let rows = section.rows.compactMap { row in
      if case .forest(let line) = row.content { Self.row(line) } else { nil }
    }
    return FigureTable(columns: columns, rows: rows).withoutEmptyColumns
  }

  private func packed(_ name: String, _ columns: [PackedColumn], _ rows: PageRows) -> FigureTable {
    FigureTable(
      columns: [.init(name, .words(widest: 260))] + columns.map { .init($0.title, .numbers) },
      rows: rows.compactMap { row in
        guard case .packed(let packed) = row.content else { return nil }
        let label = [packed.mark, packed.label].filter { !$0.isEmpty }.joined(separator: " ")
        return .cells([label] + packed.cells, mark: nil, isStrong: false)
      }
    )
  }

  private static func row(_ line: ForestLine) -> FigureTable.Row {
    let shape: FigureMark.Shape
    switch line.kind {
    case .group: return .name(line.label)
    case .study: shape = .square(area: line.markArea)
    case .pooled: shape = .diamond
    case .prediction: shape = .interval
    }
    let figures = [line.estimate, line.interval].filter { !$0.isEmpty }.joined(separator: " ")
    let label = [line.label, line.arms].filter { !$0.isEmpty }.joined(separator: " ")
    return .cells(
      [label, line.detail, line.control, line.cut]
        + (line.counts.isEmpty ? ["", ""] : line.counts)
        + [line.participants, "", figures, line.note, line.weight],
      mark: FigureMark(shape: shape, value: line.value, bounds: line.bounds),
      isStrong: line.kind == .pooled
    )
  }
}
