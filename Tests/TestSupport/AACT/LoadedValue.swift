import JSONText

/// A value of a record's JSON as AACT's loader has it in hand before it writes a column.
package enum LoadedValue: Hashable, Sendable {
  case text(String)
  case number(String)
  case truth(Bool)

  init?(_ node: JSONNode?) {
    guard let node else { return nil }
    if let text = node.string {
      self = .text(text)
    } else if let digits = node.numberText {
      self = .number(digits)
    } else if let truth = node.boolean {
      self = .truth(truth)
    } else {
      return nil
    }
  }

  var text: String {
    switch self {
    case .text(let text), .number(let text): text
    case .truth(let truth): truth ? "t" : "f"
    }
  }

  /// What a column of a type has of it, as Rails casts and PostgreSQL prints it.
  func cast(to type: String) -> String {
    switch type {
    case "integer", "bigint": String(Int(leading { $0.isNumber }) ?? 0)
    case "numeric": decimal
    case "double precision": real
    default: text
    }
  }

  /// The decimal that Ruby reads from the front of a text, 0 for none; always with a point.
  private var decimal: String {
    let number = leading { $0.isNumber || $0 == "." }
    let halves = number.split(separator: ".", omittingEmptySubsequences: false)
    let sign = halves.first?.hasPrefix("-") == true ? "-" : ""
    let whole = (halves.first ?? "").drop { $0 == "-" || $0 == "0" }
    var fraction = halves.count > 1 ? String(halves[1]) : ""
    while fraction.hasSuffix("0") { fraction.removeLast() }
    return sign + (whole.isEmpty ? "0" : whole) + "." + (fraction.isEmpty ? "0" : fraction)
  }

  private var real: String {
    let value = Double(text) ?? Double(decimal) ?? 0
    let printed = String(value)
    return printed.hasSuffix(".0") ? String(printed.dropLast(2)) : printed
  }

  /// The sign and the letters of a number that stand at the front.
  private func leading(_ belongs: (Character) -> Bool) -> String {
    let sign = text.hasPrefix("-") ? "-" : ""
    return sign + text.dropFirst(sign.count).prefix(while: belongs)
  }

  /// A number, as the loader converts what is to be a float; `nil` for any other text.
  var float: LoadedValue? { Double(text) == nil ? nil : self }
  var downcased: LoadedValue { .text(text.lowercased()) }

  /// The last day of a year or month, or the day.
  var day: LoadedValue? {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    guard let year = parts.first else { return nil }
    let month = parts.count > 1 ? parts[1] : 12
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard days.indices.contains(month - 1) else { return nil }
    let day = parts.count > 2 ? parts[2] : days[month - 1]
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return .text("\(year)-\(padded(month))-\(padded(day))")
  }
}
