import TerminalModel
import TrialModel

/// The tables of adverse events a record posts, with two of their groups compared.
struct PostedEvents {
  private let posted: PostedAdverseEvents
  private let columns: PostedColumns
  private let options: PageOptions
  private let pair: PostedPair?
  private let isOnPaper: Bool

  init(
    _ posted: PostedAdverseEvents,
    of registration: Registration,
    options: PageOptions,
    isOnPaper: Bool
  ) {
    self.posted = posted
    self.options = options
    self.isOnPaper = isOnPaper
    columns = PostedColumns(
      posted.groups.map { PostedGroup(id: $0.id, title: $0.title, description: $0.description) },
      source: SourceKey(registration)
    )
    pair = PostedPair(posted.groups, arms: registration.arms, choice: options.posted.pair)
  }

  /// The groups, the totals, serious and other events, and what the tables leave out.
  var sections: [PageSection] {
    let drafts = [
      ("PARTICIPANTS WITH", totals),
      (
        "SERIOUS, \(rows(posted.serious.count))",
        arranged(posted.serious.map(line(of:)), isGrouped: options.isGrouped)
      ),
      (
        "OTHER, \(rows(posted.other.count))",
        arranged(posted.other.map(line(of:)), isGrouped: options.isGrouped)
      ),
    ]
    // One width for all, so that a group keeps its column down the page.
    let cells = drafts.lazy.flatMap(\.1).flatMap(\.counts)
    let widest = cells.map { ($0?.text ?? PostedCell.notReported).utf8.count }.max() ?? 0
    let tables = drafts.map { table(named: $0, $1, widest: widest) }
    return [PageSection(.name("POSTED IN THE REGISTRY, in its own groups"), rows: heading)]
      + tables + [groups, PageSection(rows: legend)]
  }

  private func rows(_ count: Int) -> String { "\(count) row\(count == 1 ? "" : "s")" }

  private var heading: [PageRow] {
    columns.legend() + (pair.map { [statement("compared", $0.words)] } ?? [])
      + (posted.timeFrame.map { [statement("when", $0)] } ?? [])
  }

  private func statement(_ label: String, _ text: String) -> PageRow {
    PageRow(
      .statement(label: label, text: text),
      figures: [ShownFigure(title: label, words: SourcedText(text, source: columns.source))]
    )
  }

  /// Who the groups are, in the words of the record.
  private var groups: PageSection {
    PageSection(.name("THE GROUPS"), rows: columns.legend(describing: true))
  }

  private var legend: [PageRow] {
    var rows: [PageRow] = []
    if let threshold = posted.threshold {
      rows.append(statement("threshold", "other events above \(threshold) % in a group"))
    }
    let dictionaries = (posted.serious + posted.other).compactMap(\.vocabulary).eachOnce
    if !dictionaries.isEmpty {
      rows.append(statement("terms", dictionaries.joined(separator: ", ")))
    }
    if let text = posted.description { rows.append(statement("in words", text)) }
    if let text = posted.deathsComment { rows.append(statement("deaths", text)) }
    var lines = [
      "Each value is out of its own number at risk. \(PostedCell.notReported): not reported, which"
        + " is not zero. Serious is not severe: the registry has no grades."
    ]
    if pair != nil, options.measure == .difference {
      lines.append(
        "Points: Newcombe's 95 % interval (1998, method 10)"
          + (isOnPaper ? "." : "; Enter shows ratios, NNH and tests.")
      )
    }
    return rows + lines.map { PageRow(.paragraph($0)) }
  }
}

/// Lines and tables.
extension PostedEvents {
  /// A line before it has a width; `nil` cells are not reported.
  private struct Line {
    let term: String
    let system: String?
    let counts: [EventCell?]
    var isHeading = false
    let comparison: EventComparison?
    let difference: Double?
    let about: String
    /// The line as a heading over others.
    static func heading(_ text: String) -> Line {
      Line(
        term: text,
        system: nil,
        counts: [],
        isHeading: true,
        comparison: nil,
        difference: nil,
        about: ""
      )
    }
  }

  /// What one group reports.
  private struct EventCell {
    let affected: Int?
    let atRisk: Int?
    let events: Int?

    var rate: Double? {
      guard let affected, let atRisk, atRisk > 0 else { return nil }
      return 100 * Double(affected) / Double(atRisk)
    }

    /// `15/22 (68.2)`, without a percentage where it cannot be computed.
    var text: String {
      guard let affected else {
        if let events { return "\(events) ev." }
        return atRisk.map { "-/\($0)" } ?? PostedCell.notReported
      }
      let count = atRisk.map { "\(affected)/\($0)" } ?? "\(affected)"
      return rate.map { "\(count) (\(DecimalText.of($0, decimals: 1)))" } ?? count
    }
  }

  private func line(of event: PostedEvent) -> Line {
    var counts = [EventCell?](repeating: nil, count: columns.count)
    for cell in event.cells {
      guard let place = columns.place(of: cell.group) else { continue }
      counts[place] = EventCell(affected: cell.affected, atRisk: cell.atRisk, events: cell.events)
    }
    let about = [
      event.organSystem, event.vocabulary, event.assessment.map(RegistryWords.plain),
      event.notes,
    ].compactMap { $0 }.joined(separator: "; ")
    return line(event.term, system: event.organSystem, counts: counts, about: about)
  }

  private var totals: [Line] {
    let parts: [(String, (PostedEventGroup) -> PostedEventGroup.Total)] = [
      ("died, of any cause", \.deaths), ("serious events", \.serious), ("other events", \.other),
    ]
    return parts.map { name, total in
      let counts = posted.groups.map { group -> EventCell? in
        let total = total(group)
        guard total.affected != nil || total.atRisk != nil else { return nil }
        return EventCell(affected: total.affected, atRisk: total.atRisk, events: nil)
      }
      return line(name, system: nil, counts: counts, about: "")
    }
  }

  private func line(
    _ term: String,
    system: String?,
    counts: [EventCell?],
    about: String
  ) -> Line {
    let comparison = pair.flatMap { pair -> EventComparison? in
      guard let own = counts[pair.compared], let its = counts[pair.reference] else { return nil }
      return EventComparison(
        experimental: (own.affected, own.atRisk),
        control: (its.affected, its.atRisk)
      )
    }
    return Line(
      term: term,
      system: system,
      counts: counts,
      comparison: comparison,
      difference: comparison?.difference,
      about: about
    )
  }

  private func arranged(_ lines: [Line], isGrouped: Bool) -> [Line] {
    let sorted = sorted(lines)
    guard isGrouped else { return sorted }
    let unfiled = "no organ class"
    var places: [String: Int] = [:]
    var groups: [(name: String, lines: [Line])] = []
    for line in sorted {
      let name = line.system ?? unfiled
      if let place = places[name] {
        groups[place].lines.append(line)
      } else {
        places[name] = groups.count
        groups.append((name, [line]))
      }
    }
    return groups.flatMap { [Line.heading($0.name)] + $0.lines }
  }

  /// The lines in the order chosen; those that compare alike stay as posted.
  private func sorted(_ lines: [Line]) -> [Line] {
    let key: (Line) -> Double
    switch options.order {
    case .source: return lines
    case .term:
      return lines.enumerated()
        .sorted { ($0.element.term, $0.offset) < ($1.element.term, $1.offset) }.map(\.element)
    case .difference: key = { -abs($0.difference ?? 0) }
    case .rate:
      let place = pair?.compared ?? 0
      key = { line in -(line.counts[place]?.rate ?? -1) }
    }
    return lines.map { (key($0), $0) }.enumerated()
      .sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }.map(\.element.1)
  }

  private func table(named name: String, _ lines: [Line], widest: Int) -> PageSection {
    let texts = lines.map { line in line.counts.map { $0?.text ?? PostedCell.notReported } }
    let measure = options.measure
    let effects = lines.map { line in line.comparison?.effect(measure) }
    let shown = effects.compactMap { $0 }
    let scale = shown.isEmpty ? nil : EffectScale(measure: measure, showing: shown)
    let letters = columns.letters
    var rows = zip(lines, zip(texts, effects)).map { line, drawn in
      row(of: line, texts: drawn.0, drawn.1, widest: widest, scale: scale, letters: letters)
    }
    if lines.isEmpty { rows = [PageRow(.paragraph("No row is posted, which is not none."))] }
    let head = PostedHead(
      name: name,
      columns: letters,
      widest: widest,
      note: scale == nil ? "" : head(of: measure),
      scale: scale
    )
    return PageSection(.posted(head), rows: rows)
  }

  /// What the effects are, in at most 27 cells: `A less C, points, 95 % CI`.
  private func head(of measure: EffectMeasure) -> String {
    guard let pair else { return "" }
    let own = PostedColumns.letter(of: pair.compared)
    let its = PostedColumns.letter(of: pair.reference)
    return measure.isRatio
      ? "\(own) to \(its), \(measure.rawValue), 95 % CI" : "\(own) less \(its), points, 95 % CI"
  }

  private func row(
    of line: Line,
    texts: [String],
    _ effect: EventEffect?,
    widest: Int,
    scale: EffectScale?,
    letters: [String]
  ) -> PageRow {
    if line.isHeading { return PageRow(.paragraph(line.term)) }
    var figures: [ShownFigure] = []
    figures.reserveCapacity(texts.count + 1)
    for (place, cell) in line.counts.enumerated() {
      let events = cell?.events.map { ", \($0) events" } ?? ""
      let about = line.about.isEmpty ? "" : "; \(line.about)"
      figures.append(
        ShownFigure(
          title: "\(line.term), \(columns.name(of: place))",
          text: texts[place] + events + about,
          figure: nil,
          source: columns.source
        )
      )
    }
    if let effect, let comparison = line.comparison {
      let term = "\(line.term), \(versus)"
      figures.append(comparison.figure(of: term, options.measure, effect.text))
    }
    let cells = zip(letters, texts).enumerated().map { place, cell in
      PostedCell(letter: cell.0, text: cell.1, figure: place)
    }
    let row = PostedRow(
      label: line.term,
      isIndented: options.isGrouped && line.system != nil,
      cells: cells,
      widest: widest,
      effect: effect,
      scale: scale,
      effectFigure: effect == nil ? nil : texts.count
    )
    return PageRow(.posted(row), figures: figures)
  }

  private var versus: String {
    pair.map {
      "\(PostedColumns.letter(of: $0.compared)) against \(PostedColumns.letter(of: $0.reference))"
    } ?? ""
  }
}

extension Sequence<String> {
  /// Each text once, in the order in which it first comes.
  var eachOnce: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
