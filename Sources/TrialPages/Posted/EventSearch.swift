import TrialModel
package import TrialQuery

/// What is searched for in the tables of adverse events of a record.
///
/// Words are found in terms and organ classes; where they are a name that the field has others for,
/// those are found too, each under its own name: nothing is merged.
package struct EventSearch: Hashable, Sendable {
  /// The words as typed.
  package let text: String
  /// The name of the group of terms the words belong to; `nil` when they belong to none.
  package let group: String?
  /// The words with the other terms of their group.
  private let meant: EventTermSet
  private let needle: SoughtText

  /// The search for words, and for the terms of their group where they have one.
  package init(_ text: String, in terms: EventTerms) {
    self.text = text
    meant = terms.set(for: text)
    group = meant.group?.name
    needle = SoughtText(text)
  }

  /// Why an event was found.
  enum Reason: Int, Hashable, Sendable, CaseIterable {
    /// Its term has the words.
    case term
    /// Its term is one of the group.
    case synonym
    /// Its organ class has the words.
    case organClass
  }

  /// Whether a term is found, for its words, its group or its organ class.
  func finds(_ term: String, in organClass: String?) -> Bool {
    needle.isIn(term) || meant.contains(term)
      || organClass.map(needle.isIn) ?? false
  }

  /// The events that are found, by reason, each in the order given.
  func found(_ places: [Int], among events: [PostedEvent]) -> [(reason: Reason, places: [Int])] {
    var found: [Reason: [Int]] = [:]
    var classes: [String: Bool] = [:]
    for place in places {
      let event = events[place]
      if needle.isIn(event.term) {
        found[.term, default: []].append(place)
      } else if group != nil, meant.contains(event.term) {
        found[.synonym, default: []].append(place)
      } else if let name = event.organSystem {
        let isFound = classes[name] ?? needle.isIn(name)
        classes[name] = isFound
        if isFound { found[.organClass, default: []].append(place) }
      }
    }
    return Reason.allCases.compactMap { reason in found[reason].map { (reason, $0) } }
  }

  /// What stands over the events found for a reason.
  func heading(_ reason: Reason) -> String {
    switch reason {
    case .term: "named \"\(text)\""
    case .synonym: "also of the group \"\(group ?? text)\", each as posted, not added up"
    case .organClass: "of an organ class named \"\(text)\""
    }
  }
}

/// A text to be found in others whatever their case, without making copies of them.
struct SoughtText: Hashable, Sendable {
  private let bytes: [UInt8]
  private let isASCII: Bool
  private let text: String

  init(_ text: String) {
    self.text = text.lowercased()
    bytes = Array(self.text.utf8)
    isASCII = bytes.allSatisfy { $0 < 0x80 }
  }

  /// Whether another text has it, up to three letters at the start of a word.
  ///
  /// The empty text is in every one.
  func isIn(_ other: String) -> Bool {
    guard !bytes.isEmpty else { return true }
    // Letters beyond ASCII have cases that bytes do not show.
    guard isASCII else { return other.lowercased().contains(text) }
    var other = other
    return other.withUTF8 { haystack in
      guard haystack.count >= bytes.count else { return false }
      return (0...(haystack.count - bytes.count)).contains { start in
        // Three letters are part of too many words to be found within them: ILD in mild.
        guard bytes.count > 3 || start == 0 || !Self.isLetter(haystack[start - 1]) else {
          return false
        }
        return bytes.indices.allSatisfy { Self.small(haystack[start + $0]) == bytes[$0] }
      }
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(small(byte)) || byte >= 0x80
  }

  private static func small(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }
}
