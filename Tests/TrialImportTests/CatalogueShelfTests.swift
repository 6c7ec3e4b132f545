import BundledCatalogue
import TestSupport
import Testing
import TrialImport
import TrialModel

@Suite("A catalogue that is read when it is asked for") struct CatalogueShelfTests {
  private let files = BundledCatalogue.files.map { CatalogueFile(name: $0.name, text: $0.text) }

  @Test("has what one that was read at once has")
  func same() throws {
    let whole = try Catalogue.bundled()
    let asOf = try PartialDate(BundledCatalogue.asOf.description)
    let shelf = Catalogue(CuratedCatalogue.shelf(of: files, asOf: asOf))
    #expect(shelf.numbers == whole.numbers && shelf.count == whole.count)
    #expect(shelf.asOf == whole.asOf)
    for id in whole.numbers { #expect(shelf.trial(id) == whole.trial(id)) }
    #expect(shelf.trial(TrialID("NCT99999999")) == nil)
    #expect(shelf == whole)
  }

  @Test("changes the trials that are named and keeps the others")
  func changed() throws {
    let shelf = Catalogue(CuratedCatalogue.shelf(of: files, asOf: nil))
    let id = try #require(shelf.numbers.first)
    #expect(shelf.changedTrials.isEmpty)
    let changed = shelf.changing([id, TrialID("NCT99999999")]) { trial in
      trial.changing(sizes: { $0 }, results: { $0 })
    }
    #expect(changed.changedTrials.map(\.id) == [id])
    #expect(changed.trials == shelf.trials)
  }
}
