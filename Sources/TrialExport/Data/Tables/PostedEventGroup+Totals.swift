import TrialModel

extension PostedEventGroup {
  /// One of the totals of a posted group, with its name in tables of data.
  struct NamedTotal {
    let term: String
    /// Whether serious events are counted; `nil` for deaths, of which that is not said.
    let isSerious: Bool?
    let count: any KeyPath<PostedEventGroup, Total> & Sendable
  }

  /// The totals of a group in the order of the registry.
  static let totals = [
    NamedTotal(term: "deaths", isSerious: nil, count: \.deaths),
    NamedTotal(term: "serious events", isSerious: true, count: \.serious),
    NamedTotal(term: "other events", isSerious: false, count: \.other),
  ]
}
