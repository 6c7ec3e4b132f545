import TrialPages
import Browser
import TerminalModel
import TrialModel
import TrialQuery
import TrialScreening

/// Draws the list of trials with its chips, facets and preview.
struct TrialsView {
  let state: BrowserState
  let screen: TrialsScreen
  let layout: TrialsLayout
  let chrome: Chrome

  init(_ state: BrowserState, _ screen: TrialsScreen) {
    self.state = state
    self.screen = screen
    self.layout = TrialsLayout(state.size, of: screen)
    self.chrome = Chrome(state: state)
  }

  func draw(on canvas: inout Canvas) {
    drawHead(on: &canvas)
    if layout.showsFacets { FacetsView(state, screen, layout).draw(on: &canvas) }
    drawRule(on: &canvas)
    let table = TrialsTable(state, screen, layout)
    table.drawHeads(on: &canvas)
    if screen.listed.isEmpty {
      EmptyListView(state, screen, layout).draw(on: &canvas)
    } else {
      table.drawRows(on: &canvas)
      drawEnd(on: &canvas)
    }
    if layout.showsPreview { PreviewView(state, screen, layout).draw(on: &canvas) }
    drawStatus(on: &canvas)
    if layout.keys.rows > 0 { chrome.keys(row: layout.keys.row, on: &canvas) }
    if let prompt = screen.prompt {
      PromptView(prompt, widenings: screen.matched.widenings, layout: layout).draw(on: &canvas)
    }
  }

  /// Says under the answer to a filter where the set ends, if there is room: one that holds only some of what
  /// is asked for may mislead.
  private func drawEnd(on canvas: inout Canvas) {
    guard screen.scope == nil, !screen.view.filter.isEmpty, let end = CatalogueExtent(state).end
    else { return }
    let lines = TextWidth.wrap(end, to: max(8, min(76, layout.list.columns - 3)))
    let first = layout.list.row + screen.listed.count + 1
    guard first + lines.count <= layout.list.row + layout.list.rows else { return }
    for (offset, line) in lines.enumerated() {
      canvas.put(line, column: 2, row: first + offset, ink: .dim)
    }
  }

  var counts: String { "\(screen.listed.count) of \(screen.total)" }

  private func drawHead(on canvas: inout Canvas) {
    guard layout.head.rows > 0 else { return }
    let chips = ChipsView(screen.view)
    if layout.chips.rows == 0 {
      let name = "\(screen.scope?.title ?? "Trials") \(counts)"
      let column = canvas.put(name, column: 1, row: layout.head.row, ink: .heading)
      chips.draw(column: column + 3, row: layout.head.row, isNarrow: true, on: &canvas)
      return
    }
    var path = ["rtio-tui"]
    if let queue = screen.queue {
      path += [state.openReview?.name, queue.rawValue].compactMap { $0 }
    } else if let scope = screen.scope {
      path += ["Review", scope.title]
    } else {
      path += ["Trials"]
    }
    let used = TextWidth.of(path.joined(separator: " › ")) + 4
    let identity = screen.queue == nil ? identity : reading(in: state.size.columns - 2 - used)
    chrome.breadcrumb(path, identity: identity, row: layout.head.row, on: &canvas)
    chips.draw(column: 1, row: layout.chips.row, isNarrow: false, on: &canvas)
  }

  /// Who reads at which stage, what is not stored, and as many of the other lists as there is room for.
  private func reading(in room: Int) -> String {
    guard let open = state.openReview else { return "" }
    let missing = screen.scope?.unknown ?? 0
    var words = [
      open.reader?.text, open.stage.rawValue, missing > 0 ? "\(missing) not stored" : nil,
    ]
    .compactMap { $0 }.joined(separator: " · ")
    let others = ScreeningQueue.allCases.filter { $0 != screen.queue && !open.isEmpty($0) }
    let key = state.keymap.name(of: .nextQueue, in: .trials)
    for (place, queue) in others.enumerated() {
      let next =
        "\(words)\(place == 0 ? " · \(key): " : ", ")\(queue.rawValue) \(open.countText(of: queue))"
      guard TextWidth.of(next) <= room else { break }
      words = next
    }
    return words
  }

  /// What the list is made of, and how fresh it is.
  var identity: String {
    if let scope = screen.scope {
      let unknown = scope.unknown.map { $0 > 0 ? ", \($0) not recovered" : "" } ?? ""
      return "\(scope.trials.count) known\(unknown)"
    }
    let others = state.index.count - state.catalogue.count
    let extent = CatalogueExtent(state)
    let trials = extent.counts(columns: state.size.columns)
    return others > 0 ? "\(trials), \(others) imported" : trials
  }

  private func drawRule(on canvas: inout Canvas) {
    guard layout.listHead.rows > 0 else { return }
    let hidden = TrialsTable(state, screen, layout).hiddenColumns
    let columns = hidden > 0 ? " · \(hidden) more than fit" : ""
    chrome.rule(
      screen.scope?.title ?? "Trials",
      "\(counts) · \(order)\(columns)\(widened)",
      isFocused: screen.focus == .list,
      row: layout.listHead.row,
      on: &canvas
    )
  }

  /// The words that were also looked for under other names.
  var widened: String {
    let small = screen.listed.count <= 5 ? screen.view.filter.smallConnectiveRemark : nil
    return (small.map { " · \($0)" } ?? "")
      + screen.matched.widenings.map { " · \($0.words)" }.joined()
  }

  /// The order of the list in words: what it is sorted by first, and what comes after that.
  var order: String {
    let sort = screen.view.sort
    guard sort != .standard else { return "newest result first" }
    let usual = SortOrder.standard.keys
    let own = sort.keys.prefix { !usual.contains($0) }
    let rest = Array(sort.keys.dropFirst(own.count))
    let names = (own + rest).map { key in
      key.column.title + (key.isFalling ? " falling" : "")
    }
    guard !own.isEmpty, rest == usual.filter({ key in !own.contains { $0.column == key.column } })
    else { return "by \(names.joined(separator: ", then "))" }
    let first = names.prefix(own.count).joined(separator: ", then ")
    return "by \(first)" + (rest.contains(usual[0]) ? ", then newest result" : "")
  }

  private func drawStatus(on canvas: inout Canvas) {
    if let error = screen.prompt?.error {
      draw(error, on: &canvas)
      return
    }
    let place = screen.place.map { "\($0 + 1) of \(screen.listed.count)" } ?? "none"
    chrome.status(place, about(besides: place), row: layout.status.row, on: &canvas)
  }

  /// What is wrong with the search, in as many lines as it needs above the foot of the screen.
  private func draw(_ error: FilterRefusal, on canvas: inout Canvas) {
    let key = state.keymap.name(of: .complete, in: .search)
    let mending =
      error.replacement.map { ". \(key) puts in \($0)" }
      ?? (error.repaired == nil ? "" : ". \(key) puts it there")
    let lines = TextWidth.wrap("\(error.message)\(mending)", to: max(8, canvas.size.columns - 5))
    let first = max(layout.list.row, layout.status.row - lines.count + 1)
    for (offset, line) in lines.enumerated() where first + offset <= layout.status.row {
      let row = first + offset
      canvas.clear(Rectangle(column: 0, row: row, columns: canvas.size.columns, rows: 1))
      let sign = offset == 0 ? "✗" : " "
      let column = canvas.put(sign, column: 1, row: row, ink: .failSign)
      canvas.put(" \(line)", column: column, row: row)
    }
  }

  /// How many there are and what letters stand for, behind the agents of the selected trial where no
  /// column has room for them and the line has; a part is there whole or not at all.
  private func about(besides place: String) -> String {
    var about = "\(screen.total) in all\(marked)"
    let room =
      state.size.columns - 2 - TextWidth.of(place) - 3
      - chrome.sharingWidth(besides: "\(place) · \(about)")
    func take(_ text: String) { if TextWidth.of(text) <= room { about = text } }
    for part in legend { take("\(about) · \(part)") }
    if let agents { take("\(agents) · \(about)") }
    return about
  }

  /// The agents of the selected trial where no column has room for them; `nil` elsewhere.
  private var agents: String? {
    guard !TrialsTable(state, screen, layout).shows(.agent), let row = screen.selectedRow else {
      return nil
    }
    let agents = Column.agent.text(of: state.index.trial(at: row))
    return agents == Column.unknown ? nil : agents
  }

  private var marked: String { state.marks.isEmpty ? "" : ", \(state.marks.count) marked" }

  /// What the letters before a number of participants stand for, and what the program is not.
  private var legend: [String] {
    state.size.columns >= 70 ? ["N randomised, e enrolled, t target", "no medical advice"] : []
  }
}
