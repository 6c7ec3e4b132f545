import TrialModel

extension StudyListing {
  /// Binds every listed value, in the order of `StudyColumn` from the brief title on.
  func bind(to statement: borrowing Statement, from first: Int32) throws(StoreError) {
    let texts: [(StudyColumn, String?)] = [
      (.briefTitle, briefTitle), (.officialTitle, officialTitle), (.acronym, acronym),
      (.otherIds, ListText.joined(otherIDs)), (.status, status), (.studyType, studyType),
      (.phases, ListText.joined(phases)), (.sponsor, sponsor), (.sponsorKind, sponsorKind),
      (.conditions, ListText.joined(conditions)),
      (.interventions, ListText.joined(interventions)),
      (.sites, ListText.joined(classes.sites)), (.classes, ListText.joined(classes.classes)),
      (.agents, ListText.joined(classes.agents)), (.sequence, classes.sequence),
      (.backbone, classes.backbone), (.questions, ListText.joined(classes.questions)),
      (.regions, ListText.joined(classes.regions)),
    ]
    let numbers: [(StudyColumn, Int?)] = [
      (.enrolment, enrolment), (.enrolmentIsActual, isEnrolmentActual.map { $0 ? 1 : 0 }),
      (.start, dates.start?.stored), (.primaryCompletion, dates.primaryCompletion?.stored),
      (.completion, dates.completion?.stored), (.firstPosted, dates.firstPosted?.stored),
      (.resultsFirstPosted, dates.resultsFirstPosted?.stored),
      (.lastUpdatePosted, dates.lastUpdatePosted?.stored),
      (.arms, counts.arms), (.outcomes, counts.outcomes), (.analyses, counts.analyses),
      (.seriousRows, counts.seriousRows), (.otherRows, counts.otherRows), (.cells, counts.cells),
    ]
    let shift = first - StudyColumn.briefTitle.rawValue
    for (column, text) in texts { try statement.bind(text, at: column.rawValue + shift) }
    for (column, number) in numbers { try statement.bind(number, at: column.rawValue + shift) }
  }
}
