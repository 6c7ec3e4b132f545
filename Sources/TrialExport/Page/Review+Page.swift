import TrialModel
import TrialPages
import TrialQuery

extension Review {
  /// The review itself for reading.
  ///
  /// The catalogue holds the trials and documents that are named.
  func page(in catalogue: Catalogue) -> TextPage {
    var page = TextPage()
    page.add(.title(title))
    page.add(.facts([TextPage.Fact("Searched", searched.text)]))
    page.add("Search", .items(claims(ofKind: "search", "scope").map(\.citedText)))
    page.add("Flow", .items(flow.lines))
    for group in counts {
      page.add("Count by \(group.name)", .items(group.items.map(\.citedText)))
    }
    page.add("Questions", .items(questions.map { $0.text(in: catalogue) }))
    page.add("Themes", .items(claims(ofKind: "theme").map(\.citedText)))
    page.add("Safety", .items(claims(ofKind: "safety").map(\.citedText)))
    page.add("Conclusions", .items(claims(ofKind: "conclusion", "outlook").map(\.citedText)))
    page.add("Further claims", .items(furtherClaims.map(\.citedText)))
    page.add("Where the review and its sources differ", .items(discrepancies.map(\.citedText)))
    let since = ReviewPages.since(of: catalogue).inWords()
    for section in since.sections { page.add(section.title, .items(section.lines)) }
    page.add("Sources", .items(sources(besides: since).lines(in: catalogue)))
    page.add(.paragraph(TextPage.advice))
    return page
  }

  /// Every source of the review's record and of a page beside it, each once.
  func sources(besides page: Page) -> [SourceKey] {
    (citedSources + page.sections.flatMap(\.rows).flatMap(\.figures).compactMap(\.source)).eachOnce
  }

  /// The claims that no section above shows.
  private var furtherClaims: [Claim] {
    let shown = ["search", "scope", "theme", "safety", "conclusion", "outlook"]
    return claims.filter { !shown.contains($0.kind) }
  }
}

extension Flow {
  fileprivate var lines: [String] {
    boxes.map { "\($0.label): \($0.figure.citedText)" }
      + sums.map { sum in
        let from = box(sum.from)?.label ?? sum.from
        let less = box(sum.less)?.label ?? sum.less
        let printed = box(sum.printed)?.label ?? sum.printed
        return "'\(from)' less '\(less)' should make '\(printed)'"
          + (sum.remark.map { ": \($0)" } ?? "")
      }
  }
}

extension CountGroup.Item {
  fileprivate var citedText: String {
    let known = trials.isEmpty ? "none known" : trials.map(\.text).joined(separator: ", ")
    return "\(label): \(figure.citedText); trials known: \(known)"
  }
}

extension Question {
  fileprivate func text(in catalogue: Catalogue) -> String {
    let named = trials.map { catalogue.trial($0)?.name ?? $0.text }.joined(separator: ", ")
    return "\(number) \(text)" + (comparison.map { " \($0)." } ?? "")
      + (named.isEmpty ? "" : " Trials named: \(named)")
  }
}
