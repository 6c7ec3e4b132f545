package import TrialModel

/// One row of a reader's own extraction, with what can be checked in it.
package struct ExtractedRow: Hashable, Sendable {
  package let subject: Subject
  /// A ratio or other estimate; `nil` where the row has none.
  package let figure: CheckedFigure?
  /// A count or percentage; `nil` where the row has none.
  package let count: CheckedCount?
  /// Parts with the total they should make up; `nil` where the row has none.
  package let sum: PrintedSum?

  /// Parts and their total as printed.
  package struct PrintedSum: Hashable, Sendable {
    package let parts: [PrintedNumber]
    package let total: PrintedNumber

    package init(parts: [PrintedNumber], total: PrintedNumber) {
      self.parts = parts
      self.total = total
    }
  }

  package init(
    _ subject: Subject,
    figure: CheckedFigure?,
    count: CheckedCount?,
    sum: PrintedSum?
  ) {
    self.subject = subject
    self.figure = figure
    self.count = count
    self.sum = sum
  }

  /// Whether there are two things in the row that could contradict each other.
  package var canBeChecked: Bool {
    if sum != nil || figure?.interval != nil { return true }
    guard let count else { return false }
    let given = [count.affected != nil, count.atRisk != nil, count.percent != nil]
    return given.count(where: \.self) + (count.sets.isEmpty ? 0 : 1) > 1
  }
}
