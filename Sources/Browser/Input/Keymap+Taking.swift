import TerminalModel

extension Keymap {
  /// Keys that take trials along into a file.
  static let taking: [KeyBinding] = [
    .init(
      .take,
      [.character("e")],
      .chooseExport,
      in: everywhere,
      "export trials, a plot or a table",
      hint: .init("export", 82)
    ),
    .init(
      .take,
      [.enter],
      .open,
      in: [.export],
      "write the file",
      hint: .init("write", 20)
    ),
    .init(
      .take,
      [.tab],
      .nextExportScope,
      in: [.export],
      "the view or the marked trials",
      hint: .init("which trials", 40)
    ),
    .init(
      .take,
      [.down, .control("n")],
      .selectNext,
      in: [.export],
      "next format",
      hint: .init("format", 10)
    ),
    .init(
      .take,
      [.up, .control("p")],
      .selectPrevious,
      in: [.export],
      "previous format",
      hint: .init("format", 10)
    ),
    .init(.take, [.pageUp], .selectFirst, in: [.export], "first format"),
    .init(.take, [.pageDown], .selectLast, in: [.export], "last format"),
    .init(
      .take,
      [.escape],
      .back,
      in: [.export],
      "close, nothing is written",
      hint: .init("close", 90)
    ),
    .init(
      .take,
      [.character("y")],
      .replaceFile,
      in: [.replacing],
      "replace the file",
      hint: .init("replace", 20)
    ),
    .init(
      .take,
      [.character("n"), .escape, .enter, .character("q")],
      .keepFile,
      in: [.replacing],
      "leave the file as it is",
      hint: .init("keep", 30)
    ),
  ]
}
