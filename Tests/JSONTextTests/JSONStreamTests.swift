import JSONText
import Testing

@Suite("Values are read one after the other from a longer text")
struct JSONStreamTests {
  @Test("each value tells where it ended")
  func sequence() throws {
    let text = Array("{\"a\": 1}\n[2, 3] \"x\" 4 ".utf8)
    var reader = JSONReader()
    var offset = 0
    var kinds: [JSONKind] = []
    var ends: [Int] = []
    for _ in 0..<4 {
      let (kind, end) = try reader.readValue(in: text.span, at: offset, isEnd: true) { $0.kind }
      kinds.append(kind)
      ends.append(end)
      offset = end
    }
    #expect(kinds == [.object, .array, .string, .number])
    #expect(ends == [8, 15, 19, 21])
  }

  @Test("places count from the beginning of the bytes, paths from the value")
  func places() throws {
    let text = Array("[1]\n{\"a\": [true]}".utf8)
    var reader = JSONReader()
    let found = try reader.readValue(in: text.span, at: 3, isEnd: true) { root in
      let value = root.member("a")?.elements.first { _ in true }
      #expect(value?.position == JSONPosition(line: 2, column: 8))
      #expect(value?.range == 11..<15)
      #expect(value?.path == "a[0]")
      return true
    }
    #expect(found == (true, text.count))
    let broken = Array("[1]\n{\"a\": nul}".utf8)
    let error = #expect(throws: JSONError.self) {
      try reader.readValue(in: broken.span, at: 3, isEnd: true) { _ in }
    }
    #expect(error?.position == JSONPosition(line: 2, column: 7))
    #expect(error?.offset == 10)
  }

  @Test(
    "a value cut off anywhere wants more, and is refused only when there is none",
    arguments: [
      #"{"key": [1.50e+10, -2, true, null, false], "×–😀": "\u00d7 \ud83d\ude00 \n 😀"}"#,
      #"["eight bytes and more of a text", {}]"#, #""\ud83d\ude00😀""#, "-12.5e-7 ", "true",
      #"[[["a\\"]]]"#,
    ]
  )
  func cut(text: String) throws {
    let bytes = Array(text.utf8)
    let whole = text.hasSuffix(" ") ? bytes.count - 1 : bytes.count
    var reader = JSONReader()
    #expect(try reader.readValue(in: bytes.span, at: 0, isEnd: false) { _ in }.end == whole)
    for length in 0..<whole {
      let part = Array(bytes.prefix(length))
      let error = #expect(throws: JSONError.self, "cut after \(length)") {
        try reader.readValue(in: part.span, at: 0, isEnd: false) { _ in }
      }
      #expect(error?.code == .unexpectedEnd)
      #expect(error?.offset == length)
    }
  }

  @Test("what no further byte can mend is refused at once", arguments: MalformedJSON.all)
  func broken(_ example: MalformedJSON) throws {
    var reader = JSONReader()
    // With more text after it, what only ended too early is not broken.
    let isUnfinished = example.message.contains("the file ends")
    let bytes = example.bytes + Array("                ".utf8)
    do throws(JSONError) {
      _ = try reader.readValue(in: bytes.span, at: 0, isEnd: false) { _ in }
    } catch {
      #expect(isUnfinished || error.code != .unexpectedEnd)
    }
  }

  @Test("a value that goes on beyond the limit is too long, and not unfinished")
  func tooLong() throws {
    var reader = JSONReader(limits: JSONLimits(longestText: 16))
    let text = Array("[1] [\"\(String(repeating: "x", count: 40))\"]".utf8)
    #expect(try reader.readValue(in: text.span, at: 0, isEnd: false) { $0.count }.end == 3)
    let error = #expect(throws: JSONError.self) {
      try reader.readValue(in: text.span, at: 3, isEnd: false) { _ in }
    }
    #expect(error?.code == .tooLong(limit: 16))
  }
}
