/// Keys written down: tmux's names separated by spaces, and text to type in single quotes.
///
/// `/ 'durva' Enter Enter 4` types a slash, five letters, Enter twice and a 4.
package enum KeyScript {
  /// The keys of a script in their order.
  package static func parse(_ text: String) throws(KeyScriptError) -> [Key] {
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
        keys.append(try key(named: String(word)))
        rest = rest[word.endIndex...]
      }
    }
    return keys
  }

  private static func key(named word: String) throws(KeyScriptError) -> Key {
    guard let key = Key(name: word) else {
      throw .unknownKey(word, nearest: nearest(to: word))
    }
    return key
  }

  /// The name of a key that a word begins, or that differs least from it; `nil` when none does.
  private static func nearest(to word: String) -> String? {
    let lowered = word.lowercased()
    if let begun = Key.names.first(where: { $0.name.lowercased().hasPrefix(lowered) }) {
      return begun.name
    }
    let names = Key.names.map(\.name) + (1...12).map { "F\($0)" } + ["C-c", "C-r", "C-z"]
    let ranked = names.map { (name: $0, distance: changes(from: lowered, to: $0.lowercased())) }
    guard let best = ranked.min(by: { $0.distance < $1.distance }),
      best.distance <= max(1, word.count / 2)
    else { return nil }
    return best.name
  }

  /// How many letters must be added, left out, replaced or swapped with their neighbour.
  private static func changes(from first: String, to second: String) -> Int {
    let first = Array(first)
    let second = Array(second)
    var beforeLast: [Int] = []
    var last = Array(0...second.count)
    for row in first.indices {
      var current = [row + 1]
      for column in second.indices {
        let same = first[row] == second[column]
        var least = min(last[column + 1] + 1, current[column] + 1, last[column] + (same ? 0 : 1))
        if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
          least = min(least, beforeLast[column - 1] + 1)
        }
        current.append(least)
      }
      beforeLast = last
      last = current
    }
    return last[second.count]
  }
}

/// Why a key script cannot be read.
package enum KeyScriptError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A word that names no key, and the name most like it, if any is.
  case unknownKey(String, nearest: String?)
  /// A single quote without its second one, and the text after it.
  case openQuote(String)

  package var description: String {
    switch self {
    case .unknownKey(let word, let nearest?):
      "'\(VisibleText.of(word))' is not a key; the nearest is \(nearest). "
        + "Text to type stands in single quotes."
    case .unknownKey(let word, nil):
      "'\(VisibleText.of(word))' is not a key. Keys are named as in tmux (j, Down, C-r, F1); "
        + "text to type stands in single quotes."
    case .openQuote(let text):
      "the quote before \"\(VisibleText.of(text))\" is never closed; end the text with a "
        + "second single quote."
    }
  }
}
