package import TrialModel

/// What lists, facets and the index need of a study, read out of its record once.
///
/// Words of the registry are kept as it spells them. `nil` and empty mean that the record lacks it.
package struct StudyListing: Hashable, Sendable {
  package var briefTitle: String?
  package var officialTitle: String?
  package var acronym: String?
  package var otherIDs: [String] = []
  /// The registry's word: `ACTIVE_NOT_RECRUITING`.
  package var status: String?
  /// The registry's word: `INTERVENTIONAL`.
  package var studyType: String?
  package var phases: [String] = []
  package var enrolment: Int?
  /// Whether the enrolment is counted (`true`) or estimated; `nil` when not said.
  package var isEnrolmentActual: Bool?
  package var dates = Dates()
  package var sponsor: String?
  /// The registry's word for what the sponsor is: `INDUSTRY`.
  package var sponsorKind: String?
  package var conditions: [String] = []
  /// The names of the interventions.
  package var interventions: [String] = []
  package var counts = Counts()
  package var classes = Classes()

  package init() {}
}

extension StudyListing {
  /// The dates of the record.
  package struct Dates: Hashable, Sendable {
    package var start: PartialDate?
    package var primaryCompletion: PartialDate?
    package var completion: PartialDate?
    package var firstPosted: PartialDate?
    package var resultsFirstPosted: PartialDate?
    package var lastUpdatePosted: PartialDate?

    package init() {}
  }

  /// How much the record holds; `nil` when the section is absent, which is not zero.
  package struct Counts: Hashable, Sendable {
    package var arms: Int?
    /// Outcomes with posted results.
    package var outcomes: Int?
    package var analyses: Int?
    /// Rows of the table of serious adverse events.
    package var seriousRows: Int?
    package var otherRows: Int?
    /// Cells of both tables of adverse events.
    package var cells: Int?

    package init() {}
  }

  /// How the program classifies the study, in the words of the filter.
  package struct Classes: Hashable, Sendable {
    package var sites: [String] = []
    /// Classes of immunotherapy: `PD-1`.
    package var classes: [String] = []
    package var agents: [String] = []
    package var sequence: String?
    package var backbone: String?
    package var questions: [String] = []
    package var regions: [String] = []

    package init() {}
  }
}
