import ArgumentParser

/// A command with its arguments and options as its help has them, which are its own declarations.
struct CommandOptions {
  /// An option, or an argument, whose names are then none.
  struct Option: Hashable {
    /// `--quiet` and before it `-q`; empty for an argument.
    let names: [String]
    /// What stands for its value, `file`; `nil` for a flag.
    let valueName: String?
    /// What it does, with the values it takes and the usual one.
    var help: String

    var takesValue: Bool { valueName != nil }

    /// Whether its value is the path of a file or folder, by what stands for it.
    var takesFile: Bool {
      ["file", "path", "paths", "folder", "dir"].contains(valueName ?? "")
    }

    /// As it is typed: `-o, --output <output>`.
    var label: String {
      ([names.joined(separator: ", ")] + [valueName.map { "<\($0)>" } ?? ""])
        .filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// The values it takes where these are few; empty where it takes others.
    var values: [String] {
      guard let start = help.firstRange(of: "(values: ")?.upperBound else { return [] }
      let list = help[start...].prefix { $0 != ";" && $0 != ")" }
      return list.split(separator: ",").map { String($0.drop { $0 == " " }) }
    }
  }

  /// How it is called: `review`, `decide`; empty for the browser itself.
  let words: [String]
  /// Arguments, then options, without those that every command has.
  private(set) var entries: [Option] = []
  private let type: any ParsableCommand.Type

  /// The browser itself.
  static var root: CommandOptions { CommandOptions([], RtioTui.self) }

  /// The browser itself, then every command that its help names.
  static var all: [CommandOptions] { [root] + root.subcommands }

  /// These with all commands of commands, each after the one that it is part of.
  static var everyOne: [CommandOptions] {
    all.flatMap { [$0] + ($0.words.isEmpty ? [] : $0.subcommands) }
  }

  /// `rtio-tui list`.
  var name: String { ([Self.program] + words).joined(separator: " ") }

  /// What it does, in a line.
  var abstract: String { type.configuration.abstract }
  /// What its help says beside its options, the examples with it.
  var discussion: String { type.configuration.discussion }
  /// How it is called, where that was written by hand.
  var usage: String? { type.configuration.usage }

  var options: [Option] { entries.filter { !$0.names.isEmpty } }
  var arguments: [Option] { entries.filter(\.names.isEmpty) }

  /// The commands that are part of it and shown in its help.
  var subcommands: [CommandOptions] {
    shownTypes.map { CommandOptions(words + [$0.configuration.commandName ?? ""], $0) }
  }

  /// The command of that name that is part of it; `nil` where none is.
  func subcommand(_ name: String) -> CommandOptions? {
    shownTypes.first { $0.configuration.commandName == name }
      .map { CommandOptions(words + [name], $0) }
  }

  /// The option of that name; `nil` where the command has none.
  func option(_ name: String) -> Option? { options.first { $0.names.contains(name) } }

  private var shownTypes: [any ParsableCommand.Type] {
    type.configuration.subcommands.filter { $0.configuration.shouldDisplay }
  }

  private static var program: String { RtioTui.configuration.commandName ?? "" }

  /// So many columns that no line of help is broken.
  private static let wide = 100_000

  /// Reads the help of a command: under their headings labels stand two blanks in, help after them or on a
  /// line of its own further in.
  init(_ words: [String], _ type: any ParsableCommand.Type) {
    self.words = words
    self.type = type
    var isListed = false
    let help = RtioTui.helpMessage(for: type, columns: Self.wide)
    for line in help.split(separator: "\n", omittingEmptySubsequences: true) {
      guard line.hasPrefix("  ") else {
        // Options that belong together have a heading of their own; subcommands are other commands.
        isListed =
          line.hasSuffix(":") && line == line.uppercased() && line != "SUBCOMMANDS:"
        continue
      }
      guard isListed else { continue }
      let entry = line.dropFirst(2)
      if entry.hasPrefix(" ") { add(String(entry.drop { $0 == " " })) } else { take(entry) }
    }
    entries.removeAll { $0.names.contains("--help") || $0.names.contains("--version") }
  }

  /// Takes the line that an argument or option begins with.
  private mutating func take(_ line: Substring) {
    let words = line.split(separator: " ")
    let label = words.prefix { $0.hasPrefix("-") || $0.hasPrefix("<") }
    let help = words.dropFirst(label.count)
    let value = label.first { $0.hasPrefix("<") }
    entries.append(
      Option(
        // `-o, --output` has two names, and so has `--mouse/--no-mouse`.
        names: label.filter { $0.hasPrefix("-") }
          .flatMap { $0.split(whereSeparator: { ",/".contains($0) }) }.map(String.init),
        valueName: value.map { String($0.filter { !"<>".contains($0) }) },
        help: help.joined(separator: " ")
      )
    )
  }

  /// Goes on with the help of the last option.
  private mutating func add(_ words: String) {
    guard let last = entries.indices.last else { return }
    entries[last].help += entries[last].help.isEmpty ? words : " \(words)"
  }
}
