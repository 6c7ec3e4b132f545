import JSONText
import Testing

@Suite("A document is looked into without being copied")
struct JSONNodeTests {
  private func read<Value>(_ text: String, _ body: (JSONNode) -> Value) throws -> Value {
    var reader = JSONReader()
    return try reader.read(Array(text.utf8).span, body)
  }

  @Test(
    "numbers keep their literal text",
    arguments: ["0", "-0", "1.00", "1.0", "0.053", "-2.8", "1513", "1e5", "1E+05", "1.5e-3"]
  )
  func numbers(literal: String) throws {
    #expect(try read(literal) { $0.numberText } == literal)
    #expect(try read("[\(literal)]") { $0.elements.map(\.numberText) } == [literal])
  }

  @Test(
    "whole numbers are those that an Int can hold",
    arguments: [
      ("0", 0), ("-0", 0), ("1513", 1513), ("-7", -7), ("9223372036854775807", Int.max),
      ("-9223372036854775808", Int.min), ("9223372036854775808", nil),
      ("-9223372036854775809", nil), ("99999999999999999999", nil), ("1.0", nil), ("1e2", nil),
      ("\"1\"", nil),
    ] as [(String, Int?)]
  )
  func integers(literal: String, value: Int?) throws {
    #expect(try read(literal) { $0.integer } == value)
  }

  @Test(
    "texts are unescaped",
    arguments: [
      (#""""#, ""), (#""a\"b""#, "a\"b"), (#""\\ \/ \b\f\n\r\t""#, "\\ / \u{8}\u{c}\n\r\t"),
      (#""\u00d7 \u2013""#, "× –"), (#""\ud83d\ude00""#, "😀"), (#""\u0000""#, "\0"),
      ("\"0.72–1.00 × 😀\"", "0.72–1.00 × 😀"),
      (#""eight by eight by eight \" and on""#, "eight by eight by eight \" and on"),
      (#""both – and \u2013 and \ud83d\ude00 😀""#, "both – and – and 😀 😀"),
    ]
  )
  func texts(literal: String, text: String) throws {
    #expect(try read(literal) { $0.string } == text)
    #expect(try read("{\(literal): true}") { $0.member(named: text)?.boolean } == true)
    #expect(
      try read(literal) { $0.isText(equalTo: text + "x") || $0.isText(equalTo: "?" + text) }
        == false
    )
  }

  @Test("what a value is not, is nil")
  func kinds() throws {
    let kinds = try read(#"[{}, [], "", 0, true, null]"#) { $0.elements.map(\.kind) }
    #expect(kinds == [.object, .array, .string, .number, .boolean, .null])
    try read(#"[{}, [], "", 0, true, null]"#) { root in
      #expect(root.elements.compactMap(\.string) == [""])
      #expect(root.elements.compactMap(\.numberText) == ["0"])
      #expect(root.elements.compactMap(\.boolean) == [true])
      #expect(root.elements.map(\.count) == [0, 0, 0, 0, 0, 0])
      #expect(root.elements.allSatisfy { $0.member("a") == nil })
      #expect(root.elements.allSatisfy { Array($0.members).isEmpty && Array($0.elements).isEmpty })
    }
  }

  @Test("members keep the order of the document, and every value its place and path")
  func places() throws {
    let text = "{\n  \"b\": [true, null],\n  \"a\": {\"×\": 1, \"c\": false}\n}\n"
    try read(text) { root in
      #expect(root.members.map(\.key.string) == ["b", "a"])
      let first = root.members.map(\.key.position)
      #expect(first == [JSONPosition(line: 2, column: 3), JSONPosition(line: 3, column: 3)])
      let list = root.member("b").map { Array($0.elements) } ?? []
      #expect(list.map(\.position.column) == [9, 15])
      #expect(list.map(\.path) == ["b[0]", "b[1]"])
      // The sign × takes two bytes.
      let inner = root.member("a")?.member("c")
      #expect(inner?.position == JSONPosition(line: 3, column: 23))
      #expect(inner?.path == "a.c")
      #expect(root.path == "")
      for member in root.members {
        #expect(root.path(to: member.key.offset) == member.key.string)
        #expect(root.path(to: member.value.offset) == member.key.string)
      }
      #expect(root.path(to: 9999) == nil)
      #expect(root.path(to: 1) == nil)
    }
  }

  @Test("a member is found whatever stands before it")
  func skipping() throws {
    let text = #"{"a": {"c": [1, {"c": 2}]}, "long name of a key": [[], [[]]], "c": 3, "": 4}"#
    try read(text) { root in
      #expect(root.member("c")?.integer == 3)
      #expect(root.member("")?.integer == 4)
      #expect(root.member("long name of a key")?.count == 2)
      #expect(root.member("long name") == nil)
      #expect(root.member("a")?.member("c")?.elements.map(\.kind) == [.number, .object])
    }
  }

  @Test("the bytes of a value are those of the document")
  func source() throws {
    let text = #" {"a": {"b" : [1.00,2]}, "c": "x\n–"} "#
    let bytes = Array(text.utf8)
    try read(text) { root in
      let values = [root.member("a"), root.member("c"), root].compactMap { $0 }
      let sources = values.map { String(decoding: bytes[$0.range], as: UTF8.self) }
      #expect(sources == [#"{"b" : [1.00,2]}"#, #""x\n–""#, String(text.dropFirst().dropLast())])
      let raw = values.map { String(decoding: $0.rawBytes, as: UTF8.self) }
      #expect(raw == [#"{"b" : [1.00,2]}"#, #"x\n–"#, String(text.dropFirst().dropLast())])
    }
  }
}
