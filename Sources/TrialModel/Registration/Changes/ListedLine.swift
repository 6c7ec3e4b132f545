/// An entry of a list of a record, as it is compared: what it is known by, and all that is said of it.
struct ListedLine: Hashable {
  let name: String
  /// What more is said of it; `nil` for what is not.
  let words: [String?]

  init(_ name: String, _ words: [String?] = []) {
    self.name = name
    self.words = words
  }

  /// The entries of a list of criteria; none where the record has none.
  static func lines(_ criteria: [EligibilityCriteria.Criterion]?) -> [ListedLine] {
    criteria?.map { ListedLine($0.text) } ?? []
  }

  /// Name and words in one text.
  private var whole: String { ([name] + words.compactMap { $0 }).joined(separator: "; ") }

  private var entry: Likeness.Entry {
    let said = words.compactMap { $0 }
    return Likeness.Entry(
      name: name,
      description: said.isEmpty ? nil : said.joined(separator: " ")
    )
  }

  /// Whether two entries say the same, as far as both say anything.
  private func agrees(with other: ListedLine) -> Bool {
    name == other.name
      && zip(words, other.words).allSatisfy { own, others in
        own == nil || others == nil || own == others
      }
  }

  /// Entries that went, came or read otherwise; those of one name are paired in order, others that are alike
  /// as the same entry in other words.
  ///
  /// Where one of the records is not whole, what it leaves unsaid of an entry is not compared.
  static func changes(
    _ aspect: RegistrationChange.Aspect,
    from before: [ListedLine],
    to after: [ListedLine],
    areWhole: Bool
  ) -> [RegistrationChange] {
    guard before != after else { return [] }
    let likeness = Likeness(acronymsOf: before.map(\.whole) + after.map(\.whole))
    let partners = likeness.pairs(of: before.map(\.entry), and: after.map(\.entry))
    var removed: [RegistrationChange] = []
    var olds: [Int: ListedLine] = [:]
    for (old, partner) in zip(before, partners) {
      if let partner {
        olds[partner] = old
      } else {
        removed.append(RegistrationChange(aspect: aspect, before: old.whole, after: nil))
      }
    }
    let came = after.enumerated().compactMap { place, line -> RegistrationChange? in
      let old = olds[place]
      if let old, areWhole ? old == line : old.agrees(with: line) { return nil }
      return RegistrationChange(aspect: aspect, before: old?.whole, after: line.whole)
    }
    return removed + came
  }
}
