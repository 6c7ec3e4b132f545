/// The tables of AACT that are read, in the order in which the rows of a study come.
///
/// AACT is the relational copy of ClinicalTrials.gov by the Clinical Trials Transformation Initiative. All
/// tables have a column `nct_id`; all but `studies` have a number `id`, in whose order rows stand as the
/// registry has them.
package enum AACTTable: Int, Hashable, Sendable, CaseIterable {
  case studies
  case idInformation
  case sponsors
  case briefSummaries
  case detailedDescriptions
  case conditions
  case keywords
  case designs
  case designGroups
  case interventions
  case interventionOtherNames
  case designGroupInterventions
  case designOutcomes
  case eligibilities
  case overallOfficials
  case facilities
  case countries
  case studyReferences
  case retractions
  case browseConditions
  case browseInterventions
  case resultGroups
  case participantFlows
  case milestones
  case dropWithdrawals
  case baselineCounts
  case baselineMeasurements
  case outcomes
  case outcomeCounts
  case outcomeMeasurements
  case outcomeAnalyses
  case outcomeAnalysisGroups
  case reportedEventTotals
  case reportedEvents

  /// The name in AACT.
  package var name: String {
    switch self {
    case .studies: "studies"
    case .idInformation: "id_information"
    case .sponsors: "sponsors"
    case .briefSummaries: "brief_summaries"
    case .detailedDescriptions: "detailed_descriptions"
    case .conditions: "conditions"
    case .keywords: "keywords"
    case .designs: "designs"
    case .designGroups: "design_groups"
    case .interventions: "interventions"
    case .interventionOtherNames: "intervention_other_names"
    case .designGroupInterventions: "design_group_interventions"
    case .designOutcomes: "design_outcomes"
    case .eligibilities: "eligibilities"
    case .overallOfficials: "overall_officials"
    case .facilities: "facilities"
    case .countries: "countries"
    case .studyReferences: "study_references"
    case .retractions: "retractions"
    case .browseConditions: "browse_conditions"
    case .browseInterventions: "browse_interventions"
    case .resultGroups: "result_groups"
    case .participantFlows: "participant_flows"
    case .milestones: "milestones"
    case .dropWithdrawals: "drop_withdrawals"
    case .baselineCounts: "baseline_counts"
    case .baselineMeasurements: "baseline_measurements"
    case .outcomes: "outcomes"
    case .outcomeCounts: "outcome_counts"
    case .outcomeMeasurements: "outcome_measurements"
    case .outcomeAnalyses: "outcome_analyses"
    case .outcomeAnalysisGroups: "outcome_analysis_groups"
    case .reportedEventTotals: "reported_event_totals"
    case .reportedEvents: "reported_events"
    }
  }

  /// Whether its rows are told apart by a number; those of `studies` are not.
  package var isNumbered: Bool { self != .studies }

  /// The columns wanted beside `nct_id`, in the order in which their cells come; the number of a row is
  /// among them where others name it.
  package var columns: [AACTColumn] { Self.lists[rawValue] }

  private static let lists: [[AACTColumn]] = allCases.map { $0.isOfProtocol ? $0.plan : $0.posted }

  private var isOfProtocol: Bool { rawValue < Self.resultGroups.rawValue }
}
