import TestSupport
import Testing
import TrialModel

@Suite("What changed in a record since it was read")
struct RecordDifferenceTests {
  private func version(
    _ day: String?,
    enrolment: Int = 66,
    status: String = "RECRUITING"
  ) throws -> Registration {
    .invented(
      version: try day.map { try PartialDate($0) },
      status: Registration.Status(overall: status, lastKnown: nil, whyStopped: nil),
      enrolment: enrolment
    )
  }

  private func difference(
    since day: String,
    in versions: [Registration],
    parts: Set<RecordPart> = [.enrolment]
  ) throws -> RecordDifference? {
    RecordDifference(since: try PartialDate(day), in: versions, judgedBy: parts)
  }

  @Test("nothing is newer than what was read")
  func same() throws {
    let versions = [try version("2026-01-02"), try version("2026-05-04", enrolment: 70)]
    #expect(try difference(since: "2026-05-04", in: versions) == nil)
    #expect(try difference(since: "2026-06-01", in: versions) == nil)
    #expect(try difference(since: "2026-05-04", in: []) == nil)
  }

  @Test("a change in a part that a criterion names asks for a second look, one elsewhere does not")
  func judged() throws {
    let versions = [try version("2026-01-02"), try version("2026-05-04", enrolment: 70)]
    let due = try #require(try difference(since: "2026-01-02", in: versions))
    #expect(due.asksForSecondLook && due.basis == .read)
    #expect(due.judged.map(\.aspect) == [.enrolment] && due.others.isEmpty)
    let other = try #require(
      try difference(since: "2026-01-02", in: versions, parts: [.status, .title])
    )
    #expect(!other.asksForSecondLook)
    #expect(other.judged.isEmpty && other.others.map(\.aspect) == [.enrolment])
  }

  @Test("what changed and changed back is no change")
  func back() throws {
    let versions = [
      try version("2026-01-02"), try version("2026-02-02", enrolment: 70),
      try version("2026-03-02"),
    ]
    let difference = try #require(try difference(since: "2026-01-02", in: versions))
    #expect(!difference.asksForSecondLook && difference.others.isEmpty)
  }

  @Test("where the version that was read is not kept, the last before it is compared")
  func before() throws {
    let versions = [try version("2026-01-02"), try version("2026-05-04", enrolment: 70)]
    let difference = try #require(try difference(since: "2026-02-01", in: versions))
    #expect(difference.basis == .before(try PartialDate("2026-01-02")))
    #expect(difference.asksForSecondLook)
  }

  @Test("where no version as old is kept, it is looked at again unless nothing was posted since")
  func unknown() throws {
    let versions = [try version("2026-05-04")]
    let difference = try #require(try difference(since: "2026-02-01", in: versions))
    #expect(difference.basis == .unknown && difference.asksForSecondLook)
    #expect(difference.judged.isEmpty && difference.others.isEmpty)
  }

  @Test(
    "where the day of the data is missing or stands still, that of posting tells what is newer",
    arguments: [(nil, "2026-01-02"), ("2026-01-01", "2026-01-02"), ("2026-01-02", "2026-01-02")]
  )
  func posted(holder: String?, read: String) throws {
    let day = try holder.map { try PartialDate($0) }
    let versions: [Registration] = [
      .invented(version: day, posted: try PartialDate("2026-01-02"), enrolment: 66),
      .invented(version: day, posted: try PartialDate("2026-03-04"), enrolment: 70),
    ]
    #expect(
      try versions.map(\.dataDay) == ["2026-01-02", "2026-03-04"].map { try PartialDate($0) }
    )
    let due = try #require(try difference(since: read, in: versions))
    #expect(due.asksForSecondLook && due.basis == .read)
    #expect(try difference(since: "2026-03-04", in: versions) == nil)
    #expect(try difference(since: read, in: [versions[0]]) == nil)
  }

  @Test("a record that was read before it was posted by its own day is the one that was read")
  func earlierDay() throws {
    let version = Registration.invented(
      version: try PartialDate("2026-01-02"),
      posted: try PartialDate("2026-01-05")
    )
    #expect(try difference(since: "2026-01-02", in: [version]) == nil)
  }

  @Test("a version without a day says nothing of when it was")
  func undated() throws {
    let versions = [try version(nil, enrolment: 1), try version("2026-05-04")]
    #expect(try difference(since: "2026-05-04", in: versions) == nil)
    #expect(try difference(since: "2026-05-01", in: versions)?.basis == .unknown)
  }
}
