/// Terms of adverse events that are looked for as one: those of a group, or a single term.
package struct EventTermSet: Hashable, Sendable {
  /// The group; `nil` for a single term.
  package let group: EventTerms.Group?
  private let keys: Set<String>

  init(_ group: EventTerms.Group) {
    self.group = group
    keys = Set(([group.name] + group.terms).map(EventTerms.key))
  }

  /// That very term, without the others of its group.
  package init(only term: String) {
    group = nil
    keys = [EventTerms.key(of: term)]
  }

  /// Whether a term is one of them, or is made of several of them and of nothing else.
  ///
  /// Publications write `pneumonitis or radiation pneumonitis`; `pneumonitis or pneumonia` counts what
  /// is of another group too, and is none of either.
  package func contains(_ term: String) -> Bool {
    if keys.contains(EventTerms.key(of: term)) { return true }
    guard group != nil else { return false }
    let parts = Self.parts(of: term)
    return !parts.isEmpty && parts.allSatisfy { keys.contains(EventTerms.key(of: $0)) }
  }

  /// The terms that a term is made of, parted by `or`, `and`, `/`, commas or brackets; empty for one
  /// that is a single term.
  package static func parts(of term: String) -> [String] {
    guard namesSeveral(term) else { return [] }
    let pieces = term.split { "/(),;".contains($0) }
    let parts = pieces.flatMap { piece in
      piece.split(whereSeparator: \.isWhitespace)
        .split { ["or", "and", "and/or"].contains($0.lowercased()) }
        .map { $0.joined(separator: " ") }
    }
    return parts.count > 1 ? parts : []
  }

  /// Whether something in a term may part it, by a quick look at its bytes.
  private static func namesSeveral(_ term: String) -> Bool {
    term.utf8.contains { "/(,;".utf8.contains($0) }
      || [" or ", " and "].contains { FoldedText(term).contains(FoldedText($0)) }
  }
}
