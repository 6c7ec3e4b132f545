import TestSupport
import Testing
import TrialModel
import TrialQuery

@Suite struct FigureTextTests {
  @Test(
    "a number keeps its digits and wears its unit",
    arguments: [
      ("0.80", FigureUnit.ratio, "0.80"), ("24.0", .percent, "24.0 %"),
      ("10.0", .months, "10.0 mo"),
      ("1", .trials, "1 trial"), ("1", .countries, "1 country"), ("1.0", .years, "1.0 years"),
      ("-2.8", .percentagePoints, "-2.8 points"), ("2017", .none, "2017"),
    ]
  )
  func wearsItsUnit(_ digits: String, _ unit: FigureUnit, _ text: String) throws {
    #expect(try Figure.invented(digits, unit).text == text)
  }

  @Test(arguments: Absence.allCases)
  func `a number that is not there says why`(_ reason: Absence) throws {
    let figure = try Figure(
      value: .absent(reason),
      printed: "n.r.",
      unit: .months,
      source: .invented
    )
    #expect(figure.text == reason.rawValue)
  }

  @Test func `every source a trial rests on is cited once, corrections too`() throws {
    #expect(
      try Trial.withMisprintedInterval.citedSources
        == [.invented, SourceKey("invented-correct")]
    )
  }

  @Test func `a trial with claims cites the review`() throws {
    let claims = [ClaimID("C038")].compactMap { $0 }
      .map { id in
        Claim(
          id: id,
          kind: "outcome",
          text: "invented",
          place: "discussion",
          references: [],
          figures: [],
          remark: nil
        )
      }
    #expect(Trial.invented(claims: claims).citedSources.contains(.review))
  }
}
