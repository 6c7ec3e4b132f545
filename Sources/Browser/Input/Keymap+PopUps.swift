import TerminalModel

extension Keymap {
  /// Keys of what floats over a screen.
  static let popUps: [KeyBinding] = [
    .init(
      .move,
      [.character("q"), .escape, .character("p"), .enter],
      .back,
      in: [.source],
      "close",
      hint: .init("close", 90)
    ),
    .init(
      .move,
      [.character("q"), .escape, .character("C"), .enter],
      .back,
      in: [.columns],
      "close",
      hint: .init("close", 90)
    ),
    .init(
      .choose,
      [.character(" ")],
      .toggleValue,
      in: [.columns],
      "show or hide the column",
      hint: .init("show, hide", 20)
    ),
    .init(
      .choose,
      [.character("H"), .left],
      .moveColumnLeft,
      in: [.columns],
      "column to the left",
      hint: .init("move column", 30)
    ),
    .init(
      .choose,
      [.character("L"), .right],
      .moveColumnRight,
      in: [.columns],
      "column to the right",
      hint: .init("move column", 30)
    ),
    .init(
      .move,
      [.character("q"), .escape, .character("s")],
      .back,
      in: [.sort],
      "close",
      hint: .init("close", 90)
    ),
    .init(
      .choose,
      [.enter, .character(" ")],
      .open,
      in: [.sort],
      "sort by the field",
      hint: .init("sort by", 20)
    ),
    .init(
      .choose,
      [.character("r")],
      .reverseSort,
      in: [.sort],
      "turn the order round",
      hint: .init("turn round", 30)
    ),
    .init(
      .program,
      [.enter],
      .open,
      in: [.palette, .help],
      "do it",
      hint: .init("do it", 20)
    ),
    .init(
      .program,
      [.tab],
      .widenHelp,
      in: [.help],
      "the keys that work here, or all keys",
      hint: .init("more keys", 30)
    ),
    .init(
      .move,
      [.escape],
      .back,
      in: [.help, .palette],
      "close",
      hint: .init("close", 90)
    ),
  ]

  /// Keys of a text being typed.
  static let typing: [KeyBinding] =
    [
      .init(
        .choose,
        [.enter],
        .open,
        in: [.search, .eventSearch],
        "keep the search",
        hint: .init("keep", 20)
      ),
      .init(
        .choose,
        [.escape],
        .back,
        in: [.search, .eventSearch],
        "drop the search",
        hint: .init("drop", 30)
      ),
      .init(
        .choose,
        [.tab],
        .complete,
        in: [.search],
        "put in the nearest right word",
        hint: .init("complete", 40)
      ),
    ] + earlierTexts + editing

  /// Keys that take up a text typed before.
  private static let earlierTexts: [KeyBinding] = [
    .init(.choose, [.up, .control("p")], .earlierText, in: [.search], "the search before"),
    .init(.choose, [.down, .control("n")], .laterText, in: [.search], "the search after it"),
  ]

  /// Keys that edit a line, the same wherever a text is typed.
  private static let editing: [KeyBinding] = [
    edit([.backspace], .eraseBackward, "erase a character"),
    edit([.delete, .control("d")], .eraseForward, "erase the character at the cursor"),
    edit([.control("w")], .eraseWord, "erase the word before the cursor"),
    edit([.control("u")], .eraseToStart, "erase the line up to the cursor"),
    edit([.control("k")], .eraseToEnd, "erase the line from the cursor on"),
    edit([.left, .control("b")], .left, "cursor to the left"),
    edit([.right, .control("f")], .right, "cursor to the right"),
    edit([.alt("b")], .wordLeft, "cursor to the word before"),
    edit([.alt("f")], .wordRight, "cursor to the end of the word"),
    edit([.home, .control("a")], .start, "cursor to the start of the line"),
    edit([.end, .control("e")], .end, "cursor to the end of the line"),
  ]

  private static func edit(_ keys: [Key], _ change: LineEdit, _ help: String) -> KeyBinding {
    .init(.choose, keys, .edit(change), in: KeyContext.allCases.filter(\.takesText), help)
  }
}
