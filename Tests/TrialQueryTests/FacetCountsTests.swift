import TestSupport
import Testing
import TrialModel
import TrialQuery

@Suite struct FacetCountsTests {
  @Test func `every count is the number of trials left when its value alone is ticked`() throws {
    let trials = try Trial.varied(40, seed: 3)
    var generator = SeededGenerator(seed: 4)
    for _ in 0..<60 {
      let filter = Filter.varied(over: trials, using: &generator)
      let counts = FacetCounts(trials, filter)
      #expect(counts.matching == filter.trials(of: trials).count)
      for facet in counts.facets {
        for choice in facet.choices {
          let promised = filter.choosing(choice.value, in: facet.field)
          #expect(
            choice.count == promised.trials(of: trials).count,
            "\(facet.field.name):\(choice.value.text) under \(filter.text)"
          )
        }
      }
    }
  }

  @Test func `every value a trial has and every value ticked stands in its facet`() throws {
    let trials = try Trial.varied(10, seed: 5)
    let filter = Filter.everything.toggling(FilterValue("gene-therapy"), in: .immunotherapyClass)
    let counts = FacetCounts(trials, filter)
    for field in FilterField.faceted {
      let shown = counts.facet(field)?.choices.map(\.value) ?? []
      let present = Set(trials.flatMap { field.values(of: $0) }.map { FilterValue($0) })
      #expect(present.isSubset(of: shown))
      #expect(Set(shown).count == shown.count)
    }
    let ticked = counts.facet(.immunotherapyClass)?.choices.first(where: \.isChosen)
    #expect(ticked?.value.text == "gene-therapy")
    #expect(ticked?.count == 0)
  }

  @Test func `statuses stand in the order of a trial's life whatever their counts`() {
    let statuses: [RecruitmentStatus] = [.completed, .completed, .recruiting, .terminated]
    let trials = statuses.enumerated().map { Trial.invented($0.offset, status: $0.element) }
    let facet = FacetCounts(trials, .everything).facet(.status)
    #expect(facet?.choices.map(\.value.text) == ["recruiting", "completed", "terminated"])
  }

  @Test func `trials that the review does not count are named for readers, and filtered as before`()
  {
    let roles: [Role] = [.context, .context, .registry]
    let trials = roles.enumerated().map { Trial.invented($0.offset, role: $0.element) }
    let facet = FacetCounts(trials, .everything).facet(.role)
    #expect(facet?.choices.map(\.label) == ["added by us", "imported"])
    #expect(facet?.choices.map(\.value.text) == ["context", "registry"])
  }

  @Test func `sites stand with the most trials first`() {
    let sites = ["brain", "lung", "lung"]
    let trials = sites.enumerated()
      .map { Trial.invented($0.offset, classification: .invented(sites: [$0.element])) }
    let facet = FacetCounts(trials, .everything).facet(.site)
    #expect(facet?.choices.map(\.label) == ["lung", "brain"])
  }
}
