/// A trial's record in ClinicalTrials.gov, in the structure the registry gives it.
///
/// Words of the registry's own vocabularies are kept as it spells them, known to us or not. What the
/// record lacks is `nil` or empty; neither means zero or no.
package struct Registration: Hashable, Sendable {
  /// The registry number.
  package let id: TrialID
  /// The day of the registry's data that the record was taken from; `nil` when it does not say.
  package let version: PartialDate?
  package let names: Names
  package let status: Status
  package let design: Design
  package let dates: Dates
  /// The organisation responsible for the trial; `nil` when not given.
  package let sponsor: Organisation?
  package let collaborators: [Organisation]
  /// Conditions as the sponsor words them.
  package let conditions: [String]
  package let keywords: [String]
  /// What the registry derived from the conditions and interventions by its thesaurus.
  package let thesaurus: Thesaurus
  package let descriptions: Descriptions
  package let eligibility: Eligibility
  package let arms: [RegisteredArm]
  package let interventions: [RegisteredIntervention]
  package let plannedOutcomes: [PlannedOutcome]
  package let officials: [Official]
  /// The places; empty in an outline.
  package let locations: [Location]
  /// The countries of the places, each once, in the order of the record.
  package let countries: [String]
  package let references: [Reference]
  /// Whether the registry says that results are posted; `nil` when the record does not say.
  package let saysResultsPosted: Bool?
  /// The posted results; `nil` when the record has none.
  package let results: PostedResults?
  /// The parts that this copy of the record holds, told alike however deep it was read.
  package private(set) var extent: RecordExtent
  /// Whether it is a row of a downloaded table, which has no arms, criteria or results.
  package let isTableRow: Bool
  /// The number of this version in the registry's history, 0 as registered; `nil` where the file does not say.
  package private(set) var versionNumber: Int?
  /// What the website told of all versions, with this one; `nil` for what came without.
  package private(set) var log: RecordLog?
  /// Older versions that came in the same file, as far as it has them; empty for nearly all.
  package private(set) var earlier: [Registration] = []

  /// Takes the record as it was read; `extent` is told from it where it is `nil`.
  package init(
    id: TrialID,
    version: PartialDate?,
    names: Names,
    status: Status,
    design: Design,
    dates: Dates,
    sponsor: Organisation?,
    collaborators: [Organisation],
    conditions: [String],
    keywords: [String],
    thesaurus: Thesaurus,
    descriptions: Descriptions,
    eligibility: Eligibility,
    arms: [RegisteredArm],
    interventions: [RegisteredIntervention],
    plannedOutcomes: [PlannedOutcome],
    officials: [Official],
    locations: [Location],
    countries: [String],
    references: [Reference],
    saysResultsPosted: Bool?,
    results: PostedResults?,
    extent: RecordExtent? = nil,
    isTableRow: Bool = false
  ) {
    self.id = id
    self.version = version
    self.names = names
    self.status = status
    self.design = design
    self.dates = dates
    self.sponsor = sponsor
    self.collaborators = collaborators
    self.conditions = conditions
    self.keywords = keywords
    self.thesaurus = thesaurus
    self.descriptions = descriptions
    self.eligibility = eligibility
    self.arms = arms
    self.interventions = interventions
    self.plannedOutcomes = plannedOutcomes
    self.officials = officials
    self.locations = locations
    self.countries = countries
    self.references = references
    self.saysResultsPosted = saysResultsPosted
    self.results = results
    self.isTableRow = isTableRow
    self.extent = extent ?? []
    if extent == nil { self.extent = RecordExtent(self) }
  }
}

extension Registration {
  /// The record with its place in the registry's history, and what came of that with it.
  package func with(
    versionNumber: Int?,
    log: RecordLog?,
    earlier: [Registration]
  ) -> Registration {
    var record = self
    record.versionNumber = versionNumber
    record.log = log
    record.earlier = earlier
    return record
  }

  /// Whether it was made from the tables of AACT, the relational copy of the registry, which keep less than
  /// the registry's own record: what they do not keep is not recovered.
  package var isFromAACT: Bool { extent.contains(.fromAACT) }

  /// Whether it is the record as it was first registered, as the registry's history says.
  package var isAsRegistered: Bool { versionNumber == 0 }
}

extension Registration {
  /// What the trial is called.
  package struct Names: Hashable, Sendable {
    /// The title for the public; `nil` in trimmed records.
    package let briefTitle: String?
    /// The scientific title; `nil` when not given.
    package let officialTitle: String?
    /// The acronym as registered; `nil` when there is none.
    package let acronym: String?
    /// Numbers of the sponsor and of other registers, former registry numbers.
    package let otherIDs: [String]

    package init(
      briefTitle: String?,
      officialTitle: String?,
      acronym: String?,
      otherIDs: [String]
    ) {
      self.briefTitle = briefTitle
      self.officialTitle = officialTitle
      self.acronym = acronym
      self.otherIDs = otherIDs
    }
  }

  /// How far the trial is.
  package struct Status: Hashable, Sendable {
    /// The registry's word: `ACTIVE_NOT_RECRUITING`; `nil` in trimmed records.
    package let overall: String?
    /// The last word before the registry called the status unknown.
    ///
    /// `nil` while the status is known.
    package let lastKnown: String?
    /// Why it stopped, as the sponsor words it; `nil` when not said, as while it goes on.
    package let whyStopped: String?

    package init(overall: String?, lastKnown: String?, whyStopped: String?) {
      self.overall = overall
      self.lastKnown = lastKnown
      self.whyStopped = whyStopped
    }
  }

  /// How the trial is built.
  package struct Design: Hashable, Sendable {
    /// The registry's word: `INTERVENTIONAL`; `nil` when not given.
    package let studyType: String?
    /// The registry's words, none, one or two: `PHASE2`, `PHASE3`; `NA` where phases do not apply.
    package let phases: [String]
    /// The registry's word: `RANDOMIZED`, `NON_RANDOMIZED`; `nil` when not given, as for one arm.
    package let allocation: String?
    /// The interventional or observational model; `nil` when not given.
    package let model: String?
    /// The registry's word: `TREATMENT`, `PREVENTION`; `nil` when not given.
    package let primaryPurpose: String?
    /// The registry's word for observational studies: `PROSPECTIVE`; `nil` for trials.
    package let timePerspective: String?
    /// The registry's word: `NONE`, `DOUBLE`; `nil` when not given.
    package let masking: String?
    /// Who does not know the treatment: `PARTICIPANT`, `INVESTIGATOR`.
    package let whoIsMasked: [String]
    /// How many take part; `nil` when not given.
    package let enrolment: Int?
    /// Whether the enrolment is counted (`true`) or estimated; `nil` when not said.
    package let isEnrolmentActual: Bool?

    package init(
      studyType: String?,
      phases: [String],
      allocation: String?,
      model: String?,
      primaryPurpose: String?,
      timePerspective: String?,
      masking: String?,
      whoIsMasked: [String],
      enrolment: Int?,
      isEnrolmentActual: Bool?
    ) {
      self.studyType = studyType
      self.phases = phases
      self.allocation = allocation
      self.model = model
      self.primaryPurpose = primaryPurpose
      self.timePerspective = timePerspective
      self.masking = masking
      self.whoIsMasked = whoIsMasked
      self.enrolment = enrolment
      self.isEnrolmentActual = isEnrolmentActual
    }
  }

  /// A date of the record with whether it has come to pass.
  package struct RecordedDate: Hashable, Sendable {
    package let date: PartialDate
    /// Whether it happened (`true`) or is expected; `nil` when not said, as in old records.
    package let isActual: Bool?

    package init(date: PartialDate, isActual: Bool?) {
      self.date = date
      self.isActual = isActual
    }
  }

  /// The dates of the record.
  package struct Dates: Hashable, Sendable {
    /// When the study started or is to start; `nil` when not given.
    package let start: RecordedDate?
    /// When the last patient is examined for the primary outcome; `nil` when not given.
    package let primaryCompletion: RecordedDate?
    /// When the last patient is examined at all; `nil` when not given.
    package let completion: RecordedDate?
    /// When the record was first posted; `nil` when not given.
    package let firstPosted: RecordedDate?
    /// When results were first posted; `nil` while there are none.
    package let resultsFirstPosted: RecordedDate?
    /// When the record was last posted anew; `nil` when not given.
    package let lastUpdatePosted: RecordedDate?
    /// The month in which the sponsor last vouched for the record; `nil` when not given.
    package let verified: PartialDate?

    package init(
      start: RecordedDate?,
      primaryCompletion: RecordedDate?,
      completion: RecordedDate?,
      firstPosted: RecordedDate?,
      resultsFirstPosted: RecordedDate?,
      lastUpdatePosted: RecordedDate?,
      verified: PartialDate?
    ) {
      self.start = start
      self.primaryCompletion = primaryCompletion
      self.completion = completion
      self.firstPosted = firstPosted
      self.resultsFirstPosted = resultsFirstPosted
      self.lastUpdatePosted = lastUpdatePosted
      self.verified = verified
    }
  }

  /// A sponsor or collaborator.
  package struct Organisation: Hashable, Sendable {
    package let name: String
    /// The registry's word for what it is: `INDUSTRY`, `NETWORK`; `nil` when not given.
    package let kind: String?

    package init(name: String, kind: String?) {
      self.name = name
      self.kind = kind
    }
  }

  /// Terms of the National Library of Medicine's thesaurus (MeSH) that the registry derived.
  package struct Thesaurus: Hashable, Sendable {
    package let conditions: [String]
    /// The wider terms above the conditions.
    package let conditionAncestors: [String]
    package let interventions: [String]

    package init(conditions: [String], conditionAncestors: [String], interventions: [String]) {
      self.conditions = conditions
      self.conditionAncestors = conditionAncestors
      self.interventions = interventions
    }
  }

  /// The long texts, with the registry's markup taken out.
  package struct Descriptions: Hashable, Sendable {
    /// The short description; `nil` when not given.
    package let brief: String?
    /// The long description; `nil` when not given.
    package let detailed: String?

    package init(brief: String?, detailed: String?) {
      self.brief = brief
      self.detailed = detailed
    }
  }

  /// Who can take part.
  package struct Eligibility: Hashable, Sendable {
    /// Inclusion and exclusion criteria as one text; `nil` when not given.
    package let criteria: String?
    /// The registry's word: `ALL`, `FEMALE`, `MALE`; `nil` when not given.
    package let sex: String?
    /// As given: `18 Years`, `6 Months`; `nil` when there is no limit or none is given.
    package let minimumAge: String?
    /// As given: `75 Years`; `nil` when there is no limit or none is given.
    package let maximumAge: String?
    /// The registry's words: `CHILD`, `ADULT`, `OLDER_ADULT`.
    package let ageGroups: [String]
    /// Whether healthy people may take part; `nil` when not said.
    package let acceptsHealthyVolunteers: Bool?

    package init(
      criteria: String?,
      sex: String?,
      minimumAge: String?,
      maximumAge: String?,
      ageGroups: [String],
      acceptsHealthyVolunteers: Bool?
    ) {
      self.criteria = criteria
      self.sex = sex
      self.minimumAge = minimumAge
      self.maximumAge = maximumAge
      self.ageGroups = ageGroups
      self.acceptsHealthyVolunteers = acceptsHealthyVolunteers
    }
  }

  /// Somebody responsible for the whole trial.
  package struct Official: Hashable, Sendable {
    package let name: String
    /// The registry's word: `PRINCIPAL_INVESTIGATOR`, `STUDY_CHAIR`; `nil` when not given.
    package let role: String?
    /// Where that person works; `nil` when not given.
    package let affiliation: String?

    package init(name: String, role: String?, affiliation: String?) {
      self.name = name
      self.role = role
      self.affiliation = affiliation
    }
  }

  /// A place where patients are treated.
  package struct Location: Hashable, Sendable {
    /// The name of the place; `nil` when not given, as while it is not recruiting.
    package let facility: String?
    /// The city as given; `nil` when not given.
    package let city: String?
    /// The state or province as given; `nil` where there is none or none is given.
    package let state: String?
    /// The country as given; `nil` when not given.
    package let country: String?
    /// The registry's word for the state of the place; `nil` when not given.
    package let status: String?

    package init(
      facility: String?,
      city: String?,
      state: String?,
      country: String?,
      status: String?
    ) {
      self.facility = facility
      self.city = city
      self.state = state
      self.country = country
      self.status = status
    }
  }

  /// A publication that the record names.
  package struct Reference: Hashable, Sendable {
    /// The PubMed identifier, digits only; `nil` when not given.
    package let pmid: String?
    /// The registry's word: `RESULT`, `BACKGROUND`, `DERIVED`; `nil` when not given.
    package let kind: String?
    /// The publication in one sentence; `nil` when not given.
    package let citation: String?
    package let isRetracted: Bool

    package init(pmid: String?, kind: String?, citation: String?, isRetracted: Bool) {
      self.pmid = pmid
      self.kind = kind
      self.citation = citation
      self.isRetracted = isRetracted
    }
  }
}
