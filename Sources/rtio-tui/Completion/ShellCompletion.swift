/// What can be typed next, for the scripts of the shells.
///
/// It is no command of the parser, which would take options among the words for its own. It prints a choice a
/// line, with a tab and its meaning for shells that show one. The first line may tell the shell something:
/// `:files` that it is to complete a path, `:nospace` that no word ends here.
enum ShellCompletion {
  /// Answers `complete bash LINE WORD`, the line up to the cursor and the part of it that Bash replaces, and
  /// `complete zsh WORD …` and `complete fish WORD …`, the words after the program's own.
  ///
  /// - Parameter arguments: What follows `complete`; nothing is printed for what is none of these.
  static func answer(_ arguments: [String]) {
    let words = Array(arguments.dropFirst())
    switch arguments.first.flatMap(Shell.init(rawValue:)) {
    case .bash: completeLine(words.first ?? "", replacing: words.dropFirst().first ?? "")
    case .zsh: complete(words)
    case .fish:
      // The last word comes as it was typed, with its quotes.
      let last = words.last.map { ShellWords($0).words.joined(separator: " ") } ?? ""
      complete(words.dropLast() + [last])
    case nil: break
    }
  }

  private static func complete(_ words: [String]) {
    switch Completion(words, from: values).answer {
    case .files(let after): print([":files \(after)"])
    case .choices(let choices):
      let lines = choices.map { choice in
        choice.meaning.isEmpty ? choice.word : "\(choice.word)\t\(line(choice.meaning))"
      }
      print(directive(choices) + lines)
    }
  }

  /// Bash replaces the part of the word that stands after a sign of $COMP_WORDBREAKS, such as a colon, and adds
  /// no quotes to what it is given.
  private static func completeLine(_ line: String, replacing part: String) {
    let read = ShellWords(line)
    let word = read.words.last ?? ""
    let replaced = ShellWords(part, openQuote: read.openQuote).words.joined(separator: " ")
    let kept = max(0, word.count - replaced.count)
    switch Completion(Array(read.words.dropFirst()), from: values).answer {
    case .files: print([":files"])
    case .choices(let choices):
      let lines = choices.map {
        ShellWords.quoted(String($0.word.dropFirst(kept)), in: read.openQuote)
      }
      print(directive(choices) + lines)
    }
  }

  private static func values(_ words: [String]) -> CompletionValues {
    CompletionValues(for: words, in: .process)
  }

  /// That no space is to follow, where every choice goes on.
  private static func directive(_ choices: [Completion.Choice]) -> [String] {
    !choices.isEmpty && choices.allSatisfy { $0.word.last.map { "=:".contains($0) } ?? false }
      ? [":nospace"] : []
  }

  /// A meaning in one line of some sixty letters, as lists of shells have room for.
  private static func line(_ meaning: String) -> String {
    let words = meaning.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.count > 60 ? words.prefix(59) + "…" : words
  }

  private static func print(_ lines: [String]) {
    StandardOutput.write(lines.map { "\($0)\n" }.joined(), for: .program)
  }
}
