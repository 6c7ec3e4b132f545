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
    let tables = toxicity.sets.map {
      ToxicityTable(toxicity, set: $0, of: trial, in: catalogue)
    }
    let grades = tables.flatMap(\.lines).map(\.event.grade.text)
    let grade = options.grade.flatMap { grades.contains($0) ? $0 : nil }
    let events = tables.compactMap { section(of: $0, grade: grade, options) }
    guard let table = tables.first else { return Page(posted) }
    let heading = ToxicityHeading(table, toxicity, options: options, grade: grade)
    let legend = ToxicityLegend(events, measure: options.measure, isOnPaper: isOnPaper)
    let tablesLeft: [PageSection?] = events.isEmpty ? [nothingLeft(of: toxicity, options)] : events
    let below = [
      table.totals(measure: options.measure), heading.below, PageSection(rows: legend.rows),
    ]
    return Page(([heading.above] + tablesLeft + below).compactMap { $0 } + posted)
  }

  /// The rows of one set of groups under its heads; `nil` when none is left by the reader's cuts.
  private static func section(
    of table: ToxicityTable,
    grade: String?,
    _ options: PageOptions
  ) -> PageSection? {
    let lines = table.lines.filter { line in
      (grade == nil || line.event.grade.text == grade) && options.events.keeps(line)
    }
    guard !lines.isEmpty else { return nil }
    let drawing = ToxicityDrawing(of: lines, measure: options.measure)
    let what = table.set?.uppercased() ?? (grade == nil ? "EVENT" : nil)
    let name = [what, grade.map { "GRADE \($0)" } ?? "grade"]
    let isWhole = grade == nil && options.events.words.isEmpty && table.set == nil
    return PageSection(
      drawing.heading(name.compactMap { $0 }.joined(separator: ", "), arms: table.heads),
      rows: rows(of: lines, options, drawing: drawing, absent: isWhole ? table.absent : [])
        + drawing.foot(of: table.heads)
    )
  }

  /// That the reader's own cuts leave no row; `nil` where the sources report none.
  private static func nothingLeft(of toxicity: Toxicity, _ options: PageOptions) -> PageSection? {
    guard !toxicity.events.isEmpty else { return nil }
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

  /// The rows as they are sorted, under the names of their organ classes where they are grouped.
  ///
  /// As the sources list them, what is asked of every trial comes first, and what is absent is said.
  private static func rows(
    of lines: [EventLine],
    _ options: PageOptions,
    drawing: ToxicityDrawing,
    absent: [LeadingHarm]
  ) -> [PageRow] {
    let isLed = options.order == .source
    let leading = isLed ? lines.leading : []
    let others = options.order.sorted(isLed ? lines.filter { $0.event.leadingHarm == nil } : lines)
    let missing = absent.map(\.rawValue).joined(separator: "; ")
    let said =
      absent.isEmpty ? [] : [PageRow(.paragraph("Not in the sources read: \(missing)."))]
    guard options.isGrouped else {
      let first = leading.map { drawing.row(of: $0, isIndented: false) }
      let rest = others.map { drawing.row(of: $0, isIndented: false) }
      return isLed ? first + said + rest : rest + said
    }
    let unfiled = "no organ class"
    let systems = others.map { $0.event.organSystem ?? unfiled }.eachOnce
    let first =
      leading.isEmpty
      ? []
      : [PageRow(.paragraph("asked of every trial"))]
        + leading.map { drawing.row(of: $0, isIndented: true) }
    return first + (isLed ? said : [])
      + systems.flatMap { system in
        [PageRow(.paragraph(system))]
          + others.filter { ($0.event.organSystem ?? unfiled) == system }
          .map { drawing.row(of: $0, isIndented: true) }
      } + (isLed ? [] : said)
  }
}

extension ToxicityTable {
  /// What is asked of every trial and in no row of the table.
  fileprivate var absent: [LeadingHarm] {
    let reported = Set(lines.compactMap(\.event.leadingHarm))
    return LeadingHarm.allCases.filter { !reported.contains($0) }
  }
}

extension [EventLine] {
  /// The lines of the leading harms in their own order.
  fileprivate var leading: [EventLine] {
    LeadingHarm.allCases.flatMap { harm in filter { $0.event.leadingHarm == harm } }
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
