import TerminalModel
import TrialModel

/// The pop-up of tags and note, in lines for a size of the screen.
///
/// What the others say stands above and gives way first where there is no room; the typed texts are always in
/// view, of long ones the part with the cursor.
package struct NoteLayout: Hashable, Sendable {
  package typealias Line = FormLine<NotePopUp.Field>

  package let area: PopUpArea
  package let lines: [Line]

  package init(_ popUp: NotePopUp, in browser: BrowserState, isPlain: Bool = false) {
    let size = browser.size
    let (columns, room) = FormColumns.room(size)
    let above = size.rows - (size.rows < 10 ? 1 : 2)
    let isLow = isPlain || size.rows < 20
    let most = above - (isLow ? 1 : 4)
    let tags = Line.typed("tags", popUp.tagsLine, of: .tags, to: room)
    let rest =
      Line.typed("note", popUp.noteLine, of: .note, to: room)
      + Line.typed("initials", popUp.initialsLine, of: .initials, to: room)
      + (popUp.refusal.map { Line.words("", $0, .warning, to: room) } ?? [])
    let known = Line.words("known", popUp.knownWords(in: room * 2), to: room)
    let free = most - tags.count - rest.count
    if free < 0 {
      lines = Self.low(popUp, most: most, room: room)
    } else {
      let shownKnown = free > known.count ? known : []
      let left = free - shownKnown.count - 1
      let said =
        popUp.others.flatMap { Line.words($0.initials, $0.saying, to: room) }
        + popUp.ownLine(room, browser.keymap)
      let shown = left > 0 ? Array(said.prefix(left)) : []
      lines = shown + (shown.isEmpty ? [] : [.gap]) + tags + shownKnown + rest
    }
    area = PopUpArea(size, columns: columns, rows: lines.count, isPlain: isPlain, isHigh: true)
  }

  /// The text that has the keys, on a screen without room for more.
  private static func low(_ popUp: NotePopUp, most: Int, room: Int) -> [Line] {
    let refusal = popUp.refusal.map { Line.words("", $0, .warning, to: room) } ?? []
    let (label, typed) =
      switch popUp.field {
      case .tags: ("tags", popUp.tagsLine)
      case .note: ("note", popUp.noteLine)
      case .initials: ("initials", popUp.initialsLine)
      }
    let lines = Line.typed(label, typed, of: popUp.field, to: room)
    let shown = lines.first { $0.kind == .end(popUp.field) } ?? lines[0]
    return Array(([shown] + refusal).prefix(max(1, most)))
  }
}

extension NotePopUp {
  /// What the reader said before and when, and how to be rid of it.
  fileprivate func ownLine(_ room: Int, _ keymap: Keymap) -> [NoteLayout.Line] {
    guard let earlier else { return [] }
    let key = keymap.name(of: .removeNote)
    return NoteLayout.Line.words(
      "yours",
      "of \(earlier.date.text) (\(key) takes it back)",
      to: room
    )
  }

  /// The tags that the one being typed can become, as many as so many cells have room for.
  fileprivate func knownWords(in room: Int) -> String {
    var text = ""
    for (place, word) in matches.enumerated() {
      let longer = text.isEmpty ? word : "\(text) \(word)"
      if TextWidth.of(longer) > room - 12 { return "\(text); \(matches.count - place) more" }
      text = longer
    }
    return text.isEmpty
      ? known.isEmpty ? "no tag yet; words with spaces between" : "a new tag" : text
  }
}
