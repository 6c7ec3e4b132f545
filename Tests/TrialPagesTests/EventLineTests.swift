import TestSupport
import Testing
import TrialModel
import TrialPages

/// Lines of toxicity tables whose groups print unlike percentages.
@Suite struct EventLineTests {
  @Test(
    "a difference of printed percentages has as many decimals as the finer of them",
    arguments: [
      ("26", "3.1", "+22.9"), ("26.4", "3", "+23.4"), ("26", "3", "+23"), ("3.25", "26", "-22.75"),
    ]
  )
  func keepsTheFinerDigits(own: String, its: String, text: String) throws {
    let trial = Trial.invented(toxicity: .invented([try .printed("fatigue", own, its)]))
    let page = ToxicityPage.page(
      of: trial,
      in: try .invented([trial]),
      options: PageOptions(measure: .difference)
    )
    #expect(page.events.map(\.differenceText) == [text])
  }
}
