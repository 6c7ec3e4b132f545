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
        "\"TERMINATED\"", "\"COMPLETED\"", RegistrationChange.Aspect.status, "terminated",
        "completed"
      ),
      ("\"count\": 60", "\"count\": 61", .enrolment, "60 (actual)", "61 (actual)"),
      ("\"2019-03\"", "\"2019-04-01\"", .start, "2019-03 (actual)", "2019-04-01 (actual)"),
      ("\"2025\"", "\"2026-01\"", .completion, "2025 (estimated)", "2026-01 (estimated)"),
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

  @Test(
    "a change in any part of a record is told under that part",
    arguments: [
      ("With Drug One, Drug Two", "With Drug One, Two", RecordPart.title, "title"),
      ("An Invented Trial of", "A Trial of", .title, "official title"),
      ("INVENT-3", "INVENT-4", .title, "acronym"),
      ("\"TERMINATED\"", "\"COMPLETED\"", .status, "status"),
      ("Sponsor&#39;s decision", "Few patients", .status, "why stopped"),
      ("\"PHASE2\",", "", .phase, "phase"),
      ("\"RANDOMIZED\"", "\"NON_RANDOMIZED\"", .phase, "design"),
      ("\"INVESTIGATOR\"", "\"CARE_PROVIDER\"", .phase, "design"),
      ("\"count\": 60", "\"count\": 61", .enrolment, "enrolment"),
      ("\"Lung Cancer\"", "\"Melanoma\"", .conditions, "condition"),
      ("\"radiation\"", "\"proton therapy\"", .conditions, "keyword"),
      ("Drug One with radiation", "Drug One before radiation", .arms, "arm"),
      ("60 Gy in 30 fractions", "66 Gy in 33 fractions", .interventions, "intervention"),
      ("\"Radiotherapy\"", "\"Proton therapy\"", .interventions, "intervention"),
      ("By RECIST", "By RECIST 1.1", .outcomes, "secondary outcome"),
      ("LVEF", "EF", .eligibility, "inclusion criterion"),
      ("\"18 Years\"", "\"21 Years\"", .eligibility, "age"),
      (
        "\"healthyVolunteers\": false", "\"healthyVolunteers\": true", .eligibility,
        "healthy volunteers"
      ),
      ("\"ALL\"", "\"FEMALE\"", .eligibility, "sex"),
      ("\"2022-11-30\"", "\"2023-02\"", .dates, "primary completion"),
      ("\"Hospital Three\"", "\"Hospital Four\"", .sites, "sites"),
      ("\"status\": \"COMPLETED\"", "\"status\": \"WITHDRAWN\"", .sites, "sites"),
      ("\"numAffected\": 5", "\"numAffected\": 6", .results, "posted results"),
    ]
  )
  func part(old: String, new: String, part: RecordPart, aspect: String) throws {
    let changes = try record(replacing: [(old, new)]).changes(since: record())
    #expect(Set(changes.map(\.part)) == [part])
    #expect(Set(changes.map(\.aspect.rawValue)) == [aspect])
  }

  @Test("every part that a criterion can name has something that changes")
  func parts() {
    #expect(Set(RegistrationChange.Aspect.allCases.compactMap(\.part)) == Set(RecordPart.allCases))
  }

  @Test("sites of a country are told with their number, and which came and which are gone")
  func sites() throws {
    let changes = try record(replacing: [("\"Hospital Three\"", "\"Hospital Four\"")])
      .changes(since: record())
    #expect(
      changes.map(\.words) == [
        "sites: Sweden: 2 sites, 1 completed, now Sweden: 2 sites, 1 completed"
          + "; came: Hospital Four, Town; gone: Hospital Three, Town"
      ]
    )
  }

  @Test("an outcome at another time is one change, which says so")
  func timeFrame() throws {
    let newer = try record(replacing: [("\"timeFrame\": \"2 years\"", "\"timeFrame\": \"5 years\"")]
    )
    #expect(
      try newer.changes(since: record()) == [
        RegistrationChange(
          aspect: .primaryOutcome,
          before: "Overall survival; 2 years",
          after: "Overall survival; 5 years",
          manner: [.timeFrame]
        )
      ]
    )
  }

  @Test("of long texts that differ in the middle, no more than that is shown")
  func shortened() {
    let text = (1...60).map { "word\($0)" }
    let change = RegistrationChange(
      aspect: .summary,
      before: text.joined(separator: " "),
      after: (text[..<30] + ["anew"] + text[31...]).joined(separator: " ")
    )
    let (before, after) = change.shortened
    let common = (
      "… word25 word26 word27 word28 word29 word30", "word32 word33 word34 word35 word36 word37 …"
    )
    #expect(before == "\(common.0) word31 \(common.1)")
    #expect(after == "\(common.0) anew \(common.1)")
  }

  @Test("an outcome that is another one goes and comes")
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
      (#""conditionsModule":{"conditions":["Another"]}"#, ["condition", "condition"]),
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
        [], ["status recruiting"], ["status terminated", "enrolment 61 (actual)"],
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
