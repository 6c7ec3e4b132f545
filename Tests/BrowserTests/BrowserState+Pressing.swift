import Browser
import TerminalModel
import TestSupport
import TrialModel

extension BrowserState {
  /// The browser as it opens on the bundled catalogue.
  static func opened(
    _ columns: Int = 80,
    _ rows: Int = 24,
    session: Session = Session()
  ) throws
    -> BrowserState
  {
    BrowserState(
      catalogue: try .bundled(),
      size: Size(columns: columns, rows: rows),
      session: session
    )
  }

  /// The list on top of the stack; `nil` when another screen is.
  var list: TrialsScreen? { if case .trials(let list) = screen { list } else { nil } }

  /// The trial on top of the stack; `nil` when another screen is.
  var openTrial: TrialScreen? { if case .trial(let trial) = screen { trial } else { nil } }
}
