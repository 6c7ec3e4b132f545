import Testing
import TrialModel

@Suite("A moment") struct MomentTests {
  @Test(
    "is written as it is read, with six decimals",
    arguments: [
      ("1970-01-01T00:00:00Z", "1970-01-01T00:00:00.000000Z"),
      ("2026-11-30T09:20:00Z", "2026-11-30T09:20:00.000000Z"),
      ("2026-11-30T09:20:00.5Z", "2026-11-30T09:20:00.500000Z"),
      ("2024-02-29T23:59:59.123456789Z", "2024-02-29T23:59:59.123456Z"),
      ("9999-12-31T23:59:59.999999Z", "9999-12-31T23:59:59.999999Z"),
      ("2000-03-01T00:00:00.000001Z", "2000-03-01T00:00:00.000001Z"),
    ]
  )
  func written(text: String, again: String) throws {
    let moment = try #require(Moment(text))
    #expect(moment.text == again)
    #expect(Moment(moment.text) == moment)
  }

  @Test(
    "is refused where there is no such day or time, or the form is another",
    arguments: [
      "", "2026-11-30", "2026-11-30T09:20:00", "2026-11-30T09:20:00+01:00", "2025-02-29T00:00:00Z",
      "2026-13-01T00:00:00Z", "2026-00-01T00:00:00Z", "2026-11-31T00:00:00Z",
      "2026-11-30T24:00:00Z",
      "2026-11-30T09:60:00Z", "2026-11-30T09:20:00.Z", "2026-11-30T09:20:00.1234567890Z",
      "1969-12-31T23:59:59Z", "2026-11-30 09:20:00Z", "２０２６-11-30T09:20:00Z",
    ]
  )
  func refused(text: String) { #expect(Moment(text) == nil) }

  @Test("has the forms of a file's name and of a sentence") func forms() throws {
    let moment = try #require(Moment("2026-11-30T09:15:00.123456Z"))
    #expect(moment.fileText == "2026-11-30T091500.123Z")
    #expect(moment.dayText == "2026-11-30")
    #expect(moment.minuteText == "2026-11-30 09:15")
  }

  @Test("follows an earlier one, by a microsecond where the clock stood or went back")
  func following() throws {
    let first = try #require(Moment("2026-11-30T09:15:00Z"))
    let later = try #require(Moment("2026-11-30T09:15:01Z"))
    #expect(later.following(first) == later)
    #expect(first.following(nil) == first)
    #expect(first.following(first).text == "2026-11-30T09:15:00.000001Z")
    #expect(first.following(later).text == "2026-11-30T09:15:01.000001Z")
  }
}
