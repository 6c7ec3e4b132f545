package import TerminalModel
import TrialChecks
import TrialModel

/// The pop-up that decides on a finding, in lines for a size of the screen.
///
/// What the finding is stands above, shortened by whole lines where there is no room; the choices
/// and the typed texts are always in view, of a long note the part around its end or as scrolled.
package struct DecisionLayout: Hashable, Sendable {
  /// A line of the pop-up.
  package struct Line: Hashable, Sendable {
    /// What a line is.
    package enum Kind: Hashable, Sendable {
      case blank, words, warning
      /// One of the ways it can go, from 0.
      case choice(Int)
      /// The last line of a typed text, which has the cursor when the text has the keys.
      case end(DecisionPopUp.Field)
      case typed
    }

    package let label: String
    package let text: String
    package let kind: Kind
  }

  package let area: PopUpArea
  package let lines: [Line]
  /// How many lines of the note are in view.
  package let noteRows: Int
  /// How many lines the note has.
  package let noteLines: Int
  /// Which lines of the note are in view, from 0.
  package let visibleNote: Range<Int>

  /// Where words begin after their labels.
  package static let textColumn = 13

  package init(_ popUp: DecisionPopUp, size: Size, isPlain: Bool = false) {
    let columns = min(72, size.columns - 3)
    let above = size.rows - (size.rows < 10 ? 1 : 2)
    let room = max(8, columns - Self.textColumn - 1)
    func words(_ label: String, _ text: String, _ kind: Line.Kind = .words) -> [Line] {
      TextWidth.wrap(text, to: room).enumerated()
        .map { Line(label: $0 == 0 ? label : "", text: $1, kind: $0 == 0 ? kind : .words) }
    }
    let about =
      words(
        "finding",
        "\(popUp.finding.code.rawValue), \(popUp.place), \(popUp.finding.subject.title)"
      )
      + words("printed", popUp.finding.printed)
      + (popUp.proposal.map {
        words(popUp.finding.correction == nil ? "said" : "correction", $0)
      } ?? [])
      + (popUp.earlier.map { words("decided", "\($0.words), \($0.initials), \($0.date.text)") }
        ?? [])
    let choices = popUp.choices.enumerated()
      .map { Line(label: "", text: popUp.words(for: $1), kind: .choice($0)) }
    let problem = popUp.problem.map { words("", $0, .warning) } ?? []
    let initials = Self.wrapped(popUp.initials, to: room)
    let note = Self.wrapped(popUp.note, to: room)
    let isLow = isPlain || size.rows < 20
    let most = above - (isLow ? 1 : 4)
    // On low screens what the finding is gives way first, then the ways that are not chosen.
    let needed = choices.count + problem.count + 2
    let shownChoices = needed > most ? [choices[popUp.selected]] : choices
    let gaps = needed + min(note.count, 3) + 2 <= most ? 2 : 0
    let free = max(1, most - shownChoices.count - problem.count - gaps - 1)
    let shownNote = max(1, min(note.count, max(3, free - about.count), free))
    let shownAbout = gaps > 0 ? max(0, min(about.count, free - shownNote)) : 0
    let first = max(0, note.count - shownNote - popUp.scroll)
    noteRows = shownNote
    noteLines = note.count
    visibleNote = first..<min(note.count, first + shownNote)
    let gap = Line(label: "", text: "", kind: .blank)
    var all = Array(about.prefix(shownAbout)) + (shownAbout > 0 ? [gap] : []) + shownChoices
    if gaps > 0 { all.append(gap) }
    all.append(Line(label: "initials", text: initials.last ?? "", kind: .end(.initials)))
    all += visibleNote.map { place in
      Line(
        label: place == first ? "note" : "",
        text: note[place],
        kind: place == note.count - 1 ? .end(.note) : .typed
      )
    }
    all += problem
    lines = all
    area = PopUpArea(size, columns: columns, rows: all.count, isPlain: isPlain, isHigh: true)
  }

  /// How far the note can be scrolled up.
  package var lastScroll: Int { noteLines - noteRows }

  /// A typed text in lines, blanks at its end kept, since they are being typed.
  private static func wrapped(_ text: String, to room: Int) -> [String] {
    let blanks = text.reversed().prefix { $0 == " " }.count
    var lines = TextWidth.wrap(text, to: room)
    if lines.isEmpty { lines = [""] }
    if let last = lines.last, blanks > 0, !last.hasSuffix(" "), TextWidth.of(last) < room {
      lines[lines.count - 1] = last + " "
    }
    return lines
  }
}
