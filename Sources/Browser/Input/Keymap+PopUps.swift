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
      "all keys, or those that work here",
      hint: .init("all keys", 30)
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
  static let typing: [KeyBinding] = [
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
    .init(
      .choose,
      [.backspace],
      .eraseBackward,
      in: [.search, .eventSearch, .palette, .help, .export, .decision, .overriding, .importPath],
      "erase a character"
    ),
    .init(
      .choose,
      [.control("u")],
      .eraseAll,
      in: [.search, .eventSearch, .palette, .help, .export, .decision, .overriding, .importPath],
      "erase the line"
    ),
  ]
}
