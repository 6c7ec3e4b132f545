package import Browser
import TerminalModel

/// The key table as a document: for `rtio-tui keys`, the README and the man page.
package struct KeyTable {
  /// The forms of the document.
  package enum Format: String, Hashable, Sendable, CaseIterable {
    case text, markdown, man
  }

  /// A row of the document: keys that do one thing, and where.
  private struct Row {
    let keys: String
    /// The word of the action in a file of keys.
    let action: String
    let help: String
    let contexts: String
  }

  private let keymap: Keymap

  package init(_ keymap: Keymap) { self.keymap = keymap }

  /// The document, ending in a line break.
  package func text(_ format: Format) -> String {
    KeyBinding.Group.allCases
      .map { section($0, format) }
      .joined(separator: format == .man ? "" : "\n")
  }

  private func section(_ group: KeyBinding.Group, _ format: Format) -> String {
    let rows = rows(of: group)
    switch format {
    case .text:
      let width = rows.map { TextWidth.of($0.keys) }.max() ?? 0
      let actionWidth = rows.map { TextWidth.of($0.action) }.max() ?? 0
      let helpWidth = rows.map { TextWidth.of($0.help) }.max() ?? 0
      return group.rawValue.uppercased() + "\n"
        + rows.map { row in
          "  \(TextWidth.pad(row.keys, to: width))  \(TextWidth.pad(row.action, to: actionWidth))"
            + "  \(TextWidth.pad(row.help, to: helpWidth))  \(row.contexts)\n"
        }
        .joined()
    case .markdown:
      return "| \(group.rawValue) | | where |\n|---|---|---|\n"
        + rows.map { "| \(markdownKeys($0.keys)) | \($0.help) | \($0.contexts) |\n" }.joined()
    case .man:
      return ".SS \(group.rawValue)\n"
        + rows.map { ".TP\n.B \(manText($0.keys))\n\($0.help) (\($0.contexts))\n" }.joined()
    }
  }

  /// The rows of a group; the digits of chips and tabs are one row each.
  ///
  /// What has no key says so.
  private func rows(of group: KeyBinding.Group) -> [Row] {
    var rows: [Row] = []
    for binding in keymap.bindings where binding.group == group {
      switch binding.action {
      case .chooseTab(1), .removeChip(1), .excludeFor(1):
        let what =
          switch binding.action {
          case .chooseTab: "the tab of"
          case .removeChip: "remove the chip of"
          default: "exclude for the reason of"
          }
        rows.append(
          Row(
            keys: keymap.digits(of: binding) ?? "",
            action: "\(binding.action.typedName ?? "") …",
            help: "\(what) that digit",
            contexts: places(binding)
          )
        )
      case .chooseTab, .removeChip, .excludeFor: continue
      default:
        rows.append(
          Row(
            keys: binding.keys.isEmpty ? "-" : binding.keys.map(\.name).joined(separator: "  "),
            action: binding.action.typedName ?? "",
            help: binding.help,
            contexts: places(binding)
          )
        )
      }
    }
    return rows
  }

  /// Where a binding works; all tabs of a trial are one place, and so are those of the review.
  private func places(_ binding: KeyBinding) -> String {
    guard binding.contexts.count < KeyContext.allCases.count else { return "everywhere" }
    var contexts = binding.contexts
    let tabs: [KeyContext] = [.arms, .results, .toxicity, .checks]
    if contexts.contains(.trial) { contexts.removeAll(where: tabs.contains) }
    if contexts.contains(.review) { contexts.removeAll { $0 == .queue } }
    return contexts.map(\.rawValue).joined(separator: ", ")
  }

  private func markdownKeys(_ keys: String) -> String {
    keys.split(separator: " ").map { "`\($0)`" }.joined(separator: " ")
  }

  private func manText(_ text: String) -> String {
    text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
  }
}
