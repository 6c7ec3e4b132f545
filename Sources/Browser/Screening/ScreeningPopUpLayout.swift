package import TerminalModel

/// The pop-up of the ways to decide on a record, in lines for a size of the screen.
///
/// The note is always in view; of the ways those around the chosen one.
package struct ScreeningPopUpLayout: Hashable, Sendable {
  /// A line of the pop-up.
  package typealias Line = FormLine<ScreeningPopUp.Field>

  package let area: PopUpArea
  package let lines: [Line]

  package init(_ popUp: ScreeningPopUp, size: Size, isPlain: Bool = false) {
    let (columns, room) = FormColumns.room(size)
    let above = size.rows - (size.rows < 10 ? 1 : 2)
    let most = max(3, above - (isPlain || size.rows < 20 ? 1 : 4))
    let refusal = popUp.refusal.map { Line.words("", $0, .warning, to: room) } ?? []
    let earlier = popUp.earlier.map { Line.words("decided", $0, to: room) } ?? []
    let typed = WrappedLine(popUp.noteLine, to: room)
    let noteRows = max(1, min(typed.lines.count, max(1, most / 4)))
    let needed = popUp.ways.count + noteRows + refusal.count
    let shownEarlier = needed + earlier.count + 2 <= most ? earlier : []
    let gaps = needed + shownEarlier.count + 2 <= most ? 1 : 0
    let free = max(1, most - noteRows - refusal.count - shownEarlier.count - gaps * 2)
    let rows = min(popUp.ways.count, free)
    let top = max(0, min(popUp.selected - rows / 2, popUp.ways.count - rows))
    var all = shownEarlier
    if gaps > 0, !shownEarlier.isEmpty { all.append(.gap) }
    all += popUp.ways.enumerated().dropFirst(top).prefix(rows).map { place, way in
      let digit = way.digit.map(String.init) ?? " "
      return Line("", "\(digit) \(TextWidth.clip(way.words, to: columns - 5))", .choice(place))
    }
    if gaps > 0 { all.append(.gap) }
    all += Line.typed("note", typed, typed.places(atMost: noteRows), of: .note)
    all += refusal
    lines = all
    area = PopUpArea(size, columns: columns, rows: all.count, isPlain: isPlain, isHigh: true)
  }
}
