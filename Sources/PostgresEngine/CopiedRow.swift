/// A row in the text form of `COPY`, read where it lies.
///
/// Columns are parted by tabs, null is `\N`, and a backslash begins what stands for one byte; bytes come as
/// `\\x` and digits of base 16. Any bytes are taken: what is no number has none, what is no UTF-8 is mended as
/// texts are everywhere.
struct CopiedRow {
  private var columns: [Column] = []
  /// How many of `columns` belong to the row at hand; the others wait to be used again.
  private var count = 0
  private var row = UnsafeMutableRawBufferPointer(start: nil, count: 0)

  private struct Column {
    var start: Int
    var end: Int
    /// Whether escapes were undone, and digits read.
    var isPlain = false
    var isNull: Bool
  }

  /// Takes a row, which has to stay where it is as long as it is asked.
  mutating func take(_ bytes: UnsafeMutableRawBufferPointer) {
    row = bytes
    count = 0
    let end = bytes.last == 0x0A ? bytes.count - 1 : bytes.count
    var start = 0
    for place in 0...end where place == end || bytes[place] == 0x09 {
      let isNull = place - start == 2 && bytes[start] == 0x5C && bytes[start + 1] == 0x4E
      let column = Column(start: start, end: place, isNull: isNull)
      if count < columns.count { columns[count] = column } else { columns.append(column) }
      count += 1
      start = place + 1
    }
  }

  private func isThere(_ column: Int) -> Bool {
    (0..<count).contains(column) && !columns[column].isNull
  }

  /// The number of a column; `nil` for null and for what is none.
  func integer(_ column: Int) -> Int? {
    guard isThere(column) else { return nil }
    let digits = row[columns[column].start..<columns[column].end]
    let isNegative = digits.first == 0x2D
    guard digits.count > (isNegative ? 1 : 0) else { return nil }
    var number = 0
    for byte in digits.dropFirst(isNegative ? 1 : 0) {
      guard (0x30...0x39).contains(byte) else { return nil }
      let digit = Int(byte) - 0x30
      let (product, isTooLarge) = number.multipliedReportingOverflow(by: 10)
      // Downwards, since the lowest number has no opposite.
      let (sum, isStillTooLarge) = product.subtractingReportingOverflow(digit)
      guard !isTooLarge, !isStillTooLarge else { return nil }
      number = sum
    }
    if isNegative { return number }
    let (opposite, isTooLarge) = 0.subtractingReportingOverflow(number)
    return isTooLarge ? nil : opposite
  }

  /// The text of a column; `nil` for null.
  mutating func text(_ column: Int) -> String? {
    guard isThere(column) else { return nil }
    if !columns[column].isPlain { undoEscapes(column) }
    return String(decoding: row[columns[column].start..<columns[column].end], as: UTF8.self)
  }

  /// The bytes of a column where they lie, until the next row; none for null.
  mutating func bytes(_ column: Int) -> UnsafeRawBufferPointer {
    guard isThere(column) else { return UnsafeRawBufferPointer(start: nil, count: 0) }
    if !columns[column].isPlain {
      let start = columns[column].start
      let isOfDigits =
        columns[column].end - start >= 3 && row[start] == 0x5C && row[start + 1] == 0x5C
        && row[start + 2] == 0x78
      if isOfDigits { readDigits(column) } else { undoEscapes(column) }
    }
    return UnsafeRawBufferPointer(rebasing: row[columns[column].start..<columns[column].end])
  }

  /// Puts the bytes that digits stand for in their place; reading ends at what is no digit.
  private mutating func readDigits(_ column: Int) {
    var place = columns[column].start + 3
    var written = columns[column].start
    while place + 1 < columns[column].end, let high = Self.digit(row[place]),
      let low = Self.digit(row[place + 1])
    {
      row[written] = high << 4 | low
      written += 1
      place += 2
    }
    columns[column].end = written
    columns[column].isPlain = true
  }

  private mutating func undoEscapes(_ column: Int) {
    let end = columns[column].end
    var place = columns[column].start
    var written = place
    while place < end {
      var byte = row[place]
      place += 1
      if byte == 0x5C, place < end {
        byte = row[place]
        place += 1
        switch byte {
        case UInt8(ascii: "b"): byte = 0x08
        case UInt8(ascii: "f"): byte = 0x0C
        case UInt8(ascii: "n"): byte = 0x0A
        case UInt8(ascii: "r"): byte = 0x0D
        case UInt8(ascii: "t"): byte = 0x09
        case UInt8(ascii: "v"): byte = 0x0B
        default: break
        }
      }
      row[written] = byte
      written += 1
    }
    columns[column].end = written
    columns[column].isPlain = true
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }
}
