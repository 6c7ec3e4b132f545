import TestSupport
import Testing
import TrialModel
import TrialQuery

@Suite("The text of a filter is completed") struct FilterCompletionTests {
  @Test(
    "a choice begins with what is typed, and a value that was chosen makes a filter that can be read"
  )
  func beginnings() throws {
    let index = TrialIndex(try Trial.varied(40, seed: 1), .none)
    let parser = FilterParser(index)
    let completion = FilterCompletion(index)
    var choices = 0
    // Where records of a review stand is read where one is open.
    for field in FilterField.allCases where !field.isNumber && field != .screening {
      for before in ["", "n>=5 ", "-", "(phase:3 OR ", "\"site: a word\" "] {
        for letters in ["", "a", "b", "1", "\"", "\"m"] {
          let typed = "\(before)\(field.name):\(letters)"
          for choice in completion.choices(continuing: typed) {
            choices += 1
            #expect(choice.text.lowercased().hasPrefix(typed.lowercased()))
            let closed = choice.text + (before.hasPrefix("(") ? ")" : "")
            #expect(throws: Never.self, "\(closed)") { try parser.parse(closed) }
          }
        }
      }
    }
    #expect(choices > 1_000)
  }

  @Test("where one field alone begins so its values are given, else the fields with what they ask")
  func fields() {
    let completion = FilterCompletion(TrialIndex([Trial.invented(1)], .none))
    #expect(completion.choices(continuing: "clas").contains { $0.text == "class:PD-L1" })
    let several = completion.choices(continuing: "site:lung s")
    #expect(several.contains { $0.text == "site:lung status:" && !$0.meaning.isEmpty })
    #expect(several.allSatisfy { $0.text.hasPrefix("site:lung s") && $0.text.hasSuffix(":") })
    #expect(completion.choices(continuing: "zzz").isEmpty)
    #expect(completion.choices(continuing: "zzz:a").isEmpty)
    #expect(completion.choices(continuing: "year:20").isEmpty)
  }
}
