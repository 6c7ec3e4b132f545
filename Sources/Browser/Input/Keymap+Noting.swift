import TerminalModel

extension Keymap {
  /// Keys that tag a trial and write a note on it.
  static let noting: [KeyBinding] = [
    .init(
      .take,
      [.character("#")],
      .annotate,
      in: [.trials] + trial + [.screening],
      "tag the trial, write a note on it"
    ),
    .init(
      .take,
      [.enter],
      .open,
      in: [.noting],
      "keep tags and note",
      hint: .init("keep", 20)
    ),
    .init(
      .take,
      [.tab],
      .complete,
      in: [.noting],
      "complete the tag, else the next line",
      hint: .init("complete", 30)
    ),
    .init(
      .take,
      [.down, .control("n")],
      .selectNext,
      in: [.noting],
      "tags, note, initials",
      hint: .init("line", 35)
    ),
    .init(
      .take,
      [.up, .control("p")],
      .selectPrevious,
      in: [.noting],
      "initials, note, tags",
      hint: .init("line", 35)
    ),
    .init(
      .take,
      [.control("x")],
      .removeNote,
      in: [.noting],
      "take back what you said",
      hint: .init("take back", 40)
    ),
    .init(
      .take,
      [.escape],
      .back,
      in: [.noting],
      "close, nothing is kept",
      hint: .init("drop", 25)
    ),
  ]
}
