import TrialModel

/// The printed counts of the table of running trials beside the trials known behind them.
enum CountsPage {
  static func page(of catalogue: Catalogue) -> Page {
    var sections = catalogue.review.counts.map { section(for: $0, in: catalogue) }
    if let sentence = catalogue.unknownRowsSentence {
      let row = PageRow(.paragraph("Of the review's table, \(sentence)."))
      sections.insert(PageSection(rows: [row]), at: 0)
    }
    let claims = ClaimPages.section(
      "CLAIMS BEHIND THE COUNTS",
      kinds: ["count", "category"],
      in: catalogue
    )
    return Page(sections + [claims].compactMap { $0 })
  }

  /// A count as a figure that opens the trials known behind it.
  static func shown(_ item: CountGroup.Item, of group: CountGroup) -> ShownFigure {
    ShownFigure(
      title: "\(group.name), \(item.label)",
      text: item.figure.printed,
      figure: item.figure,
      source: item.figure.source,
      link: .trials(TrialScope(title: item.label, trials: item.trials, unknown: item.unknown))
    )
  }

  private static func section(for group: CountGroup, in catalogue: Catalogue) -> PageSection {
    let rows = group.items.map { item in
      PageRow(
        .count(
          label: item.label,
          printed: item.figure.digits,
          known: item.trials.count,
          total: item.figure.value.value.map { Int($0.value) }
        ),
        figures: [shown(item, of: group)]
      )
    }
    return PageSection(
      .table(
        name: group.name.uppercased(),
        heads: [TableHead("printed"), TableHead("known"), TableHead("unknown")],
        trailing: ""
      ),
      rows: rows + [PageRow(.paragraph(sum(of: group, in: catalogue)))]
    )
  }

  private static func sum(of group: CountGroup, in catalogue: Catalogue) -> String {
    let sum = group.items.compactMap(\.figure.value.value).reduce(0) { $0 + Int($1.value) }
    guard group.isPartition else {
      return "Sum \(sum). It need not be the number of rows: a trial can stand in several lines."
    }
    guard let rows = catalogue.tableRows else { return "Sum \(sum)." }
    return sum == rows
      ? "Sum \(sum), as many as the table has rows."
      : "! Sum \(sum), but the table has \(rows) rows."
  }
}
