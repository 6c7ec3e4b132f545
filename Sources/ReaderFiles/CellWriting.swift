import DelimitedText

/// How the numbers of a sheet are written.
struct CellWriting {
  /// Whether a comma between two digits is a decimal point, as in much of Europe.
  let hasDecimalCommas: Bool

  /// The columns whose numbers may have decimals.
  private static let columns: [ExtractionFile.Column] = [
    .ratio, .estimate, .lower, .upper, .interval, .level, .p, .percent,
  ]

  /// Told by the sheet as a whole: its fields are not parted by commas, some number has a comma between
  /// digits, and none has a point there.
  init(
    of records: some Sequence<DelimitedReader.Record>,
    _ columns: ExtractionColumns,
    _ form: DelimitedForm
  ) {
    guard form.separator != .comma else {
      hasDecimalCommas = false
      return
    }
    let texts = Self.columns.flatMap { columns.texts(under: $0, in: records) }
    hasDecimalCommas =
      texts.contains { Self.hasDigits(around: ",", in: $0) }
      && !texts.contains { Self.hasDigits(around: ".", in: $0) }
  }

  /// A text with points where it has decimal commas.
  func withPoints(_ text: String) -> String {
    guard hasDecimalCommas else { return text }
    var letters = Array(text)
    for place in letters.indices where Self.isBetweenDigits(place, ",", letters) {
      letters[place] = "."
    }
    return String(letters)
  }

  private static func hasDigits(around letter: Character, in text: String) -> Bool {
    let letters = Array(text)
    return letters.indices.contains { isBetweenDigits($0, letter, letters) }
  }

  private static func isBetweenDigits(
    _ place: Int,
    _ letter: Character,
    _ letters: [Character]
  ) -> Bool {
    letters[place] == letter && place > 0 && place + 1 < letters.count
      && letters[place - 1].isASCIIDigit && letters[place + 1].isASCIIDigit
  }
}

extension Character {
  var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
