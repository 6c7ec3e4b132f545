import TerminalModel

extension Keymap {
  /// Keys that import records, and that look at what imports found.
  static let importing: [KeyBinding] =
    [
      .init(
        .program,
        [.character("i")],
        .openImport,
        in: everywhere,
        "import records, or how far it is",
        hint: .init("import", 92)
      ),
      .init(
        .look,
        [.character("I")],
        .openImports,
        in: everywhere + [.importing],
        "imports so far, and what they found",
        hint: .init("imports", 94)
      ),
      .init(
        .program,
        [.character("P")],
        .bringRecords,
        in: everywhere,
        "bring records from the registry",
        hint: .init("records", 93)
      ),
      .init(
        .look,
        [.enter],
        .open,
        in: [.imports],
        "the findings of the import",
        hint: .init("findings", 20)
      ),
      .init(
        .look,
        [.enter],
        .open,
        in: [.findings],
        "open the study of the finding",
        hint: .init("its study", 20)
      ),
      .init(
        .look,
        [.character("p")],
        .showSource,
        in: [.findings],
        "the whole finding",
        hint: .init("whole", 15)
      ),
      .init(
        .take,
        [.character("y")],
        .copyFigure,
        in: [.findings],
        "copy the finding",
        hint: .init("copy", 85)
      ),
      .init(
        .choose,
        [.character("x")],
        .toggleWarnings,
        in: [.findings],
        "leave out warnings",
        hint: .init("leave out", 28)
      ),
      .init(
        .move,
        [.character("q"), .escape],
        .back,
        in: [.imports, .findings],
        "back",
        hint: .init("back", 30)
      ),
    ] + prompt + asking + whileItRuns

  /// Keys of the prompt for a path.
  private static let prompt: [KeyBinding] = [
    .init(
      .program,
      [.enter],
      .open,
      in: [.importPath],
      "import it",
      hint: .init("import", 10)
    ),
    .init(
      .program,
      [.tab],
      .complete,
      in: [.importPath],
      "complete the name",
      hint: .init("complete", 20)
    ),
    .init(
      .program,
      [.up, .control("p")],
      .earlierText,
      in: [.importPath],
      "the path of the last import",
      hint: .init("last path", 30)
    ),
    .init(
      .program,
      [.down, .control("n")],
      .laterText,
      in: [.importPath],
      "back to the path being typed"
    ),
    .init(
      .look,
      [.control("o")],
      .openImports,
      in: [.importPath],
      "imports so far, and what they found",
      hint: .init("imports", 40)
    ),
    .init(
      .program,
      [.escape],
      .back,
      in: [.importPath],
      "close, nothing is imported",
      hint: .init("close", 90)
    ),
  ]

  /// Keys of the question which records to bring.
  private static let asking: [KeyBinding] = [
    .init(
      .program,
      [.enter],
      .open,
      in: [.records],
      "bring them",
      hint: .init("bring", 10)
    ),
    .init(
      .program,
      [.escape, .character("q"), .character("P")],
      .back,
      in: [.records],
      "close, nothing is brought",
      hint: .init("close", 90)
    ),
  ]

  /// Keys while an import runs.
  private static let whileItRuns: [KeyBinding] = [
    .init(
      .program,
      [.character("X")],
      .stopImport,
      in: [.importing],
      "stop; what was read is kept",
      hint: .init("stop", 20)
    ),
    .init(
      .program,
      [.escape, .character("q"), .character("i"), .character("P"), .enter],
      .back,
      in: [.importing],
      "close, the work goes on",
      hint: .init("close", 10)
    ),
    .init(
      .program,
      [.character("y"), .character("q")],
      .quit,
      in: [.leaving],
      "stop the work and leave",
      hint: .init("stop and leave", 10)
    ),
    .init(
      .program,
      [.character("n"), .escape, .enter],
      .back,
      in: [.leaving],
      "stay, the work goes on",
      hint: .init("stay", 20)
    ),
  ]
}
