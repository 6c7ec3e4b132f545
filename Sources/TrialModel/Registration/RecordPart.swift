/// A part of a registry record, as the criteria of a review name those they are judged by.
package enum RecordPart: String, Hashable, Sendable, CaseIterable {
  case title
  case status
  case phase
  case enrolment
  case conditions
  case arms
  case interventions
  case outcomes
  case eligibility
  case dates
  case sites
  case results
}
