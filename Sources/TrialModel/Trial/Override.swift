/// A reader's word on one category of one trial, which beats the rules and what we filed.
package struct Override: Hashable, Sendable {
  /// The categories a reader can set, under the names that filters give them.
  package enum Category: String, Hashable, Sendable, CaseIterable, Comparable {
    case site, agent, sequence, question, region, phase
    case immunotherapyClass = "class"
    case backbone = "rt"

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

  package let subject: Subject
  /// The values as filters spell them.
  ///
  /// Empty for none, as with `agent` in a trial without immunotherapy.
  package let values: [String]
  /// Why, in the reader's words; `nil` when nothing was written.
  package let note: String?
  /// Who says so: letters a team knows.
  package let initials: String
  package let date: PartialDate

  /// - Throws: `OverrideError` when a value is not one the category can have.
  package init(
    subject: Subject,
    values: [String],
    note: String?,
    initials: String,
    date: PartialDate
  ) throws(OverrideError) {
    try subject.category.check(values)
    self.subject = subject
    self.values = values
    self.note = note
    self.initials = initials
    self.date = date
  }
}

/// Why values cannot be those of a category.
package enum OverrideError: Error, Hashable, Sendable {
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
  private var allowedNumber: ClosedRange<Int> {
    switch self {
    case .sequence, .backbone, .phase: 1...1
    case .site: 1...99
    case .agent, .immunotherapyClass, .region, .question: 0...99
    }
  }

  fileprivate func check(_ values: [String]) throws(OverrideError) {
    guard allowedNumber.contains(values.count) else {
      throw .wrongNumber(values.count, allowed: allowedNumber)
    }
    guard let known = knownValues else { return }
    for value in values where !known.contains(value) {
      throw .unknownValue(value, known: known)
    }
  }
}

/// The overrides of a team, at most one for a category of a trial.
///
/// They stay when a record is imported anew, and also when its trial is gone.
package struct Overrides: Hashable, Sendable {
  private var byTrial: [TrialID: [Override.Category: Override]] = [:]

  /// The overrides given; of two for one subject the later stands.
  package init(_ overrides: [Override] = []) {
    for override in overrides { self[override.subject] = override }
  }

  /// All of them, by trial and category.
  package var all: [Override] {
    byTrial.values.flatMap(\.values).sorted { $0.subject < $1.subject }
  }

  /// The override of a subject, or none.
  package subscript(subject: Override.Subject) -> Override? {
    get { byTrial[subject.trial]?[subject.category] }
    set {
      var ofTrial = byTrial[subject.trial] ?? [:]
      ofTrial[subject.category] = newValue
      byTrial[subject.trial] = ofTrial.isEmpty ? nil : ofTrial
    }
  }

  /// The overrides of one trial, by category.
  package func of(_ trial: TrialID) -> [Override] {
    guard let overrides = byTrial[trial] else { return [] }
    return overrides.values.sorted { $0.subject < $1.subject }
  }
}
