/// One thing that is to be known of a figure besides its source: what went into it, or what it is of.
package struct FigureDetail: Hashable, Sendable {
  /// What it is, at most 13 characters: `rows`.
  package let label: String
  package let text: String

  package init(_ label: String, _ text: String) {
    self.label = label
    self.text = text
  }
}
