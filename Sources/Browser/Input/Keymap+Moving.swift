import TerminalModel
import TrialPages

extension Keymap {
  /// Keys that move the selection.
  static let moving: [KeyBinding] = [
    .init(
      .move,
      [.character("j"), .down],
      .selectNext,
      in: lists,
      "next row",
      hint: .init("move", 10)
    ),
    .init(
      .move,
      [.character("k"), .up],
      .selectPrevious,
      in: lists,
      "previous row",
      hint: .init("move", 10)
    ),
    .init(
      .move,
      [.down, .control("n")],
      .selectNext,
      in: [.help, .palette, .eventSearch, .endpoints],
      "next row",
      hint: .init("move", 10)
    ),
    .init(
      .move,
      [.up, .control("p")],
      .selectPrevious,
      in: [.help, .palette, .eventSearch, .endpoints],
      "previous row",
      hint: .init("move", 10)
    ),
    .init(
      .move,
      [.pageDown, .control("f"), .control("d")],
      .pageDown,
      in: lists,
      "one page down"
    ),
    .init(.move, [.pageUp, .control("b"), .control("u")], .pageUp, in: lists, "one page up"),
    // As in less, where the two mean nothing else.
    .init(
      .move,
      [.character(" ")],
      .pageDown,
      in: lists.filter { ![.facets, .columns, .sort].contains($0) },
      "one page down"
    ),
    .init(
      .move,
      [.character("b")],
      .pageUp,
      in: lists.filter { ![.toxicity, .forest, .screening].contains($0) },
      "one page up"
    ),
    // While a text is typed the letters with Control move in the text.
    .init(.move, [.pageDown], .pageDown, in: searched, "one page down"),
    .init(.move, [.pageUp], .pageUp, in: searched, "one page up"),
    .init(
      .move,
      [.character("}")],
      .nextPart,
      in: pages + acrossTrials,
      "next table or part"
    ),
    .init(
      .move,
      [.character("{")],
      .previousPart,
      in: pages + acrossTrials,
      "table or part before"
    ),
    .init(.move, [.character("g"), .home], .selectFirst, in: lists, "first row"),
    .init(.move, [.character("G"), .end], .selectLast, in: lists, "last row"),
    .init(
      .move,
      [.character("h"), .left],
      .moveLeft,
      in: [.facets],
      "facet on the left",
      hint: .init("facet", 25)
    ),
    .init(
      .move,
      [.character("l"), .right],
      .moveRight,
      in: [.facets],
      "facet on the right",
      hint: .init("facet", 25)
    ),
    .init(
      .move,
      [.character("h"), .left],
      .moveLeft,
      in: pages.filter { $0 != .reviewFlow } + [.forest, .eventAcross, .summary],
      "figure on the left"
    ),
    .init(
      .move,
      [.character("l"), .right],
      .moveRight,
      in: pages.filter { $0 != .reviewFlow } + [.forest, .eventAcross, .summary],
      "figure on the right"
    ),
    .init(.move, [.tab], .nextTab, in: pages, "next tab"),
    .init(.move, [.backTab], .previousTab, in: pages, "previous tab"),
    .init(
      .move,
      [.character("J")],
      .nextTrial,
      in: trial,
      "next trial of the list",
      hint: .init("trial", 60)
    ),
    .init(
      .move,
      [.character("K")],
      .previousTrial,
      in: trial,
      "previous trial of the list",
      hint: .init("trial", 60)
    ),
    .init(.move, [.character("n")], .nextMatch, in: [.trials], "next match of the search"),
    .init(.move, [.character("N")], .previousMatch, in: [.trials], "previous match of the search"),
    .init(.move, [.character("M")], .nextMarked, in: [.trials], "next marked trial"),
  ]

  /// Keys that open something, and that go back.
  static let opening: [KeyBinding] =
    [
      .init(
        .move,
        [.enter],
        .open,
        in: [.trials],
        "open the trial",
        hint: .init("open", 20)
      ),
      .init(
        .move,
        [.enter],
        .open,
        in: review,
        "open what is behind the row",
        hint: .init("open", 20)
      ),
      .init(.look, [.enter], .open, in: trial, "look closer at the row"),
      .init(
        .move,
        [.character("q"), .escape],
        .back,
        in: pages + [.facets] + acrossTrials,
        "back",
        hint: .init("back", 90)
      ),
      .init(
        .program,
        [.character("q")],
        .quit,
        in: [.trials],
        "end the program, or go back",
        hint: .init("quit", 28)
      ),
      .init(.move, [.escape], .back, in: [.trials], "back, on the first list nothing"),
    ] + tabs

  /// The digits of the tabs, each where there is a tab of that number.
  private static let tabs: [KeyBinding] =
    (1...max(
      TrialTab.allCases.count,
      ReviewTab.allCases.count
    ))
    .map { number in
      .init(
        .move,
        [.character(Character(String(number)))],
        .chooseTab(number),
        in: (TrialTab(rawValue: number) == nil ? [] : trial)
          + (ReviewTab(rawValue: number) == nil ? [] : [.review, .queue])
          + (ReviewFlowTab(rawValue: number) == nil ? [] : [.reviewFlow])
          + (ForestTab(rawValue: number) == nil ? [] : [.forest]),
        "tab \(number)",
        hint: .init("tab", 50)
      )
    }
}
