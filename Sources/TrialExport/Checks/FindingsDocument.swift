package import TrialChecks
import TrialModel

/// The findings of the checks with the decisions about them, for printing.
package struct FindingsDocument {
  /// How findings are printed.
  package enum Format: String, CaseIterable, Sendable {
    case text, json
  }

  private let findings: [CheckFinding]
  private let decisions: Decisions
  /// The name readers know a place by.
  private let name: (String) -> String

  package init(
    _ findings: [CheckFinding],
    decisions: Decisions,
    name: @escaping (String) -> String = { $0 }
  ) {
    self.findings = findings
    self.decisions = decisions
    self.name = name
  }

  /// The findings in a format, ending with a line feed.
  package func text(_ format: Format) -> String {
    switch format {
    case .text: plainText
    case .json: JSON.array(findings.map { $0.json(decisions[$0.key]) }).text
    }
  }

  /// A block a figure, with every reason the checks give.
  private var plainText: String {
    var lines: [String] = []
    for slip in Slip.slips(of: findings) {
      let subject = slip.subject
      lines.append(
        "\(slip.severity.rawValue)  \(slip.codes)  \(name(subject.place))  \(subject.title)"
      )
      lines += slip.printed.map { "  printed   \($0)" }
      for finding in slip.findings {
        let code = slip.others.isEmpty ? "" : "\(finding.code.rawValue): "
        lines.append("  expected  \(code)\(finding.expected): \(finding.because)")
      }
      lines += slip.said.map { "  said      \($0.cited)" }
      lines += slip.remarks.map { "  remark    \($0)" }
      lines += slip.effects.map { "  effect    \($0)" }
      lines.append("  figure    \(subject.identification)")
      for ruling in slip.rulings(by: decisions) {
        let codes = ruling.codes.map { "on \($0): " } ?? ""
        lines.append("  decided   \(codes)\(ruling.decision.inWords)")
      }
      lines.append("")
    }
    return lines.map { $0.onOneLine + "\n" }.joined() + summary + "\n"
  }

  private var summary: String {
    let counts = CheckCounts(of: Slip.slips(of: findings), by: decisions)
    return "\(counts.failures) \(counts.failures == 1 ? "failure" : "failures"), "
      + "\(counts.openFailures) undecided; "
      + "\(counts.warnings) \(counts.warnings == 1 ? "warning" : "warnings")"
  }
}

extension Subject {
  fileprivate var identification: String {
    ([place, id] + claims.map(\.text) + [source?.text].compactMap { $0 }).joined(separator: " | ")
  }
}

extension SourcedText {
  fileprivate var cited: String { source.map { "\(text) [\($0.text)]" } ?? text }
}

extension Decision {
  /// Which way it went, by whom, when and why: `keep, AB, 2026-11-23: as printed`.
  var inWords: String {
    let note = note.map { ": \($0)" } ?? ""
    return "\(choice.rawValue), \(initials), \(date.text)\(note)"
  }
}

extension CheckFinding {
  fileprivate func json(_ decision: Decision?) -> JSON {
    [
      "code": .string(code.rawValue),
      "severity": .string(severity.rawValue),
      "trial": .string(subject.place),
      "figure": .string(
        ([subject.title, subject.id] + subject.claims.map(\.text)).joined(separator: " | ")
      ),
      "source": JSON(subject.source?.text),
      "printed": .string(printed),
      "numbers": .array(numbers.map { .number($0) }),
      "expected": .string("\(expected): \(because)"),
      "said": said.isEmpty ? nil : .string(said.map(\.cited).joined(separator: "; ")),
      "remark": JSON(subject.remark),
      "decision": decision?.json ?? nil,
    ]
  }
}
