/// The pages of a forest plot, chosen by their digits.
///
/// Named as `export --page` spells them.
package enum ForestTab: Int, Hashable, Sendable, CaseIterable {
  /// The rows on their axis, and what they are pooled to.
  case plot = 1
  /// Effects by their standard errors: whether small trials show other effects than large ones.
  case funnel
  /// What is pooled without each trial in turn, and how much each carries.
  case influence
  /// What was pooled year by year.
  case cumulative

  /// The name on the tab.
  package var title: String {
    switch self {
    case .plot: "Plot"
    case .funnel: "Funnel"
    case .influence: "Influence"
    case .cumulative: "Cumulative"
    }
  }

  /// The name as an option spells it.
  package var name: String { title.lowercased() }
}
