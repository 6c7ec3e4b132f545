import TerminalModel

extension Keymap {
  /// Keys of the program as a whole.
  static let program: [KeyBinding] = [
    .init(
      .program,
      [.character(":")],
      .openPalette,
      in: everywhere,
      "all commands by name",
      hint: .init("commands", 88)
    ),
    .init(
      .program,
      [.character("?"), .function(1)],
      .openHelp,
      in: everywhere,
      "what is done most here; again: all its keys",
      hint: .init("help", 1)
    ),
    .init(
      .program,
      [.function(2)],
      .openTour,
      in: everywhere,
      "a tour of the program, two minutes"
    ),
    .init(.program, [.control("l")], .redraw, in: KeyContext.allCases, "draw the screen anew"),
    .init(
      .program,
      [.control("z")],
      .suspend,
      in: KeyContext.allCases,
      "stop, back with fg"
    ),
    .init(.program, [.control("c")], .quit, in: KeyContext.allCases, "end the program"),
  ]
}
