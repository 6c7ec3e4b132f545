import Testing

/// A text that is not JSON, with line, column and words of the refusal.
struct MalformedJSON: CustomTestStringConvertible {
  let bytes: [UInt8]
  let message: String

  init(_ text: String, _ message: String) {
    bytes = Array(text.utf8)
    self.message = message
  }

  init(bytes: [UInt8], _ message: String) {
    self.bytes = bytes
    self.message = message
  }

  var testDescription: String { "\(String(decoding: bytes, as: UTF8.self)) → \(message)" }

  static let all: [MalformedJSON] = [
    // Ends too early.
    MalformedJSON("", "1:1: the file ends in the middle of a value"),
    MalformedJSON("{\n", "2:1: the file ends in the middle of a value"),
    MalformedJSON("[1", "1:3: the file ends in the middle of a value"),
    MalformedJSON("{\"a\"", "1:5: the file ends in the middle of a value"),
    MalformedJSON("{\"a\":", "1:6: the file ends in the middle of a value"),
    MalformedJSON("\"abc", "1:5: the file ends in the middle of a value"),
    MalformedJSON("\"a\\", "1:4: the file ends in the middle of a value"),
    MalformedJSON("tru", "1:4: the file ends in the middle of a value"),
    // Has too much.
    MalformedJSON("{}\n{}", "2:1: there is more text after the end of the document"),
    MalformedJSON("1 x", "1:3: there is more text after the end of the document"),
    MalformedJSON("[1,\n2,]", "2:2: a comma stands before the closing bracket"),
    MalformedJSON("{\"a\": 1,}", "1:8: a comma stands before the closing bracket"),
    // Has something else.
    MalformedJSON("[1 2]", "1:4: found `2` where a comma or `]` belongs"),
    MalformedJSON("{\"a\": 1 \"b\"}", "1:9: found `\"` where a comma or `}` belongs"),
    MalformedJSON("{a: 1}", "1:2: found `a` where a key in double quotes belongs"),
    MalformedJSON("{\"a\" 1}", "1:6: found `1` where a colon belongs"),
    MalformedJSON("[+1]", "1:2: found `+` where a value belongs"),
    MalformedJSON("[,1]", "1:2: found `,` where a value belongs"),
    MalformedJSON("[nul]", "1:2: found `n` where a value belongs"),
    MalformedJSON("// no", "1:1: found `/` where a value belongs"),
    MalformedJSON("[\u{7}]", "1:2: found the byte 0x07 where a value belongs"),
    MalformedJSON("NaN", "1:1: found `N` where a value belongs"),
    // Keys and numbers.
    MalformedJSON("{\"a\": 1,\n \"a\": 2}", "2:2: the key \"a\" stands twice in one object"),
    MalformedJSON("{\"a\": 1, \"\\u0061\": 2}", "1:10: the key \"a\" stands twice in one object"),
    MalformedJSON("[007]", "1:2: the number begins with a zero that has no meaning"),
    MalformedJSON("-01", "1:2: the number begins with a zero that has no meaning"),
    MalformedJSON("[-]", "1:3: the number lacks digits"),
    MalformedJSON("[1.]", "1:4: the number lacks digits"),
    MalformedJSON("[.5]", "1:2: found `.` where a value belongs"),
    MalformedJSON("1e", "1:3: the number lacks digits"),
    MalformedJSON("1e+", "1:4: the number lacks digits"),
    // Texts.
    MalformedJSON("\"a\\x\"", "1:3: this backslash escapes nothing known"),
    MalformedJSON("\"\\u12g4\"", "1:2: \\u is not followed by four hexadecimal digits"),
    MalformedJSON("\"\\u12", "1:2: \\u is not followed by four hexadecimal digits"),
    MalformedJSON("\"\\ud83d\"", "1:2: this \\u escape is half of a pair and stands alone"),
    MalformedJSON("\"\\ude00\"", "1:2: this \\u escape is half of a pair and stands alone"),
    MalformedJSON("\"\\ud83d\\u0041\"", "1:2: this \\u escape is half of a pair and stands alone"),
    MalformedJSON("\"a\nb\"", "1:3: a line break stands inside a text"),
    MalformedJSON("\"a\tb\"", "1:3: a tab stands inside a text"),
    MalformedJSON("\"long enough text \u{1b}[31m\"", "1:19: the byte 0x1b stands inside a text"),
    // Bytes that are not UTF-8.
    MalformedJSON(bytes: [0x22, 0x61, 0xFF, 0x22], "1:3: these bytes are not UTF-8"),
    MalformedJSON(bytes: [0x22, 0xC0, 0x80, 0x22], "1:2: these bytes are not UTF-8"),
    MalformedJSON(bytes: [0x22, 0xED, 0xA0, 0x80, 0x22], "1:2: these bytes are not UTF-8"),
    MalformedJSON(bytes: [0x22, 0xF0, 0x9F, 0x98, 0x22], "1:2: these bytes are not UTF-8"),
    MalformedJSON(bytes: [0x22, 0xC3, 0x97, 0xE2, 0x82, 0x22], "1:4: these bytes are not UTF-8"),
    MalformedJSON(bytes: [0x5B, 0xE9, 0x5D], "1:2: found the byte 0xe9 where a value belongs"),
    MalformedJSON(
      bytes: [0xEF, 0xBB, 0xBF, 0x7B, 0x7D],
      "1:1: the file begins with a byte order mark"
    ),
  ]
}
