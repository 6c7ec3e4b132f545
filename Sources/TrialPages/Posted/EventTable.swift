import TrialModel

/// A posted table of adverse events, cut and sorted, whose rows are made when they are looked at.
///
/// A record may post a hundred thousand rows. What a key costs is what is on the screen: the table
/// knows the order of its rows, and makes a row with its figures once somebody asks for it.
package struct EventTable: Hashable, Sendable {
  /// What a line of the table is.
  enum Entry: Hashable, Sendable {
    /// The event of that place among the posted ones.
    case event(Int, isIndented: Bool)
    /// An organ class over its events, folded or not.
    case organClass(String, events: [Int], isFolded: Bool)
    /// A name over events that a search found for one reason.
    case found(String)
  }

  /// Which events they are, for words: `serious`.
  package let kind: EventKind
  let events: [PostedEvent]
  let entries: [Entry]
  let columns: PostedColumns
  let measure: ShownMeasure
  package let head: EventTableHead
  /// The places of the lines that are no event, in order: names over others.
  package let names: [Int]

  init(
    _ kind: EventKind,
    events: [PostedEvent],
    entries: [Entry],
    columns: PostedColumns,
    measure: ShownMeasure,
    head: EventTableHead
  ) {
    self.kind = kind
    self.events = events
    self.entries = entries
    self.columns = columns
    self.measure = measure
    self.head = head
    names = entries.indices.filter { place in
      if case .event = entries[place] { false } else { true }
    }
  }

  package var count: Int { entries.count }

  /// The place of an event among the lines; `nil` while it is folded away or left out.
  package func place(ofEvent event: Int) -> Int? {
    entries.firstIndex { entry in
      if case .event(event, _) = entry { true } else { false }
    }
  }

  /// Which of the posted events a line is; `nil` for names.
  package func event(at place: Int) -> Int? {
    if case .event(let event, _) = entries[place] { event } else { nil }
  }

  /// A line as a row of a page with its figures.
  package func row(at place: Int) -> PageRow {
    switch entries[place] {
    case .event(let event, let isIndented): row(of: events[event], isIndented: isIndented)
    case .organClass(let name, let events, let isFolded):
      classRow(name, events, isFolded: isFolded)
    case .found(let words): foundRow(words)
    }
  }

  /// A line that is no event as words alone; `nil` for events.
  func name(at place: Int) -> PageRow? {
    switch entries[place] {
    case .event: nil
    case .organClass(let name, _, _): PageRow(.paragraph(name))
    case .found(let words): PageRow(.paragraph(words))
    }
  }

  private func row(of event: PostedEvent, isIndented: Bool) -> PageRow {
    let counts = (0..<columns.count).map { EventCell(event, in: $0, of: columns) }
    let about = event.about
    var figures: [ShownFigure] = []
    figures.reserveCapacity(counts.count + 1)
    for (place, cell) in counts.enumerated() {
      let number = cell?.events.map { ", \($0) events" } ?? ""
      figures.append(
        ShownFigure(
          title: "\(event.term), \(columns.name(of: place))",
          text: (cell?.text ?? PostedCell.notReported) + number
            + (about.isEmpty ? "" : "; \(about)"),
          figure: nil,
          source: columns.source
        )
      )
    }
    let comparison = head.pair.flatMap { EventComparison(event, $0, in: columns) }
    let effect = comparison?.effect(measure)
    if let effect, let comparison {
      figures.append(comparison.figure(of: "\(event.term), \(versus)", measure, effect.text))
    }
    let cells = counts.enumerated().map { place, cell in
      PostedCell(
        letter: head.letters[place],
        text: cell?.text ?? PostedCell.notReported,
        short: cell?.short ?? PostedCell.notReported,
        figure: place
      )
    }
    let row = PostedRow(
      label: event.term,
      isIndented: isIndented,
      cells: cells,
      widest: head.widest,
      effect: effect,
      scale: head.scale,
      effectFigure: effect == nil ? nil : counts.count
    )
    return PageRow(.posted(row), figures: figures)
  }

  /// An organ class: unfolded its name, folded the sums of its terms too, which count no patients.
  private func classRow(_ name: String, _ places: [Int], isFolded: Bool) -> PageRow {
    let terms = "\(places.count) term\(places.count == 1 ? "" : "s")"
    let label = "\(isFolded ? "+" : "-") \(name), \(terms)"
    let sums = (0..<columns.count).map { group -> String in
      let affected = places.compactMap { EventCell(events[$0], in: group, of: columns)?.affected }
      return affected.isEmpty ? PostedCell.notReported : "sum \(affected.reduce(0, +))"
    }
    let row = PostedRow(
      label: label,
      isName: true,
      cells: isFolded
        ? zip(head.letters, sums)
          .map { letter, sum in
            PostedCell(
              letter: letter,
              text: sum,
              short: String(sum.drop { !$0.isNumber }),
              figure: 0
            )
          } : [],
      widest: head.widest
    )
    let words = zip(head.letters, sums).map { "\($0): \($1)" }.joined(separator: "; ")
    return PageRow(
      .posted(row),
      figures: [
        ShownFigure(
          title: "\(name), \(kind.words), added up over its terms",
          text: "\(words) over \(terms). A patient with several of them counts several times:"
            + " no number of patients.",
          figure: nil,
          source: columns.source
        )
      ],
      link: .unfold(.organClass(kind, name))
    )
  }

  private func foundRow(_ words: String) -> PageRow {
    PageRow(
      .posted(PostedRow(label: words, isName: true, cells: [], widest: head.widest)),
      figures: [
        ShownFigure(title: "found by the search", text: words, figure: nil, source: columns.source)
      ]
    )
  }

  private var versus: String {
    head.pair.map {
      "\(PostedColumns.letter(of: $0.compared)) against \(PostedColumns.letter(of: $0.reference))"
    } ?? ""
  }
}

/// Which of a record's tables of adverse events.
package enum EventKind: String, Hashable, Sendable, CaseIterable {
  /// Deaths of any cause, and participants with any serious or other event.
  case totals
  case serious
  case other

  /// The events in words: `serious events`.
  package var words: String {
    switch self {
    case .totals: "participants with"
    case .serious: "serious events"
    case .other: "other events"
    }
  }
}

extension PostedEvent {
  /// Organ class, dictionary, how it was asked for and notes, as far as the record has them.
  fileprivate var about: String {
    [organSystem, vocabulary, assessment.map(RegistryWords.plain), notes]
      .compactMap { $0 }.joined(separator: "; ")
  }

  /// What the record has of a group of the table; `nil` where it has nothing.
  func cell(of place: Int, in columns: PostedColumns) -> Cell? {
    let group = columns.groups[place].id
    // The cells nearly always stand in the order of the groups.
    if cells.indices.contains(place), cells[place].group == group { return cells[place] }
    return cells.first { $0.group == group }
  }
}

extension EventComparison {
  /// Two groups of a posted event; `nil` unless both are counts out of a total.
  init?(_ event: PostedEvent, _ pair: EventTableHead.Pair, in columns: PostedColumns) {
    guard let own = event.cell(of: pair.compared, in: columns),
      let its = event.cell(of: pair.reference, in: columns)
    else { return nil }
    self.init(
      experimental: (own.affected, own.atRisk),
      control: (its.affected, its.atRisk)
    )
  }
}
