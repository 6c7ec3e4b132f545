package import TerminalModel

/// The pop-up that says where a figure comes from, in lines for a size of the screen.
package struct SourceLayout: Hashable, Sendable {
  /// A line of the pop-up.
  package struct Line: Hashable, Sendable {
    /// What the words are, in the column before them; empty where the line goes on.
    package let label: String
    package let text: String
    package let kind: Kind
  }

  /// What a line is.
  package enum Kind: Hashable, Sendable {
    case name
    case words
    /// Words that a reader has to be warned about.
    case warning
    /// One of the figures of the row, from 0.
    case choice(Int)
  }

  package let lines: [Line]
  /// The same before it was broken for a width: a line for each thing there is to say.
  package let wholeLines: [Line]
  package let area: PopUpArea
  /// Where the words begin within the content.
  package let textColumn: Int

  package init(_ popUp: SourcePopUp, in browser: BrowserState, isPlain: Bool = false) {
    let rows = popUp.rows(in: browser.catalogue, naming: browser.keymap)
    self.init(rows, size: browser.size, isPlain: isPlain)
  }

  /// The same for a finding of an import.
  package init(_ popUp: FindingPopUp, size: Size, isPlain: Bool = false) {
    self.init(popUp.rows, size: size, isPlain: isPlain)
  }

  private init(_ rows: [SourceRow], size: Size, isPlain: Bool) {
    let columns = min(72, size.columns - 3)
    textColumn = columns < 50 ? 2 : 15
    wholeLines = rows.map { Line(label: $0.label, text: $0.text, kind: $0.kind) }
    lines = rows.flatMap { [textColumn] row in
      Self.lines(of: row, columns: columns, textColumn: textColumn)
    }
    area = PopUpArea(size, columns: 72, rows: lines.count, isPlain: isPlain)
  }

  /// How far the text can be scrolled.
  package var lastScroll: Int { max(0, lines.count - area.content.rows) }

  private static func lines(of row: SourceRow, columns: Int, textColumn: Int) -> [Line] {
    switch row.kind {
    case .choice:
      return [Line(label: "", text: TextWidth.clip(row.text, to: columns - 2), kind: row.kind)]
    case .name:
      return TextWidth.wrap(row.text, to: columns - 2).enumerated().map { offset, words in
        Line(label: "", text: words, kind: row.kind)
      }
    case .words, .warning:
      guard !row.text.isEmpty else { return [Line(label: row.label, text: "", kind: row.kind)] }
      // Without room for a column of labels the label stands in the sentence.
      let isNarrow = columns < 50
      let text = isNarrow ? "\(row.label): \(row.text)" : row.text
      return TextWidth.wrap(text, to: columns - textColumn).enumerated().map { offset, words in
        Line(
          label: offset == 0 && !isNarrow ? row.label : "",
          text: words,
          kind: offset == 0 ? row.kind : .words
        )
      }
    }
  }
}
