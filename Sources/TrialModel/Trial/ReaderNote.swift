/// What one reader keeps of a trial by itself: tags to find it by, and a note.
///
/// It is the reader's word, not that of a source, and is shown with whose it is.
package struct ReaderNote: Hashable, Sendable {
  /// What a note is about, and whose it is; a reader has at most one of a trial.
  package struct Subject: Hashable, Sendable, Comparable {
    package let trial: TrialID
    /// Who says so: letters a team knows.
    package let initials: String

    package init(trial: TrialID, initials: String) {
      self.trial = trial
      self.initials = initials
    }

    package static func < (left: Self, right: Self) -> Bool {
      (left.trial, left.initials) < (right.trial, right.initials)
    }
  }

  /// What a reader says of a trial before it has a date.
  package struct Draft: Hashable, Sendable {
    package let subject: Subject
    /// One word each, as they were typed; of two that differ in capitals alone the first.
    package let tags: [String]
    /// What the reader wrote; `nil` when nothing was.
    package let text: String?

    /// - Throws: `NoteRefusal` for what can be no tag, and when there is neither a tag nor a note.
    package init(subject: Subject, tags: [String], text: String?) throws(NoteRefusal) {
      var kept: [String] = []
      for tag in tags {
        guard Self.canBeTag(tag) else { throw .wrongTag(tag) }
        guard !Self.reserved.contains(tag.lowercased()) else { throw .reservedTag(tag) }
        if !kept.contains(where: { $0.lowercased() == tag.lowercased() }) { kept.append(tag) }
      }
      guard !kept.isEmpty || text != nil else { throw .nothingSaid }
      self.subject = subject
      self.tags = kept
      self.text = text
    }

    /// Words by which a filter asks for trials without a tag.
    private static let reserved: Set<String> = ["none"]

    /// Whether a word can be a tag: up to forty letters, digits and signs that need no quotes in a filter.
    private static func canBeTag(_ word: String) -> Bool {
      (1...40).contains(word.count)
        && word.allSatisfy { $0.isLetter || $0.isNumber || "-_.+/&".contains($0) }
        && word.contains { $0.isLetter || $0.isNumber }
    }
  }

  private let draft: Draft
  package let date: PartialDate

  package init(_ draft: Draft, date: PartialDate) {
    self.draft = draft
    self.date = date
  }

  package var subject: Subject { draft.subject }
  /// One word each, in the order in which they were typed; empty when none was.
  package var tags: [String] { draft.tags }
  /// What the reader wrote; `nil` when nothing was.
  package var text: String? { draft.text }
  /// Who says so: letters a team knows.
  package var initials: String { draft.subject.initials }

  /// What is said, and when: `board, toxicity (2026-12-01): read the appendix`.
  package var saying: String {
    let tags = tags.isEmpty ? "no tag" : tags.joined(separator: ", ")
    return "\(tags) (\(date.text))" + (text.map { ": \($0)" } ?? "")
  }

  /// The same with who says so, in one line: `AB: board, toxicity (2026-12-01): read the appendix`.
  package var line: String { "\(initials): \(saying)" }
}

/// Why something can be no note of a reader.
package enum NoteRefusal: Error, Hashable, Sendable {
  /// A tag is one word.
  case wrongTag(String)
  /// The word asks for trials without a tag.
  case reservedTag(String)
  /// There is neither a tag nor a note.
  case nothingSaid

  /// What is wrong, as a sentence without its full stop.
  package var what: String {
    switch self {
    case .wrongTag(let tag): "'\(tag)' can be no tag"
    case .reservedTag(let tag): "'\(tag)' is no tag: tag:\(tag) asks for trials without one"
    case .nothingSaid: "there is neither a tag nor a note"
    }
  }

  /// What to do, as a sentence without its full stop.
  package var remedy: String {
    switch self {
    case .wrongTag: "write one word of letters, digits, - _ . + / or &, up to 40"
    case .reservedTag: "write another word"
    case .nothingSaid: "write one of them, or take the entry out"
    }
  }
}
