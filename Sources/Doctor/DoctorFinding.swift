package import TrialModel

/// What was found at one place that the program stands on, and what to do about it.
package struct DoctorFinding: Hashable, Sendable {
  /// How it stands there.
  package enum State: String, Hashable, Sendable, CaseIterable {
    /// As it should be.
    case ok
    /// Worth knowing; nothing is hindered that could not be had otherwise.
    case note
    /// Something that the program does is hindered.
    case wrong
  }

  /// The place, a word that scripts know it by: `store`.
  package let name: String
  package let state: State
  /// What was found, as a sentence without its full stop.
  package let said: String
  /// What to do about it, as a sentence without its full stop; `nil` where there is nothing to do.
  package let remedy: String?

  package init(_ name: String, _ state: State, _ said: String, remedy: String? = nil) {
    self.name = name
    self.state = state
    self.said = said
    self.remedy = remedy
  }

  /// What another room says of a failure, in its words.
  package init(_ name: String, _ state: State, _ failure: Failure) {
    self.init(name, state, failure.what, remedy: failure.remedy)
  }
}

/// A failure as the room says it that met it.
package struct Failure: Hashable, Sendable {
  /// What is wrong, as a sentence without its full stop.
  package let what: String
  /// What to do about it, as a sentence without its full stop.
  package let remedy: String

  package init(what: String, remedy: String) {
    self.what = what
    self.remedy = remedy
  }

  package init(_ error: some Explained) { self.init(what: error.what, remedy: error.remedy) }
}
