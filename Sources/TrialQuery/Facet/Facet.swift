/// One field of the facet panel, with the count each of its values would give.
package struct Facet: Hashable, Sendable {
  /// One value that can be ticked.
  package struct Choice: Hashable, Sendable {
    package let value: FilterValue
    /// A few words for the panel, at most 14 characters where the value allows: `head & neck`.
    package let label: String
    /// The trials left if this value alone were ticked in its facet.
    package let count: Int
    /// Whether it is ticked now.
    package let isChosen: Bool
    /// Whether a negated term leaves it out now.
    package let isExcluded: Bool
  }

  package let field: FilterField
  /// Every value that a trial has or the filter names, most trials first unless there is an order.
  package let choices: [Choice]

  /// The head of the facet.
  package var title: String { field.title }
}
