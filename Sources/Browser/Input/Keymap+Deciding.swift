import TerminalModel

extension Keymap {
  /// Keys that work through the findings of the checks and decide on them.
  static let deciding: [KeyBinding] =
    [
      .init(
        .take,
        [.character("D")],
        .decide,
        in: findings,
        "decide on the finding",
        hint: .init("decide", 15)
      ),
      .init(
        .move,
        [.character("n")],
        .nextUndecided,
        in: findings,
        "next undecided finding",
        hint: .init("undecided", 16)
      ),
      .init(
        .move,
        [.character("N")],
        .previousUndecided,
        in: findings,
        "previous undecided finding",
        hint: .init("undecided", 16)
      ),
      .init(
        .take,
        [.character("M")],
        .openMerge,
        in: findings,
        "bring in the decisions of a colleague's file",
        hint: .init("bring in", 45)
      ),
      .init(
        .choose,
        [.character("x")],
        .toggleDecided,
        in: findings,
        "leave out decided findings",
        hint: .init("leave out", 28)
      ),
    ] + popUp

  /// Where findings of the checks are listed.
  private static let findings: [KeyContext] = [.checks, .queue]

  /// Keys of the pop-up that decides.
  private static let popUp: [KeyBinding] = [
    .init(
      .take,
      [.enter],
      .open,
      in: [.decision],
      "keep (save) the decision",
      hint: .init("keep", 20)
    ),
    .init(
      .take,
      [.tab, .backTab],
      .nextField,
      in: [.decision],
      "between note and initials",
      hint: .init("note, initials", 30)
    ),
    .init(
      .take,
      [.down, .control("n")],
      .selectNext,
      in: [.decision],
      "next way to decide",
      hint: .init("choose", 10)
    ),
    .init(
      .take,
      [.up, .control("p")],
      .selectPrevious,
      in: [.decision],
      "previous way to decide",
      hint: .init("choose", 10)
    ),
    .init(
      .take,
      [.pageUp],
      .pageUp,
      in: [.decision],
      "a long note, further up",
      hint: .init("scroll", 50)
    ),
    .init(
      .take,
      [.pageDown],
      .pageDown,
      in: [.decision],
      "a long note, further down",
      hint: .init("scroll", 50)
    ),
    .init(
      .take,
      [.control("x")],
      .withdraw,
      in: [.decision],
      "take back what was decided",
      hint: .init("take back", 40)
    ),
    .init(
      .take,
      [.escape],
      .back,
      in: [.decision],
      "close, nothing is decided",
      hint: .init("drop", 25)
    ),
  ]
}
