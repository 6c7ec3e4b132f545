/// Where on a command line something is typed.
struct CommandPlace {
  /// The command that the words before name.
  private(set) var command: CommandOptions
  /// The option whose value is typed; `nil` where none is open.
  private(set) var open: CommandOptions.Option?
  /// The arguments of the command before.
  private(set) var arguments: [String] = []
  /// The options that stand before.
  private var used: Set<String> = []
  /// Whether `--` stands before, after which a minus begins no option.
  private(set) var isPastOptions = false

  /// - Parameter words: The words before, the program itself left out.
  init(_ words: [String]) {
    command = .root
    var words = words[...]
    // `help list` speaks of `list`.
    if words.first == "help" { words = words.dropFirst() }
    for word in words {
      if open != nil {
        open = nil
      } else if !isPastOptions, word == "--" {
        isPastOptions = true
      } else if !isPastOptions, word.hasPrefix("-"), word.count > 1 {
        let name = String(word.prefix { $0 != "=" })
        used.insert(name)
        if name == word, let option = command.option(name), option.takesValue { open = option }
      } else if let subcommand = command.subcommand(word), arguments.isEmpty {
        command = subcommand
      } else {
        arguments.append(word)
      }
    }
  }

  /// Whether the review is named by `--in-store`, so that no folder comes first.
  var isInStore: Bool { used.contains("--in-store") }

  /// The options of the command that do not stand before.
  var unused: [Completion.Choice] {
    let options = command.options.filter { used.isDisjoint(with: $0.names) }
    return options.flatMap { option in
      option.names.filter { $0.hasPrefix("--") }.map { Completion.Choice($0, option.help) }
    } + [Completion.Choice("--help", "what the command does, with examples")]
  }
}
