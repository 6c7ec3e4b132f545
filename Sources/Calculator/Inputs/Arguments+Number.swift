import TrialModel
import TrialStatistics

extension Arguments {
  /// A finite number.
  func number(_ name: String) throws(CalculatorRefusal) -> Double {
    let value = try value(name)
    guard case .number(let digits) = value else { throw wrongKind(name, value, "a number") }
    guard let number = Double(digits), number.isFinite else {
      throw error(name, "\(name) is \(digits), which is too large", "give a plain decimal number")
    }
    return number
  }

  /// A finite number, or `nil` when none is given.
  func optionalNumber(_ name: String) throws(CalculatorRefusal) -> Double? {
    has(name) ? try number(name) : nil
  }

  /// A whole number.
  func count(_ name: String) throws(CalculatorRefusal) -> Int {
    try count(try value(name), name)
  }

  /// A whole number, or `nil` when none is given.
  func optionalCount(_ name: String) throws(CalculatorRefusal) -> Int? {
    has(name) ? try count(name) : nil
  }

  /// A list of whole numbers; one number by itself is a list of one.
  func counts(_ name: String) throws(CalculatorRefusal) -> [Int] {
    var counts: [Int] = []
    for (index, element) in try elements(name).enumerated() {
      counts.append(try count(element, "\(name)[\(index)]"))
    }
    return counts
  }

  /// Rows of whole numbers: a list of lists.
  func rows(_ name: String) throws(CalculatorRefusal) -> [[Int]] {
    var rows: [[Int]] = []
    for (index, row) in try elements(name).enumerated() {
      let place = "\(name)[\(index)]"
      guard case .list(let cells) = row else { throw wrongKind(place, row, "a row of counts") }
      var counts: [Int] = []
      for (column, cell) in cells.enumerated() {
        counts.append(try count(cell, "\(place)[\(column)]"))
      }
      rows.append(counts)
    }
    return rows
  }

  /// The elements of a list; one value by itself is a list of one.
  func elements(_ name: String) throws(CalculatorRefusal) -> [CalculatorValue] {
    let value = try value(name)
    if case .list(let elements) = value { return elements }
    return [value]
  }

  /// The whole number that a value is.
  func count(_ value: CalculatorValue, _ name: String) throws(CalculatorRefusal) -> Int {
    guard case .number(let digits) = value else { throw wrongKind(name, value, "a whole number") }
    guard let count = Int(digits) ?? Double(digits).flatMap(Int.init(exactly:)) else {
      throw error(
        name,
        "\(name) is \(digits), not a whole number that can be counted with",
        "give a whole number"
      )
    }
    return count
  }

  /// A number with the digits it was printed with, as text or as a number.
  func printed(_ name: String) throws(CalculatorRefusal) -> PrintedNumber {
    let value = try value(name)
    let digits: String
    switch value {
    case .number(let given), .text(let given): digits = given
    default: throw wrongKind(name, value, "a number as printed")
    }
    return try making(from: name) { () throws(PrintedNumberError) in
      try PrintedNumber(digits: digits)
    }
  }

  /// A printed number brought to the decimals named by another input, when that is given.
  ///
  /// 66 with one decimal was printed as 66.0, which JSON does not keep.
  func printed(
    _ name: String,
    decimals place: String
  ) throws(CalculatorRefusal) -> PrintedNumber {
    let number = try printed(name)
    guard let decimals = try optionalCount(place), decimals != number.decimals else {
      return number
    }
    guard decimals > number.decimals, decimals <= RoundingRange.mostDecimals else {
      throw error(
        place,
        "\(name) has \(number.decimals) decimals, which \(decimals) cannot be",
        "give as many decimals as are printed, at most \(RoundingRange.mostDecimals)"
      )
    }
    let point = number.decimals == 0 ? "." : ""
    let zeros = String(repeating: "0", count: decimals - number.decimals)
    return try making(from: name) { () throws(PrintedNumberError) in
      try PrintedNumber(digits: number.digits + point + zeros)
    }
  }

  func wrongKind(_ name: String, _ value: CalculatorValue, _ wanted: String) -> CalculatorRefusal {
    let given = if case .text(let text) = value { "the text '\(text)'" } else { value.kind }
    return error(name, "\(name) is \(given), not \(wanted)", "give \(wanted), without quotes")
  }
}
