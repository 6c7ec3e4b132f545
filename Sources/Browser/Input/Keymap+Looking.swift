import TerminalModel

extension Keymap {
  /// Keys that look closer and take something along.
  static let looking: [KeyBinding] = [
    .init(
      .look,
      [.character("p")],
      .showSource,
      in: [.trials] + pages + acrossTrials,
      "where the figure comes from",
      hint: .init("source", 45)
    ),
    .init(
      .look,
      [.character("v")],
      .togglePreview,
      in: [.trials, .facets],
      "show or hide the preview",
      hint: .init("preview", 60)
    ),
    .init(
      .look,
      [.character("R")],
      .openReview,
      in: everywhere,
      "the review itself",
      hint: .init("review", 75)
    ),
    .init(
      .look,
      [.character("W")],
      .openSince,
      in: everywhere,
      "what has been reported since the review"
    ),
    .init(
      .look,
      [.character("c")],
      .openChecks,
      in: everywhere,
      "known misprints and contradictions",
      hint: .init("checks", 80)
    ),
    .init(
      .look,
      [.character("d")],
      .nextDataCut,
      in: [.results],
      "next data cut",
      hint: .init("data cut", 30)
    ),
    .init(
      .look,
      [.character("t")],
      .nextGrade,
      in: [.toxicity],
      "next range of grades; without, as %",
      hint: .init("grade, %", 31)
    ),
    .init(
      .look,
      [.character("%")],
      .nextThreshold,
      in: [.toxicity],
      "events that 1, 2, 5, 10, 20 % of a group had"
    ),
    .init(
      .look,
      [.character("z")],
      .toggleWholeRows,
      in: [.toxicity],
      "interval and all groups in every row",
      hint: .init("intervals", 36)
    ),
    .init(
      .look,
      [.character("o")],
      .nextGrouping,
      in: [.toxicity],
      "by organ class, folded, not",
      hint: .init("organ class", 47)
    ),
    .init(
      .look,
      [.character("d")],
      .nextMeasure,
      in: [.toxicity],
      "risk difference, risk ratio, odds ratio, off",
      hint: .init("measure", 29)
    ),
    .init(
      .look,
      [.character("a")],
      .nextComparedGroup,
      in: [.toxicity],
      "compare another posted group",
      hint: .init("groups", 33)
    ),
    .init(
      .look,
      [.character("b")],
      .nextReferenceGroup,
      in: [.toxicity],
      "another posted group as reference",
      hint: .init("groups", 33)
    ),
    .init(
      .look,
      [.character("A")],
      .previousComparedGroup,
      in: [.toxicity],
      "compare the group before"
    ),
    .init(
      .look,
      [.character("B")],
      .previousReferenceGroup,
      in: [.toxicity],
      "the group before as reference"
    ),
    .init(
      .look,
      [.character("+"), .character("]")],
      .raiseAlphaBeta,
      in: [.arms],
      "doses for a higher alpha/beta",
      hint: .init("alpha/beta", 30)
    ),
    .init(
      .look,
      [.character("-"), .character("[")],
      .lowerAlphaBeta,
      in: [.arms],
      "doses for a lower alpha/beta",
      hint: .init("alpha/beta", 30)
    ),
    .init(
      .take,
      [.character("y")],
      .copyFigure,
      in: [.trials] + pages + [.source] + acrossTrials,
      "copy the figure; twice, one line of the trial",
      hint: .init("copy", 85)
    ),
  ]
}
