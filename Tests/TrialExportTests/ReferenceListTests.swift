import TestSupport
import Testing
import TrialImport
@testable import TrialExport
import TrialModel
import TrialQuery

/// Lists of references: what the files give in its fields, what they do not give left out.
@Suite struct ReferenceListTests {
  private typealias Entry = [(tag: String, text: String)]

  private func file(_ format: ExportFormat, source: Source) throws -> String {
    let bundled = try Catalogue.bundled()
    let trial = try #require(bundled.trials.first { $0.acronym == "PEMBRO-RT" })
    let catalogue = Catalogue(
      review: bundled.review,
      trials: [trial],
      sources: Array(bundled.sources.values).filter { $0.key != source.key } + [source]
    )
    let selection = ExportSelection([trial], filter: "")
    return try #require(ExportDocument(selection, in: catalogue).file(format)).text
  }

  /// A key that the trial cites.
  private func key() throws -> SourceKey {
    let trial = try #require(try Catalogue.bundled().trials.first { $0.acronym == "PEMBRO-RT" })
    return try #require(trial.citedSources.first { $0 != .review })
  }

  private func entry(_ key: SourceKey, in text: String) throws -> Entry {
    let entries = try StrictReader.ris(text)
    return try #require(entries.first { $0.contains { $0 == ("ID", key.text) } })
  }

  private func texts(_ tag: String, in entry: Entry) -> [String] {
    entry.filter { $0.tag == tag }.map(\.text)
  }

  private func bundled(_ key: String, _ format: ExportFormat) throws -> String {
    let catalogue = try Catalogue.bundled()
    let selection = ExportSelection(catalogue.trials, filter: "")
    return try #require(ExportDocument(selection, in: catalogue).file(format)).text
  }

  @Test("a citation taken apart gives author, journal, year, volume and page")
  func parts() throws {
    let entry = try entry(SourceKey("kwon-2014"), in: try bundled("kwon-2014", .ris))
    let wanted = [
      "TY": ["JOUR"], "AU": ["Kwon"], "TI": ["[CA184-043, primary analysis]"],
      "T2": ["Lancet Oncology"], "PY": ["2014"], "DA": ["2014//"], "VL": ["15"], "SP": ["700"],
      "EP": ["712"], "IS": [],
    ]
    for (tag, texts) in wanted { #expect(self.texts(tag, in: entry) == texts, "\(tag)") }
    #expect(texts("N1", in: entry).contains("Further authors are not named"))
  }

  @Test("the link is the DOI's, else PubMed's, else PubMed Central's, and a copy is a note")
  func links() throws {
    let text = try bundled("", .ris)
    func link(_ key: String) throws -> [String] {
      texts("UR", in: try entry(SourceKey(key), in: text))
    }
    #expect(try link("jco-2021-8511") == ["https://doi.org/10.1200/JCO.2021.39.15_suppl.8511"])
    #expect(
      try link("jto-crr-2024-pacific") == ["https://pubmed.ncbi.nlm.nih.gov/38455595/"]
    )
    #expect(
      try link("pacific-5-year-2022") == ["https://pmc.ncbi.nlm.nih.gov/articles/PMC9015199/"]
    )
    #expect(try link("ctgov-NCT00861614") == ["https://clinicaltrials.gov/study/NCT00861614"])
    #expect(try link("mdedge-start") == [])
    let notes = texts("N1", in: try entry(SourceKey("nejm-2017-pacific"), in: text))
    #expect(notes.contains("Read in a copy at https://github.com/CommonPages/common-pages"))
  }

  @Test("no address of any entry has a space, and every one begins with its scheme")
  func addresses() throws {
    for entry in try StrictReader.ris(try bundled("", .ris)) {
      for link in texts("UR", in: entry) {
        #expect(link.hasPrefix("http") && !link.contains(where: \.isWhitespace), "\(link)")
      }
    }
    for entry in try StrictReader.bibTeX(try bundled("", .bibtex)) {
      #expect(entry["url"]?.contains(where: \.isWhitespace) != true)
    }
  }

  @Test("what a citation is about stands in it, and its date contradicts none in it")
  func honest() throws {
    for source in try Catalogue.bundled().sources.values {
      let citation = source.citation.lowercased()
      // Of words about the document, those between two commas stand in the citation.
      for words in (source.work.subject ?? "").split(separator: ",") {
        let words = words.drop { $0 == " " }.lowercased()
        if source.key.text == "miragenews-ea5181" { continue }
        #expect(citation.contains(words), "\(source.key.text): \(words)")
      }
      guard let published = source.work.published else { continue }
      let dates = Self.dates(in: source.citation).filter { $0.year == published.year }
      #expect(
        dates.isEmpty || dates.contains { $0.mayBe(published) },
        "\(source.key.text): \(published.text)"
      )
    }
  }

  /// The months and days that a citation names, as `2025-05-31` or `May 2025`.
  private static func dates(in citation: String) -> [PartialDate] {
    let words = citation.split { " ,;()".contains($0) }
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    let named = zip(words, words.dropFirst()).compactMap { month, year in
      months.firstIndex(of: String(month)).flatMap { place in
        Int(year).flatMap { PartialDate(year: $0, month: place + 1, day: nil) }
      }
    }
    return named + words.filter { $0.count > 4 }.compactMap { try? PartialDate(String($0)) }
  }

  @Test("sources of one document agree in what they say of it")
  func oneDocument() throws {
    let sources = try Catalogue.bundled().sources.values.sorted { $0.key < $1.key }
    for (place, first) in sources.enumerated() {
      for second in sources[(place + 1)...] {
        let isOne =
          (first.doi != nil && first.doi == second.doi)
          || (first.pmid != nil && first.pmid == second.pmid)
          || (first.pmcid != nil && first.pmcid == second.pmcid)
        guard isOne else { continue }
        let parts = [first, second].map { source in
          [
            source.doi, source.pmid, source.pmcid, source.work.journal, source.work.volume,
            source.work.issue, source.work.pages, source.work.authors.first,
          ]
        }
        for (own, its) in zip(parts[0], parts[1]) {
          #expect(own == nil || its == nil || own == its, "\(first.key.text), \(second.key.text)")
        }
        if let own = first.work.published, let its = second.work.published {
          #expect(own.mayBe(its), "\(first.key.text), \(second.key.text)")
        }
      }
    }
  }

  @Test func `identifiers stand only where the catalogue has them`() throws {
    let key = try key()
    let bare = Source(key: key, kind: .publication, citation: "Nothing known")
    let entry = try entry(key, in: try file(.ris, source: bare))
    #expect(texts("TI", in: entry) == ["[Nothing known]"])
    for tag in ["DO", "AN", "C2", "M1", "UR", "AU", "PY", "DA", "T2", "VL", "IS", "SP", "EP"] {
      #expect(texts(tag, in: entry).isEmpty, "\(tag)")
    }
    let fields = try #require(
      try StrictReader.bibTeX(try file(.bibtex, source: bare)).first { $0[""] == key.text }
    )
    #expect(Set(fields.keys) == ["", "title", "note"])
  }

  @Test("a record has its study's title, the sponsor, the register, a date and its address")
  func record() throws {
    let registration = Registration.invented(version: try PartialDate("2026-02-02"))
    let source = Source(registration)
    #expect(source.work.title == registration.names.briefTitle)
    #expect(source.work.authors == ["Invented Hospital"])
    #expect(source.work.journal == "ClinicalTrials.gov")
    #expect(source.work.published?.text == "2026-02-02")
    #expect(source.link?.text == "https://clinicaltrials.gov/study/\(registration.id.text)")
  }

  @Test("any text in any field comes back from RIS, on one line", arguments: UInt64(0)..<60)
  func anyTextInRIS(seed: UInt64) throws {
    let source = try hostile(seed)
    let entry = try entry(source.key, in: try file(.ris, source: source))
    let work = source.work
    #expect(texts("TI", in: entry) == [line(work.title)])
    // A comma would part a name into family name and given names.
    #expect(texts("AU", in: entry) == work.authors.map { line($0.filter { $0 != "," }) })
    #expect(texts("T2", in: entry) == [line(work.journal)])
    #expect(texts("VL", in: entry) == [line(work.volume)])
    #expect(texts("N1", in: entry).contains(line(source.note)))
  }

  @Test("any text in any field comes back from BibTeX, braces balanced", arguments: UInt64(0)..<60)
  func anyTextInBibTeX(seed: UInt64) throws {
    let source = try hostile(seed)
    let entries = try StrictReader.bibTeX(try file(.bibtex, source: source))
    let fields = try #require(entries.first { $0[""] == source.key.text })
    let work = source.work
    #expect(fields["title"] == line(work.title))
    #expect(fields["journal"] == line(work.journal))
    #expect(fields["volume"] == line(work.volume))
    #expect(fields["author"] == work.authors.map(line).joined(separator: " and "))
  }

  /// A publication whose every field is any text.
  private func hostile(_ seed: UInt64) throws -> Source {
    var generator = SeededGenerator(seed: seed)
    func text() -> String { "x" + generator.hostileText() }
    return Source(
      key: try key(),
      kind: .publication,
      citation: text(),
      work: CitedWork(
        authors: [text(), text()],
        title: text(),
        journal: text(),
        volume: text(),
        pages: text()
      ),
      note: text()
    )
  }

  /// The text as a form of lines has it: spaces for tabs and line ends, nothing unseen.
  private func line(_ text: String?) -> String {
    var line = String.UnicodeScalarView()
    for scalar in (text ?? "").unicodeScalars {
      switch scalar.properties.generalCategory {
      case _ where ["\n", "\r", "\t"].contains(scalar): line.append(" ")
      case .control, .format, .lineSeparator, .paragraphSeparator: continue
      default: line.append(scalar)
      }
    }
    return String(line)
  }

  @Test func `a trial whose registry record was not read is an entry of its own`() throws {
    let text = try bundled("", .ris)
    for trial in try Catalogue.bundled().trials {
      let isNumber = WebAddress(recordOf: trial.id.text) != nil
      #expect(text.contains("M1  - \(trial.id.text)\r\n") == isNumber, "\(trial.name)")
      guard !isNumber else { continue }
      let entry = try entry(SourceKey(trial.id.text), in: text)
      #expect(texts("N1", in: entry).contains { $0.hasSuffix("no registry number was read") })
    }
  }

  @Test("two copies of one paper are one entry, led by what was read itself")
  func copies() throws {
    let entries = try StrictReader.ris(try bundled("", .ris))
    let entry = try entry(SourceKey("dcvax-jama-oncol-2023"), in: try bundled("", .ris))
    #expect(!entries.contains { $0.contains { $0 == ("ID", "dcvax-jama-oncol-2023-pubmed") } })
    #expect(texts("DA", in: entry) == ["2023/01/01"])
    #expect(
      texts("N1", in: entry).contains {
        $0.hasPrefix("dcvax-jama-oncol-2023-pubmed: ") && $0.contains("PubMed record")
      }
    )
    for tag in ["DO", "AN", "C2"] {
      let numbers = entries.flatMap { texts(tag, in: $0) }.map { $0.lowercased() }
      #expect(Set(numbers).count == numbers.count, "\(tag)")
    }
  }

  @Test("an abstract printed in a journal's supplement is an article of it, with volume and page")
  func supplements() throws {
    let entry = try entry(SourceKey("jco-2021-8511"), in: try bundled("", .ris))
    #expect(texts("TY", in: entry) == ["JOUR"] && texts("IS", in: entry) == ["15_suppl"])
    let fields = try #require(
      try StrictReader.bibTeX(try bundled("", .bibtex)).first { $0[""] == "jco-2021-8511" }
    )
    #expect(fields["journal"] == "J Clin Oncol" && fields["booktitle"] == nil)
  }

  @Test("every name of an entry is in plain signs and stands once, whatever keys sources have")
  func names() throws {
    for format in [ExportFormat.ris, .bibtex] {
      let text = try bundled("", format)
      let names =
        format == .ris
        ? try StrictReader.ris(text).flatMap { texts("ID", in: $0) }
        : try StrictReader.bibTeX(text).compactMap { $0[""] }
      #expect(Set(names.map { $0.lowercased() }).count == names.count)
    }
    let entries = ["a b", "A-b", "a_b", "a-b"].map { Reference(kind: .news, key: $0, subject: "x") }
    #expect(entries.merged.map(\.key) == ["a-b", "A-b-2", "a_b", "a-b-3"])
  }

  private func exported(
    _ references: [Registration.Reference],
    _ format: ExportFormat
  ) throws
    -> String
  {
    let trial = Trial(.invented(references: references), classification: .invented())
    let catalogue = try Catalogue.bundled().keeping(trial)
    let document = ExportDocument(ExportSelection([trial], filter: ""), in: catalogue)
    return try #require(document.file(format)).text
  }

  @Test("publications a record names are entries, taken apart where their form is the usual one")
  func listed() throws {
    let usual = Registration.Reference(
      pmid: "12345678",
      kind: "RESULT",
      citation: "Invented AB, van Nowhere C Jr; NOWHERE Group. Does it work? A trial of x vs. y."
        + " J Inv Oncol. 2021 Mar 4;12(3 Suppl 1):45-9. doi: 10.9999/inv.1. Epub 2020 Dec 1.",
      isRetracted: false
    )
    let other = Registration.Reference(
      pmid: nil,
      kind: nil,
      citation: "Invented Ann and others: a book, 1999",
      isRetracted: true
    )
    let entries = try StrictReader.ris(try exported([usual, other, usual], .ris))
    #expect(entries.count == 3)
    let first = try #require(entries.first { texts("AN", in: $0) == ["12345678"] })
    let wanted = [
      "TY": ["JOUR"], "ID": ["pmid-12345678"],
      "AU": ["Invented, A. B.", "van Nowhere, C., Jr", "NOWHERE Group"],
      "TI": ["Does it work? A trial of x vs. y"], "T2": ["J Inv Oncol"], "DA": ["2021/03/04"],
      "VL": ["12"], "IS": ["3 Suppl 1"], "SP": ["45"], "EP": ["9"], "DO": ["10.9999/inv.1"],
    ]
    for (tag, texts) in wanted { #expect(self.texts(tag, in: first) == texts, "\(tag)") }
    #expect(texts("N1", in: first).contains("Named by the record of NCT90000001 as RESULT"))
    let second = try #require(entries.first { texts("ID", in: $0) == ["NCT90000001-reference-2"] })
    #expect(texts("TI", in: second) == ["[Invented Ann and others: a book, 1999]"])
    #expect(texts("TY", in: second) == ["GEN"] && texts("AU", in: second).isEmpty)
    #expect(texts("N1", in: second).contains("Retracted, as the record says"))
    let fields = try #require(
      try StrictReader.bibTeX(try exported([usual], .bibtex)).first { $0[""] == "pmid-12345678" }
    )
    #expect(fields["author"] == "Invented, A. B. and van Nowhere, Jr, C. and NOWHERE Group")
    #expect(fields["month"] == "mar" && fields["pages"] == "45--9")
  }

  @Test("two hyphens or quotation marks of a title stay two in TeX")
  func ligatures() throws {
    let source = Source(
      key: try key(),
      kind: .publication,
      citation: "A title",
      work: CitedWork(title: "a--b ''c'' ``d``", journal: "J", pages: "1-9")
    )
    let text = try file(.bibtex, source: source)
    #expect(text.contains("title = {{a-{}-b '{}'c'{}' `{}`d`{}`}}"))
    #expect(text.contains("pages = {1--9}"))
  }

  @Test("a comma in the name of a company parts no family name from given names")
  func companies() throws {
    let source = Source(
      key: try key(),
      kind: .news,
      citation: "Invented Co., Ltd., release",
      work: CitedWork(authors: ["Invented Co., Ltd."])
    )
    let entry = try entry(source.key, in: try file(.ris, source: source))
    #expect(texts("AU", in: entry) == ["Invented Co. Ltd."])
    #expect(texts("N1", in: entry).contains("Name as printed: Invented Co., Ltd."))
  }
}

/// Addresses of the web.
@Suite struct WebAddressTests {
  @Test(
    "an address is taken as it is, signs it may not hold written out",
    arguments: [
      ("https://example.org/a?b=c#d", "https://example.org/a?b=c#d"),
      ("http://example.org/%20x", "http://example.org/%20x"),
      ("https://example.org/ü{}|\"", "https://example.org/%C3%BC%7B%7D%7C%22"),
      ("https://example.org/a b", nil), ("https://example.org/a\u{A0}b", nil),
      ("https://example.org/a\nb", nil), ("ASCO Post report of the trial", nil), ("https://", nil),
      ("javascript:alert(1)", nil), ("", nil),
    ] as [(String, String?)]
  )
  func taken(text: String, wanted: String?) {
    #expect(WebAddress(text)?.text == wanted)
  }

  @Test func `a DOI with signs of its own leads to an address without a space`() {
    #expect(WebAddress(doi: "10.1/a <b>%(c)").text == "https://doi.org/10.1/a%20%3Cb%3E%25(c)")
  }

  @Test func `only numbers of ClinicalTrials.gov have a record there`() {
    #expect(WebAddress(recordOf: "NCT00861614") != nil)
    #expect(WebAddress(recordOf: "2014-000336-42") == nil && WebAddress(recordOf: "NCT1") == nil)
  }
}
