extension Passage {
  /// Takes out what is denied, turns the placebo of an agent into a placebo, and asks short names
  /// for capitals and an explaining word.
  ///
  /// - Parameters:
  ///   - isExplained: Whether the kind of intervention explains short names by itself.
  ///   - named: What interventions of the record are called by longer names.
  mutating func judge(isExplained: Bool, by named: Set<Meaning> = []) {
    let context = mentions.contains(where: \.isShort) ? contextPlaces : []
    let passage = self
    keep { mention in
      guard mention.isShort else { return true }
      guard passage.isCapital(mention.bytes) else { return false }
      guard case .agent = mention.meaning else { return true }
      return isExplained || named.contains(mention.meaning)
        || context.contains { place in
          place >= mention.bytes.lowerBound - 40 && place <= mention.bytes.upperBound + 40
        }
    }
    let placebos = placebosOfAgents
    replace { mention, number in placebos.contains(number) ? .placebo : mention.meaning }
    let denied = denied
    replace { mention, number in denied[number] ?? mention.meaning }
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

  /// What becomes of mentions by the words of denial before them, by number.
  ///
  /// `Without radiotherapy` denies the treatment, and those joined to it by `or`; `have not progressed
  /// following` denies the progression, so that the treatment came before and was not given up; words of
  /// time are never denied.
  private var denied: [Int: Meaning] {
    var denied: [Int: Meaning] = [:]
    for (number, mention) in mentions.enumerated()
    where mention.meaning == .without || mention.meaning == .not {
      denied[number] = .nothing
      var next = number + 1
      while next < mentions.count, mentions[next].sentence == mention.sentence,
        case .timing(.described) = mentions[next].meaning, gap(next - 1, next) <= 3
      {
        next += 1
      }
      guard next < mentions.count, mentions[next].sentence == mention.sentence,
        gap(next - 1, next) <= 3
      else { continue }
      if mentions[next].meaning == .abandoned {
        denied[next] = .timing(.after)
        continue
      }
      guard mentions[next].meaning.isTreatment,
        reaches(from: mention, to: mentions[next], isVerb: mention.meaning == .not)
      else { continue }
      denied[next] = .nothing
      while next + 1 < mentions.count, mentions[next + 1].meaning.isTreatment,
        isAlternative(mentions[next], mentions[next + 1])
      {
        next += 1
        denied[next] = .nothing
      }
    }
    return denied
  }

  /// How many words stand between two mentions.
  private func gap(_ first: Int, _ second: Int) -> Int {
    mentions[second].words.lowerBound - mentions[first].words.upperBound
  }

  /// Whether a denial reaches a treatment over the words between them.
  ///
  /// `Not` reaches over words that give a treatment alone, `no` and `without` over all but what else can
  /// be lacking.
  private func reaches(from denial: Mention, to treatment: Mention, isVerb: Bool) -> Bool {
    let between = words(denial.bytes.upperBound..<treatment.bytes.lowerBound).lowercased()
      .split { !$0.isLetter }
    return isVerb
      ? between.allSatisfy { giving.contains($0) }
      : !between.contains { word in lacking.contains { word.hasPrefix($0) } }
  }

  /// Whether two treatments are named as a choice: `surgery or radiotherapy`.
  private func isAlternative(_ first: Mention, _ second: Mention) -> Bool {
    guard first.sentence == second.sentence,
      second.words.lowerBound - first.words.upperBound <= 1
    else { return false }
    let between = words(first.bytes.upperBound..<second.bytes.lowerBound).lowercased()
    return between.contains(" or ") || between.contains(" nor ") || between.contains("/")
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

/// Words that may stand between `not` and the treatment it denies.
private let giving: Set<Substring> = [
  "be", "been", "being", "receive", "received", "receiving", "given", "get", "treated", "with",
  "for",
  "by", "to", "of", "a", "an", "any", "the", "undergo", "undergone", "undergoing", "have", "had",
  "include", "including", "involve", "add", "added", "candidate", "candidates", "suitable",
  "eligible", "amenable", "appropriate", "require", "requiring", "planned", "previously", "prior",
]

/// Beginnings of words for what is lacking where no treatment is.
private let lacking: [String] = [
  "progress", "recur", "evidence", "relaps", "residual", "metasta", "toxic", "failure", "response",
  "difference", "significant", "contraindicat", "more", "other", "further", "additional",
]

/// The hashes of the words that explain a short name.
private let contextWords = Set(
  wordsOf: [
    "vaccine", "vaccines", "vaccination", "antibody", "cell", "cells", "inject", "injection",
    "injections", "injected", "IU", "mg", "lymphocytes",
  ]
)
