/// All that was found, as lines to read.
package struct DoctorReport: Hashable, Sendable {
  /// In the order in which they are read.
  package let findings: [DoctorFinding]

  package init(_ findings: [DoctorFinding]) { self.findings = findings }

  /// Whether something is wrong.
  package var isWrong: Bool { findings.contains { $0.state == .wrong } }

  /// A line for each finding: state, place, what was found, what to do.
  ///
  /// - Parameter columns: Where to fold lines, at words, the rest under the text of the first; `nil` for one line each,
  ///   however long.
  /// - Returns: The lines, each with its line feed.
  package func text(foldedAt columns: Int? = nil) -> String {
    let longest = findings.map(\.name.count).max() ?? 0
    return findings.map { finding in
      let state = padded(finding.state.rawValue, to: 6)
      let head = state + padded(finding.name, to: longest) + "  "
      let words = finding.said + (finding.remedy.map { "; \($0)" } ?? "")
      return folded(words, behind: head, at: columns)
    }
    .joined()
  }

  private func padded(_ text: String, to length: Int) -> String {
    text + String(repeating: " ", count: max(0, length - text.count))
  }

  /// Where a line is narrow, what is folded begins at its third letter.
  private func folded(_ text: String, behind head: String, at columns: Int?) -> String {
    guard let columns else { return head + text + "\n" }
    let indent = String(repeating: " ", count: columns < head.count + 30 ? 2 : head.count)
    var lines: [String] = []
    var line = head
    var isEmpty = true
    for word in text.split(separator: " ") {
      if !isEmpty, line.count + 1 + word.count > columns {
        lines.append(line)
        line = indent
        isEmpty = true
      }
      line += (isEmpty ? "" : " ") + word
      isEmpty = false
    }
    return (lines + [line]).map { "\($0)\n" }.joined()
  }
}
