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
    var lines = [head + mark]
    for ruling in row.rulings { lines += decided("decided", ruling) }
    for ruling in row.differing { lines += decided("others", ruling) }
    lines += pairs("printed", slip.printed)
    lines += pairs("expected", reasons(of: slip))
    lines += pairs("said", row.said)
    lines += pairs("remark", slip.remarks)
    lines += pairs(width < 60 ? "so" : "effect", slip.effects)
    return lines
  }

  /// Texts under one label, which stands once.
  private func pairs(_ label: String, _ texts: [String]) -> [[Line.Span]] {
    texts.enumerated().flatMap { place, text in pair(place == 0 ? label : "", text) }
  }

  /// What was expected, with the code before it where there are several.
  private func reasons(of slip: Slip) -> [String] {
    slip.findings.map { finding in
      let reason = "\(finding.expected): \(finding.because)"
      return slip.others.isEmpty ? reason : "\(finding.code.rawValue): \(reason)"
    }
  }

  /// What somebody decided and on which of the reasons, then the note with it.
  private func decided(_ label: String, _ ruling: Slip.Ruling) -> [[Line.Span]] {
    let decision = ruling.decision
    let codes = ruling.codes.map { " on \($0)" } ?? ""
    return pair(label, "\(decision.words)\(codes), \(decision.initials), \(decision.date.text)")
      + (decision.note.map { pair("note", $0) } ?? [])
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
