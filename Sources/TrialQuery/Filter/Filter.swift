import TrialModel

/// Which trials are in view: those that meet every term.
///
/// Terms of which one is enough stand in a term of their own, so that a filter is always a
/// conjunction: `site:lung (durvalumab OR atezolizumab)` has two terms.
/// Reading `text` gives an equal filter back.
package struct Filter: Hashable, Sendable {
  /// The terms in the order in which they were set, none of them twice.
  package let terms: [Term]

  /// Terms that come twice are kept once, and terms that name nothing are left out.
  package init(_ terms: [Term] = []) {
    self.terms = terms.flatMap(\.withoutBrackets).filter { !$0.isVoid }.eachOnce
  }

  /// The filter that lets every trial through.
  package static let everything = Filter()

  /// Whether there is no term.
  package var isEmpty: Bool { terms.isEmpty }

  /// The filter in its text form; empty without terms.
  package var text: String { terms.map(\.text).joined(separator: " ") }
}
