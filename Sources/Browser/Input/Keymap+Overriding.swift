import TerminalModel

extension Keymap {
  /// Keys that set the categories of a trial.
  static let overriding: [KeyBinding] = [
    .init(
      .take,
      [.character("O")],
      .overrule,
      in: [.trials] + trial,
      "set a category of the trial",
      hint: .init("set category", 83)
    ),
    .init(
      .take,
      [.enter],
      .open,
      in: [.overriding],
      "keep the values",
      hint: .init("keep", 20)
    ),
    .init(
      .take,
      [.pageUp],
      .moveLeft,
      in: [.overriding],
      "category before",
      hint: .init("category", 10)
    ),
    .init(
      .take,
      [.pageDown],
      .moveRight,
      in: [.overriding],
      "next category",
      hint: .init("category", 10)
    ),
    .init(
      .take,
      [.tab],
      .complete,
      in: [.overriding],
      "complete the value, else the next line",
      hint: .init("complete", 30)
    ),
    .init(
      .take,
      [.down, .control("n")],
      .selectNext,
      in: [.overriding],
      "values, note, initials",
      hint: .init("line", 35)
    ),
    .init(
      .take,
      [.up, .control("p")],
      .selectPrevious,
      in: [.overriding],
      "initials, note, values",
      hint: .init("line", 35)
    ),
    .init(
      .take,
      [.control("x")],
      .removeOverride,
      in: [.overriding],
      "take back what was set",
      hint: .init("take back", 40)
    ),
    .init(
      .take,
      [.escape],
      .back,
      in: [.overriding],
      "close, nothing is set",
      hint: .init("drop", 25)
    ),
  ]
}
