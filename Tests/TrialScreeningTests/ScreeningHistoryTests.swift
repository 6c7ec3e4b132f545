import TestSupport
import Testing
import TrialModel
import TrialScreening

@Suite("What readers decided by a moment") struct ScreeningHistoryTests {
  @Test(
    "a moment has the lines written by then, in whatever order they came",
    arguments: [
      (0, ""), (1, "include"), (2, "include"), (3, "exclude"), (4, "clear"), (5, "clear"),
      (9, "maybe"),
    ]
  )
  func byMoment(second: Int, choice: String) throws {
    let reader = try #require(ReviewName("AB"))
    let id = RandomReview.number(1)
    let lines = [(1, "include"), (3, "exclude"), (4, "clear"), (7, "maybe")]
    for order in [
      lines, lines.reversed(), lines + lines, [lines[2], lines[0], lines[3], lines[1]],
    ] {
      var screening = Screening()
      for (at, choice) in order {
        let line = ScreeningLine(
          id: id,
          stage: .records,
          reader: reader,
          at: try #require(RandomReview.moment(at)),
          act: .decision(ScreeningDecision(try #require(.init(rawValue: choice))))
        )
        screening.add(line, as: choice)
      }
      let moment = try #require(RandomReview.moment(second))
      let entries = screening.entries(of: id, at: .records, by: moment)
      #expect(entries.map(\.decision.choice.rawValue) == (choice.isEmpty ? [] : [choice]))
      #expect(entries.allSatisfy { $0.first == RandomReview.moment(1) })
    }
  }

  @Test("of two lines of one moment the later in byte order counts, not in the order of letters")
  func byteOrder() throws {
    let reader = try #require(ReviewName("AB"))
    let at = try #require(RandomReview.moment(1))
    // In bytes é composed (C3 A9) comes after e with an accent (65 CC 81); as letters they are the same.
    let composed = "\u{E9}"
    let apart = "e\u{301}"
    for order in [[composed, apart], [apart, composed]] {
      var screening = Screening()
      for text in order {
        let line = ScreeningLine(
          id: RandomReview.number(1),
          stage: .records,
          reader: reader,
          at: at,
          act: .decision(ScreeningDecision(text.utf8.count == 2 ? .include : .exclude))
        )
        screening.add(line, as: text)
      }
      let entry = screening.entry(of: reader, on: RandomReview.number(1), at: .records)
      #expect(entry?.decision.choice == .include)
    }
  }
}
