import TrialModel

/// Claims of the review, listed by kind.
enum ClaimPages {
  /// The kinds of claims that have a heading of their own on some tab.
  static let placed: Set<String> = [
    "search", "flow", "scope", "note", "count", "category", "theme", "finding", "mechanism",
    "safety", "conclusion", "outlook",
  ]

  /// A section for each heading that has claims.
  static func page(of headings: [(name: String, kinds: [String])], in catalogue: Catalogue) -> Page
  {
    let sections = headings.compactMap { heading in
      section(heading.name, kinds: heading.kinds, in: catalogue)
    }
    let none = PageSection(rows: [PageRow(.paragraph("The review says nothing of this kind."))])
    return Page(sections.isEmpty ? [none] : sections)
  }

  /// The claims of some kinds under a heading; `nil` when there are none.
  static func section(_ name: String, kinds: [String], in catalogue: Catalogue) -> PageSection? {
    let claims = catalogue.review.claims.filter { kinds.contains($0.kind) }
    guard !claims.isEmpty else { return nil }
    return PageSection(.name(name), rows: claims.map { row(for: $0) })
  }

  /// A claim with its figures; `titles` says what they are where the claim alone does not.
  static func row(for claim: Claim, titles: [Figure: String] = [:]) -> PageRow {
    let whole = ShownFigure(
      title: "claim \(claim.id.text), \(claim.kind)",
      words: SourcedText(
        claim.text + (claim.remark.map { " Note: \($0)" } ?? ""),
        source: .review
      )
    )
    let figures = claim.figures.map { figure in
      ShownFigure(
        title: titles[figure]
          ?? ["claim \(claim.id.text)", figure.population].compactMap { $0 }
          .joined(separator: ", "),
        text: figure.printed,
        figure: figure,
        source: figure.source
      )
    }
    return PageRow(.claim(claim), figures: [whole] + figures)
  }
}
