import TrialModel
import TrialQuery
import TrialStatistics

extension EventCandidate {
  /// Every comparison of two groups of a trial that counts the event: as published, then as posted.
  ///
  /// Groups of a set are compared within it alone, and stand in no comparison of trials.
  static func all(
    of event: ForestEvent,
    in trial: Trial,
    _ catalogue: Catalogue
  ) -> [EventCandidate] {
    published(event, trial, catalogue) + posted(event, trial)
  }

  private static func published(
    _ event: ForestEvent,
    _ trial: Trial,
    _ catalogue: Catalogue
  ) -> [EventCandidate] {
    guard let toxicity = trial.toxicity, trial.role != .registry else { return [] }
    let groups = trial.orderedGroups(of: toxicity, set: nil)
    let hasRecord = trial.registration?.results?.adverseEvents != nil
    return toxicity.eventsOfArms.filter { event.includes($0) }
      .flatMap { row -> [EventCandidate] in
        let isPosted = row.cells.allSatisfy { catalogue.voice(of: $0.source) == .registry }
        // The record itself says more, once it is at hand.
        guard !(isPosted && hasRecord) else { return [] }
        return groups.filter { trial.side(of: $0) == .experimental }
          .flatMap { own in
            groups.filter { trial.side(of: $0) == .control }
              .compactMap { candidate(event, row, own, $0, isPosted: isPosted, trial, catalogue) }
          }
      }
  }

  private static func candidate(
    _ event: ForestEvent,
    _ row: AdverseEvent,
    _ own: EventGroup,
    _ other: EventGroup,
    isPosted: Bool,
    _ trial: Trial,
    _ catalogue: Catalogue
  ) -> EventCandidate? {
    let line = EventLine(row, groups: [own, other], of: trial, in: catalogue)
    let drawn = line.row(isIndented: false, largestRate: 0)
    guard case .event(let shown) = drawn.content, shown.cells.count == 2 else { return nil }
    let cells = [line.shown(own), line.shown(other)]
    guard cells.contains(where: { $0 != nil }) else { return nil }
    let sides = zip([own, other], zip(cells, shown.cells))
      .map { group, cell in
        let count = line.count(cell.0)
        let text = cell.1.markedCount.isEmpty ? cell.1.printed : cell.1.markedCount
        return ForestCounts.Side(
          label: trial.columnLabel(of: group),
          text: text.isEmpty ? ForestCounts.Side.none : text,
          count: count.count,
          isDerived: count.isDerived
        )
      }
    let dataCut = cells.lazy.compactMap { $0?.figure?.dataCut }.first
    let source = cells.lazy.compactMap { $0?.source }.first { catalogue.voice(of: $0) != .review }
    let year = source.flatMap { catalogue.source($0)?.year }
    return EventCandidate(
      term: row.term,
      limitation: event.limitation(row.qualifier),
      counting: EventCounting(row, isPosted: isPosted),
      grade: row.isSerious == nil ? row.grade : nil,
      pair: EventPair(
        experimental: own.id.text,
        control: other.id.text,
        experimentalArm: trial.arms.first { $0.id == own.arm },
        controlArm: trial.arms.first { $0.id == other.arm }
      ),
      experimental: sides[0],
      control: sides[1],
      effect: { line.effect($0) ?? .none },
      figures: drawn.figures,
      dataCut: dataCut,
      cut: dataCut.map { ResultRow.shortened($0) }
        ?? (isPosted ? "registry" : year.map(String.init) ?? ""),
      year: dataCut?.firstYear ?? row.qualifier?.firstYear ?? year ?? 0,
      marks: shown.marks
    )
  }

  private static func posted(_ event: ForestEvent, _ trial: Trial) -> [EventCandidate] {
    guard let registration = trial.registration,
      let posted = registration.results?.adverseEvents
    else { return [] }
    let columns = PostedColumns(posted, of: registration)
    let pairs = PostedPair.all(of: posted.groups, in: registration)
    let tables: [(EventCounting, [PostedEvent])] = [
      (.postedSerious, posted.serious), (.postedOther, posted.other),
    ]
    return tables.flatMap { counting, events in
      events.filter { event.includes($0) }
        .flatMap { row in pairs.map { candidate(row, $0, counting, columns, trial) } }
    }
  }

  private static func candidate(
    _ row: PostedEvent,
    _ pair: PostedPair,
    _ counting: EventCounting,
    _ columns: PostedColumns,
    _ trial: Trial
  ) -> EventCandidate {
    let places = [pair.compared, pair.reference]
    let titles = places.map { columns.groups[$0].title }
    let cells = places.map { EventCell(row, in: $0, of: columns) }
    let comparison = EventComparison(
      row,
      EventTableHead.Pair(compared: pair.compared, reference: pair.reference),
      in: columns
    )
    let sides = zip(titles, cells)
      .map { title, cell in
        ForestCounts.Side(
          label: title,
          text: cell?.countText ?? ForestCounts.Side.none,
          count: cell?.count,
          isDerived: false
        )
      }
    var figures = zip(places, cells)
      .map { place, cell in
        ShownFigure(
          title: "\(row.term), \(counting.words), \(columns.name(of: place))",
          text: cell?.text ?? ForestCounts.Side.none,
          figure: nil,
          source: columns.source
        )
      }
    let reference = pair.reason.words
    if let comparison {
      figures += comparison.figures(
        of:
          "\(row.term), \(titles.joined(separator: " against ")), the reference since \(reference)"
      )
    }
    func arm(_ title: String) -> Arm? {
      trial.arms.first { $0.label.lowercased() == title.lowercased() }
    }
    return EventCandidate(
      term: row.term,
      limitation: nil,
      counting: counting,
      grade: nil,
      pair: EventPair(
        experimental: columns.groups[pair.compared].id.text,
        control: columns.groups[pair.reference].id.text,
        experimentalArm: arm(titles[0]),
        controlArm: arm(titles[1])
      ),
      experimental: sides[0],
      control: sides[1],
      effect: { comparison?.effect($0) ?? .none },
      figures: figures,
      dataCut: nil,
      cut: "registry",
      year: 0,
      marks: ""
    )
  }
}
