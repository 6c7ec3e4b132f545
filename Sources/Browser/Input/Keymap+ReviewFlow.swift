import TerminalModel

extension Keymap {
  /// Keys of the flow of a living review.
  static let reviewFlow: [KeyBinding] = [
    .init(
      .look,
      [.character("V")],
      .openReviewFlow,
      in: everywhere,
      "flow and agreement of the open review",
      hint: .init("flow", 77)
    ),
    .init(
      .move,
      [.character("h"), .left],
      .moveLeft,
      in: [.reviewFlow],
      "box or figure before",
      hint: .init("box", 12)
    ),
    .init(
      .move,
      [.character("l"), .right],
      .moveRight,
      in: [.reviewFlow],
      "box or figure after",
      hint: .init("box", 12)
    ),
  ]
}
