package import TrialModel

/// An event on the line of dates.
package struct DatedRow: Hashable, Sendable {
  package let date: String
  package let text: String
  package let mark: ChangeMark
  /// Whether it is the review itself, from which then and now are counted.
  package let isReview: Bool
  package let isFirst: Bool
  package let isLast: Bool

  package init(
    date: String,
    text: String,
    mark: ChangeMark,
    isReview: Bool,
    isFirst: Bool,
    isLast: Bool
  ) {
    self.date = date
    self.text = text
    self.mark = mark
    self.isReview = isReview
    self.isFirst = isFirst
    self.isLast = isLast
  }
}

/// A discrepancy as a page lists it; figure 0 is the matter itself, then the claims it is about.
package struct DiscrepancyRow: Hashable, Sendable {
  package let discrepancy: Discrepancy
  /// The name of its trial where the page is about several; `nil` elsewhere.
  package let trial: String?
  /// The source that contradicts, in a few words; `nil` when the review contradicts itself.
  package let source: String?

  package init(_ discrepancy: Discrepancy, trial: String?, source: String?) {
    self.discrepancy = discrepancy
    self.trial = trial
    self.source = source
  }
}
