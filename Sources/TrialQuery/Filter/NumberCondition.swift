/// A condition on a number, kept in the form in which it was written.
///
/// Two conditions are equal when they let the same whole numbers through: `n>499` is `n>=500`.
package struct NumberCondition: Hashable, Sendable {
  /// How the condition is written.
  package enum Form: Sendable {
    case equal(Int)
    case less(Int)
    case atMost(Int)
    case more(Int)
    case atLeast(Int)
    /// Both ends included; `nil` leaves an end open, though not both.
    case range(Int?, Int?)
  }

  /// How the condition is written.
  package let form: Form

  package init(_ form: Form) { self.form = form }

  /// The smallest number let through; `nil` when there is none.
  package var lower: Int? {
    switch form {
    case .equal(let number), .atLeast(let number): number
    case .more(let number): number + 1
    case .range(let lower, _): lower
    case .less, .atMost: nil
    }
  }

  /// The largest number let through; `nil` when there is none.
  package var upper: Int? {
    switch form {
    case .equal(let number), .atMost(let number): number
    case .less(let number): number - 1
    case .range(_, let upper): upper
    case .more, .atLeast: nil
    }
  }

  /// Whether the number lies within.
  package func admits(_ number: Int) -> Bool {
    (lower.map { number >= $0 } ?? true) && (upper.map { number <= $0 } ?? true)
  }

  /// The condition as written after the field's name: `>=500`, `:2014..2020`.
  package var text: String {
    switch form {
    case .equal(let number): ":\(number)"
    case .less(let number): "<\(number)"
    case .atMost(let number): "<=\(number)"
    case .more(let number): ">\(number)"
    case .atLeast(let number): ">=\(number)"
    case .range(let lower, let upper):
      ":\(lower.map(String.init) ?? "")..\(upper.map(String.init) ?? "")"
    }
  }

  package static func == (left: Self, right: Self) -> Bool {
    left.lower == right.lower && left.upper == right.upper
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(lower)
    hasher.combine(upper)
  }
}
