import TrialModel

/// The two groups of a ratio, found in the words of a record.
struct ComparedGroups {
  /// A place where a sentence names one of the groups.
  struct Mention {
    /// 0 or 1.
    let group: Int
    let words: Range<Int>
  }

  let titles: [String]
  /// Whether each of them is the control, by its record.
  let areControls: [Bool]
  /// The words of each title in their order, without signs.
  private let sequences: [[String]]
  /// For each group the words of its title that the other has not and that mean something.
  private let names: [Set<String>]

  /// `nil` for another number of groups than two, or titles that are the same.
  init?(_ titles: [String], areControls: [Bool]) {
    guard titles.count == 2, areControls.count == 2 else { return nil }
    let sequences = titles.map { title in
      DirectionSentence.words(in: title).filter { !DirectionSentence.signs.contains($0) }
    }
    guard sequences[0] != sequences[1], sequences.allSatisfy({ !$0.isEmpty }) else { return nil }
    self.titles = titles
    self.areControls = areControls
    self.sequences = sequences
    let telling = sequences.map { sequence in
      Set(sequence.filter { $0.utf8.count > 2 && !Self.unspecific.contains($0) })
    }
    names = [telling[0].subtracting(telling[1]), telling[1].subtracting(telling[0])]
  }

  /// Where a sentence names the groups, from left to right: by the whole title, by a word that only one
  /// title has, or as the control or the experimental arm where one of the two is a control.
  func mentions(in words: [String]) -> [Mention] {
    var mentions: [Mention] = []
    var place = 0
    while place < words.count {
      guard let mention = mention(at: place, in: words) else {
        place += 1
        continue
      }
      mentions.append(mention)
      place = mention.words.upperBound
    }
    return mentions
  }

  private func mention(at place: Int, in words: [String]) -> Mention? {
    let longerFirst = sequences[0].count >= sequences[1].count ? [0, 1] : [1, 0]
    for group in longerFirst where words[place...].starts(with: sequences[group]) {
      return Mention(group: group, words: place..<(place + sequences[group].count))
    }
    guard let group = names.firstIndex(where: { $0.contains(words[place]) }) ?? role(place, words)
    else { return nil }
    // The rest of its name: "placebo rt" of "Placebo + RT".
    let own = Set(sequences[group]).subtracting(Self.unspecific)
    let end = words[(place + 1)...].firstIndex { !own.contains($0) } ?? words.endIndex
    return Mention(group: group, words: place..<end)
  }

  /// The group that is called the control, or the other one, where the record tells them apart.
  private func role(_ place: Int, _ words: [String]) -> Int? {
    guard let control = areControls.firstIndex(of: true), !areControls[1 - control] else {
      return nil
    }
    let before = place > 0 ? words[place - 1] : ""
    let after = place + 1 < words.count ? words[place + 1] : ""
    switch words[place] {
    case "control", "controls", "comparator":
      let isOfDisease = ["local", "disease", "tumor", "tumour", "locoregional", "regional"]
      return isOfDisease.contains(before) || after == "rate" ? nil : control
    case "experimental", "investigational": return 1 - control
    default: return nil
    }
  }

  /// Words of titles that name no treatment, so that a text may hold them without meaning the group.
  private static let unspecific: Set<String> = [
    "with", "without", "and", "plus", "followed", "the", "for", "then", "alone", "only", "from",
    "arm", "arms", "group", "groups", "cohort", "treatment", "treated", "therapy", "patients",
    "participants", "subjects", "dose", "doses", "every", "weeks", "week", "days", "day", "cycles",
    "months", "year", "years", "daily", "once", "twice", "over", "versus", "after", "before",
    "receiving", "received", "randomized", "randomised", "standard", "care", "ratio", "hazard",
    "odds", "risk", "rate", "survival", "to", "vs", "or", "of", "in",
  ]
}
