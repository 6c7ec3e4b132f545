import TerminalModel

extension Keymap {
  /// Keys of the summary of findings and of rating its outcomes.
  static let summary: [KeyBinding] =
    [
      .init(
        .look,
        [.character("S")],
        .openSummary,
        in: [.trials] + trial + [.comparison, .forest],
        "summary of findings: marked, or this trial",
        hint: .init("summary", 81)
      ),
      .init(
        .take,
        [.character("D"), .enter],
        .rate,
        in: [.summary],
        "rate the certainty of the outcome",
        hint: .init("rate", 15)
      ),
      .init(
        .look,
        [.character("o")],
        .nextControlRisk,
        in: [.summary],
        "another risk with control: time, trial",
        hint: .init("control risk", 20)
      ),
      .init(
        .look,
        [.character("d")],
        .nextPooling,
        in: [.summary],
        "next method of pooling ratios",
        hint: .init("pool", 22)
      ),
      .init(
        .look,
        [.character("a")],
        .poolAllComparisons,
        in: [.summary],
        "pool all comparisons, or the usual ones",
        hint: .init("all", 37)
      ),
    ] + rating

  /// Keys of the pop-up that rates.
  private static let rating: [KeyBinding] = [
    .init(
      .take,
      [.enter],
      .open,
      in: ratings,
      "keep (save) the ratings",
      hint: .init("keep", 20)
    ),
    .init(
      .take,
      [.tab],
      .nextField,
      in: ratings,
      "ratings, note, initials",
      hint: .init("note, initials", 30)
    ),
    .init(.take, [.backTab], .previousField, in: ratings, "initials, note, ratings"),
    .init(
      .take,
      [.down, .control("n")],
      .selectNext,
      in: ratings,
      "next domain",
      hint: .init("domain", 10)
    ),
    .init(
      .take,
      [.up, .control("p")],
      .selectPrevious,
      in: ratings,
      "previous domain",
      hint: .init("domain", 10)
    ),
    .init(.take, [.character("j")], .selectNext, in: [.rating], "next domain"),
    .init(.take, [.character("k")], .selectPrevious, in: [.rating], "previous domain"),
    .init(
      .take,
      [.left, .character("h")],
      .moveLeft,
      in: [.rating],
      "less concern",
      hint: .init("rate", 12)
    ),
    .init(
      .take,
      [.right, .character("l"), .character(" ")],
      .moveRight,
      in: [.rating],
      "more concern",
      hint: .init("rate", 12)
    ),
    .init(
      .take,
      [.control("x")],
      .withdraw,
      in: ratings,
      "take the rating of the domain back",
      hint: .init("take back", 40)
    ),
    .init(
      .take,
      [.escape],
      .back,
      in: ratings,
      "close, nothing is rated",
      hint: .init("drop", 25)
    ),
    .init(.take, [.character("q")], .back, in: [.rating], "close, nothing is rated"),
  ]

  /// Where outcomes are rated: walking through the domains, and typing.
  private static let ratings: [KeyContext] = [.rating, .ratingText]
}
