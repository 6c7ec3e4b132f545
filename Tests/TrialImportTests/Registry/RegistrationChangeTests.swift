import Testing
import TrialImport
import TrialModel

@Suite("Two versions of a record are compared")
struct RegistrationChangeTests {
  private func record(replacing pairs: [(String, String)] = []) throws -> Registration {
    var text = String(
      decoding: try RecordExample.bytes("three-arms-with-results"),
      as: UTF8.self
    )
    for (old, new) in pairs {
      let range = try #require(text.firstRange(of: old))
      text.replaceSubrange(range, with: new)
    }
    return try #require(RecordExample.read(Array(text.utf8)).registration)
  }

  @Test("a record does not differ from itself")
  func same() throws {
    #expect(try record().changes(since: record()).isEmpty)
  }

  @Test(
    "a change is told with what it was and what it is",
    arguments: [
      (
        "\"TERMINATED\"", "\"COMPLETED\"", RegistrationChange.Aspect.status, "TERMINATED",
        "COMPLETED"
      ),
      ("\"count\": 60", "\"count\": 61", .enrolment, "60 (actual)", "61 (actual)"),
      ("\"2019-03\"", "\"2019-04-01\"", .start, "2019-03 (actual)", "2019-04-01 (actual)"),
      ("\"2025\"", "\"2026-01\"", .completion, "2025 (estimated)", "2026-01 (estimated)"),
      (
        "\"timeFrame\": \"2 years\"", "\"timeFrame\": \"5 years\"", .primaryOutcome,
        "Overall survival; 2 years", "Overall survival; 5 years"
      ),
      (
        "\"numAffected\": 5", "\"numAffected\": 6", .postedResults,
        "3 outcomes, 1 serious and 2 other adverse events",
        "3 outcomes, 1 serious and 2 other adverse events; changed: adverse events"
      ),
    ]
  )
  func change(
    old: String,
    new: String,
    aspect: RegistrationChange.Aspect,
    before: String,
    after: String
  ) throws {
    let changes = try record(replacing: [(old, new)]).changes(since: record())
    #expect(changes == [RegistrationChange(aspect: aspect, before: before, after: after)])
  }

  @Test("an outcome that is worded anew goes and comes")
  func reworded() throws {
    let newer = try record(replacing: [("\"Quality of life\"", "\"Fatigue\"")])
    #expect(
      try newer.changes(since: record()) == [
        RegistrationChange(aspect: .secondaryOutcome, before: "Quality of life", after: nil),
        RegistrationChange(aspect: .secondaryOutcome, before: nil, after: "Fatigue"),
      ]
    )
  }

  @Test("results that came are told with their date, and not as changed")
  func resultsCame() throws {
    let trimmed = try #require(RecordExample.read("nothing-but-a-number").registration)
    let changes = try record().changes(since: trimmed)
    let posted = changes.filter { [.resultsPosted, .postedResults].contains($0.aspect) }
    #expect(
      posted == [RegistrationChange(aspect: .resultsPosted, before: nil, after: "2024-02-01")]
    )
    #expect(changes.filter { $0.aspect == .arm }.count == 3)
  }
}
