import TestSupport
import Testing

@testable import PostgresEngine

@Suite("A row of a copy") struct CopiedRowTests {
  /// Reads a row as the server would send it.
  private func with<Result>(_ text: [UInt8], _ body: (inout CopiedRow) -> Result) -> Result {
    var bytes = text
    return bytes.withUnsafeMutableBytes { bytes in
      var row = CopiedRow()
      row.take(bytes)
      return body(&row)
    }
  }

  @Test("numbers, texts, bytes and nulls come as they are kept")
  func values() {
    with(Array("12\t-7\t\\N\ta\\tb\\\\c\\nd\t\t\\\\x00ff41\n".utf8)) { row in
      #expect(row.integer(0) == 12)
      #expect(row.integer(1) == -7)
      #expect(row.integer(2) == nil && row.text(2) == nil && row.bytes(2).isEmpty)
      #expect(row.text(3) == "a\tb\\c\nd")
      // An empty text is no null.
      #expect(row.text(4) == "")
      #expect(Array(row.bytes(5)) == [0, 255, 65])
      // The same again, though it was changed in its place.
      #expect(Array(row.bytes(5)) == [0, 255, 65])
      #expect(row.text(3) == "a\tb\\c\nd")
      #expect(row.integer(6) == nil && row.text(6) == nil && row.bytes(-1).isEmpty)
    }
  }

  @Test("every escape that the server writes stands for its byte")
  func escapes() {
    with(Array(#"\b\f\n\r\t\v\\\q"#.utf8)) { row in
      #expect(row.text(0) == "\u{8}\u{C}\n\r\t\u{B}\\q")
    }
  }

  @Test("a text that spells a null or bytes is a text")
  func lookalikes() {
    with(Array("\\\\N\tN\t\\N\t\\\\x41\n".utf8)) { row in
      #expect(row.text(0) == "\\N")
      #expect(row.text(1) == "N")
      #expect(row.text(2) == nil)
      #expect(row.text(3) == "\\x41")
    }
  }

  @Test(
    "the ends of the numbers are numbers, and what lies beyond is none",
    arguments: [
      ("9223372036854775807", Int.max), ("-9223372036854775808", Int.min), ("0", 0), ("-0", 0),
      ("9223372036854775808", nil), ("-9223372036854775809", nil), ("99999999999999999999", nil),
      ("", nil), ("-", nil), ("1.5", nil), ("+1", nil), (" 1", nil), ("1e3", nil),
    ] as [(String, Int?)]
  )
  func numbers(text: String, number: Int?) {
    with(Array(text.utf8)) { row in #expect(row.integer(0) == number) }
  }

  @Test(
    "digits that break off give the bytes before",
    arguments: [("\\\\x4", []), ("\\\\x41g1", [0x41]), ("\\\\x", []), ("\\\\xAbcD", [0xAB, 0xCD])]
      as [(String, [UInt8])]
  )
  func digits(text: String, bytes: [UInt8]) {
    with(Array(text.utf8)) { row in #expect(Array(row.bytes(0)) == bytes) }
  }

  @Test("any bytes at all are read without harm, in any order, and never beyond the row")
  func hostile() {
    var random = SeededGenerator(seed: 7)
    let common: [UInt8] = [0x09, 0x0A, 0x5C, 0x4E, 0x78, 0x30, 0x66, 0x2D, 0xFF, 0x00]
    for _ in 0..<3_000 {
      let count = Int.random(in: 0...40, using: &random)
      let text = (0..<count).map { _ in
        Bool.random(using: &random)
          ? UInt8.random(in: 0...255, using: &random)
          : common[Int.random(in: common.indices, using: &random)]
      }
      with(text) { row in
        for _ in 0..<12 {
          let column = Int.random(in: -1...6, using: &random)
          switch Int.random(in: 0...2, using: &random) {
          case 0: #expect(row.integer(column).map { String($0).utf8.count <= count } ?? true)
          case 1: #expect(row.text(column).map { $0.unicodeScalars.count <= count } ?? true)
          default: #expect(row.bytes(column).count <= count)
          }
        }
      }
    }
  }

  @Test("a row after a longer one has its own columns only")
  func usedAgain() {
    var (long, short) = (Array("1\t2\t3\n".utf8), Array("4\n".utf8))
    var row = CopiedRow()
    long.withUnsafeMutableBytes { row.take($0) }
    short.withUnsafeMutableBytes { bytes in
      row.take(bytes)
      #expect(row.integer(0) == 4 && row.integer(1) == nil && row.integer(2) == nil)
    }
  }
}
