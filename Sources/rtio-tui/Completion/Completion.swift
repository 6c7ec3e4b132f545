import TrialQuery

/// What can be typed next on the command line of this program.
struct Completion {
  /// One way to go on.
  struct Choice: Hashable {
    /// The whole word with it.
    let word: String
    /// What it is, in a line; empty where the word says it.
    let meaning: String

    init(_ word: String, _ meaning: String = "") {
      self.word = word
      self.meaning = meaning
    }
  }

  /// What the shell is to do.
  enum Answer: Hashable {
    case choices([Choice])
    /// The shell completes names of files, of the path that begins after so many characters of the word.
    case files(after: Int)
  }

  /// The words before the one that is typed, the program itself left out.
  private let before: [String]
  private let typed: String
  private let values: CompletionValues

  /// - Parameters:
  ///   - words: The words of the line after the program's own, the last one being typed.
  ///   - values: Where trials and their values are looked up.
  init(_ words: [String], from values: (_ before: [String]) -> CompletionValues) {
    before = Array(words.dropLast())
    typed = words.last ?? ""
    self.values = values(before)
  }

  /// What fits where the word stands.
  var answer: Answer {
    let place = CommandPlace(before)
    if let option = place.open { return self.values(of: option, typed, after: "") }
    if !place.isPastOptions, typed.hasPrefix("--"), let end = typed.firstIndex(of: "=") {
      guard let option = place.command.option(String(typed[..<end])) else { return .choices([]) }
      let after = typed.index(after: end)
      return self.values(of: option, String(typed[after...]), after: String(typed[..<after]))
    }
    if !place.isPastOptions, typed.hasPrefix("-") { return .choices(fitting(place.unused)) }
    return arguments(at: place)
  }

  /// The choices that begin with what is typed, case ignored.
  private func fitting(_ choices: [Choice]) -> [Choice] {
    let start = typed.lowercased()
    return choices.filter { $0.word.lowercased().hasPrefix(start) }
  }

  // MARK: Values of options

  /// The values of an option.
  ///
  /// - Parameters:
  ///   - option: Which.
  ///   - part: What is typed of its value.
  ///   - start: What stands before the value in the same word.
  /// - Returns: What the shell is to do.
  private func values(
    of option: CommandOptions.Option,
    _ part: String,
    after start: String
  ) -> Answer {
    if !option.values.isEmpty { return choices(option.values.map { Choice($0) }, part, start) }
    switch option.names.last ?? "" {
    case "--filter":
      let found = values.filters(continuing: part)
      return .choices(found.map { Choice(start + $0.text, $0.meaning) })
    case "--columns": return list(of: values.columns, part, start)
    case "--sort": return list(of: values.columns, part, start, mayFall: true)
    case "--forest": return choices(values.endpoints, part, start)
    case "--event": return choices(values.events, part, start)
    case "--ids": return choices(values.trials(beginning: part), part, start)
    case "--view": return choices(values.views, part, start)
    case "--screen": return choices(["80x24", "120x40"].map { Choice($0) }, part, start)
    case "--stage": return choices(["records", "reports"].map { Choice($0) }, part, start)
    case let name where Self.takingFiles.contains(name): return .files(after: start.count)
    default:
      return option.takesFile ? .files(after: start.count) : .choices([])
    }
  }

  /// The options whose value is the path of a file or folder.
  private static let takingFiles: Set<String> = [
    "--store", "--decisions", "--overrides", "--ratings", "--review", "--output", "--file",
    "--batch", "--from", "--ca-file", "--protocol", "--replace", "--notes", "--views", "--to",
  ]

  private func choices(_ all: [Choice], _ part: String, _ start: String) -> Answer {
    let wanted = part.lowercased()
    return .choices(
      all.filter { $0.word.lowercased().hasPrefix(wanted) }
        .map { Choice(start + $0.word, $0.meaning) }
    )
  }

  /// The names that can follow in a list with commas, those left out that stand in it.
  private func list(
    of names: [Choice],
    _ part: String,
    _ start: String,
    mayFall: Bool = false
  ) -> Answer {
    let parts = part.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    let last = parts.last ?? ""
    let sign = mayFall && last.hasPrefix("-") ? "-" : ""
    let used = Set(
      parts.dropLast().map { mayFall && $0.hasPrefix("-") ? String($0.dropFirst()) : $0 }
    )
    let before = start + part.dropLast(last.count) + sign
    return choices(
      names.filter { !used.contains($0.word) },
      String(last.dropFirst(sign.count)),
      before
    )
  }

  // MARK: Arguments

  private func arguments(at place: CommandPlace) -> Answer {
    let command = place.command
    if !command.subcommands.isEmpty {
      guard place.arguments.isEmpty else { return .choices([]) }
      return .choices(fitting(command.subcommands.map { Choice($0.words.last ?? "", $0.abstract) }))
    }
    switch command.words.joined(separator: " ") {
    case "show":
      guard place.arguments.isEmpty else { return .choices([]) }
      return .choices(fitting(trialsAndReview))
    case "check": return .choices(fitting(trialsAndReview.without(place.arguments)))
    case "export":
      return .choices(fitting(values.trials(beginning: typed).without(place.arguments)))
    case "sync": return .choices(fitting(values.trials(beginning: typed).without(place.arguments)))
    case "compute": return compute(place.arguments)
    case "review decide" where !place.arguments.isEmpty || place.isInStore:
      return .choices(
        fitting((values.trials(beginning: typed) + Self.decisions).without(place.arguments))
      )
    case "imports": return .choices(fitting([Choice("last", "the findings of the newest import")]))
    case "import", "decisions merge", "review decide": return .files(after: 0)
    default:
      if let argument = command.arguments.dropFirst(place.arguments.count).first
        ?? command.arguments.last
      {
        if !argument.values.isEmpty { return .choices(fitting(argument.values.map { Choice($0) })) }
        if argument.takesFile { return .files(after: 0) }
      }
      return .choices([])
    }
  }

  private var trialsAndReview: [Choice] {
    values.trials(beginning: typed) + [Choice("review", "the review itself")]
  }

  private static let decisions = [
    Choice("include", "belongs to the review"), Choice("exclude", "does not"),
    Choice("maybe", "read, between the two"), Choice("later", "put off"),
    Choice("clear", "take back what you decided"),
  ]

  private func compute(_ arguments: [String]) -> Answer {
    guard let method = arguments.first else { return .choices(fitting(values.methods)) }
    // A value is a number of one's own.
    guard !typed.contains("=") else { return .choices([]) }
    let named = Set(arguments.dropFirst().map { $0.prefix { $0 != "=" } + "=" })
    return .choices(
      fitting(values.inputs(of: method).filter { !named.contains(Substring($0.word)) })
    )
  }
}

extension [Completion.Choice] {
  /// Those that do not stand on the line yet.
  fileprivate func without(_ words: [String]) -> [Completion.Choice] {
    let used = Set(words)
    return filter { !used.contains($0.word) }
  }
}
