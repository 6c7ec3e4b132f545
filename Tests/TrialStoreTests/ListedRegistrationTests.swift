import Testing
import TrialModel
import TrialStore

@Suite("What is listed of a registration")
struct ListedRegistrationTests {
  @Test("counts of posted results are listed as they were counted")
  func counts() throws {
    var counts = RecordCounts()
    counts.eventGroups = 3
    counts.seriousRows = 1
    counts.otherRows = 2
    counts.eventCells = 8
    let record = try #require(StudyRecord(.bare(id: "NCT00000007"), counts))
    #expect(record.hasResults)
    #expect(record.listing.counts.seriousRows == 1)
    #expect(record.listing.counts.otherRows == 2)
    #expect(record.listing.counts.cells == 8)
    #expect(record.listing.counts.outcomes == 0)
    #expect(record.listing.counts.arms == nil)
  }

  @Test("outcomes without adverse events leave these unknown, and not zero")
  func noAdverseEvents() throws {
    var counts = RecordCounts()
    counts.postedOutcomes = 4
    let record = try #require(StudyRecord(.bare(id: "NCT00000007"), counts))
    #expect(record.listing.counts.outcomes == 4)
    #expect(record.listing.counts.seriousRows == nil)
    #expect(record.listing.counts.cells == nil)
  }

  @Test("without results there are no counts of them, and not zero")
  func noResults() throws {
    let record = try #require(StudyRecord(.bare(id: "NCT00000007"), RecordCounts()))
    #expect(!record.hasResults)
    #expect(record.listing == StudyListing())
  }

  @Test("a record under another identifier is not listed")
  func otherIdentifier() {
    #expect(StudyRecord(.bare(id: "ISRCTN00000007"), RecordCounts()) == nil)
  }
}

extension Registration {
  /// A record that says nothing but its number.
  fileprivate static func bare(id: String) -> Registration {
    Registration(
      id: TrialID(id),
      version: nil,
      names: Names(briefTitle: nil, officialTitle: nil, acronym: nil, otherIDs: []),
      status: Status(overall: nil, lastKnown: nil, whyStopped: nil),
      design: Design(
        studyType: nil,
        phases: [],
        allocation: nil,
        model: nil,
        primaryPurpose: nil,
        timePerspective: nil,
        masking: nil,
        whoIsMasked: [],
        enrolment: nil,
        isEnrolmentActual: nil
      ),
      dates: Dates(
        start: nil,
        primaryCompletion: nil,
        completion: nil,
        firstPosted: nil,
        resultsFirstPosted: nil,
        lastUpdatePosted: nil,
        verified: nil
      ),
      sponsor: nil,
      collaborators: [],
      conditions: [],
      keywords: [],
      thesaurus: Thesaurus(conditions: [], conditionAncestors: [], interventions: []),
      descriptions: Descriptions(brief: nil, detailed: nil),
      eligibility: Eligibility(
        criteria: nil,
        sex: nil,
        minimumAge: nil,
        maximumAge: nil,
        ageGroups: [],
        acceptsHealthyVolunteers: nil
      ),
      arms: [],
      interventions: [],
      plannedOutcomes: [],
      officials: [],
      locations: [],
      countries: [],
      references: [],
      saysResultsPosted: nil,
      results: nil
    )
  }
}
