import TerminalModel

extension Keymap {
  /// Keys that set trials side by side.
  static let comparing: [KeyBinding] = [
    .init(
      .look,
      [.character("=")],
      .compare,
      in: [.trials] + pages,
      "compare the marked trials",
      hint: .init("compare", 78)
    ),
    .init(
      .move,
      [.character("h"), .left],
      .moveLeft,
      in: [.comparison],
      "trial on the left",
      hint: .init("trial", 12)
    ),
    .init(
      .move,
      [.character("l"), .right],
      .moveRight,
      in: [.comparison],
      "trial on the right",
      hint: .init("trial", 12)
    ),
    .init(
      .look,
      [.enter],
      .open,
      in: [.comparison],
      "open the trial at this figure",
      hint: .init("open", 20)
    ),
    .init(
      .choose,
      [.character("x")],
      .toggleSameRows,
      in: [.comparison],
      "leave out rows in which all are alike",
      hint: .init("leave out same", 30)
    ),
  ]
}
