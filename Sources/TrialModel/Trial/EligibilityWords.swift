/// What texts say of the stage and the PD-L1 expression that a trial asks for.
///
/// Found by words alone, for a column of the list; the criteria themselves stand on the trial's page.
/// What is said after `Exclusion Criteria` is not looked at.
package struct EligibilityWords: Hashable, Sendable {
  /// The stages named, each once: `I`, `II`, `III`, `IV`, `limited`, `extensive`.
  ///
  /// Letters after a stage are left out; empty when no stage is named.
  package let stages: [String]
  /// The expression demanded: `TPS ≥50%`, `≥1%`, `positive`; `nil` when none is.
  package let expression: String?

  package init(stages: [String] = [], expression: String? = nil) {
    self.stages = stages
    self.expression = expression
  }

  /// What texts say: titles and conditions, and criteria as far as their exclusions.
  package init(texts: [String], criteria: String?) {
    var found: Set<String> = []
    var expression: String?
    for text in texts + [criteria.map(Self.inclusions) ?? ""] {
      // Nearly no text speaks of either, which bytes tell in no time.
      let bytes = Array(text.utf8)
      if Self.mentions("stage", in: bytes) { found.formUnion(Self.stages(in: text)) }
      if expression == nil, Self.mentions("pd-l1", in: bytes) || Self.mentions("pdl1", in: bytes) {
        expression = Self.expression(in: text)
      }
    }
    stages = Self.known.filter(found.contains)
    self.expression = expression
  }

  /// What a record says.
  package init(_ registration: Registration) {
    let names = registration.names
    self.init(
      texts: [names.briefTitle, names.officialTitle].compactMap { $0 } + registration.conditions,
      criteria: registration.eligibility.criteria
    )
  }

  private static let known = ["I", "II", "III", "IV", "limited", "extensive"]
}

extension EligibilityWords {
  /// The criteria up to the heading of the exclusions.
  private static func inclusions(_ criteria: String) -> String {
    let bytes = Array(criteria.utf8)
    guard
      let place = place(of: "exclusion criteria", in: bytes) ?? place(of: "exclusion:", in: bytes)
    else { return criteria }
    return String(decoding: bytes[..<place], as: UTF8.self)
  }

  private static func mentions(_ part: StaticString, in bytes: [UInt8]) -> Bool {
    place(of: part, in: bytes) != nil
  }

  /// Where a part in small letters first occurs, capitals or not.
  private static func place(of part: StaticString, in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      part.withUTF8Buffer { part in
        guard let first = part.first, bytes.count >= part.count else { return nil }
        var start = 0
        while start <= bytes.count - part.count {
          // Capitals and small letters differ in this bit; so do few other signs, which the rest tells.
          if bytes[start] | 0x20 == first,
            part.indices.allSatisfy({ small(bytes[start + $0]) == part[$0] })
          {
            return start
          }
          start += 1
        }
        return nil
      }
    }
  }

  private static func small(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }

  /// The stages after the word: `stage IIIA-IV`, `stages 2 and 3`, `limited-stage`.
  private static func stages(in text: String) -> Set<String> {
    let words = text.split { !$0.isLetter && !$0.isNumber }
    var found: Set<String> = []
    for (place, word) in words.enumerated() {
      let word = word.lowercased()
      guard word == "stage" || word == "stages" else { continue }
      if place > 0, ["limited", "extensive"].contains(words[place - 1].lowercased()) {
        found.insert(words[place - 1].lowercased())
      }
      var numbers: [Int] = []
      var isRange = false
      for next in words[(place + 1)...].prefix(6) {
        if let number = number(of: next) {
          numbers.append(number)
        } else if next.lowercased() == "to" || next.lowercased() == "through" {
          isRange = true
        } else if !["or", "and", "stage", "stages"].contains(next.lowercased()) {
          break
        }
      }
      isRange = isRange || (numbers.count == 2 && text.contains("-"))
      if isRange, let least = numbers.min(), let most = numbers.max() {
        numbers = Array(least...most)
      }
      found.formUnion(numbers.map { known[$0 - 1] })
    }
    return found
  }

  /// 3 for `III`, `IIIA`, `3b`; `nil` for other words.
  private static func number(of word: Substring) -> Int? {
    let digits = ["1": 1, "2": 2, "3": 3, "4": 4, "I": 1, "II": 2, "III": 3, "IV": 4]
    var head = word
    while let last = head.last, last.isNumber, head.count > 1 { head = head.dropLast() }
    if let last = head.last, "ABCabc".contains(last), head.count > 1 { head = head.dropLast() }
    return digits[head.uppercased()]
  }

  /// What follows the first `PD-L1` that comes with a threshold or `positive`; an antibody against it
  /// does not.
  private static func expression(in text: String) -> String? {
    let folded = text.split(separator: "\n").flatMap { $0.split(separator: ";") }
    for sentence in folded {
      let words = sentence.split(separator: " ").map(String.init)
      for (place, word) in words.enumerated() {
        let name = word.uppercased()
        guard name.contains("PD-L1") || name.contains("PDL1"), !name.contains("ANTI-") else {
          continue
        }
        if name.hasSuffix("-POSITIVE") || name.hasSuffix("+") { return "positive" }
        if let found = threshold(in: Array(words[(place + 1)...].prefix(12))) { return found }
      }
    }
    return nil
  }

  /// The first threshold in words: `TPS ≥50%`, `at least 1 %` as `≥1%`; or `positive`, `negative`.
  private static func threshold(in words: [String]) -> String? {
    let scores = ["TPS", "CPS", "IC", "TC", "TAP"]
    var score: String?
    for (place, word) in words.enumerated() {
      let bare = word.uppercased().filter { $0.isLetter || $0.isNumber }
      if scores.contains(bare) { score = bare }
      if ["POSITIVE", "NEGATIVE"].contains(bare) { return bare.lowercased() }
      let rest = ([word] + words[(place + 1)...].prefix(3)).joined()
      if let limit = limit(rest, isCombined: score == "CPS") {
        return [score, limit].compactMap { $0 }.joined(separator: " ")
      }
      if word.hasSuffix(".") { return nil }
    }
    return nil
  }

  /// `≥50%` for `≥50%`, `>=50%`, `atleast50%`; `nil` for anything else.
  private static func limit(_ text: String, isCombined: Bool) -> String? {
    let signs = [
      (">=", "≥"), ("≥", "≥"), ("<=", "≤"), ("≤", "≤"), (">", ">"), ("<", "<"), ("=>", "≥"),
      ("atleast", "≥"), ("lessthan", "<"),
    ]
    let text = text.drop { "(,:".contains($0) }
    guard let sign = signs.first(where: { text.lowercased().hasPrefix($0.0) }) else { return nil }
    let rest = text.dropFirst(sign.0.count)
    let digits = rest.prefix { $0.isNumber || $0 == "." }
    guard !digits.isEmpty, digits.first != ".", digits.count <= 5 else { return nil }
    let isPercent = rest.dropFirst(digits.count).first == "%"
    // A combined score has no unit; elsewhere a number without one may be an age or a count.
    guard isPercent || isCombined else { return nil }
    return sign.1 + digits.filter { $0 != "." || digits.last != "." } + (isPercent ? "%" : "")
  }
}
