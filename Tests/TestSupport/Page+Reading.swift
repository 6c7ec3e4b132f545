package import TrialPages
package import TrialModel

extension Page {
  /// What all rows show, in order.
  package var contents: [PageContent] { sections.flatMap(\.rows).map(\.content) }

  package var paragraphs: [String] {
    contents.compactMap { if case .paragraph(let text) = $0 { text } else { nil } }
  }

  /// The numbers of the discrepancies, in order.
  package var discrepancies: [Int] {
    contents.compactMap {
      if case .discrepancy(let row) = $0 { row.discrepancy.number } else { nil }
    }
  }

  /// The claims that have a row, in order.
  package var claims: [ClaimID] {
    contents.compactMap { if case .claim(let claim) = $0 { claim.id } else { nil } }
  }
}
