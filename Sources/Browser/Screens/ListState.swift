package import TrialQuery

/// How the list of trials is looked at: what `u` undoes and the session remembers.
package struct ListState: Hashable, Sendable {
  package var filter: Filter
  package var sort: SortOrder
  /// The columns in their order; `nil` lets the width of the screen choose.
  package var columns: [Column]?
  /// Whether the preview is shown; `nil` lets the size of the screen decide.
  package var showsPreview: Bool?

  package init(
    filter: Filter = .everything,
    sort: SortOrder = .standard,
    columns: [Column]? = nil,
    showsPreview: Bool? = nil
  ) {
    self.filter = filter
    self.sort = sort
    self.columns = columns
    self.showsPreview = showsPreview
  }
}
