package import TrialChecks
internal import TrialModel

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

  private var plainText: String {
    var lines: [String] = []
    for finding in findings {
      let subject = finding.subject
      lines.append(
        "\(finding.severity.rawValue)  \(finding.code.rawValue)  \(name(subject.place))  "
          + subject.title
      )
      lines.append("  printed   \(finding.printed)")
      lines.append("  expected  \(finding.expected): \(finding.because)")
      for words in finding.said {
        lines.append("  said      \(words.cited)")
      }
      lines.append("  effect    \(finding.effect)")
      lines.append("  figure    \(subject.identification)")
      if let decision = decisions[finding.key] {
        lines.append("  decided   \(decision.words)")
      }
      lines.append("")
    }
    return lines.map { $0.onOneLine + "\n" }.joined() + summary + "\n"
  }

  private var summary: String {
    let fails = findings.filter { $0.severity == .fail }
    let open = findings.count { decisions.leavesOpen($0) }
    let warnings = findings.count - fails.count
    return "\(fails.count) \(fails.count == 1 ? "failure" : "failures"), \(open) undecided; "
      + "\(warnings) \(warnings == 1 ? "warning" : "warnings")"
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
  fileprivate var words: String {
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
      "decision": decision?.json ?? nil,
    ]
  }
}
