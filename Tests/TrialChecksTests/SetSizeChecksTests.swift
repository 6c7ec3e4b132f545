import TestSupport
import Testing
import TrialModel

@testable import TrialChecks

@Suite("Sets of patients that lie within others")
struct SetSizeChecksTests {
  @Test(
    "a set larger than the one it lies in is found, as grave as it is",
    arguments: [
      (.treated, .randomised, .fail), (.irradiated, .randomised, .fail),
      (.analysed, .randomised, .fail), (.safety, .randomised, .fail),
      (.safety, .treated, .warn), (.randomised, .enrolled, .fail), (.enrolled, .screened, .fail),
      (.randomised, .screened, .fail),
    ] as [(SizeFigure.CountedSet, SizeFigure.CountedSet, CheckFinding.Severity)]
  )
  func findsTooLarge(
    part: SizeFigure.CountedSet,
    whole: SizeFigure.CountedSet,
    severity: CheckFinding.Severity
  ) throws {
    func findings(_ inner: String, within outer: String) throws -> [CheckFinding] {
      setSizeFindings(
        of: .invented(sizes: [
          SizeFigure(counted: part, figure: try .invented(inner)),
          SizeFigure(counted: whole, figure: try .invented(outer)),
        ])
      )
    }
    #expect(try findings("101", within: "100").map(\.severity) == [severity])
    #expect(try findings("100", within: "100").isEmpty)
    #expect(try findings("99", within: "100").isEmpty)
  }

  @Test func `of several counts of the larger set the largest is asked`() throws {
    let sizes = try [
      SizeFigure(counted: .treated, figure: .invented("100")),
      SizeFigure(counted: .randomised, figure: .invented("99")),
      SizeFigure(counted: .randomised, figure: .invented("100")),
    ]
    #expect(setSizeFindings(of: .invented(sizes: sizes)).isEmpty)
  }
}
