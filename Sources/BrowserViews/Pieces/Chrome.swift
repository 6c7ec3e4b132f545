import Browser
import TerminalModel

/// The lines that every screen has: where one is, what there is to say, which keys there are.
struct Chrome {
  let state: BrowserState

  /// The path of screens on the left, and on the right what goes on beside the browser, else what is open.
  func breadcrumb(_ path: [String], identity: String, row: Int, on canvas: inout Canvas) {
    let room = canvas.size.columns - 2
    // A tab may be called as the list that it was opened from.
    let steps = path.enumerated().filter { $0.offset == 0 || path[$0.offset - 1] != $0.element }
      .map(\.element)
    let text = steps.joined(separator: " › ")
    canvas.put(text, column: 1, row: row, ink: .heading, limit: room)
    putWork(or: identity, rightOf: TextWidth.of(text) + 2, row: row, on: &canvas)
  }

  /// Writes what goes on beside the browser, else other words, at the end of a row where it fits.
  func putWork(or words: String, rightOf used: Int, row: Int, on canvas: inout Canvas) {
    let room = canvas.size.columns - 2 - used
    let texts = state.work.map(\.lines) ?? [words]
    guard let text = texts.first(where: { TextWidth.of($0) <= room }) else { return }
    canvas.put(
      text,
      column: canvas.size.columns - 1 - TextWidth.of(text),
      row: row,
      ink: state.work == nil ? .normal : .accent
    )
  }

  /// That a screen shows marked trials alone, and the key that shows all.
  func limits(toMarked count: Int) -> String {
    let trials = count == 1 ? "marked trial" : "\(count) marked trials"
    return "limited to the \(trials), \(state.keymap.name(of: .clearMarks)) shows all"
  }

  /// Where the selection stands, then the message or what is to be said of the selection; a message that
  /// has no room beside the place stands alone.
  ///
  /// At the end of the line stands what has to be seen of the store all the time; it gives way to a message.
  func status(_ place: String, _ about: String, row: Int, on canvas: inout Canvas) {
    let said = state.message.map { ($0.isError ? "✗ " : "") + $0.text } ?? about
    let text = [place, said].filter { !$0.isEmpty }.joined(separator: " · ")
    let room = canvas.size.columns - 2
    let note = sharingNote(besides: text, in: room, mayCut: state.message == nil, after: place)
    put(note, row: row, on: &canvas)
    let used = note.isEmpty ? 0 : TextWidth.of(note) + Self.gap
    status(place, about, in: room - used, row: row, on: &canvas)
  }

  private func status(
    _ place: String,
    _ about: String,
    in room: Int,
    row: Int,
    on canvas: inout Canvas
  ) {
    guard let message = state.message else {
      let text = [place, about].filter { !$0.isEmpty }.joined(separator: " · ")
      canvas.put(Self.wholeWords(of: text, in: room), column: 1, row: row, limit: room)
      return
    }
    let sign = message.isError ? 2 : 0
    let isBeside = TextWidth.of(place) + 3 + sign + TextWidth.of(message.text) <= room
    let before = place.isEmpty || !isBeside ? "" : "\(place) · "
    let column = canvas.put(before, column: 1, row: row, limit: room)
    if message.isError {
      let next = canvas.put("✗", column: column, row: row, ink: .failSign)
      let text = Self.wholeWords(of: message.text, in: room - next)
      canvas.put(" \(text)", column: next, row: row)
    } else {
      let text = Self.wholeWords(of: message.text, in: room + 1 - column)
      canvas.put(text, column: column, row: row)
    }
  }

  /// The cells between two things on a line.
  private static let gap = 2

  /// What has to be seen of the store all the time, in the words that fit beside a text; else, where the text may
  /// be cut, the fewest, and nothing where not even those fit beside its beginning.
  private func sharingNote(
    besides text: String,
    in room: Int,
    mayCut: Bool,
    after place: String
  ) -> String {
    let sign = state.sharing.absence == nil ? "" : "! "
    let notes = state.sharingNotes.map { sign + $0 }
    func fits(_ note: String, _ text: String) -> Bool {
      TextWidth.of(text) + Self.gap + TextWidth.of(note) <= room
    }
    if let note = notes.first(where: { fits($0, text) }) { return note }
    return mayCut ? notes.last { fits($0, place) } ?? "" : ""
  }

  /// The cells that the store takes at the end of the status line beside a text, the gap before them included.
  func sharingWidth(besides text: String) -> Int {
    let room = state.size.columns - 2
    let note = sharingNote(besides: text, in: room, mayCut: false, after: text)
    return note.isEmpty ? 0 : TextWidth.of(note) + Self.gap
  }

  private func put(_ note: String, row: Int, on canvas: inout Canvas) {
    let column = canvas.size.columns - 1 - TextWidth.of(note)
    canvas.put(note, column: column, row: row, ink: .accent)
    if note.hasPrefix("!") { canvas.put("!", column: column, row: row, ink: .warnSign) }
  }

  /// As many words of a text as there is room for; of a long path at its end the last parts.
  static func wholeWords(of text: String, in room: Int) -> String {
    guard TextWidth.of(text) > room, room > 8 else { return text }
    let last = text.split(separator: " ").last.map(String.init) ?? ""
    let parts = last.split(separator: "/")
    if parts.count > 2 {
      let before = text.dropLast(last.count)
      for kept in stride(from: parts.count - 1, through: 1, by: -1) {
        let path = "…/" + parts.suffix(kept).joined(separator: "/")
        if TextWidth.of(before + path) <= room { return before + path }
      }
    }
    return (TextWidth.wrap(text, to: room - 2).first ?? "") + " …"
  }

  /// A text being typed in place of the status, its end in view, with words on the right.
  func prompt(_ line: TypedLine, beside words: String, row: Int, on canvas: inout Canvas) {
    let start = canvas.put("/ ", column: 1, row: row, ink: .keyHint)
    let room = max(1, canvas.size.columns - start - TextWidth.of(words) - 4)
    let visible = VisibleLine(line, room: room)
    canvas.put(visible.text, column: start, row: row)
    canvas.put(words, column: canvas.size.columns - 1 - TextWidth.of(words), row: row, ink: .dim)
    canvas.placeCursor(column: min(canvas.size.columns - 1, start + visible.cursor), row: row)
  }

  /// The hints: as many as fit, the most useful first, help always last.
  func keys(row: Int, on canvas: inout Canvas) {
    let hints = state.hints
    guard row >= 0 else { return }
    let help = hints.filter { $0.word == "help" }
    var chosen: [(keys: String, word: String)] = []
    let room = canvas.size.columns - 2
    func width(_ hints: [(keys: String, word: String)]) -> Int {
      hints.reduce(0) { $0 + TextWidth.of($1.keys + $1.word) + 1 } + max(0, hints.count - 1) * 3
    }
    for hint in hints where hint.word != "help" && chosen.count < 9 {
      if width(chosen + [hint] + help) <= room { chosen.append(hint) }
    }
    var column = 1
    for hint in chosen + help {
      column = canvas.put(hint.keys, column: column, row: row, ink: .keyHint)
      column = canvas.put(" \(hint.word)", column: column, row: row) + 3
    }
  }

  /// A rule that carries the name of a panel on the left and words on the right.
  func rule(
    _ name: String,
    _ words: String,
    isFocused: Bool,
    row: Int,
    on canvas: inout Canvas
  ) {
    let columns = canvas.size.columns
    if !canvas.theme.isPlain {
      let line = String(repeating: isFocused ? "═" : "─", count: columns)
      canvas.put(line, column: 0, row: row)
    }
    canvas.put(" \(name) ", column: 2, row: row, ink: isFocused ? .focusedPanel : .normal)
    let room = columns - 8 - TextWidth.of(name)
    guard !words.isEmpty, room > 8 else { return }
    let text = " \(TextWidth.clip(words, to: room - 4)) "
    canvas.put(text, column: columns - 2 - TextWidth.of(text), row: row)
  }

  /// Tabs with their digits; the open one in brackets, and marked findings after a name.
  func tabs(
    _ titles: [(number: Int, title: String, note: String)],
    open: Int,
    row: Int,
    on canvas: inout Canvas
  ) {
    let room = canvas.size.columns - 2
    let names = Self.names(titles, in: room)
    // Tabs share the blanks between them where they would not fit otherwise; the brackets stand in those.
    let isTight = names.map { TextWidth.of($0) + 2 }.reduce(0, +) > room
    let gap = isTight ? 1 : canvas.size.columns >= 100 ? 3 : 2
    var column = 1
    for (tab, name) in zip(titles, names) {
      let isOpen = tab.number == open
      let ink: Ink = isOpen ? .accent : .normal
      if isOpen { canvas.put("[", column: column, row: row, ink: ink) }
      let end = canvas.put(name, column: column + 1, row: row, ink: ink)
      if isOpen { canvas.put("]", column: end, row: row, ink: ink) }
      column = end - 1 + gap
    }
  }

  /// The tabs by number, title and note; the longest titles give way where all would not fit.
  private static func names(
    _ titles: [(number: Int, title: String, note: String)],
    in room: Int
  ) -> [String] {
    var limit = titles.map { TextWidth.of($0.title) }.max() ?? 0
    func names() -> [String] {
      titles.map { "\($0.number) \(TextWidth.clip($0.title, to: limit))\($0.note)" }
    }
    while limit > 4, names().map({ TextWidth.of($0) + 1 }).reduce(1, +) > room { limit -= 1 }
    return names()
  }
}
