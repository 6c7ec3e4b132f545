import Browser
import BrowserViews
import TerminalModel

/// The browser between an event and the next frame: what both the terminal and `--screen` run.
struct Conversation {
  private(set) var state: BrowserState
  private let theme: Theme
  /// The click before, and when it was, in seconds; `nil` where the next is the first.
  private var click: (event: MouseEvent, time: Double)?

  init(_ state: BrowserState, theme: Theme) {
    self.state = state
    self.theme = theme
  }

  /// What the screen has to show now.
  var frame: Frame { render(state, theme: theme) }

  /// What the screen has to show of the tour.
  func frame(of tour: Tour) -> Frame { render(tour, theme: theme) }

  /// The screen without what floats over it, for a picture to keep.
  var picture: Frame { render(state.withoutPopUp, theme: theme) }

  /// Hears a key, and says what the world has to do for it.
  mutating func hear(_ key: Key) -> [Effect] { state.press(key) }

  /// Hears of the mouse at a time in seconds; two clicks on one cell within a moment are one double click.
  mutating func hear(_ event: MouseEvent, at time: Double) -> [Effect] {
    let isSecond = click.map { $0.event == event && time - $0.time < Self.doubleClick } ?? false
    click = event.kind == .press && !isSecond ? (event, time) : nil
    return state.press(event, isSecond: isSecond, over: frame)
  }

  /// How long after a click another is the second of a double click, in seconds.
  private static let doubleClick = 0.4

  /// Does what the frame could do without; false when there was nothing.
  mutating func rest() -> Bool {
    guard state.putsOffChecks else { return false }
    _ = state.apply(.rested)
    return true
  }

  /// Hears of something that happened.
  mutating func hear(_ action: Action) -> [Effect] { state.apply(action) }
}
