/// The criteria of eligibility as lists, parted where the record's own headings part them.
///
/// The registry keeps them as one text, with stars or numbers before entries and deeper entries
/// indented. Nothing is left out: what stands under no heading is `general`.
package struct EligibilityCriteria: Hashable, Sendable {
  /// One entry of a list.
  package struct Criterion: Hashable, Sendable {
    /// How deep it stands, 0 for an entry of the list itself.
    package let level: Int
    /// Its words, with a number where the record numbers it and without its star.
    package let text: String

    package init(level: Int, text: String) {
      self.level = level
      self.text = text
    }
  }

  package private(set) var general: [Criterion] = []
  package private(set) var inclusion: [Criterion] = []
  package private(set) var exclusion: [Criterion] = []

  private enum Part { case general, inclusion, exclusion }

  /// Reads the text of the record.
  package init(_ text: String) {
    var part = Part.general
    var indents: [Int] = []
    var isAfterBlank = true
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let indent = line.prefix { $0 == " " }.count
      let words = Self.trimmed(line)
      guard !words.isEmpty else {
        isAfterBlank = true
        continue
      }
      if let heading = Self.heading(words) {
        part = heading
        indents = []
        isAfterBlank = true
        continue
      }
      let (marker, rest) = Self.parted(words)
      if marker == nil, !isAfterBlank || indent > 0, append(rest, to: part) {
        isAfterBlank = false
        continue
      }
      if marker == nil {
        indents = []
      } else {
        while let last = indents.last, indent < last { indents.removeLast() }
        if indents.last.map({ indent > $0 }) ?? true { indents.append(indent) }
      }
      let number = marker.flatMap {
        $0.first?.isLetter == true || $0.first?.isNumber == true ? $0 : nil
      }
      let entry = Criterion(
        level: max(0, indents.count - 1),
        text: number.map { "\($0) \(rest)" } ?? rest
      )
      add(entry, to: part)
      isAfterBlank = false
    }
  }

  private mutating func add(_ entry: Criterion, to part: Part) {
    switch part {
    case .general: general.append(entry)
    case .inclusion: inclusion.append(entry)
    case .exclusion: exclusion.append(entry)
    }
  }

  /// Adds the line to the entry before it; `false` where there is none.
  private mutating func append(_ words: String, to part: Part) -> Bool {
    func longer(_ list: inout [Criterion]) -> Bool {
      guard let last = list.popLast() else { return false }
      list.append(Criterion(level: last.level, text: "\(last.text) \(words)"))
      return true
    }
    return switch part {
    case .general: longer(&general)
    case .inclusion: longer(&inclusion)
    case .exclusion: longer(&exclusion)
    }
  }

  /// The part that a line begins; `nil` for a line that is no heading.
  private static func heading(_ line: String) -> Part? {
    var words = line.lowercased().filter { $0.isLetter || $0 == " " }
    while words.first == " " { words.removeFirst() }
    guard line.count <= 60, line.hasSuffix(":") || words.hasSuffix("criteria") else { return nil }
    let names = words.split(separator: " ").map(String.init)
    let isIncluding = names.contains("inclusion") || names.contains("eligibility")
    let isExcluding = names.contains("exclusion") || names.contains("noninclusion")
    switch (isIncluding, isExcluding) {
    case (true, false): return .inclusion
    case (false, true): return .exclusion
    default: return nil
    }
  }

  /// The marker of an entry and what follows it: `*`, `-`, `1.`, `a)`.
  private static func parted(_ line: String) -> (marker: String?, rest: String) {
    guard let space = line.firstIndex(of: " ") else { return (nil, line) }
    let head = line[..<space]
    let isSign = ["*", "-", "•", "·", "○", "o", "–", "►", "▪"].contains(head)
    let isNumber =
      head.count <= 5
      && (head.hasSuffix(".") || head.hasSuffix(")"))
      && head.filter { $0.isLetter || $0.isNumber }.count <= 3
      && head.contains { $0.isLetter || $0.isNumber }
      && (head.contains { $0.isNumber } || head.filter(\.isLetter).count == 1)
    guard isSign || isNumber else { return (nil, line) }
    return (String(head), trimmed(line[space...]))
  }

  private static func trimmed(_ line: Substring) -> String {
    var line = line.drop { $0 == " " }
    while line.last == " " { line.removeLast() }
    return String(line)
  }
}

extension Registration.Eligibility {
  /// The criteria as lists; `nil` where the record gives none.
  package var lists: EligibilityCriteria? { criteria.map { EligibilityCriteria($0) } }
}
