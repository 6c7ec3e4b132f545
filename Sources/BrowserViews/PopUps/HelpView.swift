import Browser
import TerminalModel

extension PopUpView {
  /// What is done most here, by rank, and how to see all keys.
  private func drawUsual(_ popUp: HelpPopUp, on canvas: inout Canvas) {
    let columns = min(62, state.size.columns - 3)
    let count = popUp.countHere(of: state.keymap)
    let again = state.keymap.name(of: .openHelp, in: popUp.context)
    var lines: [Line] = []
    for (place, line) in popUp.usual.enumerated() {
      let wrapped = TextWidth.wrap(line.words, to: max(8, columns - Self.usualColumn - 1))
      for (offset, words) in wrapped.enumerated() {
        let keys = Line.Span(line.keys, at: 2, ink: .keyHint, figure: 0)
        lines.append(
          Line(
            (offset == 0 ? [keys] : []) + [.init(words, at: Self.usualColumn)],
            row: place,
            isFirst: offset == 0
          )
        )
      }
    }
    let more = "\(again) again shows all \(count) keys that work here; type to search them."
    lines.append(.blank)
    lines += TextWidth.wrap(more, to: max(8, columns - 2)).map { Line([.init($0, at: 2)]) }
    draw(
      lines,
      columns: columns,
      name: "Done most here: \(popUp.context.rawValue)",
      note: "\(again) all \(count)",
      selected: popUp.selected,
      on: &canvas
    )
  }

  /// Where words begin after their keys in the short help.
  private static let usualColumn = 13

  /// The keys that work here, by group, in two columns where there is room.
  func draw(_ popUp: HelpPopUp, on canvas: inout Canvas) {
    if popUp.isShort { return drawUsual(popUp, on: &canvas) }
    let bindings = popUp.bindings(of: state.keymap)
    let isWide = state.size.columns >= 76
    let columns = isWide ? min(96, state.size.columns - 2) : min(72, state.size.columns - 3)
    let isAbreast = isWide && bindings.count > 12
    let blocks = HelpBlock.blocks(
      of: bindings,
      from: state.keymap,
      in: popUp.showsAll ? nil : popUp.context,
      width: isAbreast ? columns / 2 : columns
    )
    let none = Line([.init("no key does '\(popUp.text)'", at: 0, ink: .dim)])
    let lines =
      bindings.isEmpty
      ? [none]
      : isAbreast
        ? abreast(HelpBlock.columns(of: blocks), width: columns)
        : blocks.flatMap(\.lines).map { Line($0.spans(at: 0), row: $0.place) }
    let count = " (\(bindings.count) of \(state.keymap.bindings.count))"
    draw(
      lines,
      columns: columns,
      name: (popUp.showsAll ? "All keys" : "Keys here: \(popUp.context.rawValue)") + count,
      note: popUp.text.isEmpty ? "type to search" : "search: \(popUp.text)",
      selected: popUp.selected,
      on: &canvas
    )
    // Two bindings stand in one line.
    if isAbreast { canvas.withdrawOffers() }
  }

  /// Two columns of lines beside one another.
  ///
  /// The left one decides which row a line is, unless the
  /// selection is in the right one.
  private func abreast(
    _ columns: (left: [HelpBlock.Line], right: [HelpBlock.Line]),
    width: Int
  )
    -> [Line]
  {
    guard case .help(let popUp) = popUp else { return [] }
    let each = width / 2
    return (0..<max(columns.left.count, columns.right.count)).map { place in
      let left = place < columns.left.count ? columns.left[place] : nil
      let right = place < columns.right.count ? columns.right[place] : nil
      let isRight = right?.place == popUp.selected && right?.place != nil
      let spans =
        (left?.spans(at: 0, isChosen: !isRight) ?? [])
        + (right?.spans(at: each, isChosen: isRight) ?? [])
      return Line(spans, row: isRight ? right?.place : left?.place, isFirst: !isRight)
    }
  }
}

extension UsualKeys {
  /// What the keys do, in the words of the table.
  var words: String {
    var words: [String] = []
    for binding in bindings where !words.contains(binding.shownHelp) {
      words.append(binding.shownHelp)
    }
    return words.joined(separator: ", ")
  }
}
