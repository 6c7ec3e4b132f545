import TrialImport
import TrialModel
package import TrialQuery
package import TrialStore

extension ListedTrial {
  /// A study as the list shows it, from what the store lists of it.
  package init(_ record: StudyRecord) {
    let id = record.number.id
    let listing = record.listing
    let source = SourceKey(recordOf: id, version: record.version)
    self.init(
      id: id,
      acronym: listing.acronym,
      otherIDs: listing.otherIDs,
      title: listing.briefTitle ?? listing.officialTitle ?? id.text,
      officialTitle: listing.officialTitle,
      sponsor: listing.sponsor,
      conditions: listing.conditions,
      role: .registry,
      categories: ListedCategories(listing),
      stateNow: StateOfKnowledge(
        status: RecruitmentStatus(registry: listing.status),
        text: listing.status ?? "not stated",
        source: source,
        asOf: record.version
      ),
      start: listing.dates.start,
      participants: listing.enrolment.map { count in
        Participants(
          counted: listing.isEnrolmentActual == false ? .estimated : .enrolled,
          number: PrintedNumber(count),
          source: source
        )
      },
      headline: nil,
      holdings: Holding.allCases.filter { $0.isHeld(for: record) }
    )
  }
}

extension ListedCategories {
  fileprivate init(_ listing: StudyListing) {
    let classes = listing.classes
    self.init(
      sites: classes.sites,
      siteLabel: classes.sites.first ?? "",
      classes: classes.classes,
      agents: classes.agents,
      agentLabel: Classification.label(of: classes.agents, limit: 16),
      sequence: classes.sequence.flatMap { TreatmentSequence($0) } ?? [],
      backbone: classes.backbone.flatMap { Backbone(rawValue: $0) } ?? .none,
      questions: classes.questions.compactMap { ReviewQuestion(rawValue: $0) },
      regions: classes.regions,
      phase: Phase(registry: listing.phases),
      primaryEndpoint: .noneFound,
      hasChanged: false
    )
  }
}

extension Holding {
  fileprivate func isHeld(for record: StudyRecord) -> Bool {
    let counts = record.listing.counts
    return switch self {
    case .results: record.hasResults
    case .toxicity: (counts.seriousRows ?? 0) + (counts.otherRows ?? 0) > 0
    case .registry, .record: true
    case .schedule, .checks, .publication, .row: false
    }
  }
}
