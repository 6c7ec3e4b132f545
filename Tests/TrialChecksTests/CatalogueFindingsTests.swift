import BundledCatalogue
import Testing
import TrialImport
import TrialModel

@testable import TrialChecks

/// What the checks find in the catalogue the program carries.
@Suite struct CatalogueFindingsTests {
  private static let catalogue: Catalogue? = CuratedCatalogue.read(
    files: BundledCatalogue.files.map { CatalogueFile(name: $0.name, text: $0.text) }
  )
  .0
  private static let findings = catalogue.map { checkFindings(of: $0) } ?? []

  @Test(
    "the contradictions known to readers of the review are found from its figures",
    arguments: [
      ("CI-ORDER", "NCT00861614", [0.65, 0.5, 0.5]), ("CI-INSIDE", "NCT00861614", [0.65, 0.5]),
      ("CLAIM", "NCT00861614", [0.65, 0.85]), ("PCT-COUNT", "NCT00861614", [11, 40, 393, 10]),
      ("PH", "NCT00861614", [0.85, 1.46]), ("SUM", "review", [47, 18, 30, 29]),
      ("SUM", "review", [818, 799, 11, 19]), ("LIST-COUNT", "review", [4, 2, 1, 7, 5]),
      ("CI-LEVEL", "NCT01057810", [1.11, 95, 95.87]), ("CI-LEVEL", "NCT01057810", [0.67, 95.87]),
      ("CUT-OFF", "NCT02125461", [30.5, 26.1, 4.4, 3.8]),
      ("PCT-COUNT", "NCT02125461", [30.5, 145, 475]),
      ("PCT-COUNT", "NCT02125461", [26.1, 61, 234]),
      ("CLAIM", "NCT02125461", [55.3, 55.6]), ("SET-SIZE", "NCT02125461", [475, 473]),
      ("SET-SIZE", "NCT00409188", [1024, 1006]), ("THRESHOLD", "NCT00409188", [2]),
      ("CLAIM", "NCT00409188", [0.88, 0.893]),
      ("CLAIM", "NCT02492568", [92, 76]), ("SUM", "NCT02492568", [92, 36, 40, 76]),
      ("DUPLICATE", "NCT04214262", [2, 4]), ("CLAIM", "NCT04214262", []),
      ("CLAIM", "NCT02768558", []), ("CLAIM", "NCT02667587", []), ("CLAIM", "NCT01875653", []),
    ]
  )
  func finds(code: String, place: String, numbers: [Double]) {
    let found = Self.findings.contains { finding in
      finding.code.rawValue == code && finding.subject.place == place
        && numbers.allSatisfy { finding.numbers.map(\.value).contains($0) }
    }
    #expect(found)
  }

  @Test(
    "what is sound stays silent",
    arguments: [
      (CheckCode.pAgainstInterval, "NCT00861614"), (.pAgainstInterval, "NCT00409188"),
      (.pAgainstInterval, "NCT01057810"), (.pAgainstInterval, "NCT03519971"),
      (.logSymmetry, "NCT02125461"), (.logSymmetry, "NCT03519971"), (.sum, "NCT00861614"),
      (.sum, "NCT02125461"),
      (.setSize, "NCT00861614"), (.intervalLevel, "NCT02125461"),
      (.rateOrder, "NCT02125461"), (.rateOrder, "NCT00861614"), (.duplicate, "NCT02125461"),
      // Counts of those treated, of whom the sources give no number.
      (.percentAgainstCount, "NCT02952586"), (.percentAgainstCount, "NCT03427827"),
      (.percentAgainstCount, "NCT04396860"), (.percentAgainstCount, "NCT03519971"),
      // Percentages of a set that is none of those analysed for efficacy.
      (.percentAgainstCount, "NCT03576417"),
    ]
  )
  func silent(code: CheckCode, place: String) {
    #expect(!Self.findings.contains { $0.code == code && $0.subject.place == place })
  }

  @Test
  func
    `a one-sided P value is measured as one, and the one beside it that cannot be right is found`()
  {
    let found = Self.findings.filter {
      $0.code == .pAgainstInterval && $0.subject.place == "NCT02952586"
    }
    #expect(found.map(\.subject.id) == ["pfs-hr-high-pdl1-2021"])
  }

  @Test func `a trial asked for alone has the findings it has among all`() throws {
    let catalogue = try #require(Self.catalogue)
    for trial in catalogue.trials {
      let alone = checkFindings(of: trial, in: catalogue)
      let among = Self.findings.filter { $0.subject.place == trial.id.text }
      #expect(alone.map(\.key) == among.map(\.key))
    }
  }

  @Test func `no two findings are decided by one key`() {
    #expect(Set(Self.findings.map(\.key)).count == Self.findings.count)
  }

  @Test func `every source that is quoted is in the bibliography`() throws {
    let catalogue = try #require(Self.catalogue)
    for finding in Self.findings {
      #expect(!finding.printed.isEmpty && !finding.expected.isEmpty && !finding.because.isEmpty)
      for source in finding.said.compactMap(\.source) { #expect(catalogue.source(source) != nil) }
    }
  }

  @Test("every finding says why: by a source, a remark of the catalogue, or the reason itself")
  func explained() {
    for finding in Self.findings {
      let fits = finding.because.contains("as a one-sided P value it fits")
      #expect(
        !finding.said.isEmpty || finding.subject.remark != nil || fits,
        "\(finding.code.rawValue) \(finding.subject.place) \(finding.subject.id)"
      )
    }
  }

  @Test func `what a source says stands with the finding it is about`() throws {
    let sum = try #require(Self.findings.first { $0.numbers.map(\.value).contains(47) })
    #expect(sum.said.map(\.text) == ["47 - 18 = 29"])
    let misprint = try #require(Self.findings.first { $0.code == .intervalOrder })
    #expect(misprint.said.contains { $0.text.contains("0.50-0.85") && $0.source != nil })
  }
}
