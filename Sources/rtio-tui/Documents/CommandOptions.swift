import ArgumentParser

/// The arguments and options of a command as its help has them, which are its own declarations.
struct CommandOptions {
  /// `rtio-tui list`.
  let name: String
  /// The arguments, then the options: `--filter <filter>`, and what it does.
  private(set) var options: [(label: String, help: String)] = []

  /// The browser itself, then every command that the help names.
  static var all: [CommandOptions] {
    let root = RtioTui.configuration.commandName ?? ""
    let shown = RtioTui.configuration.subcommands.filter { $0.configuration.shouldDisplay }
    return [CommandOptions(root, RtioTui.helpMessage(for: RtioTui.self, columns: wide))]
      + shown.map { command in
        CommandOptions(
          "\(root) \(command.configuration.commandName ?? "")",
          RtioTui.helpMessage(for: command, columns: wide)
        )
      }
  }

  /// So many columns that no line of help is broken.
  private static let wide = 100_000

  /// Reads a help text: under their headings labels stand two blanks in, help after them or on a line
  /// of its own further in.
  init(_ name: String, _ help: String) {
    self.name = name
    var isListed = false
    for line in help.split(separator: "\n", omittingEmptySubsequences: true) {
      guard line.hasPrefix("  ") else {
        // Options that belong together have a heading of their own; subcommands are other commands.
        isListed =
          line.hasSuffix(":") && line == line.uppercased() && line != "SUBCOMMANDS:"
        continue
      }
      guard isListed else { continue }
      let entry = line.dropFirst(2)
      if entry.hasPrefix(" ") {
        add(String(entry.drop { $0 == " " }))
      } else {
        let words = entry.split(separator: " ")
        let label = words.prefix { $0.hasPrefix("-") || $0.hasPrefix("<") }
        let help = words.dropFirst(label.count)
        options.append((label.joined(separator: " "), help.joined(separator: " ")))
      }
    }
    // Every command has these two, and they are no news.
    options.removeAll { $0.label.contains("--help") || $0.label == "--version" }
  }

  /// Goes on with the help of the last option.
  private mutating func add(_ words: String) {
    guard let last = options.indices.last else { return }
    options[last].help += options[last].help.isEmpty ? words : " \(words)"
  }
}
