import TerminalModel

extension Keymap {
  /// Keys of forest plots, and of saying a drawing in words.
  static let forest: [KeyBinding] = [
    .init(
      .look,
      [.character("F")],
      .openForest,
      in: [.trials] + trial,
      "forest plot: trials in view, or ratios of one",
      hint: .init("forest", 65)
    ),
    .init(
      .look,
      [.character("w")],
      .sayInWords,
      in: [.results, .forest],
      "the same in words, and back",
      hint: .init("in words", 35)
    ),
    .init(
      .look,
      [.character("o"), .tab],
      .nextEndpoint,
      in: [.forest],
      "next endpoint",
      hint: .init("endpoint", 20)
    ),
    .init(
      .look,
      [.character("d")],
      .nextPooling,
      in: [.forest],
      "pool, next method, not pooled",
      hint: .init("pool", 22)
    ),
    .init(
      .look,
      [.character("x")],
      .leaveOneOut,
      in: [.forest],
      "pool without each trial in turn",
      hint: .init("leave out", 28)
    ),
    .init(
      .look,
      [.character("t")],
      .rescaleIntervals,
      in: [.forest],
      "all intervals at 95 %, or as printed",
      hint: .init("95 %", 30)
    ),
    .init(
      .look,
      [.character("p")],
      .showSource,
      in: [.forest],
      "where the figure comes from",
      hint: .init("source", 45)
    ),
    .init(
      .take,
      [.character("y")],
      .copyFigure,
      in: [.forest],
      "copy the figure with its source",
      hint: .init("copy", 85)
    ),
    .init(
      .move,
      [.enter],
      .open,
      in: [.forest],
      "open the results of the trial",
      hint: .init("its results", 40)
    ),
    .init(.move, [.character("h"), .left], .moveLeft, in: [.forest], "figure on the left"),
    .init(.move, [.character("l"), .right], .moveRight, in: [.forest], "figure on the right"),
    .init(
      .move,
      [.character("q"), .escape],
      .back,
      in: [.forest],
      "back",
      hint: .init("back", 90)
    ),
  ]
}
