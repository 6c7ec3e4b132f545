import TestSupport
import Testing
import TrialModel
import TrialQuery

@Suite struct SearchTests {
  @Test func `a search finds a trial while it is being typed, whatever the signs`() {
    let trial = Trial.invented(acronym: "CA184-043", title: "Trial of \"x\": durvalumab")
    for typed in ["", "d", "DURVA ca184", "ca184-", "\"x\":", " "] {
      #expect(Search(typed).matches(trial), "\(typed)")
    }
    #expect(!Search("durva pembro").matches(trial))
  }

  @Test func `a search kept as chips asks the same`() throws {
    let filter = Search("durva \"x n>5").filter
    #expect(try FilterParser(trials: []).parse(filter.text) == filter)
  }
}
