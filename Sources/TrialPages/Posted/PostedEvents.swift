import TrialModel

/// The tables of adverse events a record posts, with two of their groups compared.
struct PostedEvents {
  private let posted: PostedAdverseEvents
  private let columns: PostedColumns
  private let options: PageOptions
  private let pair: PostedPair?
  /// Why nothing is compared; `nil` where something is, and for a single group.
  private let refusal: String?
  private let isOnPaper: Bool

  init(
    _ posted: PostedAdverseEvents,
    of registration: Registration,
    options: PageOptions,
    isOnPaper: Bool
  ) {
    self.posted = posted
    self.isOnPaper = isOnPaper
    var options = options
    // Nothing can be unfolded on paper.
    if isOnPaper {
      options.events.isFolded = false
      options.posted.toggled = []
    }
    self.options = options
    columns = PostedColumns(posted, of: registration)
    pair = PostedPair(posted.groups, of: registration, choice: options.posted.pair)
    refusal =
      pair == nil && posted.groups.count > 1
      ? PostedPair.refusal(of: registration, choice: options.posted.pair, isOnPaper: isOnPaper)
      : nil
  }

  /// The groups, the totals, serious and other events, and what the tables leave out.
  var sections: [PageSection] {
    let all: [(EventKind, [PostedEvent])] = [
      (.totals, posted.totals), (.serious, posted.serious), (.other, posted.other),
    ]
    // One width for all, so that a group keeps its column down the page.
    let cells = all.lazy.flatMap(\.1).flatMap(\.cells)
    let widest = cells.map { EventCell($0).width }.max() ?? 0
    let tables = all.map { kind, events in
      table(kind, events, widest: max(widest, PostedCell.notReported.utf8.count))
    }
    return [PageSection(.name("POSTED IN THE REGISTRY, in its own groups"), rows: heading)]
      + tables + [groups, PageSection(rows: legend)]
  }

  private var heading: [PageRow] {
    columns.legend() + ((compared ?? refusal).map { [statement("compared", $0)] } ?? [])
      + (posted.timeFrame.map { [statement("when", $0)] } ?? [])
  }

  /// What is compared with what, on the screen with the keys for others; `nil` for nothing.
  private var compared: String? {
    pair.map { isOnPaper ? $0.words : "\($0.words) \(PostedPair.hint)" }
  }

  private func statement(_ label: String, _ text: String) -> PageRow {
    .statement(label, text, source: columns.source)
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
    let dictionaries = posted.dictionaries
    if !dictionaries.isEmpty {
      rows.append(statement("terms", dictionaries.joined(separator: ", ")))
    }
    if let text = posted.description { rows.append(statement("in words", text)) }
    if let text = posted.deathsComment { rows.append(statement("deaths", text)) }
    var lines = [
      "Each value is out of its own number at risk. \(PostedCell.notReported): not reported, which"
        + " is not zero. Serious is not severe: the registry has no grades."
    ]
    if let pair, options.measure != .off {
      let groups = [pair.compared, pair.reference].map(PostedColumns.letter)
      lines.append(
        "No \(options.measure.rawValue): \(groups.joined(separator: " or ")) has no count out of a"
          + " number at risk in that row."
          + (options.measure.isRatio
            ? " -: nobody or everybody in both groups had the event, so no ratio can be estimated."
            : "")
      )
    }
    if pair != nil, options.measure.isRatio {
      lines.append(
        "+ after a ratio: a cell is 0, so 0.5 is added to all four of that row (Cochrane Handbook"
          + " 10.4.4); the risk difference needs none."
      )
    }
    if options.isGrouped {
      lines.append(
        "sum: patients added up over the terms of a class. Who has two of them counts twice, so it"
          + " is no number of patients."
      )
    }
    if pair != nil, options.measure == .difference {
      lines.append(
        "Points: Newcombe's 95 % interval (1998, method 10)"
          + (isOnPaper ? "." : "; \(PageKey.open.name) shows ratios, NNH and tests.")
      )
    }
    return rows + lines.map { PageRow(.paragraph($0)) }
  }
}

/// The tables.
extension PostedEvents {
  private func table(_ kind: EventKind, _ events: [PostedEvent], widest: Int) -> PageSection {
    let places = pair.map { EventTableHead.Pair(of: $0) }
    let arranging = EventArranging(
      kind: kind,
      events: events,
      columns: columns,
      pair: places,
      options: options
    )
    let kept = kind == .totals ? Array(events.indices) : arranging.kept
    let entries =
      kind == .totals ? kept.map { .event($0, isIndented: false) } : arranging.entries(of: kept)
    let scale = scale(of: found(in: entries).map { events[$0] }, places)
    let head = EventTableHead(
      name: name(of: kind, shown: found(in: entries).count, of: events.count),
      letters: columns.letters,
      titles: columns.groups.map(\.title),
      pair: places,
      widest: widest,
      note: scale == nil ? "" : note,
      settings: kind == .totals ? [] : settings,
      scale: scale,
      foot: scale.map { foot(on: $0) },
      isWhole: options.events.isWhole
    )
    if entries.isEmpty {
      let words =
        events.isEmpty
        ? "No row is posted, which is not none."
        : "No row is left: \(settings.joined(separator: ", "))."
      return PageSection(.name(head.name), rows: [PageRow(.paragraph(words))])
    }
    let table = EventTable(
      kind,
      events: events,
      entries: entries,
      columns: columns,
      measure: options.measure,
      head: head
    )
    guard isOnPaper else { return PageSection(.events(head), table: table) }
    let columnHead = PostedHead(
      name: head.name,
      columns: (0..<columns.count).map { columns.name(of: $0) },
      widest: widest,
      note: head.note,
      scale: scale,
      foot: head.foot
    )
    return PageSection(
      .posted(columnHead),
      rows: (0..<table.count).map { table.name(at: $0) ?? table.row(at: $0) }
    )
  }

  /// The events in the lines, those folded away among them.
  private func found(in entries: [EventTable.Entry]) -> [Int] {
    if case .organClass = entries.first {
      return entries.flatMap { entry -> [Int] in
        if case .organClass(_, let events, _) = entry { events } else { [] }
      }
    }
    return entries.compactMap { entry -> Int? in
      if case .event(let place, _) = entry { place } else { nil }
    }
  }

  private func name(of kind: EventKind, shown: Int, of all: Int) -> String {
    guard kind != .totals else { return "PARTICIPANTS WITH" }
    let rows = "\(all) row\(all == 1 ? "" : "s")"
    return "\(kind.rawValue.uppercased()), " + (shown == all ? rows : "\(shown) of \(rows)")
  }

  /// How the tables are cut and sorted, where they are not as posted.
  private var settings: [String] {
    var words = options.events.words
    switch options.order {
    case .source: break
    case .term: words.append("sorted by term")
    case .difference: words.append("sorted by size of difference")
    case .rate:
      words.append("sorted by percent in \(PostedColumns.letter(of: pair?.compared ?? 0))")
    }
    return words
  }

  /// The axis that shows the effects of the events shown; `nil` where nothing is compared.
  private func scale(of events: [PostedEvent], _ pair: EventTableHead.Pair?) -> EffectScale? {
    guard let pair, options.measure != .off else { return nil }
    var span: ClosedRange<Double>?
    for event in events {
      guard let reach = EventComparison(event, pair, in: columns)?.reach(options.measure) else {
        continue
      }
      span =
        span.map { min($0.lowerBound, reach.lowerBound)...max($0.upperBound, reach.upperBound) }
        ?? reach
    }
    return span.map { EffectScale(measure: options.measure, showing: $0) }
  }

  /// What the effects are: `A minus C, points`.
  private var note: String {
    guard let pair else { return "" }
    let own = PostedColumns.letter(of: pair.compared)
    let its = PostedColumns.letter(of: pair.reference)
    return options.measure.isRatio
      ? "\(own) to \(its), \(options.measure.rawValue)" : "\(own) minus \(its), points"
  }

  private func foot(on scale: EffectScale) -> EffectFoot {
    let own = pair.map { PostedColumns.letter(of: $0.compared) } ?? ""
    return EffectFoot(below: "◄ fewer", above: "more with \(own) ►", scale: scale)
  }
}

extension PostedAdverseEvents {
  /// Deaths, and participants with any serious or other event, as rows of their own.
  var totals: [PostedEvent] {
    let parts: [(String, (PostedEventGroup) -> PostedEventGroup.Total)] = [
      ("died, of any cause", \.deaths), ("serious events", \.serious), ("other events", \.other),
    ]
    return parts.map { name, total in
      PostedEvent(
        term: name,
        organSystem: nil,
        vocabulary: nil,
        assessment: nil,
        notes: nil,
        cells: groups.compactMap { group in
          let total = total(group)
          guard total.affected != nil || total.atRisk != nil else { return nil }
          return PostedEvent.Cell(
            group: group.id,
            affected: total.affected,
            atRisk: total.atRisk,
            events: nil
          )
        }
      )
    }
  }

  /// The dictionaries the terms are from, each once.
  fileprivate var dictionaries: [String] {
    var seen: Set<String> = []
    var last: String?
    return (serious.lazy.map(\.vocabulary) + other.lazy.map(\.vocabulary)).compactMap { name in
      guard let name, name != last else { return nil }
      last = name
      return seen.insert(name).inserted ? name : nil
    }
  }
}
