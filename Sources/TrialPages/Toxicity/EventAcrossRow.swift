import TrialModel
import TrialQuery

/// One row of an adverse event over several trials: a group against the reference of its trial.
struct EventAcrossRow {
  let trial: TrialID
  /// The term as its source has it, under which the row stands.
  let term: String
  /// Whether one group stands alone, with nothing to compare it with.
  let isAlone: Bool
  private let event: EventRow
  let figures: [ShownFigure]
  /// The row in words that stand alone.
  let sentence: String

  var effect: EventEffect? { event.effect }
  var cells: [EventValue] { event.cells }
  var link: PageLink { .trial(trial, .toxicity) }

  /// The row on the axis that all rows share.
  func row(on scale: EffectScale?, largestRate: Double) -> PageRow {
    let drawn = EventRow(
      term: event.term,
      grade: event.grade,
      qualifier: event.qualifier,
      isIndented: true,
      cells: event.cells,
      difference: event.difference,
      differenceText: event.differenceText,
      largestRate: largestRate,
      marks: event.marks,
      effect: scale == nil ? nil : event.effect ?? EventEffect.none,
      effectScale: scale,
      effectFigure: scale == nil ? nil : event.effectFigure
    )
    return PageRow(.event(drawn), figures: figures, link: link)
  }
}

extension EventAcrossRow {
  /// What the sources of the catalogue report of the terms, by grade.
  static func published(
    of trial: Trial,
    _ meant: EventTermSet,
    in catalogue: Catalogue
  ) -> [EventAcrossRow] {
    guard let toxicity = trial.toxicity, trial.role != .registry else { return [] }
    return toxicity.events.filter { meant.contains($0.term) }
      .compactMap { event in
        let set = toxicity.set(of: event)
        let groups = trial.orderedGroups(of: toxicity, set: set)
        let line = EventLine(event, groups: groups, of: trial, in: catalogue)
        let drawn = line.row(isIndented: false, largestRate: 0)
        guard case .event(let row) = drawn.content else { return nil }
        let effect = line.effect(.difference)
        let values = row.cells.map { [$0.markedCount, $0.printed].filter { !$0.isEmpty } }
          .map { $0.isEmpty ? "-" : $0.joined(separator: ", ") }
        let arms = groups.prefix(2).map { trial.armLabel($0.arm) ?? $0.title }
          .joined(separator: " v ")
        let own = EventRow(
          term: trial.name,
          grade: event.grade,
          qualifier: [event.limitation, set, arms].compactMap { $0 }.joined(separator: ", "),
          isIndented: false,
          cells: row.cells.filter { $0.column < 2 },
          difference: row.difference,
          differenceText: row.differenceText,
          largestRate: 0,
          marks: row.marks,
          effect: effect,
          effectFigure: ShownMeasure.difference.place(in: drawn.figures)
        )
        return EventAcrossRow(
          trial: trial.id,
          term: event.term,
          isAlone: groups.count < 2,
          event: own,
          figures: drawn.figures,
          sentence: ([trial.name, line.name] + [set].compactMap { $0 }).joined(separator: ", ")
            + ": "
            + zip(groups, values)
            .map { "\(trial.columnLabel(of: $0)) \($1)" }.joined(separator: " against ")
            + words(of: effect)
        )
      }
  }

  /// What the record posts of the terms: each group against the reference, or each by itself.
  static func posted(of trial: Trial, _ kind: EventKind, _ meant: EventTermSet) -> [EventAcrossRow]
  {
    guard let registration = trial.registration,
      let posted = registration.results?.adverseEvents
    else { return [] }
    let columns = PostedColumns(posted, of: registration)
    // A total is compared with nothing, and groups that are not randomised stand by themselves.
    let pairs = PostedPair.all(of: posted.groups, in: registration)
    let rows: [(place: Int, reference: Int?)] =
      pairs.isEmpty
      ? PostedGroupRole.single(posted.groups, in: registration).map { ($0, nil) }
      : pairs.map { ($0.compared, $0.reference) }
    let events = kind == .serious ? posted.serious : posted.other
    return events.filter { meant.contains($0.term) }
      .flatMap { event in
        rows.map { row(of: event, kind, trial, columns, place: $0.place, reference: $0.reference) }
      }
  }

  private static func row(
    of event: PostedEvent,
    _ kind: EventKind,
    _ trial: Trial,
    _ columns: PostedColumns,
    place: Int,
    reference: Int?
  ) -> EventAcrossRow {
    let shown = [place] + (reference.map { [$0] } ?? [])
    let cells = shown.map { EventCell(event, in: $0, of: columns) }
    var figures = zip(shown, cells)
      .map { place, cell in
        ShownFigure(
          title: "\(event.term), \(kind.words), \(columns.name(of: place))",
          text: cell?.text ?? PostedCell.notReported,
          figure: nil,
          source: columns.source
        )
      }
    let comparison = reference.flatMap { reference in
      EventComparison(
        event,
        EventTableHead.Pair(compared: place, reference: reference),
        in: columns
      )
    }
    let effect = comparison?.effect(.difference)
    let titles = shown.map { columns.groups[$0].title }
    if let effect, let comparison {
      let term = "\(event.term), \(titles.joined(separator: " against "))"
      figures.append(comparison.figure(of: term, .difference, effect.text))
    }
    let values = cells.enumerated()
      .map { column, cell in
        EventValue(
          column: column,
          side: nil,
          count: cell?.countText ?? PostedCell.notReported,
          printed: "",
          computed: cell?.rate.map { DecimalText.of($0, decimals: 1) } ?? "",
          rate: cell?.rate,
          figure: column
        )
      }
    let texts = zip(titles, cells).map { "\($0) \($1?.text ?? PostedCell.notReported)" }
    return EventAcrossRow(
      trial: trial.id,
      term: event.term,
      isAlone: reference == nil,
      event: EventRow(
        term: trial.name,
        grade: nil,
        qualifier: titles.joined(separator: " v "),
        isIndented: false,
        cells: values,
        difference: comparison?.difference,
        differenceText: effect?.estimate ?? "",
        largestRate: 0,
        marks: "",
        effect: effect,
        effectFigure: effect == nil ? nil : figures.count - 1
      ),
      figures: figures,
      sentence: "\(trial.name), \(event.term), \(kind.words): "
        + texts.joined(separator: " against ") + words(of: effect)
    )
  }

  /// The difference in words: `; 9.1 points more with the first, 95 % CI -9.5 to 27.8`.
  private static func words(of effect: EventEffect?) -> String {
    guard let effect, let value = effect.value else { return "." }
    let size = effect.estimate.filter { $0 != "+" && $0 != "-" }
    let side =
      value > 0 ? "more with the first" : value < 0 ? "fewer with the first" : "of difference"
    let interval = effect.bounds.map { ", 95 % CI \(DecimalText.range($0, decimals: 1))" } ?? ""
    return "; \(size) points \(side)\(interval)."
  }
}
