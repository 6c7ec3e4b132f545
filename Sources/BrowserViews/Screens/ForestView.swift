import Browser
import TrialPages
import TrialQuery
import TerminalModel
import TrialModel

/// Draws a forest plot: breadcrumb, how it is made, the plot, status and keys.
struct ForestView {
  private let state: BrowserState
  private let screen: ForestScreen
  private let plot: ForestPlot

  init(_ state: BrowserState, _ screen: ForestScreen) {
    self.state = state
    self.screen = screen
    self.plot = screen.plot
  }

  func draw(on canvas: inout Canvas) {
    let size = canvas.size
    let chrome = Chrome(state: state)
    let area = PageArea(size, headRows: ForestScreen.headRows).rectangle
    if area.row > 0 { drawHead(chrome, isLow: size.rows < 16, on: &canvas) }
    chrome.page(screen.page, screen.selection, in: area, on: &canvas) { place, row, canvas in
      chrome.status(place, origin, row: row, on: &canvas)
    }
  }

  private func drawHead(_ chrome: Chrome, isLow: Bool, on canvas: inout Canvas) {
    let tabs = screen.tabs
    let name = screen.isInWords ? "Forest in words" : "Forest"
    let endpoint = plot.endpoint?.text ?? plot.event ?? "no ratio"
    // The name of the program gives way to how many trials are shown.
    let program = canvas.size.columns < 100 ? [] : ["rtio-tui"]
    let letters = plot.endpoint.map { "\($0.letters ?? $0.name), \($0.shortMeasure)" }
    let tab = "\(tabs.open.rawValue) \(tabs.open.title)  1-\(ForestTab.allCases.count)"
    let path =
      isLow ? [tab, letters ?? endpoint] : program + [below, name, endpoint]
    let rows = ForestSettings.pooledRows(
      of: plot,
      isInWords: screen.isInWords,
      tab: tabs.open
    )
    chrome.breadcrumb(
      path,
      identity: isLow
        ? rows.map(ForestSettings.short) ?? "" : ForestSettings.extent(of: plot, screen.subject),
      row: 0,
      on: &canvas
    )
    guard !isLow else { return }
    chrome.tabs(
      ForestTab.allCases.map { ($0.rawValue, $0.title, "") },
      open: tabs.open.rawValue,
      row: 1,
      on: &canvas
    )
    let shown = Chrome.wholeWords(of: settings, in: canvas.size.columns - 2)
    canvas.put(shown, column: 1, row: 2, ink: .dim)
    guard let rows else { return }
    canvas.put(rows, column: 1, row: 3, ink: .dim, limit: canvas.size.columns - 2)
  }

  /// The screen the plot was opened from.
  private var below: String {
    switch screen.subject {
    case .trial(let id): state.catalogue.trial(id)?.name ?? id.text
    case .trials, .event: "Trials"
    }
  }

  /// That the plot is of marked trials alone; `nil` for all in view.
  private var limits: String? {
    switch screen.subject {
    case .trials(let trials, areMarked: true): Chrome(state: state).limits(toMarked: trials.count)
    case .event(let event) where event.areMarked:
      Chrome(state: state).limits(toMarked: event.trials.count)
    default: nil
    }
  }

  /// How it is made: endpoint, pooling with what it mixes, intervals not as printed.
  private var settings: String { settingParts.joined(separator: " · ") }

  /// The same part by part.
  var settingParts: [String] {
    let kind = plot.event == nil ? "endpoint" : "counted"
    let endpoint = plot.place.map { "\(kind) \($0) of \(plot.endpoints.count)" }
    let intervals = screen.options.isRescaled ? "at 95 %" : nil
    let hasCuts = plot.isOfSeveralTrials && plot.endpoint != nil && plot.event == nil
    let cut = hasCuts ? screen.options.cut.words : nil
    let pooling = ForestSettings.pooling(of: plot, on: screen.tabs.open)
    // What was pooled, and of what, has to stand on a narrow screen too; the rest may be cut.
    let grouping = ForestSettings.grouping(screen.options)
    let parts =
      plot.isPooled
      ? [grouping, pooling, cut, limits, intervals, endpoint]
      : [limits, grouping, cut, endpoint, pooling, intervals]
    return parts.compactMap { $0 }
  }

  /// Source and data cut of the selected row.
  private var origin: String {
    guard let figure = Chrome(state: state).figure(on: screen.page, at: screen.selection) else {
      return ""
    }
    guard figure.figure != nil else { return "computed here from the rows above" }
    let origin = FigureFormat.origin(of: figure, in: state.catalogue)
    // Names beside the funnel may have no room, so the selected point is named here.
    if screen.tabs.open == .funnel {
      return "\(figure.title.prefix { $0 != "," }) \(figure.text) · \(origin)"
    }
    guard let study = plot.study(of: figure) else { return origin }
    return "v \(study.comparison.controlText) · \(origin)"
  }
}
