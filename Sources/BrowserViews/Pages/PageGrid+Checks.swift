import Browser
import TrialPages
import TerminalModel
import TrialModel

extension PageGrid {
  /// A discrepancy: its number and standing, what is printed, what speaks against it, our words.
  func discrepancy(_ row: DiscrepancyRow) -> [[Line.Span]] {
    let discrepancy = row.discrepancy
    let standing = discrepancy.standing
    var head: [Line.Span] = [
      .init(standing.sign, at: labelColumn, ink: standing.ink),
      .init("\(discrepancy.number)", at: labelColumn + 2, figure: 0),
    ]
    var column = labelColumn + 6
    let trial = width < 60 ? row.trial : nil
    for (text, figure) in headWords(row) {
      head.append(.init(text, at: column, ink: figure == nil ? .heading : .link, figure: figure))
      column += TextWidth.of(text) + 2
    }
    let against = row.source == nil ? "against it" : "source says"
    return [head] + (trial.map { [[.init($0, at: labelColumn + 6, ink: .heading)]] } ?? [])
      + pair("printed", discrepancy.printed)
      + pair(width < 60 ? "but" : against, discrepancy.said)
      + TextWidth.wrap(discrepancy.text, to: min(76, width - labelColumn - 7)).map {
        [.init($0, at: labelColumn + 6)]
      }
      + (row.source.map { [sourceOf($0)] } ?? [])
  }

  private func sourceOf(_ source: String) -> [Line.Span] {
    let column = labelColumn + 6
    return [.init(TextWidth.clip(source, to: width - column - 1), at: column, ink: .dim)]
  }

  /// Standing, trial and claims, those after the standing as far as the line has room.
  private func headWords(_ row: DiscrepancyRow) -> [(String, Int?)] {
    var words: [(String, Int?)] = [(row.discrepancy.standing.words, nil)]
    if let trial = row.trial, width >= 60 { words.append((trial, nil)) }
    var used = words.reduce(labelColumn + 6) { $0 + TextWidth.of($1.0) + 2 }
    for (place, claim) in row.discrepancy.claims.enumerated() {
      used += claim.text.count + 2
      if used < width { words.append((claim.text, place + 1)) }
    }
    return words
  }

  /// A label and what is printed under it, both in columns of their own.
  func pair(_ label: String, _ text: String) -> [[Line.Span]] {
    let labelAt = labelColumn + 6
    let textAt = width < 60 ? labelAt + 9 : labelAt + 13
    return TextWidth.wrap(text, to: min(76, width - textAt - 1)).enumerated().map { offset, words in
      offset == 0
        ? [.init(label, at: labelAt, ink: .dim), .init(words, at: textAt)]
        : [.init(words, at: textAt)]
    }
  }
}

extension Discrepancy.Standing {
  var sign: String {
    switch self {
    case .contradicted: "✗"
    case .internal, .open: "!"
    case .otherCut: "~"
    case .cleared: "✓"
    }
  }

  var ink: Ink {
    switch self {
    case .contradicted: .failSign
    case .internal, .open, .otherCut: .warnSign
    case .cleared: .good
    }
  }
}
