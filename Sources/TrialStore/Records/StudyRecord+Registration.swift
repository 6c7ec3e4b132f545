package import TrialModel

extension StudyRecord {
  /// What is listed of a record that was read, but for its classification.
  ///
  /// `nil` when its identifier is no registry number.
  package init?(
    _ registration: Registration,
    _ counts: RecordCounts,
    classes: StudyListing.Classes = .init()
  ) {
    guard let number = RegistryNumber(registration.id) else { return nil }
    var listing = StudyListing(registration, counts)
    listing.classes = classes
    self.init(
      number: number,
      version: registration.version,
      hasResults: counts.holdsResults || registration.saysResultsPosted == true,
      listing: listing
    )
  }
}

extension StudyListing {
  fileprivate init(_ registration: Registration, _ counts: RecordCounts) {
    self.init()
    briefTitle = registration.names.briefTitle
    officialTitle = registration.names.officialTitle
    acronym = registration.names.acronym
    otherIDs = registration.names.otherIDs
    status = registration.status.overall
    studyType = registration.design.studyType
    phases = registration.design.phases
    enrolment = registration.design.enrolment
    isEnrolmentActual = registration.design.isEnrolmentActual
    dates = Dates(registration.dates)
    sponsor = registration.sponsor?.name
    sponsorKind = registration.sponsor?.kind
    conditions = registration.conditions
    interventions = registration.interventions.map(\.name)
    self.counts = Counts(counts)
  }
}

extension StudyListing.Dates {
  fileprivate init(_ dates: Registration.Dates) {
    self.init()
    start = dates.start?.date
    primaryCompletion = dates.primaryCompletion?.date
    completion = dates.completion?.date
    firstPosted = dates.firstPosted?.date
    resultsFirstPosted = dates.resultsFirstPosted?.date
    lastUpdatePosted = dates.lastUpdatePosted?.date
  }
}

extension StudyListing.Counts {
  fileprivate init(_ counts: RecordCounts) {
    self.init()
    // The registry leaves the section out where there are no arms.
    arms = counts.arms == 0 ? nil : counts.arms
    guard counts.holdsResults else { return }
    outcomes = counts.postedOutcomes
    analyses = counts.analyses
    guard counts.eventGroups > 0 else { return }
    seriousRows = counts.seriousRows
    otherRows = counts.otherRows
    cells = counts.eventCells
  }
}
