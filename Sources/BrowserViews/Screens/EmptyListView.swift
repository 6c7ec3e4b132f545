import Browser
import TerminalModel
import TrialModel
import TrialPages
import TrialQuery

/// Says why the list is empty, and what removing each chip would bring back.
struct EmptyListView {
  private let state: BrowserState
  private let screen: TrialsScreen
  private let layout: TrialsLayout

  init(_ state: BrowserState, _ screen: TrialsScreen, _ layout: TrialsLayout) {
    self.state = state
    self.screen = screen
    self.layout = layout
  }

  func draw(on canvas: inout Canvas) { draw(lines, on: &canvas) }

  /// What there is to say, line by line; an empty line parts what belongs together.
  var lines: [String] {
    let filter = screen.view.filter
    if let queue = screen.queue, filter.isEmpty { return ending(of: queue) }
    var lines = [nothingFits]
    if let remark = filter.smallConnectiveRemark { lines.append("\(remark).") }
    let width = filter.terms.map { TextWidth.of($0.text) }.max() ?? 0
    for (place, term) in filter.terms.enumerated() {
      let left = state.index.rows(
        matching: filter.removing(at: place),
        within: screen.matched.scope,
        after: screen.matched
      )
      .count
      let name = TextWidth.pad(term.text, to: width)
      let key = place < 9 && screen.prompt == nil ? "   \(place + 1) removes it" : ""
      lines.append("  without chip \(place + 1), \(name)  \(left)\(key)")
    }
    if screen.prompt == nil {
      lines.append("\(state.keymap.name(of: .undo, in: .trials)) brings back the view before.")
    }
    if screen.queue != nil { return lines }
    if let end = CatalogueExtent(state).end {
      lines.append("")
      lines.append(end)
    }
    let unknown = state.catalogue.unknownTableRows
    if unknown > 0 {
      lines.append("")
      lines.append(
        "\(unknown) rows of the review's table were not recovered and may belong here; "
          + "\(state.keymap.name(of: .openReview, in: .trials)) shows them."
      )
    }
    return lines
  }

  /// That nothing fits; in a list of a review also how many of all its records do.
  private var nothingFits: String {
    guard let queue = screen.queue, let open = state.openReview else {
      return "No trial fits all of the filter."
    }
    let fitting = state.index.rows(matching: screen.view.filter).rows
    let all = (state.index.rowsOfReview ?? []).count(where: fitting.contains)
    let others =
      queue == .all
      ? ""
      : " Of all \(open.count(of: .all)) records of the review \(all) \(all == 1 ? "does" : "do")."
    return "No record of '\(queue.rawValue)' in '\(open.name)' fits all of the filter.\(others)"
  }

  /// That a list of a review has no record left, and where there are some.
  private func ending(of queue: ScreeningQueue) -> [String] {
    var lines = [queue.emptiness]
    guard let open = state.openReview else { return lines }
    if let missing = screen.scope?.unknown, missing > 0 {
      lines = [
        "\(missing) \(missing == 1 ? "record is" : "records are") not stored yet; "
          + "'rtio-tui review update' brings \(missing == 1 ? "it" : "them")."
      ]
    }
    let others = ScreeningQueue.allCases.filter { $0 != queue && !open.isEmpty($0) }
    guard !others.isEmpty else { return lines }
    let key = state.keymap.name(of: .nextQueue, in: .trials)
    return lines + ["", "\(key) goes to the other lists:"]
      + others.map { "  \(TextWidth.pad($0.rawValue, to: 16)) \(open.countText(of: $0))" }
  }

  private func draw(_ lines: [String], on canvas: inout Canvas) {
    // A line that begins with blanks lines up with its neighbours, and is cut rather than broken.
    let wrapped = lines.flatMap { line in
      line.isEmpty || line.hasPrefix(" ")
        ? [line] : TextWidth.wrap(line, to: max(8, layout.list.columns - 3))
    }
    for (offset, line) in wrapped.prefix(layout.list.rows).enumerated() {
      canvas.put(line, column: 2, row: layout.list.row + offset, limit: layout.list.columns - 3)
    }
    canvas.placeCursor(column: 2, row: layout.list.row)
  }
}
