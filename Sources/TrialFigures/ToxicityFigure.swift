import TrialPages
import TrialModel

/// The toxicity table of a trial as a figure, from the rows its tab shows.
struct ToxicityFigure {
  private let trial: Trial
  private let options: PageOptions
  private let catalogue: Catalogue

  init(_ trial: Trial, options: PageOptions, in catalogue: Catalogue) {
    self.trial = trial
    self.options = options
    self.catalogue = catalogue
  }

  var page: Page {
    ToxicityPage.page(of: trial, in: catalogue, options: options, isOnPaper: true)
  }

  /// How many rows of events it has.
  var rows: Int {
    page.sections.flatMap(\.rows)
      .count { row in
        switch row.content {
        case .event: true
        case .posted(let posted): !posted.isName
        default: false
        }
      }
  }

  var sheet: FigureSheet {
    let page = page
    return FigureSheet(
      title: "\(trial.name): adverse events",
      subtitle: trial.id.text,
      tables: page.sections.compactMap(table),
      notes: page.sections.flatMap { section in
        table(of: section) == nil ? section.paragraphs : section.paragraphs.filter(Self.isSentence)
      }
    )
  }

  /// Whether a line between the rows of a table is a sentence, which stands under it, and not a name.
  private static func isSentence(_ text: String) -> Bool { text.hasSuffix(".") }

  /// The table of a section of events; `nil` for a section of words.
  private func table(of section: PageSection) -> FigureTable? {
    switch section.heading {
    case .effects(let name, let arms, let note, let scale):
      let foot = section.rows.lazy
        .compactMap { if case .effectFoot(let foot) = $0.content { foot } else { nil } }.first
      let axis = FigureAxis(scale, below: foot?.below ?? "", above: foot?.above ?? "")
      return table(of: section.rows, name, arms, effects: (note, axis))
    case .arms(let name, let arms, _):
      return table(of: section.rows, name, arms, effects: nil)
    case .posted(let head): return table(of: section.rows, under: head)
    default: return nil
    }
  }

  private func table(
    of rows: PageRows,
    _ name: String,
    _ arms: [ArmHead],
    effects: (head: String, axis: FigureAxis)?
  ) -> FigureTable {
    var columns: [FigureTable.Column] = [
      .init(name.prefix(1) + name.dropFirst().lowercased(), .words(widest: 240)),
      .init("", .words(widest: 60)),
    ]
    columns += arms.map { arm in
      .init(arm.label + (arm.count.map { " (of \($0))" } ?? ""), .words(widest: 180))
    }
    columns.append(.init("", .words(widest: 40)))
    if let effects {
      columns += [.init(effects.head, .words(widest: 180)), .init("", .marks(effects.axis))]
    }
    let lines = rows.compactMap { row -> FigureTable.Row? in
      switch row.content {
      case .paragraph(let name): Self.isSentence(name) ? nil : .name(name)
      case .event(let event): self.row(event, hasEffects: effects != nil)
      default: nil
      }
    }
    return FigureTable(columns: columns, rows: lines).withoutEmptyColumns
  }

  /// A table the registry posts, in its own groups.
  private func table(of rows: PageRows, under head: PostedHead) -> FigureTable {
    var columns: [FigureTable.Column] = [
      .init(head.name.prefix(1) + head.name.dropFirst().lowercased(), .words(widest: 240))
    ]
    columns += head.columns.map { .init($0, .words(widest: 150)) }
    if let scale = head.scale {
      let foot = head.foot
      let axis = FigureAxis(scale, below: foot?.below ?? "", above: foot?.above ?? "")
      columns += [.init(head.note, .words(widest: 180)), .init("", .marks(axis))]
    }
    let lines = rows.compactMap { row -> FigureTable.Row? in
      switch row.content {
      case .paragraph(let name): Self.isSentence(name) ? nil : .name(name)
      case .posted(let posted) where posted.isName: .name(posted.label)
      case .posted(let posted): self.row(posted, hasEffects: head.scale != nil)
      default: nil
      }
    }
    return FigureTable(columns: columns, rows: lines).withoutEmptyColumns
  }

  private func row(_ posted: PostedRow, hasEffects: Bool) -> FigureTable.Row {
    let cells = [posted.label] + posted.cells.map(\.text)
    guard hasEffects else { return .cells(cells, mark: nil, isStrong: false) }
    let effect = posted.effect ?? .none
    return .cells(
      cells + [effect.text, ""],
      mark: FigureMark(shape: .dot, value: effect.value, bounds: effect.bounds),
      isStrong: false
    )
  }

  private func row(_ event: EventRow, hasEffects: Bool) -> FigureTable.Row {
    let term = [event.term, event.qualifier].compactMap { $0 }.joined(separator: ", ")
    let effect = event.effect ?? .none
    let marks = event.marks + (effect.isCorrected ? "+" : "")
    return .cells(
      [term, event.grade?.text ?? ""] + event.cells.map(Self.text) + [marks]
        + (hasEffects ? [effect.text, ""] : []),
      mark: hasEffects
        ? FigureMark(shape: .dot, value: effect.value, bounds: effect.bounds) : nil,
      isStrong: false
    )
  }

  /// Count, printed and computed percentage of a group.
  private static func text(of value: EventValue) -> String {
    let computed = value.computed.isEmpty ? "" : "(\(value.computed) %)"
    let percent = [value.printed, computed].filter { !$0.isEmpty }.joined(separator: " ")
    return [value.markedCount, percent].filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
