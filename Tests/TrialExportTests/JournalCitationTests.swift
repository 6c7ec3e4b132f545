import Testing
import TrialModel

@testable import TrialExport

/// Citations as PubMed writes them, taken apart only where they have its form throughout.
@Suite struct JournalCitationTests {
  private static let names = "Invented AB, Nowhere C."

  private func read(_ rest: String) -> JournalCitation? {
    JournalCitation("\(Self.names) \(rest)")
  }

  @Test(
    "date, volume, issue and pages in every usual form",
    arguments: [
      ("2021;12:45", ["2021", "12", nil, "45"]),
      ("2021 Mar;12(3):45-9", ["2021-03", "12", "3", "45-9"]),
      ("2021 Mar 4;12(3 Suppl 1):S45-S49", ["2021-03-04", "12", "3 Suppl 1", "S45-S49"]),
      ("2022 Jan-Mar;18(1):147-151", ["2022", "18", "1", "147-151"]),
      ("1999 Winter;4(1-2):7", ["1999", "4", "1-2", "7"]),
      ("2009 Dec;124(6):1319-25.e3", ["2009-12", "124", "6", "1319-25.e3"]),
      ("2012 Mar;163(3):415-21, 421.e1", ["2012-03", "163", "3", "415-21, 421.e1"]),
      ("2014;151 Suppl 1:e10", ["2014", "151 Suppl 1", nil, "e10"]),
      ("2018;(5):CD013751", ["2018", nil, "5", "CD013751"]),
      ("2026 Jan 29:e013201", ["2026-01-29", nil, nil, "e013201"]),
      ("2018", ["2018", nil, nil, nil]),
    ] as [(String, [String?])]
  )
  func issues(text: String, wanted: [String?]) throws {
    let citation = try #require(read("A title. J Inv Oncol. \(text). doi: 10.9999/a(b)1;2."))
    let found = [
      citation.published.text, citation.volume, citation.issue, citation.pages,
    ]
    #expect(found == wanted)
    #expect(citation.journal == "J Inv Oncol" && citation.title == "A title")
    #expect(citation.doi == "10.9999/a(b)1;2")
  }

  @Test(
    "a title keeps its question marks, full stops and years",
    arguments: [
      "Does it work?", "A vs. B in stage I. Report 2", "[Translated title]", "Survival in 2015",
      "Are there limits? Yes! A review",
    ]
  )
  func titles(title: String) throws {
    let end = title.hasSuffix("?") ? "" : "."
    let citation = try #require(read("\(title)\(end) Lancet. 2018 Oct 27;392(10157):1519-1529."))
    #expect(citation.title == title && citation.journal == "Lancet")
    #expect(citation.published.text == "2018-10-27")
  }

  @Test("what follows the issue may be dates, remarks and notices, whose articles are others")
  func rest() throws {
    let citation = try #require(
      read(
        "A title. Nat Inv. 2024 Sep;30(9):1-2. doi: 10.9999/x. Epub 2024 Jul 2. No abstract"
          + " available. Erratum in: Nat Inv. 2024 Dec;30(12):3778. doi: 10.9999/y."
      )
    )
    #expect(citation.doi == "10.9999/x" && citation.pages == "1-2" && citation.volume == "30")
  }

  @Test("groups stand after persons, and others than are named are told")
  func authors() throws {
    let group = try #require(
      JournalCitation("De Inv A, O'Made BC 3rd; INV-1 Group (see list); Late D. T. J. 2020;1:1.")
    )
    #expect(
      group.authors == [
        .person(family: "De Inv", initials: "A.", suffix: nil),
        .person(family: "O'Made", initials: "B. C.", suffix: "3rd"),
        .named("INV-1 Group (see list)"),
        .person(family: "Late", initials: "D.", suffix: nil),
      ]
    )
    let more = try #require(JournalCitation("Invented AB, et al. T. J. 2020;1:1."))
    #expect(more.hasMoreAuthors && more.authors.count == 1)
  }

  @Test(
    "a citation with a part of another form is not taken apart",
    arguments: [
      "", ".", "Invented AB.", "Ann Invented, Bob Nowhere. A title. Lancet. 2018;1:2.",
      "INV Group. A title. Lancet. 2018;1:2.", "Invented AB. A title. Lancet. 2018;1:2. In press.",
      "Invented AB. A title. Lancet, 2018;1:2.", "Invented AB. Lancet. 2018;1:2.",
      "Invented AB. A title. Lancet. 2018;vol:2.", "Invented AB. A title. Lancet. 2018;1(2:3.",
      "Invented AB. A title. Lancet. 2018;1(2) Suppl:3.", "Invented AB. A title. Lancet. 18;1:2.",
      "Invented AB. A title. Lancet. 2018 Foo;1:2.",
      "Invented AB. A title. Lancet. 2018 Feb 30;1:2.",
      "Invented AB. A title. Lancet. 2018;1:2. doi: none.",
      "Invented AB. A title. Lancet. 2018;:2.",
      "Invented AB. A title. Lancet. 2018;1():2.", "Invented AB. A title. Lancet. 2018;1:",
    ]
  )
  func others(text: String) {
    #expect(JournalCitation(text) == nil)
  }

  @Test("any text is read to an end, and what comes of it stands in it", arguments: UInt64(0)..<40)
  func anyText(seed: UInt64) {
    let sound = "\(Self.names) A title. J Inv Oncol. 2021 Mar 4;12(3):45-9. doi: 10.9999/x."
    var signs = Array(sound)
    // Each change is taken out, doubled or set elsewhere, by a fixed rule of the seed.
    for step in 0..<4 {
      let place = Int((seed &* 2_654_435_761 &+ UInt64(step) &* 40_503) % UInt64(signs.count))
      switch (Int(seed) + step) % 3 {
      case 0: signs.remove(at: place)
      case 1: signs.insert(signs[place], at: place)
      default: signs.swapAt(place, signs.count - 1 - place)
      }
    }
    let text = String(signs)
    guard let citation = JournalCitation(text) else { return }
    for part in [citation.title, citation.journal, citation.volume, citation.pages] {
      #expect(part.map { text.contains($0) } ?? true)
    }
  }
}
