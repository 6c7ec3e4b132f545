// Where the items of a sentence stand, and the words about them.
extension Sentence {
  /// The words of an item in small letters.
  func word(of index: Int) -> String { words(in: items[index].mention.bytes) }

  /// What stands between two items, in small letters; empty where they overlap.
  func words(between first: Int, and second: Int) -> String {
    let start = items[first].mention.bytes.upperBound
    return words(in: start..<max(start, items[second].mention.bytes.lowerBound))
  }

  /// A stretch of the text in small letters.
  func words(in bytes: Range<Int>) -> String {
    let stretch = text.utf8.dropFirst(bytes.lowerBound).prefix(bytes.count)
    return String(decoding: stretch, as: UTF8.self).lowercased()
  }

  /// Whether two treatments are members of one list: parted by a comma, `and`, `plus` or a sign.
  func isListed(_ first: Int, _ second: Int) -> Bool {
    let between = words(between: first, and: second)
    guard !between.contains("with") else { return false }
    return ["and", "plus", "+", "&", ",", "/"].contains { between.contains($0) }
  }

  /// Whether two treatments are named as one: `nivolumab and cisplatin`.
  func areJoined(_ first: Int, _ second: Int) -> Bool {
    let between = words(between: first, and: second)
    return ["and", "plus", "with", "+", "&", "or", "/"].contains { between.contains($0) }
  }

  /// Whether `within` stands a few words before: `within 7 days of`.
  func isWithin(_ index: Int) -> Bool {
    let end = items[index].mention.bytes.lowerBound
    return words(in: max(0, end - 16)..<end).contains("within")
  }

  /// The treatment a word of time governs: the next one named, near enough.
  func object(of index: Int) -> Int? {
    guard let next = items.indices.first(where: { $0 > index && treatment(at: $0) != nil }) else {
      return nil
    }
    // `After leukapheresis, then cells`: what comes then is not what it comes after.
    let between = items[(index + 1)..<next]
    guard !between.contains(where: { $0.item.isFollowedBy }) else { return nil }
    // `Completed 7 days before pembrolizumab`: what is completed is not what stands behind `before`.
    if next > index + 1, word(of: index).hasPrefix("complet") { return nil }
    return gap(next - 1, next) <= 6 ? next : nil
  }

  func treatment(at index: Int) -> Treatment? {
    guard items.indices.contains(index), case .treatment(let treatment) = items[index].item else {
      return nil
    }
    return treatment
  }

  func isImmunotherapy(_ index: Int) -> Bool { treatment(at: index) == .immunotherapy }

  /// How many words stand between two items.
  func gap(_ first: Int, _ second: Int) -> Int {
    items[second].mention.words.lowerBound - items[first].mention.words.upperBound
  }

  func statement(
    _ part: TimingWord,
    _ indices: [Int],
    _ isRelation: Bool,
    isLoose: Bool = false
  ) -> Statement? {
    let places = indices.map { items[$0].mention.bytes }
    guard let start = places.map(\.lowerBound).min(), let end = places.map(\.upperBound).max()
    else { return nil }
    return Statement(part: part, bytes: start..<end, isRelation: isRelation, isLoose: isLoose)
  }
}
