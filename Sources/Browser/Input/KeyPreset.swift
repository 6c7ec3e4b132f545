import TerminalModel
import TrialModel
import TrialScreening

/// The keys of another program for decisions on the records of a review, for who comes from it.
///
/// The letters are those that Rayyan and ASReview LAB are documented with. What they mean here beside that
/// moves to another key, or is found by the palette.
package enum KeyPreset: String, Hashable, Sendable, CaseIterable {
  /// Include I, exclude E, maybe U, reasons R.
  case rayyan
  /// Relevant R, irrelevant I, undo U, note N.
  case asreview

  /// The preset of a typed word.
  ///
  /// - Throws: a refusal with the nearest name.
  static func named(_ word: String, line: Int? = nil) throws(KeyRefusal) -> KeyPreset {
    guard let preset = KeyPreset(rawValue: word) else {
      let nearest = NearestWord.nearest(to: word, among: allCases.map(\.rawValue))
      throw KeyRefusal(.unknownPreset(word, nearest: nearest), line: line)
    }
    return preset
  }

  /// What it changes, as lines of the file would.
  package func changes(line: Int? = nil) -> [KeyChange] {
    let place = KeyPlace(.screening)
    let meanings = meanings
    let freed = Self.decisions + meanings.map(\.key)
    return freed.map { KeyChange(place, .character($0), nil, line: line) }
      + meanings.map { KeyChange(place, .character($0.key), $0.action, line: line) }
  }

  /// The standard keys of the decisions, which would decide by accident.
  private static let decisions: [Character] = ["a", "x", "b"]

  private var meanings: [(key: Character, action: Action)] {
    switch self {
    case .rayyan:
      [
        ("i", .decideRecord(.include)), ("e", .decideRecord(.exclude)),
        ("u", .decideRecord(.maybe)), ("r", .chooseReason), ("U", .undo), ("!", .reveal),
      ]
    case .asreview:
      [
        ("r", .decideRecord(.include)), ("i", .decideRecord(.exclude)), ("u", .undo),
        ("n", .chooseWay), ("b", .decideRecord(.maybe)), ("!", .reveal),
      ]
    }
  }
}
