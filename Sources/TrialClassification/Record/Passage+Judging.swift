extension Passage {
  /// Takes out what is denied, turns the placebo of an agent into a placebo, and asks short names
  /// for capitals and an explaining word.
  ///
  /// - Parameter isExplained: Whether the kind of intervention explains short names by itself.
  mutating func judge(isExplained: Bool) {
    let context = mentions.contains(where: \.isShort) ? contextPlaces : []
    let passage = self
    keep { mention in
      guard mention.isShort else { return true }
      guard passage.isCapital(mention.bytes) else { return false }
      guard case .agent = mention.meaning else { return true }
      return isExplained
        || context.contains { place in
          place >= mention.bytes.lowerBound - 40 && place <= mention.bytes.upperBound + 40
        }
    }
    let placebos = placebosOfAgents
    replace { mention, number in placebos.contains(number) ? .placebo : mention.meaning }
    let denied = deniedMentions
    replace { mention, number in denied.contains(number) ? .nothing : mention.meaning }
    keep { $0.meaning != .nothing }
  }

  /// The agents of which only the placebo is meant, by their number among the mentions.
  private var placebosOfAgents: Set<Int> {
    var numbers: Set<Int> = []
    for number in mentions.indices.dropLast() {
      let pair = (mentions[number].meaning, mentions[number + 1].meaning)
      let gap = mentions[number].bytes.upperBound..<mentions[number + 1].bytes.lowerBound
      switch pair {
      case (.agent, .placebo) where isLink(gap): numbers.insert(number)
      case (.placebo, .agent) where isLink(gap): numbers.insert(number + 1)
      default: continue
      }
    }
    return numbers
  }

  /// Whether a gap holds nothing but words that tie a placebo to its agent: `matching`, `for`.
  private func isLink(_ gap: Range<Int>) -> Bool {
    let words = words(gap).lowercased()
    guard words.count <= 24, !words.contains(where: { "/+,;.&\n".contains($0) }) else {
      return false
    }
    let links: Set<Substring> = ["for", "to", "match", "matching", "matched", "of", "the"]
    return words.split { " ()-".contains($0) }.allSatisfy { links.contains($0) }
  }

  /// The words of denial and what they deny, by number.
  private var deniedMentions: Set<Int> {
    var numbers: Set<Int> = []
    for (number, mention) in mentions.enumerated() where mention.meaning == .without {
      numbers.insert(number)
      let next = number + 1
      guard next < mentions.count, mentions[next].sentence == mention.sentence,
        mentions[next].words.lowerBound - mention.words.upperBound <= 3
      else { continue }
      numbers.insert(next)
    }
    return numbers
  }

  /// Whether a stretch is written with a capital, and an abbreviation in capitals throughout.
  private func isCapital(_ bytes: Range<Int>) -> Bool {
    let spelled = Array(text.utf8)[bytes]
    let small = spelled.count { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") }
    let large = spelled.count { $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") }
    guard large > 0 else { return spelled.first.map { $0 <= UInt8(ascii: "9") } ?? false }
    return small <= 1 || spelled.count > 4 && large == 1
  }

  /// Where words stand that explain a short name, in bytes.
  private var contextPlaces: [Int] {
    text.words.filter { contextWords.contains($0.hash) }.map(\.start)
  }
}

/// The hashes of the words that explain a short name.
private let contextWords = Set(
  [
    "vaccine", "vaccines", "vaccination", "antibody", "cell", "cells", "inject", "injection",
    "injections", "injected", "IU", "mg", "lymphocytes",
  ].flatMap { $0.words.map(\.hash) }
)
