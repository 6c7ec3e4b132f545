import TerminalModel
package import TrialQuery

extension BrowserState {
  mutating func applyToFacets(_ action: Action, in screen: inout TrialsScreen) {
    let facets = screen.counts.facets
    let choices = facets[screen.facetCursor.facet].choices
    if let movement = Movement(action) {
      let place = screen.facetCursor.value
      screen.facetCursor.value =
        movement.place(from: place, among: choices.count, page: choices.count)
      return
    }
    switch action {
    case .moveRight: screen.facetCursor = FacetCursor(facet: screen.facetCursor.facet + 1)
    case .moveLeft: screen.facetCursor = FacetCursor(facet: screen.facetCursor.facet - 1)
    case .back:
      screen.focus = .list
      screen.settle(in: size)
    case .toggleValue, .excludeValue: choose(excluding: action == .excludeValue, in: &screen)
    default: applyToView(action, in: &screen)
    }
    screen.settleFacets()
  }

  private func choose(excluding: Bool, in screen: inout TrialsScreen) {
    guard let (facet, choice) = screen.facetUnderCursor else { return }
    var view = screen.view
    view.filter =
      excluding
      ? view.filter.togglingExclusion(of: choice.value, in: facet.field)
      : view.filter.toggling(choice.value, in: facet.field)
    screen.change(view, in: size)
  }
}

extension TrialsScreen {
  /// The facet and value the cursor stands on; `nil` when the facet has no values.
  package var facetUnderCursor: (facet: Facet, choice: Facet.Choice)? {
    let facets = counts.facets
    guard facets.indices.contains(facetCursor.facet) else { return nil }
    let facet = facets[facetCursor.facet]
    guard facet.choices.indices.contains(facetCursor.value) else { return nil }
    return (facet, facet.choices[facetCursor.value])
  }

  /// Brings the cursor back into the facets.
  mutating func settleFacets() {
    let facets = counts.facets
    facetCursor.facet = max(0, min(facets.count - 1, facetCursor.facet))
    let choices = facets[facetCursor.facet].choices
    facetCursor.value = max(0, min(choices.count - 1, facetCursor.value))
  }
}
