import TestSupport
import Testing
import TrialModel
import TrialQuery

@Suite struct ParticipantsTests {
  @Test(
    "the number shown is that randomised, else enrolled, else estimated, else the target",
    arguments: [
      (["target 500", "estimated 480"], "t 480"), (["estimated 480", "target 500"], "t 480"),
      (["target 500"], "t 500"), (["estimated 480", "enrolled 470"], "e 470"),
      (["enrolled 470", "randomised 460"], "460"), (["screened 900", "treated 450"], nil),
    ] as [([String], String?)]
  )
  func prefers(sizes: [String], text: String?) throws {
    let figures = try sizes.map { size in
      let parts = size.split(separator: " ").map(String.init)
      return SizeFigure(
        counted: try #require(SizeFigure.CountedSet(rawValue: parts[0])),
        figure: try .invented(parts[1])
      )
    }
    #expect(Participants(of: .invented(sizes: figures))?.text == text)
  }
}
