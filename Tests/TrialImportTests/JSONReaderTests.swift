import Testing
import TrialImport

@Suite("JSON is read strictly")
struct JSONReaderTests {
  private func read(_ text: String) throws(JSONError) -> JSONValue {
    try JSONReader.read(Array(text.utf8))
  }

  @Test(
    "numbers keep their literal text",
    arguments: ["0", "-0", "1.00", "1.0", "0.053", "-2.8", "1513", "1e5", "1E+05", "1.5e-3"]
  )
  func numbers(literal: String) throws {
    #expect(try read(literal).content == .number(literal))
  }

  @Test(
    "texts are unescaped",
    arguments: [
      (#""""#, ""), (#""a\"b""#, "a\"b"), (#""\\ \/ \b\f\n\r\t""#, "\\ / \u{8}\u{c}\n\r\t"),
      (#""\u00d7 \u2013""#, "× –"), (#""\ud83d\ude00""#, "😀"),
      ("\"0.72–1.00 × 😀\"", "0.72–1.00 × 😀"),
      (#""eight by eight by eight \" and on""#, "eight by eight by eight \" and on"),
    ]
  )
  func texts(literal: String, text: String) throws {
    #expect(try read(literal).content == .string(text))
  }

  @Test("members keep the order of the document, and every value its place")
  func places() throws {
    let value = try read("{\n  \"b\": [true, null],\n  \"a\": {\"×\": 1, \"c\": false}\n}\n")
    guard case .object(let members) = value.content,
      case .array(let list) = members[0].value.content,
      case .object(let inner) = members[1].value.content
    else {
      Issue.record("not the tree that was written")
      return
    }
    #expect(members.map(\.key) == ["b", "a"])
    #expect(members[0].position == JSONPosition(line: 2, column: 3))
    #expect(list.map(\.position.column) == [9, 15])
    // The sign × takes two bytes.
    #expect(inner[1].value.position == JSONPosition(line: 3, column: 23))
    #expect(value.path(to: inner[1].value.position) == "a.c")
    #expect(value.path(to: list[1].position) == "b[1]")
    #expect(value.path(to: value.position) == "")
    #expect(value.path(to: JSONPosition(line: 9, column: 9)) == nil)
  }

  @Test("space may stand anywhere between values")
  func space() throws {
    #expect(try read(" \t\r\n[ 1 , 2 ] \n").kind == .array)
    #expect(try read("{ }").content == .object([]))
    #expect(try read("[\n]").content == .array([]))
  }

  @Test("objects of many keys are read, and a key twice is found among them")
  func manyKeys() throws {
    let keys = (0..<200).map { "\"key\($0)\": \($0)" }
    guard case .object(let members) = try read("{\(keys.joined(separator: ","))}").content else {
      Issue.record("not an object")
      return
    }
    #expect(members.count == 200)
    let error = #expect(throws: JSONError.self) {
      try read("{\((keys + ["\"key150\": 0"]).joined(separator: ","))}")
    }
    #expect(error?.code == .duplicateKey("key150"))
  }

  @Test("values may stand in each other 64 deep and no deeper")
  func nesting() throws {
    let deep = { (levels: Int) in
      String(repeating: "[", count: levels) + String(repeating: "]", count: levels)
    }
    #expect(try read(deep(64)).kind == .array)
    let error = #expect(throws: JSONError.self) { try read(deep(65)) }
    #expect(error == JSONError(.nestedTooDeep(limit: 64), at: JSONPosition(line: 1, column: 65)))
    #expect(throws: JSONError.self) { try read(String(repeating: "[{\"a\":", count: 100_000)) }
  }

  @Test("malformed text is refused at its place", arguments: MalformedJSON.all)
  func malformed(_ example: MalformedJSON) throws {
    let error = #expect(throws: JSONError.self) { try JSONReader.read(example.bytes) }
    let found = try #require(error)
    #expect(
      "\(found.position.line):\(found.position.column): \(found.code.what)" == example.message
    )
    #expect(!found.code.remedy.isEmpty)
  }

  @Test("damaged text never traps: it is read or refused", arguments: 0..<50)
  func damage(seed: Int) throws {
    var random = Repeatable(seed: UInt64(seed))
    let sound = Array(#"{"a": [1.00, -2e5, "x\u00d7\n", true], "b": {"c": null, "d": "–×😀"}}"#.utf8)
    var refused = 0
    for _ in 0..<200 {
      do throws(JSONError) { _ = try JSONReader.read(random.damage(sound)) } catch {
        refused += 1
        #expect(error.position >= .start)
      }
    }
    #expect(refused > 0)
  }
}
