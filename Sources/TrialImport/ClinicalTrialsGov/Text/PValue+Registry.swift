package import TrialModel

extension PValue {
  /// Reads a P value as sponsors spell it: `0.03`, `.005`, `<0.0001`, `= 0.46`, `> 0.05`.
  ///
  /// `nil` when it is no number between 0 and 1 with at most one of these signs; some studies post
  /// other quantities in its place. The text is to be kept beside it.
  package init?(registry text: String) {
    var rest = text.drop { $0 == " " }
    if let first = rest.first, first == "p" || first == "P" {
      rest = rest.dropFirst().drop { $0 == " " }
    }
    let modifier = rest.first.flatMap { Modifier(rawValue: String($0)) }
    if modifier != nil { rest = rest.dropFirst() }
    guard let digits = PostedNumber.digits(String(rest)),
      let number = try? PrintedNumber(digits: digits),
      let p = try? PValue(modifier ?? .equal, number)
    else { return nil }
    self = p
  }
}
