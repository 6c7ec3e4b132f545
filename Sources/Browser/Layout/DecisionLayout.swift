package import TerminalModel
import TrialChecks
import TrialModel

/// The pop-up that decides on a finding, in lines for a size of the screen.
///
/// What the finding is stands above, shortened by whole lines where there is no room; the choices
/// and the typed texts are always in view, of a long note the part around its end or as scrolled.
package struct DecisionLayout: Hashable, Sendable {
  /// A line of the pop-up.
  package typealias Line = FormLine<DecisionPopUp.Field>

  package let area: PopUpArea
  package let lines: [Line]
  /// How many lines of the note are in view.
  package let noteRows: Int
  /// How many lines the note has.
  package let noteLines: Int
  /// Which lines of the note are in view, from 0.
  package let visibleNote: Range<Int>

  package init(_ popUp: DecisionPopUp, size: Size, isPlain: Bool = false) {
    let (columns, room) = FormColumns.room(size)
    let above = size.rows - (size.rows < 10 ? 1 : 2)
    func words(_ label: String, _ text: String, _ kind: Line.Kind = .words) -> [Line] {
      Line.words(label, text, kind, to: room)
    }
    let about =
      words(
        "finding",
        "\(popUp.slip.codes), \(popUp.place), \(popUp.slip.subject.title)"
      )
      + popUp.slip.printed.flatMap { words("printed", $0) }
      + (popUp.proposal.map {
        words(popUp.slip.correction == nil ? "said" : "correction", $0)
      } ?? [])
      + (popUp.earlier.map { words("decided", "\($0.words), \($0.initials), \($0.date.text)") }
        ?? [])
    let choices = popUp.choices.enumerated()
      .map { Line("", popUp.words(for: $1), .choice($0)) }
    let refusal = popUp.refusal.map { words("", $0, .warning) } ?? []
    let initials = WrappedLine(popUp.initialsLine, to: room)
    let typed = WrappedLine(popUp.noteLine, to: room)
    let note = typed.lines
    let isLow = isPlain || size.rows < 20
    let most = above - (isLow ? 1 : 4)
    // On low screens what the finding is gives way first, then the ways that are not chosen.
    let needed = choices.count + refusal.count + 2
    let shownChoices = needed > most ? [choices[popUp.selected]] : choices
    let gaps = needed + min(note.count, 3) + 2 <= most ? 2 : 0
    let free = max(1, most - shownChoices.count - refusal.count - gaps - 1)
    let shownNote = max(1, min(note.count, max(3, free - about.count), free))
    let shownAbout = gaps > 0 ? max(0, min(about.count, free - shownNote)) : 0
    // The line with the cursor stays in view while the note is not scrolled.
    let end = max(0, note.count - shownNote - popUp.scroll)
    let first = popUp.scroll == 0 ? min(end, typed.row) : end
    noteRows = shownNote
    noteLines = note.count
    visibleNote = first..<min(note.count, first + shownNote)
    var all = Array(about.prefix(shownAbout)) + (shownAbout > 0 ? [.gap] : []) + shownChoices
    if gaps > 0 { all.append(.gap) }
    all += Line.typed("initials", initials, initials.row..<(initials.row + 1), of: .initials)
    all += Line.typed("note", typed, visibleNote, of: .note)
    all += refusal
    lines = all
    area = PopUpArea(size, columns: columns, rows: all.count, isPlain: isPlain, isHigh: true)
  }

  /// How far the note can be scrolled up.
  package var lastScroll: Int { noteLines - noteRows }
}
