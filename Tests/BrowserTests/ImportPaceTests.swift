import Browser
import Testing

@Suite struct ImportPaceTests {
  /// How long an import still takes that has read one of so many megabytes in two seconds.
  private func left(_ megabytes: Int) -> String? {
    ImportPace(bytes: 1_000_000, totalBytes: megabytes * 1_000_000, seconds: 2).timeLeft
  }

  @Test(
    "the time left is told in the unit that fits",
    arguments: [
      (1, "0 s left"), (2, "2 s left"), (45, "88 s left"), (46, "2 min left"), (91, "3 min left"),
      (2700, "90 min left"), (2701, "2 h left"), (5401, "3 h left"),
    ]
  )
  func tellsTimeLeft(megabytes: Int, words: String) { #expect(left(megabytes) == words) }

  @Test func `what cannot be told is not guessed`() {
    #expect(ImportPace(bytes: 5, totalBytes: nil, seconds: 9).timeLeft == nil)
    #expect(ImportPace(bytes: 0, totalBytes: 5, seconds: 9).timeLeft == nil)
    #expect(ImportPace(bytes: 5, totalBytes: 9, seconds: 1).timeLeft == nil)
    // More than was announced, as where a file grew: nothing is left, and nothing below that.
    #expect(ImportPace(bytes: 9, totalBytes: 5, seconds: 9).timeLeft == "0 s left")
  }

  @Test func `large numbers are grouped, small ones are not`() {
    #expect(ImportPace(studies: 1).studiesInWords == "1 study")
    #expect(ImportPace(studies: 9999).studiesInWords == "9999 studies")
    #expect(ImportPace(studies: 1_234_567).studiesInWords == "1 234 567 studies")
  }
}
