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

  @Test(
    "that a copy does not say whether a date or a number is expected is no change",
    arguments: [
      "\"2019-03\",\n        \"type\": \"ACTUAL\"", "\"count\": 60,\n        \"type\": \"ACTUAL\"",
    ]
  )
  func untold(words: String) throws {
    let whole = try record()
    let bare = words.prefix { $0 != "," }
    guard let copy = try? record(replacing: [(words, String(bare))]) else {
      Issue.record("the example does not have \(words)")
      return
    }
    #expect(copy.changes(since: whole).isEmpty && whole.changes(since: copy).isEmpty)
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
    let json =
      #"{"protocolSection":{"identificationModule":{"nctId":"NCT00000101"}},"#
      + #""hasResults":false}"#
    let before = try #require(RecordExample.read(Array(json.utf8)).registration)
    let changes = try record().changes(since: before)
    let posted = changes.filter { [.resultsPosted, .postedResults].contains($0.aspect) }
    #expect(
      posted == [RegistrationChange(aspect: .resultsPosted, before: nil, after: "2024-02-01")]
    )
    #expect(changes.filter { $0.aspect == .arm }.isEmpty)
  }

  /// A copy of the example that holds some modules of its protocol, and nothing else.
  private func trimmed(to modules: String) throws -> Registration {
    let json = """
      {"protocolSection":{"identificationModule":{"nctId":"NCT00000101"},\(modules)},\
      "derivedSection":{"miscInfoModule":{"versionHolder":"2025-01-01"}}}
      """
    return try #require(RecordExample.read(Array(json.utf8)).registration)
  }

  @Test(
    "nothing is told as changed that a trimmed record does not hold",
    arguments: [
      (#""designModule":{}"#, [String]()),
      (#""statusModule":{"overallStatus":"COMPLETED"}"#, ["status"]),
      (#""designModule":{"enrollmentInfo":{"count":61,"type":"ACTUAL"}}"#, ["enrolment"]),
      (#""statusModule":{"completionDateStruct":{"date":"2026"}}"#, ["completion"]),
      (#""conditionsModule":{"conditions":["Another"]}"#, []),
    ]
  )
  func trimmed(modules: String, aspects: [String]) throws {
    let (whole, trimmed) = (try record(), try trimmed(to: modules))
    #expect(trimmed.changes(since: whole).map(\.aspect.rawValue) == aspects)
  }

  @Test("a change is told since the last version that says anything of it")
  func overTrimmed() throws {
    let later = try record(replacing: [("\"count\": 60", "\"count\": 61")])
    let between = try trimmed(to: #""statusModule":{"overallStatus":"RECRUITING"}"#)
    let history = RegistryVersion.history(of: [try record(), between, later])
    let told = history.map { $0.changes.map { "\($0.aspect.rawValue) \($0.after ?? "-")" } }
    #expect(
      told == [
        [], ["status RECRUITING"], ["status TERMINATED", "enrolment 61 (actual)"],
      ]
    )
    #expect(history.map { $0.lackingWords == nil } == [true, false, true])
  }

  @Test("a row of a table says nothing of descriptions, so they have not come or gone")
  func row() throws {
    let row = TableStudy.read(
      [
        ("NCT Number", "NCT00000101"), ("Study Title", "Another"), ("Study Status", "TERMINATED"),
        (
          "Interventions",
          "DRUG: Drug One|BIOLOGICAL: Drug Two|DRUG: Placebo|RADIATION: Chest radiation"
        ),
      ],
      file: "t.csv",
      line: 2
    )
    let table = try #require(row.registration)
    let told = Set(try record().changes(since: table).map(\.aspect))
    #expect(told.isDisjoint(with: [.intervention, .arm, .enrolment, .phase, .sponsor]))
  }
}
