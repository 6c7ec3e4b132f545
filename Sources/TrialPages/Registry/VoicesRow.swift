package import TrialModel

/// What the review, other sources and the imported registry record say of one thing.
package struct VoicesRow: Hashable, Sendable {
  package let label: String
  /// Review, other sources, record; empty where one says nothing.
  package let cells: [String]
  /// Whether they differ; `nil` for the heads of the columns.
  package let mark: ChangeMark?

  package init(label: String, cells: [String], mark: ChangeMark?) {
    self.label = label
    self.cells = cells
    self.mark = mark
  }
}
