package import TrialModel

/// The flow of a review as PRISMA 2020 draws it, with the trials in every box.
///
/// Page et al 2021, BMJ 372:n71, figure 1, for searches of registers alone. What is still open is a box of
/// its own at each stage, so that the flow closes while the review goes on.
package struct ReviewFlow: Hashable, Sendable {
  /// A box, by its name in the data file of the R package PRISMA2020; the last two are of this program.
  package enum Box: String, Hashable, Sendable, CaseIterable {
    case previousStudies = "previous_studies"
    case registerResults = "register_results"
    case registerSpecificResults = "register_specific_results"
    case duplicates
    case excludedAutomatic = "excluded_automatic"
    case excludedOther = "excluded_other"
    case recordsScreened = "records_screened"
    case recordsExcluded = "records_excluded"
    case soughtReports = "dbr_sought_reports"
    case notRetrieved = "dbr_notretrieved_reports"
    case assessed = "dbr_assessed"
    case reportsExcluded = "dbr_excluded"
    case newStudies = "new_studies"
    case totalStudies = "total_studies"
    case recordsOpen = "records_open"
    case reportsOpen = "reports_open"
  }

  /// Trials under a name: those of one search, of one narrowing step, left out for one reason.
  package struct Part: Hashable, Sendable {
    /// The id in the protocol.
    package let id: String
    /// In words.
    package let text: String
    package let ids: [TrialID]
  }

  /// A sum of boxes that has to come out.
  package struct Sum: Hashable, Sendable {
    /// With the names of the boxes: `dbr_sought_reports - dbr_notretrieved_reports = dbr_assessed`.
    package let text: String
    /// What the left side comes to.
    package let left: Int
    package let right: Int

    package init(text: String, left: Int, right: Int) {
      self.text = text
      self.left = left
      self.right = right
    }

    package var holds: Bool { left == right }
  }

  /// What came before, where the review goes on from another.
  package struct Previous: Hashable, Sendable {
    package let name: String
    package let at: Moment
    /// Those of its trials that readers have excluded since; they stay counted as of it.
    package let excludedSince: [TrialID]
  }

  private let boxes: [Box: [TrialID]]
  /// What each search found that none before it had, in the order of the protocol, then what is found no
  /// more but was decided, under the id `gone`.
  package let searches: [Part]
  /// What each narrowing step leaves out, in their order.
  package let narrowings: [Part]
  /// Why records were excluded, in the order of the protocol; reasons that nobody gave are left out.
  package let recordReasons: [Part]
  /// Why reports were excluded.
  package let reportReasons: [Part]
  /// Trials that readers excluded for different reasons, of which one counts.
  package let differing: [TrialID]
  /// What is open, by where it stands: undecided, between the two, or decided otherwise by each reader.
  package let open: [ReviewProtocol.Stage: [Standing: [TrialID]]]
  package let sums: [Sum]
  /// `nil` for a review that goes on from none.
  package let previous: Previous?
  /// The stages of the protocol.
  package let stages: [ReviewProtocol.Stage]

  package init(_ review: LivingReview) {
    let filled = FlowBoxes(review)
    let boxes = filled.boxes
    self.boxes = boxes
    searches = filled.searches
    narrowings = filled.narrowings
    let records = filled.reasons(for: .recordsExcluded, at: .records)
    let reports = filled.reasons(for: .reportsExcluded, at: .reports)
    recordReasons = records.parts
    reportReasons = reports.parts
    differing = (records.differing + reports.differing).sorted()
    open = [
      .records: filled.standings(of: .recordsOpen, at: .records),
      .reports: filled.standings(of: .reportsOpen, at: .reports),
    ]
    sums = FlowSums(boxes: boxes, recordReasons: recordReasons, reportReasons: reportReasons).all
    previous = filled.previous
    stages = review.protocol.stages
  }

  /// The trials of a box in their order.
  package func ids(in box: Box) -> [TrialID] { boxes[box] ?? [] }

  /// How many trials are in a box.
  package func count(_ box: Box) -> Int { ids(in: box).count }

  /// The sums that do not come out.
  package var brokenSums: [Sum] { sums.filter { !$0.holds } }
}
