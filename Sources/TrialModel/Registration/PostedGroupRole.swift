/// What a posted group is in a comparison, as far as the words of its record say.
///
/// The registry codes no reference group anywhere, and its posted groups are no arms. What can be had
/// is the type of a registered arm whose label is the group's title, placebo among what is given, and
/// a title that is nothing but "control". The word "control" within another phrase, as in "local
/// control", says nothing.
package struct PostedGroupRole: Hashable, Sendable {
  /// What speaks for a group as control, so that a page can say it.
  package enum Reason: Hashable, Sendable {
    /// The registered type of the arm that has this title, in plain words.
    case armType(String)
    /// Placebo or a sham is given in this group and in no other.
    case placebo(String)
    /// The title is nothing but a word for a control.
    case title(String)
    /// The title of the study compares against what only this group names.
    case studyTitle(String)
  }

  /// Whether it is everybody: `Total`, `All Patients`.
  package let isTotal: Bool
  /// Whether it pools several groups, or all: `Pooled durvalumab`.
  package let isPooled: Bool
  /// Whether it holds patients of another group after they changed over: `Placebo to drug`.
  package let isChanged: Bool
  /// Whether its title is that of a registered arm.
  package let isOfArm: Bool
  /// Why it is the control; `nil` where nothing says that it is.
  package let control: Reason?

  /// The roles of groups of adverse events, by their titles, and by their numbers where those of one
  /// are the sums of those of others.
  package static func roles(
    of groups: [PostedEventGroup],
    in registration: Registration
  ) -> [PostedGroupRole] {
    roles(of: groups.map(\.title), wholes: PostedSums.wholes(of: groups), in: registration)
  }

  /// The roles of groups by their titles, one for each, in their order.
  package static func roles(of titles: [String], in registration: Registration) -> [PostedGroupRole]
  {
    roles(of: titles, wholes: [:], in: registration)
  }

  private static func roles(
    of titles: [String],
    wholes: [Int: PostedSums.Whole],
    in registration: Registration
  ) -> [PostedGroupRole] {
    let phrases = titles.map(TitlePhrase.init)
    let areTotals = phrases.indices.map { phrases[$0].isTotal || wholes[$0] == .total }
    let labels = registration.arms.map { TitlePhrase($0.label).words }
    let controls =
      controls(byTypeOf: registration.arms, phrases) ?? controls(byPlacebo: phrases, areTotals)
      ?? controls(byTitle: phrases)
      ?? controls(byStudyTitle: registration.names.briefTitle, phrases, areTotals)
    return phrases.enumerated().map { place, phrase in
      PostedGroupRole(
        isTotal: areTotals[place],
        isPooled: areTotals[place] || phrase.isPooled || wholes[place] != nil,
        isChanged: phrase.isChanged(among: phrases),
        isOfArm: labels.contains(phrase.words),
        control: areTotals[place] ? nil : controls?[place]
      )
    }
  }

  /// The places of the groups that hold no others; of all where each does.
  package static func single(_ groups: [PostedEventGroup], in registration: Registration) -> [Int] {
    let roles = roles(of: groups, in: registration)
    let single = roles.indices.filter { !roles[$0].isTotal && !roles[$0].isPooled }
    return single.isEmpty ? Array(roles.indices) : single
  }

  /// By the arms that have the titles: only where some are compared with others that are not.
  private static func controls(
    byTypeOf arms: [RegisteredArm],
    _ phrases: [TitlePhrase]
  ) -> [Reason?]? {
    let labels = arms.map { TitlePhrase($0.label) }
    let types = phrases.map { phrase in
      let place =
        labels.firstIndex { $0.whole == phrase.whole }
        ?? labels.firstIndex { phrase.parts.contains($0.whole) || $0.parts.contains(phrase.whole) }
      return place.flatMap { arms[$0].type }
    }
    let reasons = types.map { type in
      type.flatMap {
        Arm.Side(registry: $0) == .control ? Reason.armType(RegistryWords.plain($0)) : nil
      }
    }
    guard reasons.contains(where: { $0 != nil }), types.contains("EXPERIMENTAL") else { return nil }
    return reasons
  }

  /// By placebo as something given, where not every group has some.
  private static func controls(byPlacebo phrases: [TitlePhrase], _ areTotals: [Bool]) -> [Reason?]?
  {
    let reasons = phrases.indices.map { place in
      let others = phrases.indices.filter { $0 != place && !areTotals[$0] }.map { phrases[$0] }
      return phrases[place].inactive(beside: others).map { Reason.placebo($0) }
    }
    let groups = zip(reasons, areTotals).filter { !$0.1 }
    guard groups.contains(where: { $0.0 != nil }), groups.contains(where: { $0.0 == nil }) else {
      return nil
    }
    return reasons
  }

  private static func controls(byTitle phrases: [TitlePhrase]) -> [Reason?]? {
    let reasons = phrases.map { $0.control.map { Reason.title($0) } }
    return reasons.contains { $0 != nil } ? reasons : nil
  }

  /// By what follows "versus" in the title of the study, where one group alone names it.
  private static func controls(
    byStudyTitle title: String?,
    _ phrases: [TitlePhrase],
    _ areTotals: [Bool]
  ) -> [Reason?]? {
    let words = TitlePhrase(title ?? "").words
    guard
      let place = words.lastIndex(where: { $0 == "versus" || $0 == "vs" }),
      place + 1 < words.endIndex
    else { return nil }
    let against = words[place + 1]
    let naming = phrases.indices.filter { !areTotals[$0] && phrases[$0].words.contains(against) }
    guard naming.count == 1, let named = naming.first else { return nil }
    return phrases.indices.map { $0 == named ? .studyTitle(against) : nil }
  }
}

/// A title as words, with its parts between colons, dashes, slashes and brackets.
private struct TitlePhrase {
  /// All words in small letters, without a count of the arm before them.
  let words: [String]
  /// The words of each part.
  let parts: [[String]]

  init(_ title: String) {
    let separators: Set<Character> = [":", ";", ",", "/", "(", ")", "[", "]", "|", "_"]
    // A dash parts a title only beside a blank: `Arm A - control`, not `anti-PD-1`.
    var pieces: [Substring] = []
    for piece in title.lowercased().split(whereSeparator: separators.contains) {
      pieces += piece.split(separator: " ").split(whereSeparator: { $0 == "-" || $0 == "–" })
        .compactMap { run in
          guard let first = run.first, let last = run.last else { return nil }
          return piece[first.startIndex..<last.endIndex]
        }
    }
    let parts = pieces.map { Self.words(of: $0) }.filter { !$0.isEmpty }
    self.parts = parts.count > 1 && Self.isCount(parts[0]) ? Array(parts.dropFirst()) : parts
    words = self.parts.flatMap { $0 }
  }

  private static func words(of text: Substring) -> [String] {
    text.split { !$0.isLetter && !$0.isNumber && $0 != "-" }
      .flatMap { word in
        // `1-` of "Part 1- Placebo" is 1; the dash of `anti-pd-1` stays.
        let bare = word.drop { $0 == "-" }.reversed().drop { $0 == "-" }.reversed()
        return bare.isEmpty ? [] : [String(bare)]
      }
  }

  /// Whether a part only counts: `arm b`, `cohort 2`.
  private static func isCount(_ words: [String]) -> Bool {
    guard let first = words.first, words.count <= 2 else { return false }
    return ["arm", "group", "cohort", "part"].contains(first)
      && words.dropFirst().allSatisfy { $0.count <= 2 }
  }

  /// The words as one, to compare titles by.
  var whole: [String] { words }

  /// Whether everybody is in the group.
  var isTotal: Bool {
    guard let first = words.first else { return false }
    if words.contains(where: Self.wholes.contains),
      words.allSatisfy({ Self.wholes.contains($0) || Self.anybody.contains($0) })
    {
      return true
    }
    if ["total", "overall"].contains(first) { return words.count == 1 || Self.people(in: words) }
    return first == "all" && (words.count == 1 || Self.people(in: words.dropFirst().prefix(2)))
  }

  private static let wholes: Set<String> = [
    "total", "totals", "overall", "all", "both", "whole", "entire", "combined", "together",
  ]
  /// Words that say of no group which it is.
  private static let anybody: Set<String> = [
    "study", "trial", "population", "populations", "patients", "participants", "subjects",
    "people", "persons", "cohort", "cohorts", "group", "groups", "arm", "arms", "treatment",
    "treatments", "safety", "analysis", "set", "the", "of", "in", "and", "treated", "randomized",
    "randomised", "enrolled", "dosed", "itt", "as", "phase", "phases", "part", "parts",
  ]

  /// Whether it is another of the groups, with what its patients changed to: `Placebo to drug`,
  /// `Placebo/Drug`, `Crossover`.
  func isChanged(among phrases: [TitlePhrase]) -> Bool {
    let marks: Set<String> = ["crossover", "cross-over", "crossed", "switched", "switch"]
    if words.contains(where: marks.contains) { return true }
    let others = phrases.map(\.words).filter { $0 != words && !$0.isEmpty }
    if parts.count == 2, parts.allSatisfy({ others.contains($0) }) { return true }
    let links: Set<String> = ["to", "then", "switching", "crossing"]
    guard let link = words.firstIndex(where: links.contains) else { return false }
    return others.contains(Array(words[..<link]))
  }

  /// Whether it pools others: all who were given something, or groups said to be pooled.
  var isPooled: Bool {
    isTotal || words.first == "all" || words.contains("pooled")
  }

  private static func people(in words: some Sequence<String>) -> Bool {
    let people: Set<String> = [
      "patients", "participants", "subjects", "people", "persons", "cohorts", "groups", "arms",
      "population", "treated", "randomized", "randomised", "enrolled",
    ]
    return words.contains { people.contains($0) }
  }

  /// The word for something inactive that is given; `nil` without one.
  ///
  /// `placebo-controlled` is a design, and who came from placebo is given something else now. Placebo
  /// that follows something else is a control only where that is given in the other groups too: in
  /// `CRT then placebo` beside `CRT then drug`, not in `drug then placebo` beside `RT`.
  func inactive(beside others: [TitlePhrase]) -> String? {
    for (place, word) in words.enumerated() where word == "placebo" || word == "sham" {
      let next = place + 1 < words.endIndex ? words[place + 1] : ""
      let before = place > 0 ? words[place - 1] : ""
      guard !["controlled", "control", "to", "then", "run-in"].contains(next),
        !["from", "after", "former", "versus", "vs", "without", "no"].contains(before)
      else { continue }
      if let link = words[..<place].lastIndex(where: { ["then", "followed"].contains($0) }) {
        let earlier = words[..<link]
        guard others.contains(where: { earlier.allSatisfy($0.words.contains) }) else { continue }
      }
      return word
    }
    return nil
  }

  /// The word that makes a part of the title a control and nothing else; `nil` without one.
  var control: String? {
    let nouns: Set<String> = ["control", "controls", "comparator"]
    let beside: Set<String> = [
      "the", "active", "standard", "group", "arm", "cohort", "treatment", "concurrent", "a", "b",
      "c", "d", "1", "2", "3", "4", "i", "ii", "iii",
    ]
    for part in parts {
      guard let noun = part.first(where: nouns.contains) else { continue }
      if part.allSatisfy({ nouns.contains($0) || beside.contains($0) }) { return noun }
    }
    return nil
  }
}
