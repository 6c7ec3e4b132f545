import Testing
import TrialModel

@Suite("Grades are ranges from 1 to 5")
struct GradeRangeTests {
  @Test(
    "a range is read and written alike",
    arguments: [("3-4", 3...4), ("3", 3...3), ("2+", 2...5), ("any", 1...5), ("5", 5...5)]
  )
  func roundTrip(text: String, grades: ClosedRange<Int>) {
    let range = GradeRange(text)
    #expect(range?.grades == grades)
    #expect(range?.text == text)
  }

  @Test("a range up to 5 is written with a plus")
  func upToFive() {
    #expect(GradeRange("3-5")?.text == "3+")
    #expect(GradeRange("1-5")?.text == "any")
  }

  @Test(
    "anything else is refused",
    arguments: ["", "0", "6", "4-3", "3-6", "3-4-5", "-3", "3-", "+", "severe", "0+", "6+"]
  )
  func refused(text: String) {
    #expect(GradeRange(text) == nil)
  }
}
