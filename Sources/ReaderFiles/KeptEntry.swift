import JSONText
import TrialModel

/// One entry of a file that readers keep: a decision, an override, a rating.
struct KeptEntry {
  /// What it is, for messages: `rating`.
  let name: String
  let node: JSONNode
  /// Its members by their keys, all of them known.
  let fields: [String: JSONNode]

  /// Where a member stands, or the entry without one.
  func place(_ key: String) -> JSONPosition { (fields[key] ?? node).position }

  /// The text under a key; `nil` where there is none.
  ///
  /// - Throws: `FileRefusal` for what is no text, or is empty.
  func optional(_ key: String) throws(FileRefusal) -> String? {
    guard let field = fields[key] else { return nil }
    return try field.filledText(as: key)
  }

  /// The text under a key.
  ///
  /// - Throws: `FileRefusal` where there is none, too.
  func text(_ key: String) throws(FileRefusal) -> String {
    guard let text = try optional(key) else {
      throw FileRefusal(node.position, "the \(name) has no \(key)", "add \"\(key)\"")
    }
    return text
  }

  /// One of the words that may stand under a key.
  ///
  /// - Throws: `FileRefusal` for any other, with those there are.
  func word<Word: RawRepresentable<String>>(
    _ key: String,
    among known: [Word],
    is what: String
  ) throws(FileRefusal) -> Word {
    let word = try text(key)
    guard let found = Word(rawValue: word) else {
      let words = known.map(\.rawValue).joined(separator: ", ")
      throw FileRefusal(place(key), "\(word) is no \(what)", "write one of \(words)")
    }
    return found
  }

  /// The day under `date`.
  ///
  /// - Throws: `FileRefusal` where there is none, or no day.
  func date() throws(FileRefusal) -> PartialDate {
    let day = try text("date")
    guard let date = try? PartialDate(day) else {
      throw FileRefusal(place("date"), "\(day) is no date", "write it as 2026-09-30")
    }
    return date
  }

  /// The texts of the list under a key, none of them empty, with where the list stands; `item` says what
  /// each is, for messages: `a value`.
  ///
  /// - Throws: `FileRefusal` where there is no list of texts.
  func list(
    _ key: String,
    of item: String
  ) throws(FileRefusal) -> (texts: [String], place: JSONPosition) {
    guard let field = fields[key] else {
      throw FileRefusal(node.position, "the \(name) has no \(key)", "add \"\(key)\": [ … ]")
    }
    guard field.kind == .array else {
      throw FileRefusal(field.position, "\(key) is no list", "write it as [ … ]")
    }
    var texts: [String] = []
    for element in field.elements { texts.append(try element.filledText(as: item)) }
    return (texts, field.position)
  }
}
