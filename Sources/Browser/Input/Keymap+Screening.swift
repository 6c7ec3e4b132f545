import TerminalModel
import TrialScreening

extension Keymap {
  /// Where the records of a review are read, and where pairs of them are told apart.
  static let screening: [KeyContext] = [.screening, .duplicates]

  /// Keys that decide on the records of a review, and turn its lists over.
  static let screeningKeys: [KeyBinding] =
    [
      .init(
        .screen,
        [.character("a")],
        .decideRecord(.include),
        in: [.screening],
        "include (add) the record, and go on",
        hint: .init("include", 2)
      ),
      .init(
        .screen,
        [.character("x")],
        .decideRecord(.exclude),
        in: [.screening],
        "exclude (leave out) it, without a reason",
        hint: .init("exclude", 3)
      ),
      .init(
        .screen,
        [.character("b")],
        .decideRecord(.maybe),
        in: [.screening],
        "maybe: read, between the two",
        hint: .init("maybe", 6)
      ),
      .init(
        .screen,
        [.character("l")],
        .decideRecord(.later),
        in: [.screening],
        "later: put it off, nothing is decided",
        hint: .init("later", 11)
      ),
      .init(
        .screen,
        [.character("0")],
        .chooseReason,
        in: [.screening],
        "all reasons, also those without a digit",
        hint: .init("reasons", 13)
      ),
      .init(
        .screen,
        [.character("D")],
        .chooseWay,
        in: [.screening],
        "decide with a note",
        hint: .init("note", 12)
      ),
      .init(
        .screen,
        [.character(".")],
        .keepDecision,
        in: [.screening],
        "what I decided stands, also as it is now",
        hint: .init("stands", 1)
      ),
      .init(
        .screen,
        [.character("r")],
        .reveal,
        in: [.screening],
        "reveal what others decided; that is kept",
        hint: .init("reveal", 14)
      ),
      .init(
        .screen,
        [.character("v")],
        .toggleWholeRecord,
        in: [.screening],
        "what changed alone, or the whole record",
        hint: .init("whole", 8)
      ),
      .init(
        .screen,
        [.character("x")],
        .markDuplicate,
        in: [.duplicates],
        "one trial: leave this record out",
        hint: .init("one trial", 2)
      ),
      .init(
        .screen,
        [.character("a")],
        .markDistinct,
        in: [.duplicates],
        "two trials: both stay",
        hint: .init("two trials", 3)
      ),
      .init(
        .screen,
        [.character("o")],
        .swapOriginal,
        in: [.duplicates],
        "the other record of the two stays",
        hint: .init("other stays", 5)
      ),
      .init(
        .screen,
        [.character("u")],
        .undo,
        in: screening,
        "take back the last decision of the stage",
        hint: .init("take back", 5)
      ),
      .init(.screen, [.control("r")], .redo, in: screening, "decide so again"),
      .init(
        .screen,
        [.tab],
        .nextQueue,
        in: screening + [.trials],
        "next list of a review: to read, later …",
        hint: .init("next list", 16)
      ),
      .init(
        .screen,
        [.backTab],
        .previousQueue,
        in: screening + [.trials],
        "list of a review before it"
      ),
      .init(
        .screen,
        [.character("t")],
        .nextStage,
        in: screening + [.trials],
        "next stage of the review",
        hint: .init("stage", 18)
      ),
    ] + reasons + movingThroughRecords + ways

  /// The digits of the first reasons.
  private static let reasons: [KeyBinding] = (1...9).map { number in
    .init(
      .screen,
      [.character(Character(String(number)))],
      .excludeFor(number),
      in: [.screening],
      "exclude for reason \(number), and go on",
      hint: .init("reason", 4)
    )
  }

  private static let movingThroughRecords: [KeyBinding] = [
    .init(
      .move,
      [.character("J")],
      .nextTrial,
      in: screening,
      "next record, decided or not",
      hint: .init("record", 7)
    ),
    .init(
      .move,
      [.character("K")],
      .previousTrial,
      in: screening,
      "record before, decided or not",
      hint: .init("record", 7)
    ),
    .init(
      .look,
      [.enter],
      .open,
      in: screening,
      "the record with all its tabs",
      hint: .init("open", 30)
    ),
    .init(
      .choose,
      [.character("/")],
      .search,
      in: screening,
      "search among the records of the list",
      hint: .init("search", 40)
    ),
    .init(.choose, [.character("f")], .focusFacets, in: screening, "the facets of the list"),
    .init(.choose, [.character("s")], .chooseSort, in: screening, "sort the list"),
    .init(.choose, [.character("m")], .toggleMark, in: screening, "mark the trial"),
    .init(
      .look,
      [.character("w")],
      .sayInWords,
      in: screening,
      "in words, one under the other",
      hint: .init("in words", 44)
    ),
    .init(
      .move,
      [.character("q"), .escape],
      .back,
      in: screening,
      "back to the list",
      hint: .init("list", 90)
    ),
  ]

  /// Keys of the pop-up of ways to decide.
  private static let ways: [KeyBinding] = [
    .init(
      .screen,
      [.enter],
      .open,
      in: [.screeningNote],
      "decide so, and go on",
      hint: .init("decide", 20)
    ),
    .init(
      .screen,
      [.down, .control("n")],
      .selectNext,
      in: [.screeningNote],
      "next way to decide",
      hint: .init("choose", 10)
    ),
    .init(
      .screen,
      [.up, .control("p")],
      .selectPrevious,
      in: [.screeningNote],
      "previous way to decide",
      hint: .init("choose", 10)
    ),
    .init(.screen, [.pageDown], .selectLast, in: [.screeningNote], "last way to decide"),
    .init(.screen, [.pageUp], .selectFirst, in: [.screeningNote], "first way to decide"),
    .init(
      .screen,
      [.control("x")],
      .withdraw,
      in: [.screeningNote],
      "take back what was decided",
      hint: .init("take back", 40)
    ),
    .init(
      .screen,
      [.escape],
      .back,
      in: [.screeningNote],
      "close, nothing is decided",
      hint: .init("drop", 25)
    ),
  ]
}
