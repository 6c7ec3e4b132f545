import TerminalModel

extension Keymap {
  /// Keys of forest plots, and of saying a drawing in words.
  static let forest: [KeyBinding] = [
    .init(
      .look,
      [.character("F")],
      .openForest,
      in: [.trials, .eventAcross, .comparison] + trial,
      "forest plot: trials in view, one trial, an event",
      hint: .init("forest", 65)
    ),
    .init(
      .look,
      [.character("w")],
      .sayInWords,
      in: [.results, .toxicity, .review, .reviewFlow] + acrossTrials,
      "the same in words, and back",
      hint: .init("in words", 35)
    ),
    .init(
      .look,
      [.character("o")],
      .chooseEndpoint,
      in: [.forest],
      "choose the endpoint, or the grades of an event",
      hint: .init("endpoint", 20)
    ),
    .init(.look, [.tab], .nextEndpoint, in: [.forest], "next endpoint, or grades of an event"),
    .init(
      .look,
      [.character("M")],
      .nextMeasure,
      in: [.forest],
      "event: risk difference, risk ratio, odds ratio",
      hint: .init("measure", 26)
    ),
    .init(
      .look,
      [.enter],
      .open,
      in: [.endpoints],
      "draw its ratios",
      hint: .init("draw", 20)
    ),
    .init(
      .move,
      [.escape],
      .back,
      in: [.endpoints],
      "close, the plot stays",
      hint: .init("close", 90)
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
      [.character("a")],
      .poolAllComparisons,
      in: [.forest],
      "pool all comparisons, or immunotherapy added",
      hint: .init("pool all", 37)
    ),
    .init(
      .look,
      [.character("C")],
      .nextCut,
      in: [.forest],
      "newest data cut, or the primary analysis",
      hint: .init("cut", 26)
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
      [.character("b")],
      .nextGrouping,
      in: [.forest],
      "rows by sequence, site, class, agent …",
      hint: .init("by group", 24)
    ),
    .init(
      .look,
      [.character("T")],
      .shareVariance,
      in: [.forest],
      "one tau2 for all groups, or one each"
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
      .move,
      [.enter],
      .open,
      in: [.forest],
      "open the results of the trial",
      hint: .init("its results", 40)
    ),
  ]
}
