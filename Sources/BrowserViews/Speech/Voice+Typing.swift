import Browser
import TrialQuery

/// A text being typed over a screen.
extension Voice {
  /// The line that has the keys; `nil` where none is typed over the screen.
  var typedLine: TypedLine? {
    switch state.screen {
    case .trials(let screen): screen.prompt?.line
    case .trial(let screen): screen.prompt?.line
    case .eventAcross(let screen): screen.prompt
    default: nil
    }
  }

  /// What is asked for as typing begins, and what is there already.
  func typingBegins(_ line: TypedLine) -> String {
    let keys = state.keymap
    let context = state.context
    let what =
      context == .search
      ? "search: type words, or a field and a value as in site:lung"
      : "search: type an adverse event"
    let ends =
      "\(keys.name(of: .open, in: context)) keeps, \(keys.name(of: .back, in: context)) drops"
    return "\(what); \(ends)" + (line.isEmpty ? "" : "; so far: \(line.text)")
  }

  /// What is said of a line after a key: how many there are now, and what cannot be read of it.
  func typing(from before: TypedLine, to line: TypedLine, _ old: Voice) -> Speech {
    var speech = Speech()
    guard line.text != before.text else {
      if line != before { speech.say([line.standing]) }
      return speech
    }
    switch state.screen {
    case .trials(let screen):
      let error = screen.prompt?.error
      if !line.text.hasPrefix(before.text) { speech.say([line.isEmpty ? "empty" : line.text]) }
      speech.say([screen.listed.count == 1 ? "1 match" : "\(screen.listed.count) matches"])
      if let error {
        let repair =
          error.replacement.map { "; \(state.keymap.name(of: .complete)) puts in \($0)" }
          ?? (error.repaired == nil ? "" : "; \(state.keymap.name(of: .complete)) puts it there")
        speech.say(["\(error.message)\(repair)"])
      }
    case .trial:
      if !line.text.hasPrefix(before.text) { speech.say([line.isEmpty ? "empty" : line.text]) }
      let count = pageReading?.count ?? 0
      speech.say([count == 0 ? "nothing found" : count == 1 ? "1 row" : "\(count) rows"])
    default: speech = line.change(from: before)
    }
    return speech
  }
}

extension TypedLine {
  /// What was typed since, for a line that says nothing else: the letters behind the cursor, or the text.
  func change(from before: TypedLine) -> Speech {
    var speech = Speech()
    if text == before.text {
      if self != before { speech.say([standing]) }
    } else if isAtEnd, text.hasPrefix(before.text) {
      speech.echo = SpokenText.echo(String(text.dropFirst(before.text.count)))
    } else if before.text.hasPrefix(text) {
      speech.say(["deleted \(String(before.text.dropFirst(text.count)).named)"])
    } else {
      speech.say([isEmpty ? "empty" : text])
    }
    return speech
  }

  /// The character the cursor stands on.
  var standing: String {
    if isAtEnd { return "at the end" }
    let character = String(Array(text)[cursor])
    return cursor == 0 ? "at the start, on \(character.named)" : "on \(character.named)"
  }
}

extension String {
  /// A text that is said alone; a blank by its name.
  fileprivate var named: String { self == " " ? "Space" : self }
}
