import TerminalModel

extension Keymap {
  /// Keys of the flow of a living review.
  static let reviewFlow: [KeyBinding] = [
    .init(
      .look,
      [.character("V")],
      .openReviewFlow,
      in: everywhere,
      "flow and agreement of the review that is screened",
      hint: .init("flow", 77)
    )
  ]
}
