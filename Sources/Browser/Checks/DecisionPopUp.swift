package import TrialChecks

/// A decision on a slip as it is made: which way, why, and by whom.
package struct DecisionPopUp: Hashable, Sendable {
  /// A text that is typed.
  package enum Field: Hashable, Sendable, CaseIterable {
    case note, initials
  }

  /// Which way a decision can go.
  package enum Choice: Hashable, Sendable {
    case keep, correct, undecided
  }

  package let slip: Slip
  /// The trial, `review` for the review.
  package let place: String
  /// What could be used in place of what is printed, with its source; `nil` when nothing is known.
  package let proposal: String?
  /// What was decided before; `nil` when nothing was.
  package let earlier: Decision?
  /// The ways it can go.
  package let choices: [Choice]
  /// The place of the chosen way among them.
  package internal(set) var selected: Int
  package internal(set) var noteLine: TypedLine
  package internal(set) var initialsLine: TypedLine
  /// The text that typing goes into.
  package internal(set) var field: Field
  /// How many lines the note is scrolled up from its end.
  package internal(set) var scroll = 0
  /// Why the decision could not be kept; `nil` unless that was tried.
  package internal(set) var refusal: String?

  /// A decision to be made by the reader who decided last.
  init(
    on slip: Slip,
    place: String,
    proposal: String?,
    earlier: Decision?,
    initials: String
  ) {
    self.slip = slip
    self.place = place
    self.proposal = proposal
    self.earlier = earlier
    let mayCorrect = proposal != nil || earlier?.choice == .correct
    choices = mayCorrect ? [.keep, .correct, .undecided] : [.keep, .undecided]
    let before = earlier.map { Choice($0.choice) }
    selected = before.flatMap(choices.firstIndex) ?? 0
    noteLine = TypedLine(earlier?.note ?? "")
    initialsLine = TypedLine(initials)
    field = initials.isEmpty ? .initials : .note
  }

  package var choice: Choice { choices[selected] }
  package var note: String { noteLine.text }
  package var initials: String { initialsLine.text }

  /// A choice in words.
  func words(for choice: Choice) -> String {
    switch choice {
    case .keep: "keep as printed"
    case .correct: slip.correction == nil ? "use what is said" : "use the correction"
    case .undecided: earlier == nil ? "undecided, a note alone" : "undecided again"
    }
  }

  /// The line that has the keys.
  var line: TypedLine {
    get { field == .note ? noteLine : initialsLine }
    set {
      if field == .note { noteLine = newValue } else { initialsLine = newValue }
    }
  }

  /// Why the initials as typed are none; `nil` when they may be, or nothing is typed.
  func initialsRefusal(naming keymap: Keymap) -> String? {
    Initials.refusal(of: initials.trimmed, in: .decision, naming: keymap)
  }

  /// What takes an earlier decision back.
  var withdrawal: DecisionRequest {
    DecisionRequest(keys: slip.keys, choice: nil, note: nil, initials: initials.trimmed)
  }

  /// What is asked of the world: nothing is left of an undecided finding without a note.
  var request: DecisionRequest {
    let note = note.trimmed
    let choice: Decision.Choice? =
      switch choice {
      case .keep: .keep
      case .correct: .correct
      case .undecided: note.isEmpty ? nil : .note
      }
    return DecisionRequest(
      keys: slip.keys,
      choice: choice,
      note: note.isEmpty ? nil : note,
      initials: initials.trimmed
    )
  }
}

extension DecisionPopUp.Choice {
  fileprivate init(_ choice: Decision.Choice) {
    switch choice {
    case .keep: self = .keep
    case .correct: self = .correct
    case .note: self = .undecided
    }
  }
}

extension String {
  /// The text without blanks at its ends.
  var trimmed: String {
    let start = drop(while: \.isWhitespace)
    return start.lastIndex { !$0.isWhitespace }.map { String(start[...$0]) } ?? ""
  }
}

extension DecisionPopUp: ReadersForm {
  var asPopUp: PopUp { .decision(self) }
}
