extension OverrideRefusal {
  /// What is wrong with the values of a category, as a sentence without its full stop.
  package func what(of category: Override.Category) -> String {
    switch self {
    case .unknownValue(let value, _): "\(value) is no value of \(category.rawValue)"
    case .wrongNumber(let number, _): "\(category.rawValue) cannot have \(number) values"
    }
  }

  /// What to do, as a sentence without its full stop.
  package var remedy: String {
    switch self {
    case .unknownValue(_, let known): "write one of \(known.joined(separator: ", "))"
    case .wrongNumber(_, let allowed) where allowed == 1...1: "write exactly one"
    case .wrongNumber(_, let allowed):
      "write \(allowed.lowerBound) to \(allowed.upperBound)"
    }
  }
}
