import TerminalModel
import TrialModel

/// The pop-up that sets a category, in lines for a size of the screen.
///
/// What is said of the category stands above and gives way first where there is no room; the typed
/// texts are always in view, of long ones the part with the cursor.
package struct OverrideLayout: Hashable, Sendable {
  package typealias Line = FormLine<OverridePopUp.Field>

  package let area: PopUpArea
  package let lines: [Line]

  /// How many quotations are shown of one voice; the page has all.
  private static let mostEvidence = 2

  package init(_ popUp: OverridePopUp, in browser: BrowserState, isPlain: Bool = false) {
    let (size, keymap) = (browser.size, browser.keymap)
    let (columns, room) = FormColumns.room(size)
    let above = size.rows - (size.rows < 10 ? 1 : 2)
    let isLow = isPlain || size.rows < 20
    let most = above - (isLow ? 1 : 4)
    let category = Line.words("category", popUp.categories, to: room)
    let values = Line.typed("values", popUp.valuesLine, of: .values, to: room)
    let rest =
      Line.typed("note", popUp.noteLine, of: .note, to: room)
      + Line.typed("initials", popUp.initialsLine, of: .initials, to: room)
      + (popUp.refusal.map { Line.words("", $0, .warning, to: room) } ?? [])
    let known = Line.words("known", popUp.knownWords(in: room * 2), to: room)
    let free = most - category.count - values.count - rest.count
    if free < 0 {
      lines = Self.low(popUp, most: most, room: room)
    } else {
      let shownKnown = free > known.count ? known : []
      let left = free - shownKnown.count - 2
      let said = left > 0 ? Array(Self.sayings(of: popUp, room, keymap).prefix(left)) : []
      let gap: [Line] = left >= 0 ? [.gap] : []
      lines = said + (said.isEmpty ? [] : gap) + category + values + shownKnown + gap + rest
    }
    area = PopUpArea(size, columns: columns, rows: lines.count, isPlain: isPlain, isHigh: true)
  }

  /// The category and the text that has the keys, on a screen without room for more.
  private static func low(_ popUp: OverridePopUp, most: Int, room: Int) -> [Line] {
    let refusal = popUp.refusal.map { Line.words("", $0, .warning, to: room) } ?? []
    let name = Line("category", popUp.category.rawValue, .words)
    let lines =
      switch popUp.field {
      case .values: Line.typed("values", popUp.valuesLine, of: .values, to: room)
      case .note: Line.typed("note", popUp.noteLine, of: .note, to: room)
      case .initials: Line.typed("initials", popUp.initialsLine, of: .initials, to: room)
      }
    let shown = lines.first { $0.kind == .end(popUp.field) } ?? lines[0]
    return Array(([name, shown] + refusal).prefix(max(2, most)))
  }

  /// What is said of the category, each voice with the words it goes by.
  private static func sayings(
    of popUp: OverridePopUp,
    _ room: Int,
    _ keymap: Keymap
  ) -> [Line] {
    let earlier =
      popUp.earlier.map { Line.words("set to", $0.text(naming: keymap), to: room) } ?? []
    return earlier
      + popUp.sayings.flatMap { saying in
        Line.words(saying.speaker, saying.values, to: room)
          + saying.evidence.prefix(mostEvidence)
          .flatMap { Line.words("because", $0.text, to: room) }
          + (saying.evidence.count > mostEvidence
            ? Line.words("", "and \(saying.evidence.count - mostEvidence) more", to: room) : [])
      }
  }
}

extension OverridePopUp {
  /// The categories in one line, the chosen one in brackets.
  fileprivate var categories: String {
    Override.Category.allCases
      .map { $0 == category ? "[\($0.rawValue)]" : $0.rawValue }
      .joined(separator: " ")
  }

  /// The words that the value being typed can become, as many as so many cells have room for.
  fileprivate func knownWords(in room: Int) -> String {
    var text = ""
    // Where no other word will do, those that do are shown beside a wrong one.
    let words = matches.isEmpty && category.knownValues != nil ? known : matches
    for (place, word) in words.enumerated() {
      let longer = text.isEmpty ? word : "\(text), \(word)"
      let rest = words.count - place
      if TextWidth.of(longer) > room - 12 { return "\(text); \(rest) more" }
      text = longer
    }
    return text.isEmpty ? "no trial here has it" : text
  }
}

extension Override {
  /// What was set, by whom, when and why, and how to be rid of it.
  fileprivate func text(naming keymap: Keymap) -> String {
    "\(valueText) by \(signature) (\(keymap.name(of: .removeOverride)) takes it back)"
  }
}

extension Classification.Evidence {
  /// The words with the rule and how sure it is; without these where a person filed the trial.
  fileprivate var text: String {
    guard let derivation else { return words.text }
    return "\(words.text) (\(derivation.text))"
  }
}
