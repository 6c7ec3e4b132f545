import TestSupport
import Testing
import TrialImport
import TrialModel

@Suite("A sound file is read whole")
struct ValidExampleTests {
  private func catalogue() throws -> Catalogue {
    let (catalogue, findings) = CuratedCatalogue.read(files: try ExampleCatalogue.valid())
    #expect(findings.map(\.description) == [])
    return try #require(catalogue)
  }

  private func trial() throws -> Trial {
    try #require(try catalogue().trial(TrialID("NCT00000001")))
  }

  @Test("numbers keep the digits of their source, and a misprint its correction")
  func figure() throws {
    let figure = try #require(try trial().results.first?.figure)
    #expect(figure.interval?.upper?.digits == "1.00")
    #expect(figure.interval?.level == .printed(try PrintedNumber(digits: "95")))
    #expect(figure.p?.number.digits == "0.053")
    #expect(figure.p?.modifier == .equal)
    #expect(figure.correction?.interval?.level.fraction == 0.9587)
    #expect(figure.place == "table 2")
  }

  @Test("a bound that was not reached and a level that was not printed are told apart from numbers")
  func unreached() throws {
    let figure = try trial().results[1].figure
    #expect(figure.interval?.upper == nil)
    #expect(figure.interval?.level == .notPrinted)
    #expect(figure.p?.isOneSided == true)
    #expect(figure.p?.modifier == .less)
  }

  @Test("a ratio has the arms it names, and no direction where its source names none")
  func comparedArms() throws {
    let results = try trial().results
    let named = try #require(results.first { $0.id == "os-hr" })
    #expect(named.comparedArms?.experimental.text == "io")
    #expect(named.comparedArms?.control.text == "placebo")
    // Two arms are not named in every row.
    #expect(named.comparedArms?.name == nil)
    #expect(named.comparison == nil)
    let unnamed = try #require(results.first { $0.id == "pfs-hr" })
    #expect(unnamed.comparedArms == nil)
    #expect(unnamed.comparison?.direction == nil && unnamed.comparison?.groups == [])
  }

  @Test("what is not reported stays absent with its reason")
  func absent() throws {
    #expect(try trial().results[2].figure.value == .absent(.notReported))
    #expect(try trial().table.cells[1].text == .absent(.notRecovered))
    #expect(try trial().toxicity?.events[0].cells[2].percent?.value == .absent(.notReported))
  }

  @Test(
    "a claim has the figures that name it, wherever they stand, before those of its own",
    arguments: [
      ("C010", ["one hundred"]), ("C011", ["0.85 (0.72–1.00)"]), ("C012", ["16", "two"]),
    ]
  )
  func gathered(claim: String, printed: [String]) throws {
    let found = try trial().claims.first { $0.id.text == claim }
    #expect(found?.figures.map(\.printed) == printed)
    #expect(found?.figures.allSatisfy { $0.claim == found?.id } == true)
  }

  @Test("the rows of the table, being a box of the flow too, are one figure of their claim")
  func tableRows() throws {
    let review = try catalogue().review
    #expect(review.tableRows.value.value?.digits == "2")
    #expect(review.claims.first { $0.id.text == "C003" }?.figures.count == 1)
  }

  @Test("counts without a percentage and percentages without counts are both kept")
  func cells() throws {
    let cells = try #require(try trial().toxicity?.events.first?.cells)
    #expect(cells[0].affected == 8)
    #expect(cells[0].percent == nil)
    #expect(cells[1].affected == nil)
    #expect(cells[1].percent?.unit == .percent)
  }

  @Test("treatment over time is read in its unit")
  func schedule() throws {
    let schedule = try #require(try trial().schedule)
    #expect(schedule.axis == .week)
    #expect(schedule.lanes[0].spans == [0...6])
    #expect(schedule.lanes[1].times == [0, 3, 6.5])
    #expect(schedule.lanes[1].continues)
  }

  @Test("an unknown key is found in whatever object it stands")
  func unknownKeys() throws {
    var objects = 0
    for (index, file) in try ExampleCatalogue.valid().enumerated() {
      let bytes = Array(file.text.utf8)
      for place in bytes.indices where bytes[place] == UInt8(ascii: "{") {
        objects += 1
        var broken = bytes
        broken.insert(contentsOf: Array(#""zzzzzzzzz": 0, "#.utf8), at: place + 1)
        var files = try ExampleCatalogue.valid()
        files[index] = CatalogueFile(name: file.name, bytes: broken)
        let codes = CuratedCatalogue.read(files: files).findings.map(\.code)
        #expect(codes == [.keyUnknown("zzzzzzzzz", nearest: nil)], "\(file.name) at \(place)")
      }
    }
    #expect(objects > 80)
  }

  @Test("a damaged file never traps, and is read only when nothing is found", arguments: 0..<40)
  func damage(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let files = try ExampleCatalogue.valid()
    for _ in 0..<20 {
      let index = Int.random(in: files.indices, using: &random)
      var damaged = files
      let bytes = Array(files[index].text.utf8)
      damaged[index] = CatalogueFile(
        name: files[index].name,
        bytes: random.damage(bytes)
      )
      let (catalogue, findings) = CuratedCatalogue.read(files: damaged)
      #expect(catalogue?.trials.count == 1 || !findings.isEmpty)
    }
  }
}
