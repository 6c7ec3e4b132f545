import TestSupport
import Testing
import TrialModel
import TrialQuery

@Suite struct SearchTests {
  @Test func `a search finds a trial while it is being typed, whatever the signs`() throws {
    let trial = Trial.invented(acronym: "CA184-043", title: "Trial of \"x\": durvalumab")
    let parser = FilterParser(trials: [trial])
    for typed in ["", "d", "DURVA ca184", "ca184-", " "] {
      #expect(try parser.parse(typed).matches(trial), "\(typed)")
    }
    #expect(try !parser.parse("durva pembro").matches(trial))
  }
}
