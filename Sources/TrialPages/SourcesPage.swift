package import TrialModel

/// Every figure and fact of a trial under the document it comes from.
///
/// The review comes first, claim by claim; then publications, then registry records.
package enum SourcesPage {
  package static func page(of trial: Trial, in catalogue: Catalogue) -> Page {
    let figures = Dictionary(grouping: trial.shownFigures, by: \.source)
    return Page(
      trial.sourceKeys(in: catalogue).map { key in
        section(for: key, figures: figures[key] ?? [], of: trial, in: catalogue)
      } + (trial.registration.flatMap { RegisteredReferences($0).section }.map { [$0] } ?? [])
    )
  }

  private static func section(
    for key: SourceKey,
    figures: [ShownFigure],
    of trial: Trial,
    in catalogue: Catalogue
  ) -> PageSection {
    let source = catalogue.source(key)
    var rows = [head(of: source, key)]
    if key == .review {
      rows += trial.claims.map { ClaimPages.row(for: $0, titles: titles(of: figures)) }
      let claimed = Set(trial.claims.flatMap(\.figures))
      rows +=
        figures
        .filter { shown in shown.figure.map { !claimed.contains($0) } ?? true }
        .map(row(for:))
    } else {
      rows += figures.map(row(for:))
    }
    rows += facts(of: trial, from: key)
    let words = trial.statements(from: key)
    if !words.isEmpty {
      rows.append(PageRow(.statement(label: "words", text: words.joined(separator: " · "))))
    }
    return PageSection(.name(heading(of: source, key)), rows: rows)
  }

  /// The identifier before the kind; a page alone is no heading.
  private static func heading(of source: Source?, _ key: SourceKey) -> String {
    guard let source else { return "\(key.text), not in the bibliography" }
    guard key != .review else { return "THE REVIEW, claim by claim" }
    let kind = source.kind.rawValue.uppercased()
    return source.address.map { "\($0) · \(kind)" } ?? "\(kind), no identifier at hand"
  }

  private static func titles(of figures: [ShownFigure]) -> [Figure: String] {
    let pairs = figures.compactMap { shown in shown.figure.map { ($0, shown.title) } }
    return Dictionary(pairs) { first, _ in first }
  }

  private static func head(of source: Source?, _ key: SourceKey) -> PageRow {
    guard let source else {
      return PageRow(.paragraph("The catalogue has no entry for \(key.text)."))
    }
    return PageRow(
      .source(source),
      figures: [
        ShownFigure(title: "the source", text: source.citation, figure: nil, source: key)
      ]
    )
  }

  private static func row(for shown: ShownFigure) -> PageRow {
    let figure = shown.figure
    let last = figure?.claim?.text ?? figure?.dataCut ?? figure?.place ?? ""
    return PageRow(
      .sourceLine(figure: shown.title, value: shown.text, source: last),
      figures: [shown]
    )
  }

  /// Facts in words; those that are numbers stand among the figures.
  private static func facts(of trial: Trial, from key: SourceKey) -> [PageRow] {
    (trial.registryFacts + trial.publicationFacts).filter { $0.source == key }.map { fact in
      PageRow(
        .sourceLine(
          figure: fact.field,
          value: fact.text,
          source: fact.asOf.map { "as of \($0.text)" } ?? ""
        ),
        figures: [
          ShownFigure(
            title: fact.field,
            text: fact.text,
            figure: fact.figure,
            source: fact.source
          )
        ]
      )
    }
  }
}
