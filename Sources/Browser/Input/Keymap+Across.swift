import TerminalModel

extension Keymap {
  /// Keys of one adverse event over several trials.
  static let across: [KeyBinding] = [
    .init(
      .look,
      [.character("E")],
      .openEventAcross,
      in: [.trials],
      "one adverse event over the trials in view",
      hint: .init("one event", 79)
    ),
    .init(
      .choose,
      [.character("/")],
      .search,
      in: [.eventAcross],
      "another adverse event",
      hint: .init("event", 20)
    ),
    .init(
      .look,
      [.character("w")],
      .sayInWords,
      in: [.eventAcross],
      "the same in words, and back",
      hint: .init("in words", 35)
    ),
    .init(
      .look,
      [.character("p")],
      .showSource,
      in: [.eventAcross],
      "where the figure comes from",
      hint: .init("source", 45)
    ),
    .init(
      .take,
      [.character("y")],
      .copyFigure,
      in: [.eventAcross],
      "copy the figure with its source",
      hint: .init("copy", 85)
    ),
    .init(
      .move,
      [.enter],
      .open,
      in: [.eventAcross],
      "open the harms of the trial",
      hint: .init("its harms", 40)
    ),
    .init(.move, [.character("h"), .left], .moveLeft, in: [.eventAcross], "figure on the left"),
    .init(.move, [.character("l"), .right], .moveRight, in: [.eventAcross], "figure on the right"),
    .init(
      .move,
      [.character("q"), .escape],
      .back,
      in: [.eventAcross],
      "back",
      hint: .init("back", 90)
    ),
  ]
}
