import TrialModel

/// The way from the search to the selected trials, and what the review says of it.
enum FlowPage {
  static func page(of catalogue: Catalogue) -> Page {
    let flow = catalogue.review.flow
    let diagram = FlowDiagram(flow)
    let figures = FlowDiagram.boxes(of: flow).map(shown)
    var rows = flow.boxes.isEmpty ? [] : [PageRow(.flow(diagram), figures: figures)]
    rows += flow.sums.compactMap { sum in sum.remark.map { PageRow(.paragraph($0)) } }
    let sections = [
      PageSection(.name("FROM THE SEARCH TO THE TRIALS"), rows: rows),
      ClaimPages.section("SEARCH", kinds: ["search", "scope"], in: catalogue),
      ClaimPages.section("FLOW", kinds: ["flow", "note"], in: catalogue),
    ]
    return Page(sections.compactMap { $0 })
  }

  private static func shown(_ box: Flow.Box) -> ShownFigure {
    let count = box.figure.value.value.map { Int($0.value) }
    let scope = TrialScope(
      title: box.label,
      trials: box.trials,
      unknown: count.map { max(0, $0 - box.trials.count) }
    )
    return ShownFigure(
      title: box.label,
      text: box.figure.printed,
      figure: box.figure,
      source: box.figure.source,
      link: box.trials.isEmpty ? nil : .trials(scope)
    )
  }
}
