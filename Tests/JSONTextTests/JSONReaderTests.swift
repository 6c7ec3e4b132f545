import JSONText
import Testing

@Suite("JSON is read strictly")
struct JSONReaderTests {
  private func read<Value>(
    _ text: String,
    limits: JSONLimits = JSONLimits(),
    _ body: (JSONNode) -> Value
  ) throws(JSONError) -> Value {
    var reader = JSONReader(limits: limits)
    return try reader.read(Array(text.utf8).span, body)
  }

  private func refuse(_ text: String, limits: JSONLimits = JSONLimits()) -> JSONError? {
    #expect(throws: JSONError.self) { try read(text, limits: limits) { _ in } }
  }

  @Test("space may stand anywhere between values")
  func space() throws {
    #expect(try read(" \t\r\n[ 1 , 2 ] \n") { $0.elements.map(\.integer) } == [1, 2])
    #expect(try read("{ }") { $0.kind } == .object)
    #expect(try read("[\n                   ]") { $0.kind } == .array)
  }

  @Test("objects of many keys are read, and a key twice is found among them", arguments: 2...200)
  func manyKeys(count: Int) throws {
    let keys = (1...count).map { "\"key\($0)\": [\($0), {\"key\($0)\": 0}]" }
    #expect(try read("{\(keys.joined(separator: ","))}") { $0.count } == count)
    for twice in [1, count] {
      let text = "{\((keys + ["\"key\(twice)\": 0"]).joined(separator: ",\n"))}"
      let error = refuse(text)
      #expect(error?.code == .duplicateKey("key\(twice)"))
      #expect(error?.position.line == UInt32(count + 1))
    }
  }

  @Test(
    "a key is the same key however it is spelled",
    arguments: [
      (#"ab"#, #"\u0061b"#), (#"a/b"#, #"a\/b"#), ("×", #"\u00d7"#), ("😀", #"\ud83d\ude00"#),
      (#"long key of some words ×"#, #"long key of some words \u00D7"#),
      (#"\n"#, #"\u000A"#),
    ]
  )
  func spelling(first: String, second: String) throws {
    let text = "{\"\(first)\": 1, \"\(second)\": 2}"
    guard case .duplicateKey = refuse(text)?.code else {
      Issue.record("two spellings of one key were taken for two keys: \(text)")
      return
    }
  }

  @Test("values may stand in each other 64 deep and no deeper")
  func nesting() throws {
    let deep = { (levels: Int) in
      String(repeating: "[", count: levels) + String(repeating: "]", count: levels)
    }
    #expect(try read(deep(64)) { $0.kind } == .array)
    let error = refuse(deep(65))
    #expect(error?.code == .nestedTooDeep(limit: 64))
    #expect(error?.position == JSONPosition(line: 1, column: 65))
    #expect(refuse(String(repeating: "[{\"a\":", count: 100_000)) != nil)
    #expect(try read(deep(200), limits: JSONLimits(deepestNesting: 200)) { $0.count } == 1)
    #expect(refuse("[[]]", limits: JSONLimits(deepestNesting: 1)) != nil)
  }

  @Test("a text longer than the limit is refused, one as long is read")
  func length() throws {
    let limits = JSONLimits(longestText: 10)
    #expect(try read("[12345678]", limits: limits) { $0.count } == 1)
    #expect(refuse("[123456789]", limits: limits)?.code == .tooLong(limit: 10))
    #expect(refuse("[1]        [2]", limits: limits)?.code == .tooLong(limit: 10))
    #expect(refuse("\"\(String(repeating: "x", count: 100))\"", limits: limits)?.position == .start)
  }

  @Test("malformed text is refused at its place", arguments: MalformedJSON.all)
  func malformed(_ example: MalformedJSON) throws {
    var reader = JSONReader()
    var found: JSONError?
    do throws(JSONError) { try reader.read(example.bytes.span) { _ in } } catch { found = error }
    let error = try #require(found)
    #expect(
      "\(error.position.line):\(error.position.column): \(error.code.what)" == example.message
    )
    #expect(JSONPosition(of: error.offset, in: example.bytes.span) == error.position)
    #expect(!error.code.remedy.isEmpty)
  }

  @Test("after a refusal the same reader reads the next document")
  func again() throws {
    var reader = JSONReader()
    #expect(throws: JSONError.self) { try reader.read(Array("[[[{\"a\": [".utf8).span) { _ in } }
    let long = "[\((0..<1000).map(String.init).joined(separator: ","))]"
    let sum = try reader.read(Array(long.utf8).span) { root in
      root.elements.compactMap(\.integer).reduce(0, +)
    }
    #expect(sum == 499_500)
  }
}
