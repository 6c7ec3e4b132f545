/// The commands in the manual page: what each does, its arguments, its own options and its examples.
///
/// Options that several commands have with the same meaning are told once, behind the commands.
struct ManualCommands {
  private let commands: [CommandOptions]
  /// Those of at least so many commands.
  private let shared: [CommandOptions.Option]

  init(_ commands: [CommandOptions] = CommandOptions.everyOne) {
    self.commands = commands
    var counts: [CommandOptions.Option: Int] = [:]
    var order: [CommandOptions.Option] = []
    for option in commands.flatMap(\.options) {
      if counts[option] == nil { order.append(option) }
      counts[option, default: 0] += 1
    }
    shared = order.filter { counts[$0, default: 0] >= Self.several }
  }

  private static let several = 3

  /// The text, in the form of a manual page.
  var text: String {
    commands.map(section).joined()
      + ".SS Options of several commands\n" + rows(shared)
      + ".TP\n.B \\-h, \\-\\-help\nPrint what the command does, its options and its examples.\n"
      + ".TP\n.B \\-\\-version\nPrint the version.\n"
  }

  private func section(_ command: CommandOptions) -> String {
    let name = command.words.isEmpty ? "\(command.name) (the browser)" : command.name
    let own = command.entries.filter { !shared.contains($0) }
    let others = command.options.filter(shared.contains)
    return ".SS \(ManualText.line(name))\n" + "\(ManualText.filled(command.abstract))\n"
      + usage(command) + ManualText.paragraphs(discussion(command)) + rows(own) + also(others)
      + examples(command)
  }

  /// How it is called, where the help says so in words of its own.
  private func usage(_ command: CommandOptions) -> String {
    guard let usage = command.usage else { return "" }
    return ".PP\n.in +4n\n.EX\n"
      + usage.split(separator: "\n").map { "\(ManualText.code($0.drop { $0 == " " }))\n" }.joined()
      + ".EE\n.in\n"
  }

  /// What the help says without its examples, which stand last.
  private func discussion(_ command: CommandOptions) -> String {
    let examples = CommandExamples.text(of: command.words.joined(separator: " "))
    let text = command.discussion
    return text.hasSuffix(examples) ? String(text.dropLast(examples.count)) : text
  }

  private func rows(_ options: [CommandOptions.Option]) -> String {
    options.map { ".TP\n.B \(ManualText.line($0.label))\n\(ManualText.filled($0.help))\n" }.joined()
  }

  private func also(_ options: [CommandOptions.Option]) -> String {
    guard !options.isEmpty else { return "" }
    let names = options.compactMap(\.names.last).map { "\\fB\(ManualText.escaped($0))\\fR" }
    return ".PP\nAlso, as below: \(names.joined(separator: ", ")).\n"
  }

  private func examples(_ command: CommandOptions) -> String {
    guard let examples = CommandExamples.all[command.words.joined(separator: " ")] else {
      return ""
    }
    return ".PP\n\\fBExamples\\fR\n" + ManualText.examples(examples)
  }
}
