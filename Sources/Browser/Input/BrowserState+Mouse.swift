package import TerminalModel

extension BrowserState {
  /// Does what the mouse asks for over a frame that was drawn of this state.
  ///
  /// A click selects the row under it, a second one at once does what Enter does there, and the wheel moves
  /// by three rows. Where nothing is listed, nothing happens.
  package mutating func press(
    _ event: MouseEvent,
    isSecond: Bool,
    over frame: Frame
  ) -> [Effect] {
    guard goesThroughRows else { return [] }
    switch event.kind {
    case .press:
      guard let place = frame.place(at: event.position) else { return [] }
      let effects = apply(.selectRow(place))
      return isSecond ? effects + press(.enter) : effects
    case .wheelUp: return turn(.selectPrevious)
    case .wheelDown: return turn(.selectNext)
    }
  }

  private mutating func turn(_ action: Action) -> [Effect] {
    (0..<Self.rowsOfWheel).reduce(into: []) { effects, _ in effects += apply(action) }
  }

  /// Whether rows are gone through here at all; a question to be answered is none.
  private var goesThroughRows: Bool {
    keymap.bindings(in: context).contains { Self.moves.contains($0.action) }
  }

  private static let moves: [Action] = [.selectNext, .pageDown]
  private static let rowsOfWheel = 3
}
