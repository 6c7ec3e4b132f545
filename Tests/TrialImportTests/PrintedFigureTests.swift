import TestSupport
import Testing
import TrialModel

/// The numbers that are computed with are those of the printed texts, which the lists of figures
/// compare with what was gathered.
@Suite struct PrintedFigureTests {
  @Test("every number of a figure stands in its printed text, or its note says what was reckoned")
  func numbers() throws {
    for trial in try Catalogue.bundled().trials {
      for figure in trial.filedFigures {
        let printed = Self.numbers(in: figure.printed)
        for number in figure.filedNumbers where !printed.contains(abs(number.value)) {
          #expect(
            Self.isReckoned(number, from: printed, figure.note),
            "\(trial.name): \(number.digits) of \(figure.printed)"
          )
        }
      }
    }
  }

  @Test(
    "numbers are found in any print",
    arguments: [
      ("HR 0.90 (95% CI 0.72-1.13; P = .36)", [0.90, 95, 0.72, 1.13, 0.36]),
      ("1,033 of 2·5", [1033, 2.5]), ("Eighteen", [18]), ("12-month rates 45.4%", [12, 45.4]),
      ("no deaths", [0]),
    ] as [(String, [Double])]
  )
  func found(text: String, numbers: [Double]) {
    #expect(Self.numbers(in: text) == Set(numbers))
  }

  /// Two arms together, one of two alike, or none at all, when the note says so.
  private static func isReckoned(
    _ number: PrintedNumber,
    from printed: Set<Double>,
    _ note: String?
  ) -> Bool {
    guard let note else { return false }
    if note.hasPrefix("The sum of") {
      return printed.count == 1
        ? printed.contains(number.value / 2) : printed.reduce(0, +) == number.value
    }
    if note.hasPrefix("None:") { return number.value == 0 }
    return note.hasPrefix("Half of") && printed.contains(2 * number.value)
  }

  /// The numbers in a printed text: with a point or a raised point, commas between thousands, in words.
  private static func numbers(in text: String) -> Set<Double> {
    var numbers: Set<Double> = []
    let signs = text.map { $0 == "·" ? "." : $0 }
    var digits = ""
    for (place, sign) in signs.enumerated() {
      let next = place + 1 < signs.count && signs[place + 1].isWholeNumber
      if sign.isWholeNumber || (sign == "." && next && !digits.contains(".")) {
        digits.append(sign)
      } else if sign != "," || digits.isEmpty || !next {
        if let number = Double(digits.hasPrefix(".") ? "0" + digits : digits) {
          numbers.insert(number)
        }
        digits = ""
      }
    }
    if let number = Double(digits.hasPrefix(".") ? "0" + digits : digits) { numbers.insert(number) }
    for word in text.lowercased().split(whereSeparator: { !$0.isLetter }) {
      if let number = words[String(word)] { numbers.insert(number) }
    }
    return numbers
  }

  private static let words: [String: Double] = [
    "no": 0, "none": 0, "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6,
    "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eighteen": 18,
  ]
}

extension Figure {
  /// The number, its bounds and its P value.
  fileprivate var filedNumbers: [PrintedNumber] {
    [value.value, interval?.lower, interval?.upper, p?.number].compactMap { $0 }
  }
}

extension Trial {
  /// Every figure of its file.
  fileprivate var filedFigures: [Figure] {
    let ofArms = arms.flatMap(\.sizes)
    let facts = registryFacts + publicationFacts
    return (sizes + ofArms).map(\.figure) + results.map(\.figure) + facts.compactMap(\.figure)
      + claims.flatMap(\.figures)
      + (toxicity?.events ?? []).flatMap(\.cells).compactMap(\.figure)
  }
}
