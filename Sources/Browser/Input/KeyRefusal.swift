import TerminalModel
import TrialModel

/// Why a reader's keys cannot be taken: one thing that is wrong.
package struct KeyRefusal: Error, Explained {
  /// What kind of thing is wrong.
  package enum Reason: Hashable, Sendable {
    /// A line that is not a place, a key and an action.
    case notThreeWords
    case unknownPlace(String, nearest: String?)
    case unknownKey(String)
    case unknownAction(String, nearest: String?)
    case unknownPreset(String, nearest: String?)
    /// A setting that has another value than `on` and `off`.
    case notASwitch(String)
    /// An action that has no meaning in the place, and the places where it has one.
    case idle(action: String, place: String, works: [String])
    /// A printable key where a text is typed.
    case typed(key: String, place: String)
    /// A key that means something else in the place.
    case taken(key: String, place: String, typedPlace: String, by: String)
    /// A key that another line gives another meaning.
    case twice(key: String, place: String, line: Int?)
    /// The last key that led out of a place was taken away, or that to help.
    case noWay(action: String, place: String, key: String)
    case unreadable(String)
  }

  package let reason: Reason
  /// The line of the file, from 1; `nil` where there is none.
  package let line: Int?

  package init(_ reason: Reason, line: Int? = nil) {
    self.reason = reason
    self.line = line
  }

  package var what: String {
    switch reason {
    case .notThreeWords: "a line is a place, a key and an action"
    case .unknownPlace(let word, _): "'\(VisibleText.of(word))' is no place where keys are pressed"
    case .unknownKey(let word): "'\(VisibleText.of(word))' is no key"
    case .unknownAction(let word, _): "'\(VisibleText.of(word))' is no action"
    case .unknownPreset(let word, _): "'\(VisibleText.of(word))' is no preset"
    case .notASwitch(let name): "'\(name)' is on or off"
    case .idle(let action, let place, _): "'\(action)' does nothing in '\(place)'"
    case .typed(let key, let place): "in '\(place)' \(key) is typed into a text"
    case .taken(let key, let place, _, let help): "\(key) means in \(place): \(help)"
    case .twice(let key, let place, let line):
      "\(key) has another meaning in \(place)" + (line.map { " by line \($0)" } ?? "")
    case .noWay(let action, let place, _): "no key would be left for '\(action)' in \(place)"
    case .unreadable(let reason): "it cannot be read: \(reason)"
    }
  }

  package var remedy: String {
    switch reason {
    case .notThreeWords: "write it as in: trials C-t next"
    case .unknownPlace(_, let nearest?), .unknownAction(_, let nearest?),
      .unknownPreset(_, let nearest?):
      "did you mean '\(nearest)'?"
    case .unknownPlace(_, nil), .unknownAction(_, nil):
      "'rtio-tui keys --format conf' lists them"
    case .unknownPreset(_, nil):
      "there are \(KeyPreset.allCases.map(\.rawValue).joined(separator: ", "))"
    case .unknownKey: "keys are named as in tmux: j, Down, C-r, M-x, F5"
    case .notASwitch(let name): "write '\(name) on' or '\(name) off'"
    case .idle(_, _, let works): "it does in \(works.joined(separator: ", "))"
    case .typed: "choose one with Control or Alt, or F1 to F12"
    case .taken(let key, _, let place, _):
      "choose another, or take it away first: \(place) \(key) \(KeyChange.nothing)"
    case .twice: "leave one of the two lines out"
    case .noWay(_, _, let key): "leave it \(key), or give it another key there"
    case .unreadable: "make it a text file of your own that you may read"
    }
  }

  package var message: String {
    (line.map { "line \($0): " } ?? "") + "\(what); \(remedy)"
  }
}

/// Everything that is wrong with a reader's keys; never nothing.
package struct KeyRefusals: Error, Hashable, Sendable {
  /// By the lines they are of.
  package let all: [KeyRefusal]

  package init(_ all: [KeyRefusal]) {
    self.all = all.sorted { ($0.line ?? 0) < ($1.line ?? 0) }
  }
}
