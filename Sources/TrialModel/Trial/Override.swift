/// A reader's word on one category of one trial, which beats the rules and what we filed.
package struct Override: Hashable, Sendable {
  /// The categories a reader can set, under the names that filters give them.
  package enum Category: String, Hashable, Sendable, CaseIterable, Comparable {
    case site, agent
    case immunotherapyClass = "class"
    case sequence
    case backbone = "rt"
    case question, region, phase

    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// What an override is about; a trial has at most one for a category.
  package struct Subject: Hashable, Sendable, Comparable {
    package let trial: TrialID
    package let category: Category

    package init(trial: TrialID, category: Category) {
      self.trial = trial
      self.category = category
    }

    package static func < (left: Self, right: Self) -> Bool {
      (left.trial, left.category) < (right.trial, right.category)
    }
  }

  /// What a reader says of a subject before it has a date.
  package struct Draft: Hashable, Sendable {
    package let subject: Subject
    /// The values as filters spell them.
    ///
    /// Empty for none, as with `agent` in a trial without immunotherapy.
    package let values: [String]
    /// Why, in the reader's words; `nil` when nothing was written.
    package let note: String?
    /// Who says so: letters a team knows.
    package let initials: String

    /// - Throws: `OverrideRefusal` when a value is not one the category can have.
    package init(
      subject: Subject,
      values: [String],
      note: String?,
      initials: String
    ) throws(OverrideRefusal) {
      try subject.category.check(values)
      self.subject = subject
      self.values = values
      self.note = note
      self.initials = initials
    }
  }

  private let draft: Draft
  package let date: PartialDate

  package init(_ draft: Draft, date: PartialDate) {
    self.draft = draft
    self.date = date
  }

  package var subject: Subject { draft.subject }
  /// The values as filters spell them; empty for none.
  package var values: [String] { draft.values }
  /// Why, in the reader's words; `nil` when nothing was written.
  package var note: String? { draft.note }
  /// Who says so: letters a team knows.
  package var initials: String { draft.initials }

  /// The values in one line: `PD-1, CTLA-4`, `none`.
  package var valueText: String { values.isEmpty ? "none" : values.joined(separator: ", ") }

  /// Who says so, when and why: `AB, 2026-11-23: protocol, section 5`.
  package var signature: String {
    let signature = "\(initials), \(date.text)"
    return note.map { "\(signature): \($0)" } ?? signature
  }
}

/// Why values cannot be those of a category.
package enum OverrideRefusal: Error, Hashable, Sendable {
  /// The category takes one of these words.
  case unknownValue(String, known: [String])
  /// The category takes exactly one value, or at least one.
  case wrongNumber(Int, allowed: ClosedRange<Int>)
}

extension Override.Category {
  /// The words the category can have; `nil` when any word will do.
  package var knownValues: [String]? {
    switch self {
    case .sequence: ["none"] + (1...7).map { TreatmentSequence(rawValue: $0).text }
    case .backbone: Backbone.allCases.map(\.rawValue)
    case .question: ReviewQuestion.allCases.map(\.rawValue)
    case .site, .agent, .immunotherapyClass, .region, .phase: nil
    }
  }

  /// How many values it can have.
  package var allowedNumber: ClosedRange<Int> {
    switch self {
    case .sequence, .backbone, .phase: 1...1
    case .site: 1...99
    case .agent, .immunotherapyClass, .region, .question: 0...99
    }
  }

  fileprivate func check(_ values: [String]) throws(OverrideRefusal) {
    guard allowedNumber.contains(values.count) else {
      throw .wrongNumber(values.count, allowed: allowedNumber)
    }
    guard let known = knownValues else { return }
    for value in values where !known.contains(value) {
      throw .unknownValue(value, known: known)
    }
  }
}
