import DelimitedText
import Testing

@Suite struct DelimitedReaderTests {
  private static func records(
    _ text: String,
    _ separator: Character = ","
  ) -> [DelimitedReader.Record] {
    var reader = DelimitedReader(separator: separator.asciiValue ?? 0)
    var records = text.utf8.compactMap { reader.take($0) }
    if let last = reader.finish() { records.append(last) }
    return records
  }

  private static func texts(_ record: DelimitedReader.Record) -> [String] {
    record.fields.map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  @Test(
    "records are read as RFC 4180 writes them, whatever ends a line",
    arguments: [
      ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]), ("a,b\nc,d", [["a", "b"], ["c", "d"]]),
      ("a,b\rc,d\r", [["a", "b"], ["c", "d"]]), ("a\r\rb", [["a"], [""], ["b"]]),
      ("\"a,\"\"x\"\"\",b\n", [["a,\"x\"", "b"]]), ("\"a\nb\",c", [["a\nb", "c"]]),
      ("\"a\r\nb\",\"\"\r\n", [["a\r\nb", ""]]), (",\n", [["", ""]]),
      ("a\n\nb\n", [["a"], [""], ["b"]]),
      ("a,", [["a", ""]]), ("", []), ("\n", [[""]]),
    ]
  )
  func reads(text: String, expected: [[String]]) {
    #expect(Self.records(text).map(Self.texts) == expected)
    #expect(Self.records(text).allSatisfy { $0.finding == nil })
  }

  @Test("any separator parts fields, and the others are letters", arguments: [";", "\t", ","])
  func separators(separator: String) throws {
    let letter = try #require(separator.first)
    let others = [";", "\t", ","].filter { $0 != separator }.joined()
    let records = Self.records("a\(separator)\"b\(separator)\"\(separator)\(others)\n", letter)
    #expect(records.map(Self.texts) == [["a", "b\(separator)", others]])
  }

  @Test(
    "every field knows its line and column",
    arguments: ["id,\"x\ny\",z\na,b,c\n", "id,\"x\r\ny\",z\r\na,b,c", "id,\"x\ry\",z\ra,b,c\r"]
  )
  func places(text: String) {
    let records = Self.records(text)
    #expect(records[0].fields.map(\.line) == [1, 1, 2])
    #expect(records[0].fields.map(\.column) == [1, 4, 4])
    #expect(records[1].fields.map(\.line) == [3, 3, 3])
    #expect(records[1].fields.map(\.column) == [1, 3, 5])
  }

  private static let broken: [(String, DelimitedReader.Finding.Kind, Int, Int)] = [
    ("a,\"b", .notClosed, 1, 3), ("a\nx\"y\",z", .insideBareField, 2, 2),
    ("\"a\"b,c", .textAfterQuote, 1, 4), ("\"a\n\"\"b", .notClosed, 1, 1),
  ]

  @Test("odd quotes are found where they stand", arguments: broken)
  func faults(text: String, kind: DelimitedReader.Finding.Kind, line: Int, column: Int) {
    let fault = Self.records(text).last?.finding
    #expect(fault?.kind == kind && fault?.line == line && fault?.column == column)
  }

  @Test func `a fault is that of its record alone`() {
    #expect(Self.records("x\"y\nz\n").map { $0.finding == nil } == [false, true])
  }

  @Test(
    "what parts the fields is told by the first line",
    arguments: [
      ("id,figure;x\n;;;;", DelimitedForm.Separator.comma, 0), ("id;\"a,b,c\";p\n", .semicolon, 0),
      ("id\tfigure, and;more", .tab, 0), ("sep=;\r\nid,figure\n", .semicolon, 5), ("", .comma, 0),
      ("\"a;\nb\",c", .comma, 0),
    ]
  )
  func forms(text: String, separator: DelimitedForm.Separator, prefix: Int) {
    let form = DelimitedForm(text.utf8)
    #expect(form.separator == separator && form.prefix == prefix)
  }

  private static let encoded: [([UInt8], DecodedText.Encoding, String)] = [
    (Array("größer".utf8), .utf8, "größer"), ([0xEF, 0xBB, 0xBF, 0x61], .utf8, "a"),
    ([0x67, 0x72, 0xF6, 0xDF, 0x80, 0x96], .windows1252, "größ€–"),
    ([0xFF, 0xFE, 0x61, 0, 0xF6, 0], .utf16, "aö"), ([0xFE, 0xFF, 0, 0x61, 0, 0xF6], .utf16, "aö"),
    ([0x61, 0, 0x62, 0, 0x3D, 0xD8, 0x00, 0xDE], .utf16, "ab\u{1F600}"), ([], .utf8, ""),
  ]

  @Test("the encoding is told by the bytes", arguments: encoded)
  func decodes(bytes: [UInt8], encoding: DecodedText.Encoding, text: String) {
    let decoded = DecodedText(file: bytes)
    #expect(decoded?.encoding == encoding && decoded?.text == text)
  }

  private static let noTexts: [[UInt8]] = [
    [0x81], [0x61, 0xFF, 0x00], [0xFF, 0xFE, 0x61], [0xFF, 0xFE, 0x00, 0xD8], [0x61, 0x62, 0],
  ]

  @Test("what is no text is none", arguments: noTexts)
  func noText(bytes: [UInt8]) { #expect(DecodedText(file: bytes) == nil) }
}
