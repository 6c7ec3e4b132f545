import Testing
import TrialModel

@Suite struct CountryOfSitesTests {
  private func site(_ country: String?, _ status: String?) -> Registration.Location {
    .init(facility: "Hospital", city: "Town", state: nil, country: country, status: status)
  }

  @Test func `countries with most sites come first, with the states of their sites`() {
    let sites = [
      site("Japan", "RECRUITING"), site("Norway", nil), site("Japan", "COMPLETED"),
      site("Japan", "RECRUITING"), site(nil, "WITHDRAWN"),
    ]
    #expect(
      sites.byCountry.map(\.words) == [
        "Japan: 3 sites, 2 recruiting, 1 completed", "Norway: 1 site",
        "no country given: 1 site, 1 withdrawn",
      ]
    )
  }

  @Test func `a reference is its citation with its number and whether it was retracted`() {
    let reference = Registration.Reference(
      pmid: "123",
      kind: "RESULT",
      citation: "A. B. 2020",
      isRetracted: true
    )
    #expect(reference.words == "A. B. 2020 · PMID 123 · retracted, as the record says")
  }
}
