import TerminalModel
import TrialModel

/// A reader's file of keys: a place, a key and an action a line, and what else is set there.
///
/// `trials C-t next` lets Control-T mean the next row in the list; `none` as the action takes a key's meaning
/// away. `preset rayyan` takes a preset, `mouse on` has the mouse read. A line that begins with `#` says
/// something to people, and so does what stands after the action from a `#` on.
package struct KeyFile: Hashable, Sendable {
  /// The lines that change keys, in their order, those of presets among them.
  package private(set) var changes: [KeyChange] = []
  /// Whether the mouse is to be read; `nil` where the file does not say.
  package private(set) var wantsMouse: Bool?
  private var refusals: [KeyRefusal] = []

  /// Reads a file.
  ///
  /// - Throws: `KeyRefusals` with every line that cannot be read.
  package init(_ text: String) throws(KeyRefusals) {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (place, line) in lines.enumerated() {
      do throws(KeyRefusal) {
        try read(line, number: place + 1)
      } catch {
        refusals.append(error)
      }
    }
    guard refusals.isEmpty else { throw KeyRefusals(refusals) }
  }

  private mutating func read(_ line: Substring, number: Int) throws(KeyRefusal) {
    let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
    guard let first = words.first, !first.hasPrefix("#") else { return }
    // A key may be `#`, so that what is said to people begins after what is needed.
    func isWhole(_ count: Int) -> Bool {
      words.count == count || words.count > count && words[count].hasPrefix("#")
    }
    if first == "preset" {
      guard isWhole(2) else { throw KeyRefusal(.notThreeWords, line: number) }
      changes += try KeyPreset.named(words[1], line: number).changes(line: number)
    } else if first == "mouse" {
      guard isWhole(2), let isOn = ["on": true, "off": false][words[1]] else {
        throw KeyRefusal(.notASwitch("mouse"), line: number)
      }
      wantsMouse = isOn
    } else {
      guard isWhole(3) else { throw KeyRefusal(.notThreeWords, line: number) }
      let places = try Self.places(of: words[0], line: number)
      guard let key = Key(name: words[1]) else {
        throw KeyRefusal(.unknownKey(words[1]), line: number)
      }
      let action = try Self.action(of: words[2], line: number)
      changes += places.map { KeyChange($0, key, action, line: number) }
    }
  }

  /// The places of a word, several with commas between them.
  private static func places(of word: String, line: Int) throws(KeyRefusal) -> [KeyPlace] {
    var places: [KeyPlace] = []
    for part in word.split(separator: ",", omittingEmptySubsequences: false).map(String.init) {
      guard let place = KeyPlace(typedName: part) else {
        let nearest = NearestWord.nearest(to: part, among: KeyPlace.all.map(\.typedName))
        throw KeyRefusal(.unknownPlace(part, nearest: nearest), line: line)
      }
      places.append(place)
    }
    return places
  }

  /// The action of a word; `nil` where the key is to mean nothing.
  private static func action(of word: String, line: Int) throws(KeyRefusal) -> Action? {
    if word == KeyChange.nothing { return nil }
    guard let action = Action(typedName: word) else {
      let names = Action.allTypedNames + [KeyChange.nothing]
      let nearest = NearestWord.nearest(to: word, among: names)
      throw KeyRefusal(.unknownAction(word, nearest: nearest), line: line)
    }
    return action
  }
}
