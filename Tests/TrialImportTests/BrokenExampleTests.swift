import Testing
import TrialImport
import TrialModel

@Suite("A broken file is refused with place and remedy")
struct BrokenExampleTests {
  @Test(
    "each broken example gives exactly the expected message",
    arguments: ExampleCatalogue.broken
  )
  func expectedMessage(example: String) throws {
    let files = try ExampleCatalogue.catalogue(withBroken: example)
    let found = CuratedCatalogue.read(files: files).findings.map { $0.description + "\n" }
    let expected = try ExampleCatalogue.text(of: "Broken/\(example).expected")
    #expect(found.joined() == expected)
  }

  @Test("a broken trial is left out and takes no other with it")
  func othersStay() throws {
    let files = try ExampleCatalogue.catalogue(withBroken: "trial.key-unknown")
    let catalogue = try #require(CuratedCatalogue.read(files: files).catalogue)
    #expect(catalogue.trials.map(\.id.text) == ["NCT00000001"])
  }

  @Test(
    "there is no catalogue without a sound review and bibliography",
    arguments: ["review.json", "bibliography.json"]
  )
  func notWithout(name: String) throws {
    let files = try ExampleCatalogue.valid().filter { $0.name != name }
    let (catalogue, findings) = CuratedCatalogue.read(files: files)
    #expect(catalogue == nil)
    #expect(findings.map(\.code).contains(.fileMissing))
    #expect(findings.first?.description.hasPrefix("\(name):1:1: the file is missing") == true)
  }

  @Test("there are examples, and they cover every kind of finding")
  func kinds() throws {
    var codes: Set<String> = []
    for example in ExampleCatalogue.broken {
      let files = try ExampleCatalogue.catalogue(withBroken: example)
      for finding in CuratedCatalogue.read(files: files).findings {
        codes.insert(String(String(describing: finding.code).prefix { $0 != "(" }))
      }
    }
    // A missing file has no example file; it has a test of its own above.
    let expected: Set<String> = [
      "notJSON", "fileUnknown", "formatUnknown", "nameDiffers", "keyMissing", "keyUnknown",
      "wrongType", "companionMissing", "companionUnwanted", "groupsOfTwoSets", "textEmpty",
      "textTooLong", "wordUnknown", "notADate",
      "notAnAddress", "notAnIdentifier", "notInCitation",
      "notAClaim", "notAPlainNumber", "notAWholeNumber", "numberOutOfRange",
      "percentageOutOfRange", "listEmpty", "intervalWithoutLevel", "claimMissing",
      "claimOfOtherSource", "claimNotInFile", "claimDiffers", "cellEmpty", "notASpan",
      "spanReversed", "twice", "unknown", "armUnused", "armNotNamed", "comparisonNotNamed",
      "secondHeadline", "evidenceMissing", "eventOutOfOrder", "soughtHasFile",
    ]
    #expect(codes == expected)
  }
}
