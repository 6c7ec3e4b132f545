package import TerminalModel
import TrialModel

/// The pop-up that rates an outcome, in lines for a size of the screen.
///
/// The domains, the note of the selected one and the initials are always in view; what is rated stands
/// above, and gives way first on low screens, then the domains that are not selected.
package struct RatingLayout: Hashable, Sendable {
  /// A line of the pop-up.
  package typealias Line = FormLine<RatingPopUp.Field>

  package let area: PopUpArea
  package let lines: [Line]

  package init(_ popUp: RatingPopUp, size: Size, isPlain: Bool = false) {
    let (columns, room) = FormColumns.room(size)
    let isLow = isPlain || size.rows < 20
    let most = size.rows - (size.rows < 10 ? 1 : 2) - (isLow ? 1 : 4)
    let about =
      Line.words("outcome", popUp.evidence.outcome, to: room)
      + Line.words("trials", popUp.trials.joined(separator: ", "), to: room).prefix(2)
      + Line.words("effect", popUp.effect, to: room)
    let domains = Self.domains(of: popUp, columns: columns)
    let refusal = popUp.refusal.map { Line.words("", $0, .warning, to: room) } ?? []
    let initials = WrappedLine(popUp.initialsLine, to: room)
    let note = WrappedLine(popUp.noteLine, to: room)
    let fixed = refusal.count + 3
    let shownDomains = fixed + domains.count > most ? [domains[popUp.selected]] : domains
    let free = max(0, most - fixed - shownDomains.count)
    let shownNote = note.places(atMost: max(1, min(3, free + 1)))
    let left = free - (shownNote.count - 1)
    let shownAbout = left > about.count + 2 ? about.count : 0
    var all = Array(about.prefix(shownAbout)) + (shownAbout > 0 ? [.gap] : []) + shownDomains
    if shownAbout > 0 { all.append(.gap) }
    all += Line.typed("note", note, shownNote, of: .note)
    all += Line.typed("initials", initials, initials.row..<(initials.row + 1), of: .initials)
    all.append(Line("certainty", Self.certainty(of: popUp), .words))
    all += refusal
    lines = all
    area = PopUpArea(size, columns: columns, rows: all.count, isPlain: isPlain, isHigh: true)
  }

  /// A line for each domain: its rating, and as much of its note as there is room for.
  private static func domains(of popUp: RatingPopUp, columns: Int) -> [Line] {
    CertaintyDomain.allCases.enumerated()
      .map { place, domain in
        let name = padded(domain.words, to: 18)
        let rating = popUp.concern(of: domain).map(\.text) ?? "not rated"
        let room = columns - 18 - 24 - 3
        let note = room < 8 ? "" : TextWidth.clip(popUp.note(of: domain), to: room)
        return Line(
          "",
          name + (note.isEmpty ? rating : padded(rating, to: 24) + note),
          .choice(place)
        )
      }
  }

  private static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - TextWidth.of(text)))
  }

  /// What follows: `moderate, from high`; until all are rated how many are.
  private static func certainty(of popUp: RatingPopUp) -> String {
    let from = "from \(popUp.start.words)"
    if let certainty = popUp.certainty { return "\(certainty.words), \(from)" }
    let domains = CertaintyDomain.allCases
    let rated = domains.count { popUp.concern(of: $0) != nil }
    return "\(rated) of \(domains.count) rated, \(from)"
  }
}
