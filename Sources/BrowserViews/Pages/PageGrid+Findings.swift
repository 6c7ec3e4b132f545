import Browser
import TrialPages
import TerminalModel
import TrialChecks
import TrialModel

extension PageGrid {
  /// What the checks found about a figure: sign, figure and codes, then what is printed, expected for
  /// each reason, said, and remarked by the catalogue.
  func finding(_ row: FindingRow) -> [[Line.Span]] {
    let slip = row.slip
    let at = labelColumn + 6
    let codes = TextWidth.clip(slip.codes, to: max(8, (width - at) / 2))
    let words = [row.trial, slip.subject.title].compactMap(\.self).joined(separator: ", ")
    let title = TextWidth.clip(words, to: max(1, width - at - TextWidth.of(codes) - 3))
    let head: [Line.Span] = [
      .init(slip.severity.sign, at: labelColumn, ink: slip.severity.ink),
      .init(title, at: at, ink: .heading, figure: 0),
      .init(codes, at: at + TextWidth.of(title) + 2, ink: .dim),
    ]
    let mark: [Line.Span] = row.isSettled ? [.init("✓", at: labelColumn + 2, ink: .good)] : []
    var before = ""
    return [head + mark]
      + row.statements.flatMap { label, text in
        defer { before = label }
        // Where several texts of one part follow each other its label stands once.
        return pair(label == before ? "" : label == "effect" && width < 60 ? "so" : label, text)
      }
  }
}

extension CheckFinding.Severity {
  fileprivate var sign: String {
    switch self {
    case .fail: "✗"
    case .warn: "!"
    }
  }

  fileprivate var ink: Ink {
    switch self {
    case .fail: .failSign
    case .warn: .warnSign
    }
  }
}
