/// The sentence of names that a citation of PubMed begins with.
///
/// `Smith AB, Jones C; XYZ Group.`
struct CitedNames: Hashable {
  let authors: [ReferenceAuthor]
  /// Whether the last name is `et al`.
  let hasMore: Bool

  /// Reads the names; `nil` when the first of them are not family names with initials.
  init?(_ sentence: Substring) {
    guard sentence.last == "." else { return nil }
    var parts = Self.split(sentence.dropLast(), at: "; ")
    var persons = Self.split(parts.removeFirst(), at: ", ")
    let hasMore = persons.last == "et al"
    if hasMore { persons.removeLast() }
    let named = persons.compactMap(Self.person)
    guard !named.isEmpty, named.count == persons.count else { return nil }
    // After a semicolon come groups, and sometimes more persons.
    let rest = parts.flatMap { part -> [ReferenceAuthor] in
      let names = Self.split(part, at: ", ")
      let persons = names.compactMap(Self.person)
      return persons.count == names.count ? persons : [.named(String(part))]
    }
    authors = named + rest
    self.hasMore = hasMore
  }

  /// A family name with one to four initials, and perhaps which of his name he is.
  private static func person(_ text: Substring) -> ReferenceAuthor? {
    var words = text.split(separator: " ")
    let suffix = words.last.flatMap { suffixes.contains(String($0)) ? String($0) : nil }
    if suffix != nil { words.removeLast() }
    guard words.count >= 2, let initials = words.popLast(), (1...4).contains(initials.count),
      initials.allSatisfy({ $0.isLetter && $0.isUppercase }),
      words.allSatisfy({ $0.first?.isLetter == true && !$0.contains(where: \.isNumber) })
    else { return nil }
    return .person(
      family: words.joined(separator: " "),
      initials: initials.map { "\($0)." }.joined(separator: " "),
      suffix: suffix
    )
  }

  private static let suffixes: Set<String> = ["Jr", "Sr", "Junior", "2nd", "3rd", "4th"]

  private static func split(_ text: Substring, at mark: String) -> [Substring] {
    var parts: [Substring] = []
    var rest = text
    while let found = rest.firstRange(of: mark) {
      parts.append(rest[..<found.lowerBound])
      rest = rest[found.upperBound...]
    }
    return parts + [rest]
  }
}
