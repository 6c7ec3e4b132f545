import TrialModel
import TrialQuery

extension ComparisonPage {
  /// Deaths, participants with any serious or other event, and serious terms, as records post them.
  ///
  /// Empty where no record of the trials is at hand.
  var postedHarms: [Group] {
    let harms = trials.map(PostedHarms.init)
    guard harms.contains(where: { $0 != nil }) else { return [] }
    return [totals(of: harms), serious(of: harms)]
  }

  private func totals(of harms: [PostedHarms?]) -> Group {
    let names = harms.lazy.compactMap { $0?.totals.map(\.term) }.first ?? []
    let rows = names.enumerated()
      .map { place, name in
        Row(
          label: name,
          cells: harms.map { $0?.figure(of: [$0?.totals[place]].compactMap { $0 }, titled: name) },
          tab: .toxicity
        )
      }
    return Group(
      name: "POSTED IN THE REGISTRY: PARTICIPANTS WITH",
      rows: [Row(label: "groups", cells: harms.map { $0?.groups }, tab: .toxicity)] + rows
    )
  }

  /// The least percentage of a group by which a term of one trial alone is shown.
  private static let leastPercent = 5.0
  private static let mostRows = 25

  private func serious(of harms: [PostedHarms?]) -> Group {
    var found: [String: (trials: Int, rate: Double)] = [:]
    var order: [String] = []
    var own: [[String: [PostedEvent]]] = []
    for table in harms {
      var events: [String: [PostedEvent]] = [:]
      for event in table?.serious ?? [] {
        let name = terms.group(of: event.term)?.name ?? event.term.lowercased()
        if found[name] == nil { order.append(name) }
        var entry = found[name] ?? (0, 0)
        if events[name] == nil { entry.trials += 1 }
        entry.rate = max(entry.rate, table?.highestRate(of: event) ?? 0)
        found[name] = entry
        events[name, default: []].append(event)
      }
      own.append(events)
    }
    let shown =
      order.filter { name in
        found[name].map { $0.trials > 1 || $0.rate >= Self.leastPercent } ?? false
      }
      .enumerated()
      .sorted { left, right in
        let (one, other) = (found[left.element] ?? (0, 0), found[right.element] ?? (0, 0))
        return (-one.trials, -one.rate, left.offset) < (-other.trials, -other.rate, right.offset)
      }
      .prefix(Self.mostRows).map(\.element)
    let rows = shown.map { name in
      Row(
        label: name,
        cells: zip(harms, own).map { table, events in
          events[name].flatMap { table?.figure(of: $0, titled: name) }
        },
        tab: .toxicity,
        event: AskedEvent(name, counting: .postedSerious)
      )
    }
    return Group(
      name: "POSTED SERIOUS EVENTS, ANY GRADE",
      rows: rows,
      note: "Terms that more than one record posts, or that \(Int(Self.leastPercent)) % of a group"
        + " had, at most \(Self.mostRows); terms of one meaning stand in one row, each as posted."
        + " Serious is not severe: the registry has no grades. - not posted; it is not zero."
    )
  }
}
