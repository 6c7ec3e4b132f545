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

  /// How many values a facet offers at most, those with most trials; a search names any other.
  package static let limit = 100

  package let field: FilterField
  /// The values that trials have, as far as the limit goes, and those that the filter names.
  ///
  /// Most trials first unless there is an order.
  package let choices: [Choice]
  /// How many more values there are.
  package let others: Int

  /// The head of the facet.
  package var title: String { field.title }
}
