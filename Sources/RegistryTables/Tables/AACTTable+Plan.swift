extension AACTTable {
  /// The columns of the tables that have the protocol of a study, and what is derived from it.
  var plan: [AACTColumn] {
    switch self {
    case .studies:
      [
        .text("brief_title"), .text("official_title"), .text("acronym"), .text("source"),
        .text("source_class"), .text("overall_status"), .text("last_known_status"),
        .text("why_stopped"), .text("verification_month_year"), .text("start_month_year"),
        .text("start_date_type"), .text("primary_completion_month_year"),
        .text("primary_completion_date_type"), .text("completion_month_year"),
        .text("completion_date_type"), .date("study_first_submitted_date"),
        .date("study_first_posted_date"), .text("study_first_posted_date_type"),
        .date("results_first_posted_date"), .text("results_first_posted_date_type"),
        .date("last_update_submitted_date"), .date("last_update_posted_date"),
        .text("last_update_posted_date_type"), .text("study_type"), .text("phase"),
        .integer("enrollment"), .text("enrollment_type"), .text("baseline_population"),
        .text("limitations_and_caveats"),
      ]
    case .idInformation: [.text("id_source"), .text("id_value")]
    case .sponsors: [.text("agency_class"), .text("lead_or_collaborator"), .text("name")]
    case .briefSummaries, .detailedDescriptions: [.text("description")]
    case .conditions, .keywords: [.text("name")]
    case .designs:
      [
        .text("allocation"), .text("intervention_model"), .text("observational_model"),
        .text("primary_purpose"), .text("time_perspective"), .text("masking"),
        .truth("subject_masked"), .truth("caregiver_masked"), .truth("investigator_masked"),
        .truth("outcomes_assessor_masked"),
      ]
    case .designGroups:
      [.integer("id"), .text("group_type"), .text("title"), .text("description")]
    case .interventions:
      [.integer("id"), .text("intervention_type"), .text("name"), .text("description")]
    case .interventionOtherNames: [.integer("intervention_id"), .text("name")]
    case .designGroupInterventions: [.integer("design_group_id"), .integer("intervention_id")]
    case .designOutcomes:
      [.text("outcome_type"), .text("measure"), .text("time_frame"), .text("description")]
    case .eligibilities:
      [
        .text("gender"), .text("minimum_age"), .text("maximum_age"), .text("healthy_volunteers"),
        .text("criteria"), .truth("child"), .truth("adult"), .truth("older_adult"),
      ]
    case .overallOfficials: [.text("role"), .text("name"), .text("affiliation")]
    case .facilities:
      [
        .text("status"), .text("name"), .text("city"), .text("state"), .text("zip"),
        .text("country"),
      ]
    case .countries: [.text("name"), .truth("removed")]
    case .studyReferences:
      [.integer("id"), .text("pmid"), .text("reference_type"), .text("citation")]
    case .retractions: [.integer("reference_id"), .text("pmid"), .text("source")]
    case .browseConditions, .browseInterventions: [.text("mesh_term"), .text("mesh_type")]
    default: []
    }
  }
}
