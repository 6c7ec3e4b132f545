import TrialModel

/// What a record posts of adverse events, as a comparison of trials shows it.
struct PostedHarms {
  private let posted: PostedAdverseEvents
  private let columns: PostedColumns
  private let pair: EventTableHead.Pair?

  /// `nil` where no record is at hand or it posts no adverse events.
  init?(_ trial: Trial) {
    guard let registration = trial.registration,
      let posted = registration.results?.adverseEvents
    else { return nil }
    self.posted = posted
    columns = PostedColumns(posted, of: registration)
    pair = PostedPair(posted.groups, of: registration, choice: PostedChoice())
      .map { EventTableHead.Pair(of: $0) }
  }

  var serious: [PostedEvent] { posted.serious }
  /// Deaths of any cause, then participants with any serious and any other event.
  var totals: [PostedEvent] { posted.totals }

  /// The groups whose numbers stand in the rows, in their order.
  var groups: ShownFigure {
    let titles = columns.groups.map(\.title)
    let text =
      pair.map { "\(titles[$0.compared]) v \(titles[$0.reference])" }
      ?? titles.joined(separator: ", ")
    return ShownFigure(
      title: "posted groups",
      text: text,
      figure: nil,
      source: columns.source
    )
  }

  /// The highest percentage of any group; `nil` where none is known.
  func highestRate(of event: PostedEvent) -> Double? {
    event.cells.compactMap { EventCell($0).rate }.max()
  }

  /// The percentages of the groups with their difference, each event on its own.
  ///
  /// `nil` where no group reports any of them.
  func figure(of events: [PostedEvent], titled label: String) -> ShownFigure? {
    let texts = events.compactMap { event in
      text(of: event).map { text in
        event.term.lowercased() == label.lowercased() ? text : "\(event.term) \(text)"
      }
    }
    guard !texts.isEmpty else { return nil }
    return ShownFigure(
      title: "\(label), as posted",
      text: texts.joined(separator: "; "),
      figure: nil,
      source: columns.source
    )
  }

  /// `9.1 v 0.0 %, +9.1 (-11.0 to 27.8)`; without two groups to compare the percentages alone.
  private func text(of event: PostedEvent) -> String? {
    let places = pair.map { [$0.compared, $0.reference] } ?? Array(0..<columns.count)
    let cells = places.map { EventCell(event, in: $0, of: columns) }
    guard cells.contains(where: { $0?.affected != nil }) else { return nil }
    let isCounted = cells.allSatisfy { $0?.rate != nil }
    let texts = cells.map { cell in
      (isCounted ? cell?.short : cell?.text) ?? PostedCell.notReported
    }
    let effect = pair.flatMap { EventComparison(event, $0, in: columns) }?.effect(.difference)
    return texts.joined(separator: pair == nil ? ", " : " v ") + (isCounted ? " %" : "")
      + (effect.map { ", \($0.text)" } ?? "")
  }
}
