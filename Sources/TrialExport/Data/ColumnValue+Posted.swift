import TrialModel
import TrialQuery

extension ColumnValue {
  /// A text, or unknown.
  init(text: String?) { self = text.map { .text($0) } ?? .unknown }

  /// A number with its digits, or unknown.
  init(number: PrintedNumber?) { self = number.map { .number($0) } ?? .unknown }

  /// A number as the registry posts it: as a number where its text is a plain one, else as the text.
  init(posted number: PostedNumber?) {
    guard let text = number?.text else {
      self = .unknown
      return
    }
    self = (try? PrintedNumber(digits: text)).map { .number($0) } ?? .text(text)
  }
}
