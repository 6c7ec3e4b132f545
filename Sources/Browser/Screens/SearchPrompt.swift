package import TrialModel
package import TrialQuery

/// A search as it is typed over the list.
///
/// The list follows every text that can be read; a text that cannot keeps the last good list and
/// says what is wrong.
package struct SearchPrompt: Hashable, Sendable {
  /// The line that is typed.
  package internal(set) var line: TypedLine
  /// What was typed before an earlier search was taken up.
  var draft = ""
  /// What is wrong with the text; `nil` when it can be read.
  package internal(set) var error: FilterRefusal?
  /// The chips that stand while the text is typed.
  package let kept: Filter
  /// The view to return to when the search is dropped.
  package let before: ListState
  /// The trial the selection returns to then; `nil` when the list was empty.
  package let trial: TrialID?

  /// Takes up the words already searched for, so that they can be changed.
  package init(view: ListState, trial: TrialID?) {
    let words = view.filter.terms.filter { $0.field == nil }
    self.line = TypedLine(Filter(words).text)
    self.error = nil
    self.kept = Filter(view.filter.terms.filter { $0.field != nil })
    self.before = view
    self.trial = trial
  }

  /// The text typed so far.
  package var text: String { line.text }
}
