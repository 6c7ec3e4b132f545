import TrialModel

extension PostedOutcome {
  /// What sets each ratio of the outcome apart from the others, in a few words; `nil` for the outcome
  /// itself.
  ///
  /// The record has no field for it: sponsors write it where the groups are described ("Cardiovascular
  /// Death") or at the head of a comment. Where an outcome has ratios of several pairs of groups, the
  /// pair is part of it; what is still alike is numbered.
  func components(of analyses: [PostedAnalysis]) -> [String?] {
    let described = analyses.map { $0.describedComponent(of: self, isAlone: analyses.count == 1) }
    guard analyses.count > 1 else { return described }
    let heads = analyses.map(\.headOfComment)
    let pairs = analyses.map { Set($0.groups) }
    let namesGroups = Set(pairs).count > 1
    var components = zip(analyses.indices, zip(described, heads)).map { place, words -> String? in
      // The head of a comment that others have too says nothing.
      let own =
        words.0
        ?? words.1.flatMap { head in
          heads.count { $0 == head } == 1 ? head : nil
        }
      let groups = namesGroups ? titles(of: analyses[place]).joined(separator: ", ") : nil
      let parts = [own, groups].compactMap { $0 }.filter { !$0.isEmpty }
      return parts.isEmpty ? nil : parts.joined(separator: ": ")
    }
    let measures = analyses.map(\.ratioMeasure)
    for place in components.indices {
      let alike = components.indices.filter {
        components[$0] == components[place] && measures[$0] == measures[place]
      }
      guard alike.count > 1 else { continue }
      let shared = components[place].map { "\($0), " } ?? ""
      for (number, other) in alike.enumerated() {
        components[other] = "\(shared)analysis \(number + 1) of \(alike.count)"
      }
    }
    return components
  }

  /// The titles of the groups an analysis compares.
  func titles(of analysis: PostedAnalysis) -> [String] {
    analysis.groups.compactMap { id in groups.first { $0.id == id }?.title }
  }
}

extension PostedAnalysis {
  /// What the description of the groups calls the ratio, where it is a name and no sentence.
  fileprivate func describedComponent(of outcome: PostedOutcome, isAlone: Bool) -> String? {
    guard var text = groupDescription?.trimmedName, text.utf8.count <= 80 else { return nil }
    for opening in ["For ", "for "] where text.hasPrefix(opening) {
      text.removeFirst(opening.utf8.count)
    }
    let words = DirectionSentence.words(in: text)
    guard !words.isEmpty, words.allSatisfy({ !Self.verbs.contains($0) }) else { return nil }
    // A measure, or a measure of groups, names no part of the outcome.
    if words.allSatisfy(Self.measureWords.contains) { return nil }
    if isAlone, outcome.title.lowercased().holds(text.lowercased()) { return nil }
    let names = Set(outcome.titles(of: self).flatMap(DirectionSentence.words))
    let connectors: Set<String> = [
      "/", "versus", "vs", "over", "to", "relative", "compared", "with", "and", "against", "of",
    ]
    let rest = words.filter {
      !names.contains($0) && !connectors.contains($0) && !Self.measureWords.contains($0)
    }
    return rest.isEmpty ? nil : text
  }

  /// The first sentence of what the sponsor adds to the estimate, where it is short enough for a name.
  fileprivate var headOfComment: String? {
    guard let comment = comments.first else { return nil }
    let bytes = comment.utf8
    let end = bytes.indices.first { place in
      bytes[place] == UInt8(ascii: ".") && bytes.index(after: place) < bytes.endIndex
        && bytes[bytes.index(after: place)] == UInt8(ascii: " ")
    }
    let head = String(comment[..<(end ?? comment.endIndex)]).trimmedName
    return head.utf8.count <= 80 ? head : nil
  }

  private static let verbs: Set<String> = [
    "was", "were", "is", "are", "has", "have", "did", "do", "used", "using", "performed",
    "compared", "calculated", "estimated", "based",
  ]
  private static let measureWords: Set<String> = [
    "hazard", "hazards", "ratio", "ratios", "odds", "risk", "rate", "hr", "or", "rr", "irr",
    "relative", "incidence", "cause-specific", "the", "of", "for", "estimate", "estimated",
    "analysis", "comparison", "between", "groups", "group", "treatment", "arms",
  ]
}

extension String {
  /// The text without blanks, stops and backslashes at its ends.
  fileprivate var trimmedName: String {
    var rest = Substring(self).drop { $0 == " " || $0 == "\\" }
    while let last = rest.last, last == " " || last == "." || last == ":" { rest.removeLast() }
    return String(rest)
  }
}
