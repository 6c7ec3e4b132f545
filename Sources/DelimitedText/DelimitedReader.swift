/// Takes delimited text apart, byte by byte: RFC 4180, with any separator.
///
/// A line ends with LF, CR LF or CR alone. Quotes that are not as the format has them are read as they
/// most likely were meant, and told with the record, so that whoever reads decides whether to trust it.
package struct DelimitedReader: Sendable {
  /// One field of a record.
  package struct Field: Hashable, Sendable {
    /// The bytes without the quotes around them.
    package let bytes: [UInt8]
    /// The line it begins in, from 1.
    package let line: Int
    /// The column it begins in, from 1, counted in bytes.
    package let column: Int
  }

  /// A record, which has at least one field.
  package struct Record: Hashable, Sendable {
    package let fields: [Field]
    /// The first thing about its quotes that is not as the format has it.
    package let finding: Finding?

    /// The line in which it begins, from 1.
    package var line: Int { fields.first?.line ?? 1 }
    /// Whether nothing stands in it.
    package var isEmpty: Bool { fields.allSatisfy(\.bytes.isEmpty) }
  }

  /// Something about quotes that is not as the format has it, and where.
  package struct Finding: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
      /// A quote is opened and the text ends; what follows it is in its field.
      case notClosed
      /// A quote stands inside a field that did not begin with one; it is taken as a letter.
      case insideBareField
      /// Something follows the closing quote; it is added to the field.
      case textAfterQuote
    }

    package let kind: Kind
    package let line: Int
    package let column: Int
    /// Where the field begins in which it stands.
    package let fieldLine: Int
    package let fieldColumn: Int

    /// Whether a quote seems to have been left open: what it opened goes on in another line and does not
    /// end as it should.
    package var isLeftOpen: Bool {
      switch kind {
      case .notClosed: true
      case .insideBareField: false
      case .textAfterQuote: fieldLine < line
      }
    }
  }

  private enum Place { case start, bare, quoted, afterQuote }

  private let separator: UInt8
  private var place = Place.start
  private var line = 1
  private var column = 1
  private var isAfterReturn = false
  private var fields: [Field] = []
  private var bytes: [UInt8] = []
  private var start = (line: 1, column: 1)
  private var finding: Finding?

  /// - Parameters:
  ///   - separator: What stands between two fields.
  ///   - line: The number of the line the first byte stands in.
  package init(separator: UInt8, line: Int = 1) {
    self.separator = separator
    self.line = line
    start.line = line
  }

  /// The line in which the record begins that is being read.
  package var firstLine: Int { fields.first?.line ?? (place == .start ? line : start.line) }

  /// Takes the next byte; the record it ends, if it ends one.
  package mutating func take(_ byte: UInt8) -> Record? {
    let endsReturn = isAfterReturn && byte == 0x0A
    isAfterReturn = false
    // The end of a line that the return before has ended already.
    if endsReturn, place != .quoted { return nil }
    if place == .start { start = (line, column) }
    defer { count(byte, endsReturn: endsReturn) }
    switch place {
    case .quoted where byte == UInt8(ascii: "\""): place = .afterQuote
    case .quoted: bytes.append(byte)
    case .afterQuote where byte == UInt8(ascii: "\""):
      // A doubled quote stands for one.
      bytes.append(byte)
      place = .quoted
    case .start where byte == UInt8(ascii: "\""): place = .quoted
    default:
      if byte == separator {
        endField()
      } else if byte == 0x0A || byte == 0x0D {
        endField()
        return endRecord()
      } else {
        note(byte)
        bytes.append(byte)
      }
    }
    return nil
  }

  /// Takes the end of the text; the record it ends, if there is one.
  package mutating func finish() -> Record? {
    guard place != .start || !fields.isEmpty else { return nil }
    if place == .quoted { note(.notClosed, at: start) }
    if place == .start { start = (line, column) }
    endField()
    return endRecord()
  }

  private mutating func count(_ byte: UInt8, endsReturn: Bool) {
    guard byte == 0x0A || byte == 0x0D else {
      column += 1
      return
    }
    if !endsReturn { line += 1 }
    column = 1
    isAfterReturn = byte == 0x0D
  }

  /// Takes a byte of a field, and notes what is odd about it.
  private mutating func note(_ byte: UInt8) {
    if place == .afterQuote {
      note(.textAfterQuote, at: (line, column))
    } else if byte == UInt8(ascii: "\"") {
      note(.insideBareField, at: (line, column))
    }
    place = .bare
  }

  private mutating func note(_ kind: Finding.Kind, at place: (line: Int, column: Int)) {
    finding =
      finding
      ?? Finding(
        kind: kind,
        line: place.line,
        column: place.column,
        fieldLine: start.line,
        fieldColumn: start.column
      )
  }

  private mutating func endField() {
    fields.append(Field(bytes: bytes, line: start.line, column: start.column))
    bytes.removeAll(keepingCapacity: true)
    place = .start
  }

  private mutating func endRecord() -> Record {
    defer {
      fields.removeAll(keepingCapacity: true)
      finding = nil
    }
    return Record(fields: fields, finding: finding)
  }
}
