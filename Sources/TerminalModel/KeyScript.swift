/// Keys written down: tmux's names separated by spaces, and text to type in single quotes.
///
/// `/ 'durva' Enter Enter 4` types a slash, five letters, Enter twice and a 4.
package enum KeyScript {
  /// The keys of a script in their order.
  ///
  /// - Parameters:
  ///   - text: The script.
  ///   - nearest: Finds the name of a key most like a word, among all names; `nil` when none is.
  /// - Returns: The keys.
  /// - Throws: `KeyScriptRefusal` for a word that names no key, and for a quote left open.
  package static func parse(
    _ text: String,
    suggesting nearest: (_ word: String, _ names: [String]) -> String? = { _, _ in nil }
  ) throws(KeyScriptRefusal) -> [Key] {
    var keys: [Key] = []
    var rest = text[...]
    while let first = rest.first {
      if first.isWhitespace {
        rest.removeFirst()
      } else if first == "'" {
        let typed = rest.dropFirst().prefix { $0 != "'" }
        guard typed.endIndex < rest.endIndex else {
          throw .openQuote(String(typed))
        }
        keys += typed.map(Key.init(typed:))
        rest = rest[rest.index(after: typed.endIndex)...]
      } else {
        let word = rest.prefix { !$0.isWhitespace && $0 != "'" }
        keys.append(try key(named: String(word), nearest))
        rest = rest[word.endIndex...]
      }
    }
    return keys
  }

  private static func key(
    named word: String,
    _ nearest: (String, [String]) -> String?
  ) throws(KeyScriptRefusal) -> Key {
    guard let key = Key(name: word) else {
      throw .unknownKey(word, nearest: nearest(word, names))
    }
    return key
  }

  /// What keys are called, for suggesting one.
  package static let names =
    Key.names.map(\.name) + (1...12).map { "F\($0)" } + ["C-c", "C-r", "C-z"]
}

/// Why a key script cannot be read.
package enum KeyScriptRefusal: Error, Hashable, Sendable {
  /// A word that names no key, and the name most like it, if any is.
  case unknownKey(String, nearest: String?)
  /// A single quote without its second one, and the text after it.
  case openQuote(String)

  /// What is wrong, as a sentence without its full stop.
  package var what: String {
    switch self {
    case .unknownKey(let word, _): "'\(VisibleText.of(word))' is not a key"
    case .openQuote(let text): "the quote before \"\(VisibleText.of(text))\" is never closed"
    }
  }

  /// What to do about it, as a sentence without its full stop.
  package var remedy: String {
    switch self {
    case .unknownKey(_, let nearest?):
      "the nearest is \(nearest); text to type stands in single quotes"
    case .unknownKey(_, nil):
      "keys are named as in tmux (j, Down, C-r, F1); text to type stands in single quotes"
    case .openQuote: "end the text with a second single quote"
    }
  }
}
