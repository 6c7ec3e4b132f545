import Testing
import TrialImport
import TrialModel

@Suite("A row of the website's table is read as far as it goes")
struct TableStudyTests {
  private func read(_ cells: [String: String]) -> StudyReading {
    TableStudy.read(
      cells.map { (heading: $0.key, text: $0.value) },
      file: "studies.csv",
      line: 7
    )
  }

  private func registration(_ cells: [String: String]) throws -> Registration {
    try #require(read(cells.merging(["NCT Number": "NCT00000001"]) { $1 }).registration)
  }

  @Test("the registry number alone is enough, and everything else is then not said")
  func numberAlone() throws {
    let record = try registration([:])
    #expect(record.id == TrialID("NCT00000001"))
    #expect(record.status.overall == nil)
    #expect(record.design.phases.isEmpty)
    #expect(record.design.enrolment == nil)
    #expect(record.saysResultsPosted == nil)
  }

  @Test("the present columns are read")
  func presentColumns() throws {
    let reading = read([
      "\u{FEFF}NCT Number": "NCT00000002", "Study Title": "A trial of X &amp; Y", "Acronym": "XY",
      "Study Status": "ACTIVE_NOT_RECRUITING", "Brief Summary": "First line\nsecond",
      "Study Results": "YES", "Conditions": "Lung Cancer|Brain Metastases",
      "Interventions": "DRUG: X|RADIATION: SBRT: 3 fractions",
      "Primary Outcome Measures": "Survival, time to death, 2 years", "Sponsor": "A Group",
      "Secondary Outcome Measures": "A, b|C, d", "Collaborators": "B Group|C Group", "Sex": "ALL",
      "Age": "ADULT, OLDER_ADULT", "Phases": "PHASE1|PHASE2", "Enrollment": "120",
      "Funder Type": "OTHER", "Study Type": "INTERVENTIONAL",
      "Study Design":
        "Allocation: RANDOMIZED|Intervention Model: PARALLEL|Masking: DOUBLE (PARTICIPANT, INVESTIGATOR)|Primary Purpose: TREATMENT",
      "Other IDs": "P-1|2016-0001", "Start Date": "2018-09-20", "Completion Date": "2022-09",
      "Locations": "Hospital, Town, 12345, Sweden|Clinic, Seoul, Korea, Republic of|Other, Sweden",
    ])
    let record = try #require(reading.registration)
    #expect(reading.findings.isEmpty)
    #expect(record.names.briefTitle == "A trial of X & Y")
    #expect(record.names.acronym == "XY")
    #expect(record.names.otherIDs == ["P-1", "2016-0001"])
    #expect(record.status.overall == "ACTIVE_NOT_RECRUITING")
    #expect(record.descriptions.brief == "First line\nsecond")
    #expect(record.saysResultsPosted == true)
    #expect(record.conditions == ["Lung Cancer", "Brain Metastases"])
    #expect(record.interventions.map(\.type) == ["DRUG", "RADIATION"])
    #expect(record.interventions.map(\.name) == ["X", "SBRT: 3 fractions"])
    #expect(record.plannedOutcomes.map(\.rank) == [.primary, .secondary, .secondary])
    #expect(record.plannedOutcomes.first?.measure == "Survival, time to death, 2 years")
    #expect(record.sponsor == Registration.Organisation(name: "A Group", kind: "OTHER"))
    #expect(record.collaborators.map(\.name) == ["B Group", "C Group"])
    #expect(record.eligibility.sex == "ALL")
    #expect(record.eligibility.ageGroups == ["ADULT", "OLDER_ADULT"])
    #expect(record.design.phases == ["PHASE1", "PHASE2"])
    #expect(record.design.enrolment == 120)
    #expect(record.design.isEnrolmentActual == nil)
    #expect(record.design.studyType == "INTERVENTIONAL")
    #expect(record.design.allocation == "RANDOMIZED")
    #expect(record.design.model == "PARALLEL")
    #expect(record.design.masking == "DOUBLE")
    #expect(record.design.whoIsMasked == ["PARTICIPANT", "INVESTIGATOR"])
    #expect(record.design.primaryPurpose == "TREATMENT")
    #expect(record.dates.start?.date.text == "2018-09-20")
    #expect(record.dates.start?.isActual == nil)
    #expect(record.dates.completion?.date.text == "2022-09")
    #expect(record.countries == ["Sweden", "Korea, Republic of"])
    #expect(record.arms.isEmpty)
    #expect(reading.counts.plannedOutcomes == 3)
  }

  @Test("the older columns and spellings come out as the present ones")
  func olderColumns() throws {
    let record = try registration([
      "Title": "An older trial", "Status": "Active, not recruiting",
      "Study Results": "No Results Available", "Interventions": "Combination Product: Z",
      "Sponsor/Collaborators": "A Group|B Group", "Gender": "Female",
      "Age": "18 Years to 75 Years \u{A0} (Adult, Older Adult)", "Phases": "Phase 2|Phase 3",
      "Study Type": "Interventional", "Start Date": "September 20, 2018",
      "Completion Date": "September 2022",
      "Study Designs":
        "Allocation: N/A|Intervention Model: Single Group Assignment|Masking: None (Open Label)|Primary Purpose: Supportive Care",
    ])
    #expect(record.names.briefTitle == "An older trial")
    #expect(record.status.overall == "ACTIVE_NOT_RECRUITING")
    #expect(record.saysResultsPosted == false)
    #expect(record.interventions.map(\.type) == ["COMBINATION_PRODUCT"])
    #expect(record.sponsor?.name == "A Group")
    #expect(record.collaborators.map(\.name) == ["B Group"])
    #expect(record.eligibility.sex == "FEMALE")
    #expect(record.eligibility.minimumAge == "18 Years")
    #expect(record.eligibility.maximumAge == "75 Years")
    #expect(record.eligibility.ageGroups == ["ADULT", "OLDER_ADULT"])
    #expect(record.design.phases == ["PHASE2", "PHASE3"])
    #expect(record.design.studyType == "INTERVENTIONAL")
    #expect(record.design.allocation == "NA")
    #expect(record.design.model == "SINGLE_GROUP")
    #expect(record.design.masking == "NONE")
    #expect(record.design.whoIsMasked.isEmpty)
    #expect(record.design.primaryPurpose == "SUPPORTIVE_CARE")
    #expect(record.dates.start?.date.text == "2018-09-20")
    #expect(record.dates.completion?.date.text == "2022-09")
  }

  @Test(
    "older words are brought to the registry's own",
    arguments: [
      ("Phases", "Not Applicable", "NA"), ("Phases", "Early Phase 1", "EARLY_PHASE1"),
      ("Phases", "Phase 4", "PHASE4"),
    ]
  )
  func phases(column: String, text: String, word: String) throws {
    #expect(try registration([column: text]).design.phases == [word])
  }

  @Test(
    "ages are limits where the cell gives them",
    arguments: [
      ("18 Years and older   (Adult, Older Adult)", "18 Years", nil),
      ("up to 6 Months (Child)", nil, "6 Months"), ("Child, Adult, Older Adult", nil, nil),
      ("ADULT", nil, nil),
    ] as [(String, String?, String?)]
  )
  func ages(cell: String, low: String?, high: String?) throws {
    let eligibility = try registration(["Age": cell]).eligibility
    #expect(eligibility.minimumAge == low)
    #expect(eligibility.maximumAge == high)
    #expect(!eligibility.ageGroups.isEmpty)
  }

  @Test(
    "a row without a sound number is refused, with the place",
    arguments: [[:], ["NCT Number": "12345"], ["Study Title": "NCT00000001"]]
  )
  func refused(cells: [String: String]) throws {
    let reading = read(cells)
    #expect(reading.registration == nil)
    let finding = try #require(reading.findings.first)
    #expect(finding.effect == .refused)
    #expect(finding.description.hasPrefix("studies.csv:7:1: NCT Number: "))
  }

  @Test("a date or an enrolment that is none is left out and found, and the row stays")
  func leftOut() throws {
    let reading = read([
      "NCT Number": "nct00000003", "Start Date": "soon", "Enrollment": "about 20",
    ])
    let record = try #require(reading.registration)
    #expect(record.id.text == "NCT00000003")
    #expect(record.dates.start == nil)
    #expect(record.design.enrolment == nil)
    #expect(reading.findings.map(\.effect) == [.leftOut, .leftOut])
    #expect(
      Set(reading.findings.map(\.description)) == [
        "studies.csv:7:1: NCT00000003: Start Date: \"soon\" is not a date, and was left out; compare it with the record; dates read 2016, 2016-09 or 2016-09-30",
        "studies.csv:7:1: NCT00000003: Enrollment: \"about 20\" cannot be a count, and was left out; compare it with the record",
      ]
    )
  }
}
