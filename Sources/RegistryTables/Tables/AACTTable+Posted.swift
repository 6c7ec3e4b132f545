extension AACTTable {
  /// The columns of the tables that have the posted results of a study.
  var posted: [AACTColumn] {
    switch self {
    case .resultGroups:
      [
        .integer("id"), .text("ctgov_group_code"), .text("result_type"), .text("title"),
        .text("description"), .integer("outcome_id"),
      ]
    case .participantFlows:
      [.text("recruitment_details"), .text("pre_assignment_details"), .text("units_analyzed")]
    case .milestones:
      [
        .text("ctgov_group_code"), .text("title"), .text("period"), .integer("count"),
        .text("milestone_description"), .text("count_units"),
      ]
    case .dropWithdrawals:
      [
        .text("ctgov_group_code"), .text("period"), .text("reason"), .integer("count"),
        .text("drop_withdraw_comment"), .text("reason_comment"), .text("count_units"),
      ]
    case .baselineCounts: [.text("ctgov_group_code"), .text("units"), .integer("count")]
    case .baselineMeasurements:
      Self.measured + [
        .number("dispersion_lower_limit"), .number("dispersion_upper_limit"),
        .integer("number_analyzed"), .text("number_analyzed_units"),
        .text("population_description"),
      ]
    case .outcomes:
      [
        .integer("id"), .text("outcome_type"), .text("title"), .text("description"),
        .text("time_frame"), .text("population"), .text("anticipated_posting_month_year"),
        .text("units"), .text("units_analyzed"), .text("dispersion_type"), .text("param_type"),
      ]
    case .outcomeCounts:
      [
        .integer("outcome_id"), .integer("result_group_id"), .text("ctgov_group_code"),
        .text("scope"), .text("units"), .integer("count"),
      ]
    case .outcomeMeasurements:
      [.integer("outcome_id"), .integer("result_group_id")] + Self.measured + [
        .number("dispersion_lower_limit"), .number("dispersion_upper_limit"),
        .text("dispersion_lower_limit_raw"), .text("dispersion_upper_limit_raw"),
      ]
    case .outcomeAnalyses:
      [
        .integer("id"), .integer("outcome_id"), .text("non_inferiority_type"),
        .text("non_inferiority_description"), .text("param_type"), .number("param_value"),
        .text("dispersion_type"), .number("dispersion_value"), .text("p_value_modifier"),
        .number("p_value"), .text("p_value_raw"), .text("p_value_description"),
        .text("ci_n_sides"), .number("ci_percent"), .number("ci_lower_limit"),
        .number("ci_upper_limit"), .text("ci_lower_limit_raw"), .text("ci_upper_limit_raw"),
        .text("ci_upper_limit_na_comment"), .text("method"), .text("method_description"),
        .text("estimate_description"), .text("groups_description"),
        .text("other_analysis_description"),
      ]
    case .outcomeAnalysisGroups:
      [
        .integer("outcome_analysis_id"), .integer("result_group_id"), .text("ctgov_group_code"),
      ]
    case .reportedEventTotals:
      [
        .text("ctgov_group_code"), .text("event_type"), .integer("subjects_affected"),
        .integer("subjects_at_risk"),
      ]
    case .reportedEvents:
      [
        .text("ctgov_group_code"), .text("event_type"), .text("time_frame"), .text("description"),
        .integer("frequency_threshold"), .text("organ_system"), .text("adverse_event_term"),
        .text("vocab"), .text("assessment"), .integer("subjects_affected"),
        .integer("subjects_at_risk"), .integer("event_count"),
      ]
    default: []
    }
  }

  /// What both tables of measurements have.
  private static let measured: [AACTColumn] = [
    .text("ctgov_group_code"), .text("classification"), .text("category"), .text("title"),
    .text("description"), .text("units"), .text("param_type"), .text("param_value"),
    .text("dispersion_type"), .text("dispersion_value"), .text("explanation_of_na"),
  ]
}
