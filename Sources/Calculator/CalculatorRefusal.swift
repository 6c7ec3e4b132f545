import TrialModel

/// Why a method has no answer: what is wrong, with which input, and what to do.
package struct CalculatorRefusal: Error, Explained {
  /// What is wrong, a sentence without its full stop.
  package let what: String
  /// The input, such as `x1` or `studies[2].lower`, counted from 0; several are joined by commas.
  package let place: String
  /// What to do about it, a sentence without its full stop.
  package let remedy: String

  package init(what: String, place: String, remedy: String) {
    self.what = what
    self.place = place
    self.remedy = remedy
  }

  package var message: String { "\(place): \(what); \(remedy)" }
}
