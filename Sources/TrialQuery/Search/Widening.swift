import TrialModel

/// Words of a filter that are also looked for under other names.
package struct Widening: Hashable, Sendable {
  /// The words as they were typed.
  package let typed: String
  package let entry: Thesaurus.Entry
  /// Whether the words are a few capitals that are looked for as whole words alone.
  let isAbbreviation: Bool

  /// What is looked for besides, in a few words: `NSCLC: also non-small cell, nonsmall cell`.
  package var words: String {
    let key = FilterValue.key(of: typed)
    let isName = FilterValue.key(of: entry.name) == key
    // What has another spelling in it says no more than that.
    var kept: [Spelling] = []
    for spelling in entry.spellings.sorted(by: { $0.key.count < $1.key.count })
    where !spelling.key.contains(key) && !kept.contains(where: { spelling.key.contains($0.key) }) {
      kept.append(spelling)
    }
    let others = entry.spellings.filter(kept.contains).map(\.text)
    let all = others + (entry.value.map { [$0.text] } ?? [])
    let shown = (entry.value.map { [$0.text] } ?? []) + others
    let more = all.count > 3 ? " and \(all.count - 2) more" : ""
    let list = shown.prefix(more.isEmpty ? 3 : 2).joined(separator: ", ") + more
    let kind = entry.isAgent && !isName ? " (a name of \(entry.name))" : ""
    return list.isEmpty ? "\(typed)\(kind)" : "\(typed)\(kind): also \(list)"
  }
}

extension Thesaurus {
  /// The terms that are widened, by their places.
  ///
  /// Words next to each other that are one spelling, such as `head and neck`, are widened together:
  /// a trial meets each of them that has the words or any of their other names.
  func widenings(of terms: [Term]) -> [Int: Widening] {
    var widenings: [Int: Widening] = [:]
    var place = 0
    while place < terms.count {
      let run = Self.run(of: terms, from: place, atMost: mostWords)
      if let (widening, length) = widening(of: run) {
        for place in place..<(place + length) { widenings[place] = widening }
        place += length
      } else {
        place += 1
      }
    }
    return widenings
  }

  /// Every widening of a filter, also within brackets, each once.
  package func widenings(in filter: Filter) -> [Widening] {
    let own = widenings(of: filter.terms)
    var found: [Widening] = []
    for (place, term) in filter.terms.enumerated() {
      if let widening = own[place] { found.append(widening) }
      if case .alternatives(let filters) = term.condition {
        found += filters.flatMap { widenings(in: $0) }
      }
    }
    return found.eachOnce
  }

  /// The words that stand next to each other from a place on, none of them in quotes.
  ///
  /// A word that is left out stands by itself.
  private static func run(of terms: [Term], from place: Int, atMost most: Int) -> [Phrase] {
    guard let first = terms[place].bareWord else { return [] }
    guard !terms[place].isNegated else { return [first] }
    var run = [first]
    for term in terms.dropFirst(place + 1).prefix(most - 1) {
      guard let word = term.bareWord, !term.isNegated else { break }
      run.append(word)
    }
    return run
  }

  /// The longest spelling that the words begin with, and of how many of them it is.
  private func widening(of run: [Phrase]) -> (Widening, words: Int)? {
    var length = run.count
    while length > 0 {
      let typed = run.prefix(length).map(\.text).joined(separator: " ")
      let key = FilterValue.key(of: typed)
      if let entry = entry(for: typed) {
        let isAbbreviation = entry.spellings.contains { $0.key == key && $0.isAbbreviation }
        return (Widening(typed: typed, entry: entry, isAbbreviation: isAbbreviation), length)
      }
      length -= 1
    }
    return nil
  }
}

extension Term {
  /// The word it looks for without quotes; `nil` when it is something else.
  var bareWord: Phrase? {
    if case .phrase(let phrase) = condition, !phrase.isQuoted { phrase } else { nil }
  }

  /// Whether it has a word without quotes, by itself or within brackets.
  var hasBareWord: Bool {
    switch condition {
    case .phrase: bareWord != nil
    case .alternatives(let filters): filters.contains { $0.hasBareWord }
    case .values, .numbers, .events: false
    }
  }
}

extension Filter {
  /// Whether it has a word without quotes, which may be widened.
  package var hasBareWord: Bool { terms.contains(where: \.hasBareWord) }
}
