import TrialModel

/// Which of the posted events a table shows, and in what order.
struct EventArranging {
  let kind: EventKind
  let events: [PostedEvent]
  let columns: PostedColumns
  let pair: EventTableHead.Pair?
  let options: PageOptions

  /// The events that stay: those that a group has often enough, and that the search finds.
  var kept: [Int] {
    guard let percent = options.events.threshold else { return Array(events.indices) }
    return events.indices.filter { place in
      events[place].cells.contains { cell in
        EventCell(cell).rate.map { $0 >= Double(percent) } ?? false
      }
    }
  }

  /// The lines of the table.
  func entries(of kept: [Int]) -> [EventTable.Entry] {
    guard let search = options.events.search else { return arranged(sorted(kept)) }
    let found = search.found(kept, among: events)
    let isNamed = found.contains { $0.reason != .term }
    return found.flatMap { reason, places in
      let lines = sorted(places).map { EventTable.Entry.event($0, isIndented: isNamed) }
      return (isNamed ? [.found(search.heading(reason))] : []) + lines
    }
  }

  /// The events under their organ classes, where these are asked for.
  private func arranged(_ places: [Int]) -> [EventTable.Entry] {
    guard options.isGrouped, kind != .totals else {
      return places.map { .event($0, isIndented: false) }
    }
    var positions: [String: Int] = [:]
    var classes: [(name: String, events: [Int])] = []
    for place in places {
      let name = events[place].organSystem ?? "no organ class"
      if let position = positions[name] {
        classes[position].events.append(place)
      } else {
        positions[name] = classes.count
        classes.append((name, [place]))
      }
    }
    return classes.flatMap { name, events -> [EventTable.Entry] in
      let isToggled = options.posted.toggled.contains(.organClass(kind, name))
      let isFolded = options.events.isFolded != isToggled
      return [.organClass(name, events: events, isFolded: isFolded)]
        + (isFolded ? [] : events.map { .event($0, isIndented: true) })
    }
  }

  /// The events in the order chosen; those that compare alike stay as posted.
  private func sorted(_ places: [Int]) -> [Int] {
    guard kind != .totals else { return places }
    switch options.order {
    case .source: return places
    case .term: return byTerm(places)
    case .difference:
      guard let pair else { return places }
      return byNumber(places) { event in
        -abs(EventComparison(event, pair, in: columns)?.difference ?? 0)
      }
    case .rate:
      let group = pair?.compared ?? 0
      return byNumber(places) { -(EventCell($0, in: group, of: columns)?.rate ?? -1) }
    }
  }

  private func byNumber(_ places: [Int], _ number: (PostedEvent) -> Double) -> [Int] {
    places.map { (number: number(events[$0]), place: $0) }
      .sorted { ($0.number, $0.place) < ($1.number, $1.place) }
      .map(\.place)
  }

  /// By the letters of the terms, whatever their case; the first eight settle most of it.
  private func byTerm(_ places: [Int]) -> [Int] {
    places
      .map { (start: Self.start(of: events[$0].term), place: $0) }
      .sorted { left, right in
        if left.start != right.start { return left.start < right.start }
        let own = events[left.place].term.lowercased()
        let its = events[right.place].term.lowercased()
        return own == its ? left.place < right.place : own < its
      }
      .map(\.place)
  }

  /// The first eight bytes in small letters as a number that sorts as they do.
  private static func start(of term: String) -> UInt64 {
    var number: UInt64 = 0
    var count = 0
    for byte in term.utf8.prefix(8) {
      number = number << 8 | UInt64((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
      count += 1
    }
    return number << UInt64(8 * (8 - count))
  }
}
