import TerminalModel

extension Keymap {
  /// Keys that choose which trials are listed, and how.
  static let choosing: [KeyBinding] =
    [
      .init(
        .choose,
        [.character("f")],
        .focusFacets,
        in: [.trials, .facets],
        "into the facets, and back",
        hint: .init("facets", 30)
      ),
      .init(
        .choose,
        [.character("/")],
        .search,
        in: [.trials, .facets],
        "search titles, names, treatment; filter",
        hint: .init("search", 26)
      ),
      .init(
        .choose,
        [.character("/")],
        .search,
        in: [.toxicity],
        "search terms and organ classes",
        hint: .init("search", 28)
      ),
      .init(
        .choose,
        [.character(" ")],
        .toggleValue,
        in: [.facets],
        "choose or drop the value",
        hint: .init("toggle", 20)
      ),
      .init(.choose, [.enter], .toggleValue, in: [.facets], "choose or drop the value"),
      .init(
        .choose,
        [.character("x")],
        .excludeValue,
        in: [.facets],
        "leave out the value",
        hint: .init("leave out", 28)
      ),
      .init(
        .choose,
        [.character("0")],
        .clearFilter,
        in: [.trials, .facets],
        "remove every chip"
      ),
      .init(
        .choose,
        [.character("s")],
        .chooseSort,
        in: [.trials],
        "sort the list",
        hint: .init("sort", 50)
      ),
      .init(
        .choose,
        [.character("s")],
        .chooseSort,
        in: [.toxicity],
        "sort the table another way",
        hint: .init("sort", 30)
      ),
      .init(.choose, [.character("C")], .chooseColumns, in: [.trials], "choose the columns"),
      .init(
        .choose,
        [.character("m")],
        .toggleMark,
        in: [.trials] + trial,
        "mark the trial",
        hint: .init("mark", 70)
      ),
      .init(
        .choose,
        [.character("U")],
        .clearMarks,
        in: [.trials, .forest, .eventAcross],
        "take every mark away, to show all in view"
      ),
      .init(.choose, [.character("u")], .undo, in: views, "undo the last change of view"),
      .init(
        .choose,
        [.control("r")],
        .redo,
        in: views,
        "redo it; take up what others changed, if told"
      ),
      .init(
        .choose,
        [.function(5)],
        .takeUpChanges,
        in: everywhere,
        "take up what others changed in the store"
      ),
    ] + chips

  /// The digits of the chips.
  private static let chips: [KeyBinding] = (1...9).map { number in
    .init(
      .choose,
      [.character(Character(String(number)))],
      .removeChip(number),
      in: [.trials, .facets],
      "remove chip \(number)"
    )
  }
}
