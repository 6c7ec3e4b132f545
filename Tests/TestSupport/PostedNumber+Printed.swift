package import TrialModel

extension PostedNumber {
  /// A posted number as its text has it: `NA` has none.
  package init(_ text: String) { self.init(text: text, value: Double(text)) }
}
