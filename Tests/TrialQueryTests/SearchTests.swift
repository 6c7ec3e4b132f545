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

  @Test(
    "what is given is searched, in the words of arms and overview",
    arguments: [("SBRT", "NCT02492568"), ("SABR", "NCT03774732"), ("\"3 × 8 Gy\"", "NCT02492568")]
  )
  func treatment(typed: String, id: String) throws {
    let index = TrialIndex(try Catalogue.bundled().trials, .bundled)
    let rows = index.rows(matching: try FilterParser(index).parse(typed)).rows.rows
    #expect(rows.map { index.trial(at: $0).id.text }.contains(id))
  }

  @Test(
    "words that join in capitals are named where they are searched in small letters",
    arguments: [
      ("durva and pembro", "'and' is searched as a word; AND combines"),
      ("Not durva", "'Not' is searched as a word; NOT combines"), ("durva AND pembro", nil),
      ("\"and\"", nil), ("durva", nil),
    ] as [(String, String?)]
  )
  func smallConnectives(typed: String, remark: String?) throws {
    #expect(try FilterParser(trials: []).parse(typed).smallConnectiveRemark == remark)
  }
}
