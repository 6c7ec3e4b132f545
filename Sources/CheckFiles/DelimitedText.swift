/// A file of comma-separated values, RFC 4180, whose fields know where they begin.
package enum DelimitedText {
  /// One field of a record.
  package struct Field: Hashable, Sendable {
    /// The text without its quotes.
    package let text: String
    /// The line it begins in, from 1.
    package let line: Int
    /// The column it begins in, from 1, counted in bytes of UTF-8.
    package let column: Int
  }

  /// The records of a file; empty lines are passed over, a byte order mark is too.
  ///
  /// - Throws: `FileProblem` where a quote is not closed, stands inside a bare field, or something
  ///   follows a closing quote.
  package static func records(_ text: String) throws(FileProblem) -> [[Field]] {
    var reader = Reader(bytes: Array(text.utf8))
    return try reader.records()
  }

  private struct Reader {
    private let bytes: [UInt8]
    private var place = 0
    private var line = 1
    private var lineStart = 0

    init(bytes: [UInt8]) {
      self.bytes = bytes
      guard bytes.starts(with: [0xEF, 0xBB, 0xBF]) else { return }
      place = 3
      lineStart = 3
    }

    private var byte: UInt8? { place < bytes.count ? bytes[place] : nil }
    private var column: Int { place - lineStart + 1 }

    mutating func records() throws(FileProblem) -> [[Field]] {
      var records: [[Field]] = []
      while byte != nil {
        let record = try record()
        if record.count > 1 || record.contains(where: { !$0.text.isEmpty }) {
          records.append(record)
        }
      }
      return records
    }

    private mutating func record() throws(FileProblem) -> [Field] {
      var fields: [Field] = []
      while true {
        fields.append(try field())
        guard byte == UInt8(ascii: ",") else { break }
        place += 1
      }
      takeLineBreak()
      return fields
    }

    private mutating func field() throws(FileProblem) -> Field {
      let start = (line: line, column: column)
      let text = byte == UInt8(ascii: "\"") ? try quoted(start) : try bare()
      return Field(text: text, line: start.line, column: start.column)
    }

    private mutating func bare() throws(FileProblem) -> String {
      let start = place
      while let byte, byte != UInt8(ascii: ","), !Self.isLineBreak(byte) {
        guard byte != UInt8(ascii: "\"") else {
          throw FileProblem(
            line: line,
            column: column,
            what: "a quote stands inside a field without quotes",
            remedy: "put the whole field in quotes and double the one inside"
          )
        }
        place += 1
      }
      return String(decoding: bytes[start..<place], as: UTF8.self)
    }

    private mutating func quoted(_ start: (line: Int, column: Int)) throws(FileProblem) -> String {
      var content: [UInt8] = []
      place += 1
      while let byte {
        if byte == UInt8(ascii: "\"") {
          place += 1
          guard self.byte == UInt8(ascii: "\"") else {
            try endQuoted()
            return String(decoding: content, as: UTF8.self)
          }
        } else if byte == UInt8(ascii: "\n") {
          line += 1
          lineStart = place + 1
        }
        content.append(byte)
        place += 1
      }
      throw FileProblem(
        line: start.line,
        column: start.column,
        what: "the quotes of this field are not closed",
        remedy: "close them, and double every quote inside the field"
      )
    }

    private func endQuoted() throws(FileProblem) {
      guard let byte, byte != UInt8(ascii: ","), !Self.isLineBreak(byte) else { return }
      throw FileProblem(
        line: line,
        column: column,
        what: "something follows the closing quote",
        remedy: "write a comma or a new line after it, and double quotes inside the field"
      )
    }

    private mutating func takeLineBreak() {
      guard let byte, Self.isLineBreak(byte) else { return }
      place += 1
      if byte == UInt8(ascii: "\r"), self.byte == UInt8(ascii: "\n") { place += 1 }
      line += 1
      lineStart = place
    }

    private static func isLineBreak(_ byte: UInt8) -> Bool {
      byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
    }
  }
}
