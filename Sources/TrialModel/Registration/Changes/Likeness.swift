/// How much two short texts name the same thing, by their words.
///
/// Words that carry no meaning of their own are left out, endings of the plural are taken off, and an acronym
/// that any of the texts uses stands for the words whose initials it is: `OS` for `overall survival`.
struct Likeness {
  /// A name with what describes it.
  struct Entry: Hashable {
    let name: String
    /// `nil` when nothing does.
    let description: String?
  }

  /// Likeness from which two entries are taken for one: more than one of two words.
  static let least = 0.55

  private let acronyms: Set<String>

  /// Learns the acronyms of the texts that are to be compared.
  init(acronymsOf texts: [String]) {
    var acronyms = Self.known
    for text in texts {
      for word in text.split(whereSeparator: { !$0.isLetter }) {
        let capitals = word.filter(\.isUppercase)
        // `UACR`, `eGFR`; a word in capitals that is none is no initials of anything.
        guard (2...6).contains(word.count), capitals.count >= 2 else { continue }
        acronyms.insert(word.lowercased())
      }
    }
    self.acronyms = acronyms
  }

  /// For each entry of one list the place of its partner in the other; `nil` for one without.
  ///
  /// `prefers` says of two places whether they go together where others are as alike.
  func pairs(
    of first: [Entry],
    and second: [Entry],
    prefers: (Int, Int) -> Bool = { _, _ in false }
  ) -> [Int?] {
    var partners = [Int?](repeating: nil, count: first.count)
    var taken = [Bool](repeating: false, count: second.count)
    func join(_ one: Int, _ other: Int) {
      guard partners[one] == nil, !taken[other] else { return }
      partners[one] = other
      taken[other] = true
    }
    // The same words first, in their order: long lists that hardly differ are paired without more.
    for preferred in [true, false] {
      var places: [String: [Int]] = [:]
      for (place, entry) in second.enumerated() where !taken[place] {
        places[PlainText.of(entry.name), default: []].append(place)
      }
      for (place, entry) in first.enumerated() where partners[place] == nil {
        let others = places[PlainText.of(entry.name)] ?? []
        if let other = others.first(where: { !taken[$0] && (!preferred || prefers(place, $0)) }) {
          join(place, other)
        }
      }
    }
    let left = first.indices.filter { partners[$0] == nil }.map { ($0, Words(first[$0], acronyms)) }
    let free = second.indices.filter { !taken[$0] }.map { ($0, Words(second[$0], acronyms)) }
    var candidates: [(likeness: Double, isPreferred: Bool, one: Int, other: Int)] = []
    for (one, words) in left {
      for (other, its) in free {
        let likeness = words.likeness(to: its)
        guard likeness >= Self.least else { continue }
        candidates.append((likeness, prefers(one, other), one, other))
      }
    }
    candidates.sort {
      ($1.likeness, $1.isPreferred ? 1 : 0, $0.one, $0.other)
        < ($0.likeness, $0.isPreferred ? 1 : 0, $1.one, $1.other)
    }
    for candidate in candidates { join(candidate.one, candidate.other) }
    return partners
  }

  /// Whether two names say the same but for small words, acronyms and the plural.
  ///
  /// What is counted, and any number, is part of what a name says: `rate at 1 year` is not `time to`.
  func meansSame(_ one: String, _ other: String) -> Bool {
    Self.words(one, acronyms, without: Self.joining)
      == Self.words(other, acronyms, without: Self.joining)
  }

  /// The words of an entry that are compared, each once.
  private struct Words {
    /// The words of the name with meaning.
    private let name: Set<String>
    /// Those of the name and its description.
    private let all: Set<String>
    /// The same as both, with acronyms in the place of the words that they stand for.
    private let shortName: Set<String>
    private let shortAll: Set<String>
    private let hasAcronym: Bool
    /// Whether the name is an acronym and nothing else.
    private var isAcronym: Bool { hasAcronym && shortName.count == 1 }

    init(_ entry: Entry, _ acronyms: Set<String>) {
      // A number tells when or how much, and not what.
      func words(_ text: String?, _ acronyms: Set<String>) -> Set<String> {
        text.map { Likeness.words($0, acronyms).filter { Int($0) == nil } } ?? []
      }
      name = words(entry.name, [])
      shortName = words(entry.name, acronyms)
      hasAcronym = !shortName.isDisjoint(with: acronyms)
      all = name.union(words(entry.description, []))
      shortAll = shortName.union(words(entry.description, acronyms))
    }

    /// From 0 to 1: the words that the names share, of the mean of both (the coefficient of Dice 1945), or how
    /// much of one the other has with its description, which counts for less.
    ///
    /// Names that both have an acronym are compared by it alone: those of two outcomes share most words.
    func likeness(to other: Words) -> Double {
      var short = Self.likeness(shortName, shortAll, other.shortName, other.shortAll)
      // An acronym stands in a description for what it names.
      if isAcronym, other.shortAll.isSuperset(of: shortName) { short = max(short, 0.6) }
      if other.isAcronym, shortAll.isSuperset(of: other.shortName) { short = max(short, 0.6) }
      guard !hasAcronym || !other.hasAcronym else { return short }
      return max(short, Self.likeness(name, all, other.name, other.all))
    }

    private static func likeness(
      _ name: Set<String>,
      _ all: Set<String>,
      _ otherName: Set<String>,
      _ otherAll: Set<String>
    ) -> Double {
      guard !name.isEmpty, !otherName.isEmpty else { return 0 }
      let shared = Double(name.intersection(otherName).count)
      let mean = 2 * shared / Double(name.count + otherName.count)
      let explained = max(
        explained(name, by: otherName, or: otherAll),
        explained(otherName, by: name, or: all)
      )
      return max(mean, 0.6 * explained)
    }

    /// How much of a name stands in another, or with its description; a single word may
    /// stand in any description, and is looked for in the name alone.
    private static func explained(
      _ name: Set<String>,
      by otherName: Set<String>,
      or otherAll: Set<String>
    ) -> Double {
      let words = name.count > 1 ? otherAll : otherName
      return Double(name.intersection(words).count) / Double(name.count)
    }
  }

  /// The words of a text with meaning, each once, those that an acronym stands for as that acronym.
  private static func words(
    _ text: String,
    _ acronyms: Set<String>,
    without empty: Set<String> = empty
  ) -> Set<String> {
    let words = PlainText.words(text)
    var found: Set<String> = []
    var place = 0
    while place < words.count {
      if !acronyms.isEmpty, let run = acronym(at: place, of: words, acronyms) {
        found.insert(run.acronym)
        place += run.length
        continue
      }
      if !empty.contains(words[place]) { found.insert(singular(words[place])) }
      place += 1
    }
    return found
  }

  /// The longest acronym that the words from a place on spell by their initials, small words counted or not.
  private static func acronym(
    at place: Int,
    of words: [String],
    _ acronyms: Set<String>
  ) -> (acronym: String, length: Int)? {
    guard !joining.contains(words[place]) else { return nil }
    var (all, heavy) = ("", "")
    var found: (acronym: String, length: Int)?
    for (offset, word) in words[place...].prefix(9).enumerated() {
      guard let initial = word.first, initial.isLetter,
        joining.contains(word) || spelled.contains(word) || !empty.contains(word)
      else { break }
      all.append(initial)
      if !joining.contains(word) { heavy.append(initial) }
      guard offset > 0, !joining.contains(word) else { continue }
      if let acronym = [heavy, all].first(where: acronyms.contains) {
        found = (acronym, offset + 1)
      }
    }
    return found
  }

  private static func singular(_ word: String) -> String {
    word.count > 4 && word.hasSuffix("s") && !word.hasSuffix("ss") && !word.hasSuffix("is")
      ? String(word.dropLast()) : word
  }

  /// Words that initials may pass over.
  private static let joining: Set<String> = [
    "a", "an", "and", "by", "for", "in", "of", "the", "to",
  ]

  /// Words that say little alone and may be spelled by an acronym: `TTP`, `ORR`.
  private static let spelled: Set<String> = ["rate", "rates", "time"]

  /// Acronyms of the field that stand for what they spell, used in a text or not.
  ///
  /// `disease-free survival` and `progression-free survival` share two of three words and are two outcomes.
  private static let known: Set<String> = [
    "ae", "cbr", "cr", "css", "dcr", "dfs", "dlt", "dmfs", "dor", "dss", "efs", "ffs", "hrqol",
    "idfs",
    "lc", "lrc", "lrfs", "mfs", "mpr", "mtd", "orr", "os", "pcr", "pfs", "qol", "rfs", "sae", "tfs",
    "ttf", "ttp",
  ]

  /// Words that stand in names of outcomes whatever they measure.
  private static let empty: Set<String> = [
    "a", "an", "and", "any", "as", "assessed", "assessment", "at", "baseline", "be", "by", "change",
    "changes", "day", "days", "defined", "determined", "due", "during", "each", "evaluated",
    "evaluation", "first", "for", "from", "in", "into", "is", "measure", "measured", "measures",
    "month", "months", "number", "of", "on", "or", "participants", "patients", "percentage",
    "proportion", "rate", "rates", "study", "subjects", "that", "the", "time", "to", "up", "using",
    "week", "weeks", "were", "who", "with", "within", "year", "years",
  ]
}
