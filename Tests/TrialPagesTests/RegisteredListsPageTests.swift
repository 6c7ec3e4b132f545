import TestSupport
import Testing
import TrialImport
import TrialModel

@testable import TrialPages

/// Criteria, sites, publications and interventions of no arm on the pages of an imported trial.
@Suite struct RegisteredListsPageTests {
  private func texts(_ page: Page) -> [String] {
    page.sections.flatMap { section in
      section.rows.compactMap { row -> String? in
        switch row.content {
        case .statement(let label, let text): "\(label): \(text)"
        case .paragraph(let text): text
        default: nil
        }
      }
    }
  }

  private func arms(_ record: Registration, open: Set<FoldedPart> = []) throws -> [String] {
    var options = PageOptions()
    options.posted.toggled = open
    return texts(ArmsPage.page(of: Trial(record), in: try Catalogue.bundled(), options: options))
  }

  @Test func `interventions of no arm are listed, and ages, sex and sites`() throws {
    let texts = try arms(.inventedWithLists())
    #expect(texts.contains("drug: Inventumab (IV-1) · 10 mg"))
    #expect(texts.contains("age: from 18 Years to 75 Years"))
    #expect(texts.contains("sex: both"))
    #expect(texts.contains("+ unfold: criteria: 2 of inclusion, 1 of exclusion"))
    #expect(texts.contains("in: Norway: 1 site, 1 recruiting"))
    #expect(texts.contains("primary: Survival (2 years)"))
  }

  @Test func `criteria and sites unfold`() throws {
    let texts = try arms(.inventedWithLists(), open: [.eligibility, .places])
    #expect(texts.contains("-: Stage III"))
    #expect(texts.contains("  -: unresectable"))
    #expect(texts.contains("Exclusion"))
    #expect(texts.contains("recruiting: Hospital A, Oslo"))
  }

  @Test func `what a table lacks is said in place of not reported`() throws {
    let texts = try arms(.inventedWithLists(isTableRow: true))
    #expect(texts.contains("No arms: imported from a table (CSV), which has no arms."))
    #expect(texts.contains { $0.hasPrefix("criteria: imported from a table (CSV)") })
    #expect(try !arms(.inventedWithLists()).contains { $0.contains("CSV") })
  }

  @Test func `publications that the record names stand under the sources`() throws {
    let trial = Trial(.inventedWithLists())
    let page = SourcesPage.page(of: trial, in: try Catalogue.bundled().keeping(trial))
    #expect(texts(page).contains("result: N. N. Invented. · PMID 12345"))
  }
}
