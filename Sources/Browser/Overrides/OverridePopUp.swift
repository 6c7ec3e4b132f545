package import TrialModel
import TrialQuery

/// A category of a trial as a reader sets it: which one, its values, why, and by whom.
package struct OverridePopUp: Hashable, Sendable {
  /// A text that is typed.
  package enum Field: Hashable, Sendable, CaseIterable {
    case values, note, initials
  }

  /// What is said of a category without the reader.
  package struct Saying: Hashable, Sendable {
    /// Who says it: `rules`, `we filed`.
    package let speaker: String
    /// The values in one line, `none` for none.
    package let values: String
    /// What they rest on.
    package let evidence: [Classification.Evidence]

    fileprivate init(
      _ speaker: String,
      _ values: [String],
      _ evidence: [Classification.Evidence]
    ) {
      self.speaker = speaker
      self.values = values.isEmpty ? "none" : values.joined(separator: ", ")
      self.evidence = evidence
    }
  }

  /// The trial as readers have it by now.
  package let trial: Trial
  let knownValues: [Override.Category: [String]]
  package private(set) var category: Override.Category
  package internal(set) var valuesLine = TypedLine()
  package internal(set) var noteLine = TypedLine()
  package internal(set) var initialsLine: TypedLine
  /// The text that typing goes into.
  package internal(set) var field = Field.values
  /// Why it could not be kept; `nil` unless that was tried.
  package internal(set) var refusal: String?
  /// Values that no trial has, which were asked about and may be meant.
  var doubted: [String] = []

  /// An override to be made by the reader who decided last.
  init(
    of trial: Trial,
    category: Override.Category,
    known: [Override.Category: [String]],
    initials: String
  ) {
    self.trial = trial
    knownValues = known
    self.category = category
    initialsLine = TypedLine(initials)
    choose(category)
  }

  package internal(set) var values: String {
    get { valuesLine.text }
    set { valuesLine.text = newValue }
  }
  package var note: String { noteLine.text }
  package var initials: String { initialsLine.text }

  /// What was set before; `nil` when nothing was.
  package var earlier: Override? { trial.classification.overruled(in: category)?.override }

  /// What the category is without the reader: as we filed it, and as the rules have it.
  package var sayings: [Saying] {
    let classification = trial.classification
    let overruled = classification.overruled(in: category)
    let first = Saying(
      trial.role == .registry ? "rules" : "we filed",
      overruled?.before ?? classification.values(of: category),
      overruled?.evidence ?? classification.evidence(of: category)
    )
    guard let rules = trial.recordClassification else { return [first] }
    return [
      first, Saying("rules", rules.values(of: category), rules.evidence(of: category)),
    ]
  }

  /// Chooses a category; what was set of it before can be changed.
  mutating func choose(_ category: Override.Category) {
    self.category = category
    values = earlier.map(\.valueText) ?? ""
    noteLine = TypedLine(earlier?.note ?? "")
    field = .values
    refusal = nil
  }

  /// The line that has the keys.
  var line: TypedLine {
    get {
      switch field {
      case .values: valuesLine
      case .note: noteLine
      case .initials: initialsLine
      }
    }
    set {
      switch field {
      case .values: valuesLine = newValue
      case .note: noteLine = newValue
      case .initials: initialsLine = newValue
      }
    }
  }
}
