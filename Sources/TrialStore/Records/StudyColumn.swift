/// A column of the list of studies.
package enum StudyColumn: Int32, CaseIterable, Sendable {
  case number, version, hasResults
  case briefTitle, officialTitle, acronym, otherIds
  case status, studyType, phases, enrolment, enrolmentIsActual
  case start, primaryCompletion, completion, firstPosted, resultsFirstPosted, lastUpdatePosted
  case sponsor, sponsorKind, conditions, interventions
  case arms, outcomes, analyses, seriousRows, otherRows, cells
  case sites, classes, agents, sequence, backbone, questions, regions

  /// The names in the store, in the order of the cases.
  static let names = """
    number, version, has_results, \
    brief_title, official_title, acronym, other_ids, \
    status, study_type, phases, enrolment, enrolment_is_actual, \
    start, primary_completion, completion, first_posted, results_first_posted, last_update_posted, \
    sponsor, sponsor_kind, conditions, interventions, \
    arms, outcomes, analyses, serious_rows, other_rows, cells, \
    sites, classes, agents, sequence, backbone, questions, regions
    """
}
