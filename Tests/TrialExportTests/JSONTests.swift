import Testing
import TrialExport
import TrialModel

@Suite struct JSONTests {
  @Test(arguments: ["1.00", "0.050", "-2.8", "1513"])
  func `a number keeps its digits`(_ digits: String) throws {
    #expect(JSON.number(try PrintedNumber(digits: digits)).compactText == digits)
  }

  @Test(arguments: ["", "a\"b\\c", "tab\tline\nend\r", "\u{1B}[31m\u{7}", "\u{202E}abc", "Ménière"])
  func `another reader reads the text back`(_ text: String) throws {
    #expect(try ParsedJSON(JSON.string(text).compactText).string == text)
  }

  @Test(arguments: ["\u{1B}[31m", "\u{9B}31m", "\u{202E}", "\u{0}", "\u{7F}", "\u{2028}"])
  func `nothing that acts on a terminal is written raw`(_ text: String) {
    let written = JSON.string(text).compactText.unicodeScalars
    #expect(written.allSatisfy { $0.isASCII && $0.value >= 0x20 && $0.value != 0x7F })
  }

  @Test func `members keep their order and levels are indented`() {
    let json: JSON = ["b": [.bool(true), nil], "a": .object([]), "c": ["x": "y"]]
    #expect(json.compactText == #"{"b":[true,null],"a":{},"c":{"x":"y"}}"#)
    #expect(
      json.text == """
        {
          "b": [
            true,
            null
          ],
          "a": {},
          "c": {
            "x": "y"
          }
        }

        """
    )
  }

  @Test func `adding members keeps those that are there`() {
    let json: JSON = ["a": "first"]
    #expect(json.adding(["a": "second", "b": nil]) == ["a": "first", "b": nil])
  }
}
