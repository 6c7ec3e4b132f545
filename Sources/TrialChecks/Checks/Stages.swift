/// The stages of cancer, I to IV, that a text names.
struct Stages: OptionSet, Hashable {
  let rawValue: UInt8

  static let one = Stages(rawValue: 1)
  static let two = Stages(rawValue: 2)
  static let three = Stages(rawValue: 4)
  static let four = Stages(rawValue: 8)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The stages after the word `stage`: `stage IIIA or IIIB`, `stage I-III`.
  ///
  /// `early-stage` stands for I and II, locally advanced lung cancer for III. Empty when the text
  /// names none.
  init(namedIn text: String) {
    let words = text.lowercased()
      .split { !($0.isLetter || $0.isNumber || $0 == "-" || $0 == "–") }
      .map(String.init)
    self = []
    if words.contains("early-stage") { formUnion([.one, .two]) }
    if words.contains("locally"), words.contains("advanced"), words.contains("lung") {
      formUnion(.three)
    }
    for (place, word) in zip(words.indices, words) {
      if word == "early", words.dropFirst(place + 1).first == "stage" { formUnion([.one, .two]) }
      guard word == "stage" || word == "stages" else { continue }
      for follower in words.dropFirst(place + 1) {
        if ["or", "and", "to"].contains(follower) { continue }
        guard let stages = Stages(numeral: follower) else { break }
        formUnion(stages)
      }
    }
  }

  /// `IV`, `IIIA`, `I-III`; `nil` for any other word.
  private init?(numeral word: String) {
    let ends = word.split { $0 == "-" || $0 == "–" }.map { Self.place(of: String($0)) }
    guard let first = ends.first ?? nil, let last = ends.last ?? nil, first <= last, ends.count <= 2
    else { return nil }
    rawValue = (first...last).reduce(0) { $0 | 1 << UInt8($1) }
  }

  private static func place(of numeral: String) -> Int? {
    let bare = ["a", "b", "c"].contains(numeral.suffix(1)) ? String(numeral.dropLast()) : numeral
    return ["i", "ii", "iii", "iv"].firstIndex(of: bare)
  }
}
