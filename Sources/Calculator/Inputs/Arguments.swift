import TrialModel
import TrialStatistics

/// The inputs a method was given, read by name.
///
/// Every reading says where it failed: `x1`, or `studies[2].lower` within a list.
struct Arguments {
  private let values: [String: CalculatorValue]
  /// What stands before a name to say where it is: `studies[2].`.
  let prefix: String

  /// - Throws: `CalculatorRefusal` when a name is not one of those known.
  init(
    _ inputs: [NamedValue],
    known: [String],
    of method: String,
    within prefix: String = ""
  ) throws(CalculatorRefusal) {
    var values: [String: CalculatorValue] = [:]
    for input in inputs {
      guard known.contains(input.name) else {
        let nearest = NearestWord.nearest(to: input.name, among: known)
        throw CalculatorRefusal(
          what: "\(method) takes no '\(input.name)'",
          place: prefix + input.name,
          remedy: nearest.map { "perhaps \($0) is meant" }
            ?? "it takes \(known.joined(separator: ", "))"
        )
      }
      guard values[input.name] == nil else {
        throw CalculatorRefusal(
          what: "'\(input.name)' is given twice",
          place: prefix + input.name,
          remedy: "give it once"
        )
      }
      values[input.name] = input.value
    }
    self.values = values
    self.prefix = prefix
  }

  /// The value of that name; `nil` when it is left out or null.
  subscript(name: String) -> CalculatorValue? {
    values[name].flatMap { $0 == .null ? nil : $0 }
  }

  /// Whether a value of that name is given.
  func has(_ name: String) -> Bool { self[name] != nil }

  /// The value of that name.
  func value(_ name: String) throws(CalculatorRefusal) -> CalculatorValue {
    guard let value = self[name] else {
      throw CalculatorRefusal(
        what: "'\(name)' is missing",
        place: prefix + name,
        remedy: "give \(name)"
      )
    }
    return value
  }

  /// An error about the value of that name.
  func error(_ name: String, _ what: String, _ remedy: String) -> CalculatorRefusal {
    CalculatorRefusal(what: what, place: prefix + name, remedy: remedy)
  }

  /// Makes a value of the formulas, and says which inputs are at fault when it cannot be made.
  func making<Value, Failure: Error & Explained>(
    from names: String...,
    make: () throws(Failure) -> Value
  ) throws(CalculatorRefusal) -> Value {
    do {
      return try make()
    } catch {
      let exact = (error as? StatisticsError).map { $0.input.rawValue }
      let named = names.filter { $0 == exact }
      throw CalculatorRefusal(
        what: error.what,
        place: (named.isEmpty ? names : named).map { prefix + $0 }.joined(separator: ", "),
        remedy: error.remedy
      )
    }
  }
}
