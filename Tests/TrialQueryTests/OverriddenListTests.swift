import TestSupport
import Testing
import TrialModel
import TrialQuery

/// Categories that readers set, in the rows of the list.
@Suite struct OverriddenListTests {
  @Test("a row is overridden as the whole trial is", arguments: Override.Category.allCases)
  func agrees(category: Override.Category) throws {
    let trial = Trial.invented(1)
    let override = try Override.set(
      category,
      [category.knownValues?.last ?? "7"],
      of: trial.id.text
    )
    let whole = ListedTrial(trial.overridden(by: [override]))
    #expect(ListedTrial(trial).overridden(by: [override]) == whole)
    #expect(whole != ListedTrial(trial))
    #expect(ListedTrial(trial).overridden(by: []) == ListedTrial(trial))
  }

  @Test("the values there are come as trials spell them, those most trials have first")
  func spellings() throws {
    let rows = try ["head and neck", "lung", "Head-and-Neck"].enumerated()
      .map { place, site throws in
        ListedTrial(
          Trial.invented(place + 1).overridden(by: [try Override.set(.site, [site])])
        )
      }
    let sites = TrialIndex(rows).spellings(of: .site)
    #expect(sites.prefix(2) == ["head and neck", "lung"])
    #expect(Set(sites) == Set(FilterField.site.vocabulary))
    let classes = TrialIndex([ListedTrial]()).spellings(of: .immunotherapyClass)
    #expect(classes == FilterField.immunotherapyClass.vocabulary)
  }
}
