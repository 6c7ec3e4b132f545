import TrialPages
import TrialModel

/// A forest plot as a figure, from the rows its screen shows.
struct ForestFigure {
  private let subject: ForestSubject
  private let options: ForestOptions
  private let plot: ForestPlot
  private let catalogue: Catalogue

  init(_ subject: ForestSubject, options: ForestOptions, in catalogue: Catalogue) {
    self.subject = subject
    self.options = options
    self.catalogue = catalogue
    plot = ForestPlot(subject, options: options, in: catalogue)
  }

  /// The rows as they are drawn, also where the screen says them in words.
  var page: Page { ForestPage.page(of: plot, isRescaled: options.isRescaled) }

  /// How many ratios are drawn.
  var rows: Int { plot.studies.count }

  var sheet: FigureSheet {
    let page = page
    return FigureSheet(
      title: title,
      subtitle: subtitle,
      tables: page.sections.compactMap(table),
      notes: page.sections.flatMap(\.paragraphs)
    )
  }

  private var title: String {
    let endpoint = plot.endpoint?.text ?? plot.event ?? "no ratio"
    switch subject {
    case .trials, .event: return endpoint.prefix(1).uppercased() + endpoint.dropFirst()
    case .trial(let id): return "\(catalogue.trial(id)?.name ?? id.text): \(endpoint)"
    }
  }

  private var subtitle: String {
    let cut = plot.isOfSeveralTrials ? options.cut.words : nil
    return [ForestSettings.extent(of: plot, subject), cut, ForestSettings.pooling(of: plot)]
      .compactMap { $0 }.joined(separator: "; ")
  }

  private func table(of section: PageSection) -> FigureTable? {
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
