import TrialModel

extension StudyListing {
  /// Binds every listed value, in the order of `StudyColumn` from the brief title on.
  func bind(to statement: borrowing Statement, from first: Int32) throws(StoreError) {
    func place(_ column: StudyColumn) -> Int32 {
      first + column.rawValue - StudyColumn.briefTitle.rawValue
    }
    try statement.bind(briefTitle, at: place(.briefTitle))
    try statement.bind(officialTitle, at: place(.officialTitle))
    try statement.bind(acronym, at: place(.acronym))
    try statement.bind(ListText.joined(otherIDs), at: place(.otherIds))
    try statement.bind(status, at: place(.status))
    try statement.bind(studyType, at: place(.studyType))
    try statement.bind(ListText.joined(phases), at: place(.phases))
    try statement.bind(enrolment, at: place(.enrolment))
    try statement.bind(isEnrolmentActual.map { $0 ? 1 : 0 }, at: place(.enrolmentIsActual))
    try statement.bind(dates.start?.stored, at: place(.start))
    try statement.bind(dates.primaryCompletion?.stored, at: place(.primaryCompletion))
    try statement.bind(dates.completion?.stored, at: place(.completion))
    try statement.bind(dates.firstPosted?.stored, at: place(.firstPosted))
    try statement.bind(dates.resultsFirstPosted?.stored, at: place(.resultsFirstPosted))
    try statement.bind(dates.lastUpdatePosted?.stored, at: place(.lastUpdatePosted))
    try statement.bind(sponsor, at: place(.sponsor))
    try statement.bind(sponsorKind, at: place(.sponsorKind))
    try statement.bind(ListText.joined(conditions), at: place(.conditions))
    try statement.bind(ListText.joined(interventions), at: place(.interventions))
    try statement.bind(counts.arms, at: place(.arms))
    try statement.bind(counts.outcomes, at: place(.outcomes))
    try statement.bind(counts.analyses, at: place(.analyses))
    try statement.bind(counts.seriousRows, at: place(.seriousRows))
    try statement.bind(counts.otherRows, at: place(.otherRows))
    try statement.bind(counts.cells, at: place(.cells))
    try statement.bind(ListText.joined(classes.sites), at: place(.sites))
    try statement.bind(ListText.joined(classes.classes), at: place(.classes))
    try statement.bind(ListText.joined(classes.agents), at: place(.agents))
    try statement.bind(classes.sequence, at: place(.sequence))
    try statement.bind(classes.backbone, at: place(.backbone))
    try statement.bind(ListText.joined(classes.questions), at: place(.questions))
    try statement.bind(ListText.joined(classes.regions), at: place(.regions))
  }
}
