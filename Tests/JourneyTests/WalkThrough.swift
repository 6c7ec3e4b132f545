import Foundation

/// A page of documentation whose commands are run: what stands in its fences, in their order.
///
/// A fence `sh` is commands; a fence `text` behind it is all they print. In it `…` stands for anything
/// within a line.
struct WalkThrough {
  struct Step {
    let commands: String
    /// What they print; `nil` where the page does not show it.
    var printed: [String]?
  }

  private(set) var steps: [Step] = []

  init(_ page: String) {
    var fence: (kind: String, lines: [String])?
    for line in page.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      guard let open = fence else {
        if line.hasPrefix("```") { fence = (String(line.dropFirst(3)), []) }
        continue
      }
      guard line == "```" else {
        fence?.lines.append(line)
        continue
      }
      fence = nil
      if open.kind == "sh" {
        steps.append(Step(commands: open.lines.joined(separator: "\n")))
      } else if open.kind == "text", !steps.isEmpty {
        steps[steps.count - 1].printed = open.lines
      }
    }
  }

  /// One script of all steps, in which a line says where each begins.
  var script: String {
    steps.enumerated()
      .map { place, step in "echo '\(Self.mark) \(place)'\n\(step.commands)" }
      .joined(separator: "\n")
  }

  private static let mark = "=== step"

  /// What each step printed, of what the whole script printed.
  static func outputs(of printed: String) -> [[String]] {
    var outputs: [[String]] = []
    for line in printed.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix(mark) {
        outputs.append([])
      } else if !outputs.isEmpty {
        outputs[outputs.count - 1].append(Self.trimmed(String(line)))
      }
    }
    return outputs.map { lines in
      Array(lines.reversed().drop(while: \.isEmpty).reversed())
    }
  }

  /// Whether a line is as the page shows it.
  static func fits(_ line: String, _ shown: String) -> Bool {
    var rest = trimmed(line)[...]
    let parts = trimmed(shown).split(separator: "…", omittingEmptySubsequences: false)
    guard let first = parts.first, rest.hasPrefix(first) else { return false }
    rest = rest.dropFirst(first.count)
    for part in parts.dropFirst().dropLast() {
      guard let found = rest.firstRange(of: part) else { return false }
      rest = rest[found.upperBound...]
    }
    guard parts.count > 1, let last = parts.last else { return rest.isEmpty }
    return rest.hasSuffix(last)
  }

  private static func trimmed(_ line: String) -> String {
    String(line.reversed().drop { $0 == " " }.reversed())
  }
}
