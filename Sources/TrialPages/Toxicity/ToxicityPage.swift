package import TrialModel

/// The tab of adverse events: one row for each term and grade, both groups side by side.
package enum ToxicityPage {
  /// The page with the grade, order and grouping of the options.
  ///
  /// A grade that the trial does not report counts as all grades. On paper no key is named, since
  /// none can be pressed there.
  package static func page(
    of trial: Trial,
    in catalogue: Catalogue,
    options: PageOptions,
    isOnPaper: Bool = false
  ) -> Page {
    let posted = postedSections(of: trial, in: catalogue, options: options, isOnPaper: isOnPaper)
    if trial.role == .registry, !posted.isEmpty { return Page(posted) }
    guard let toxicity = trial.toxicity, !toxicity.groups.isEmpty,
      !toxicity.events.isEmpty || toxicity.groups.contains(where: \.hasTotals)
    else {
      return Page([NothingReported.section("adverse events by arm", of: trial)] + posted)
    }
    let table = ToxicityTable(toxicity, of: trial, in: catalogue)
    let grades = table.lines.map(\.event.grade.text)
    let grade = options.grade.flatMap { grades.contains($0) ? $0 : nil }
    let lines = table.lines.filter { line in
      (grade == nil || line.event.grade.text == grade) && options.events.keeps(line)
    }
    let drawing = ToxicityDrawing(of: lines, measure: options.measure)
    let events = PageSection(
      drawing.heading(grade.map { "GRADE \($0)" } ?? "EVENT, grade", arms: table.heads),
      rows: rows(of: options.order.sorted(lines), isGrouped: options.isGrouped, drawing: drawing)
        + drawing.foot(of: table.heads)
    )
    let heading = ToxicityHeading(table, toxicity, options: options, grade: grade)
    return Page(
      [
        heading.above,
        lines.isEmpty ? nothingLeft(of: table, options) : events,
        table.totals(measure: options.measure),
        heading.below,
        PageSection(
          rows: ToxicityLegend(events, measure: options.measure, isOnPaper: isOnPaper).rows
        ),
      ]
      .compactMap { $0 } + posted
    )
  }

  /// That the reader's own cuts leave no row; `nil` where the sources report none.
  private static func nothingLeft(of table: ToxicityTable, _ options: PageOptions) -> PageSection? {
    guard !table.lines.isEmpty else { return nil }
    let cuts = options.events.words.joined(separator: ", ")
    return PageSection(rows: [PageRow(.paragraph("No row is left: \(cuts)."))])
  }

  /// The tables the registry posts, in its own groups; empty when none is posted.
  private static func postedSections(
    of trial: Trial,
    in catalogue: Catalogue,
    options: PageOptions,
    isOnPaper: Bool
  ) -> [PageSection] {
    guard let registration = trial.registration, let results = registration.results,
      let events = results.adverseEvents
    else { return [] }
    let tables = PostedEvents(events, of: registration, options: options, isOnPaper: isOnPaper)
    return [RegistryVoices(trial, in: catalogue)?.toxicity].compactMap { $0 } + tables.sections
  }

  /// The rows, under the names of their organ classes where they are grouped.
  private static func rows(
    of lines: [EventLine],
    isGrouped: Bool,
    drawing: ToxicityDrawing
  ) -> [PageRow] {
    guard isGrouped else { return lines.map { drawing.row(of: $0, isIndented: false) } }
    let unfiled = "no organ class"
    var systems: [String] = []
    for line in lines {
      let system = line.event.organSystem ?? unfiled
      if !systems.contains(system) { systems.append(system) }
    }
    return systems.flatMap { system in
      [PageRow(.paragraph(system))]
        + lines.filter { ($0.event.organSystem ?? unfiled) == system }
        .map { drawing.row(of: $0, isIndented: true) }
    }
  }
}

extension PageOptions.EventOrder {
  /// The lines in this order; lines that compare alike stay as the sources list them.
  fileprivate func sorted(_ lines: [EventLine]) -> [EventLine] {
    switch self {
    case .source: lines
    case .difference:
      lines.stablySorted { abs($0.difference?.points ?? 0) > abs($1.difference?.points ?? 0) }
    case .rate: lines.stablySorted { ($0.experimentalRate ?? -1) > ($1.experimentalRate ?? -1) }
    case .term: lines.stablySorted { $0.event.term < $1.event.term }
    }
  }
}

extension Array {
  /// The elements in an order, those that compare alike as they stood.
  fileprivate func stablySorted(by precedes: (Element, Element) -> Bool) -> [Element] {
    enumerated()
      .sorted { left, right in
        if precedes(left.element, right.element) { return true }
        if precedes(right.element, left.element) { return false }
        return left.offset < right.offset
      }
      .map(\.element)
  }
}
