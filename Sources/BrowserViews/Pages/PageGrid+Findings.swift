import Browser
import TrialPages
import TerminalModel
import TrialChecks
import TrialModel

extension PageGrid {
  /// What a check found: its sign, code and figure, then what is printed, expected and said.
  func finding(_ row: FindingRow) -> [[Line.Span]] {
    let finding = row.finding
    let code = finding.code.rawValue
    let at = labelColumn + 6
    let titleAt = at + TextWidth.of(code) + 2
    let words = [row.trial, finding.subject.title].compactMap(\.self).joined(separator: ", ")
    let title = TextWidth.clip(words, to: max(1, width - titleAt - 1))
    let head: [Line.Span] = [
      .init(finding.severity.sign, at: labelColumn, role: finding.severity.role),
      .init(code, at: at, role: .heading),
      .init(title, at: titleAt, figure: 0),
    ]
    let isSettled = row.decision?.settles ?? false
    let mark: [Line.Span] = isSettled ? [.init("✓", at: labelColumn + 2, role: .good)] : []
    return [head + mark] + decided(row.decision) + pair("printed", finding.printed)
      + pair("expected", "\(finding.expected): \(finding.because)")
      + row.said.flatMap { pair("said", $0) }
      + pair(width < 60 ? "so" : "effect", finding.effect)
  }
}

extension PageGrid {
  /// What a reader decided, then the note with it; nothing where nobody did.
  private func decided(_ decision: Decision?) -> [[Line.Span]] {
    guard let decision else { return [] }
    return pair("decided", "\(decision.words), \(decision.initials), \(decision.date.text)")
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

  fileprivate var role: Role {
    switch self {
    case .fail: .failSign
    case .warn: .warnSign
    }
  }
}
