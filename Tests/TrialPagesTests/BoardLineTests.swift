import Foundation
import JSONText
import TestSupport
import Testing
import TrialImport
import TrialModel
import TrialPages
import TrialQuery

/// The line for the tumour board of every trial there is.
@Suite struct BoardLineTests {
  private static let catalogue = try? Catalogue.bundled()
  private static let numbers = catalogue?.numbers ?? []

  private static func line(of id: TrialID) throws -> (line: String, trial: Trial) {
    let catalogue = try #require(catalogue)
    let trial = try #require(catalogue.trial(id))
    return (BoardLine(trial, in: catalogue).text, trial)
  }

  @Test("a line is at most 399 signs of ASCII on one line", arguments: numbers)
  func fits(id: TrialID) throws {
    let (line, _) = try Self.line(of: id)
    #expect(line.utf8.count <= 399)
    #expect(line.utf8.allSatisfy { (0x20..<0x7F).contains($0) }, "\(line)")
  }

  @Test("of a bundled trial nothing but a source without identifier is cut", arguments: numbers)
  func isWhole(id: TrialID) throws {
    let (line, _) = try Self.line(of: id)
    guard let cut = line.firstRange(of: "...") else { return }
    let harm = try #require(line.firstRange(of: "harm"))
    #expect(cut.lowerBound > harm.lowerBound)
    #expect(line.hasSuffix("..."), "\(line)")
  }

  @Test("a line begins with the trial and ends with a source of its own", arguments: numbers)
  func endsWithSource(id: TrialID) throws {
    let (line, trial) = try Self.line(of: id)
    let catalogue = try #require(Self.catalogue)
    #expect(line.hasPrefix(trial.name))
    #expect(line.contains(trial.id.text))
    let sources = trial.citedSources.compactMap(catalogue.source)
    #expect(
      sources.contains { source in
        let name = source.address ?? source.citation
        return line.hasSuffix(name)
          || (line.hasSuffix("...") && line.dropLast(3).contains(name.prefix(60)))
      },
      "\(line)"
    )
  }

  @Test("a ratio that the list shows stands in the line as printed", arguments: numbers)
  func hasHeadline(id: TrialID) throws {
    let (line, trial) = try Self.line(of: id)
    let headline = trial.results.first(where: \.isHeadline)
    guard let headline, headline.kind == .ratio, let ratio = headline.figure.shownNumber else {
      return
    }
    #expect(line.contains(" \(ratio.digits)"), "\(line)")
    if let interval = headline.figure.interval?.bounds, headline.figure.correction == nil {
      #expect(line.contains("\(interval.lower.digits)-\(interval.upper.digits)"), "\(line)")
    }
  }

  @Test func `the line of PACIFIC has arms, both medians, ratio, cut and harm by arm`() throws {
    let (line, _) = try Self.line(of: TrialID("NCT02125461"))
    #expect(
      line
        == """
        PACIFIC (NCT02125461), Durvalumab 476 v Placebo 237 randomised: overall survival median 47.5 v \
        29.1 months, HR 0.72 (95% CI 0.59-0.89); data cut 2021-01-11; grade 3-4 harm 30.5% v 26.1% \
        (data cut of the 2018 report). PACIFIC, five-year results, 2022, data cut-off 2021-01-11, \
        PMC9015199; harm: Antonia et al., N Engl J Med 2018;379:2342-2350 (PACIFIC, overall survival), \
        doi:10.1056/NEJMoa1809697
        """
    )
  }

  @Test func `what no source reports is said`() throws {
    let trial = Trial.invented(7, acronym: "SILENT")
    let line = BoardLine(trial, in: try .invented([trial])).text
    #expect(line.contains("no result in the sources read"))
    #expect(line.contains("grade 3+ harm not in the sources read"))
    #expect(line.contains("state"))
  }

  @Test func `a correction in use is said with what is printed`() throws {
    let trial = try Trial.withMisprintedInterval
    let line = BoardLine(trial, in: try .invented([trial])).text
    #expect(line.contains("0.65 (95% CI 0.50-0.85)"))
    #expect(line.contains("corrected; printed"))
  }

  @Test func `a name of many words is cut after a word and never within a number`() throws {
    let endpoint = Array(repeating: "overall survival 1234567890", count: 40).joined(separator: " ")
    let trial = Trial.invented(results: [
      try .printed("0.8 (0.6-1.1)", .ratio, of: endpoint, isHeadline: true)
    ])
    let line = BoardLine(trial, in: try .invented([trial])).text
    #expect(line.utf8.count <= 399)
    let whole = line.split(separator: " ").filter { $0.contains("123") }
    #expect(whole.allSatisfy { $0.filter(\.isNumber) == "1234567890" })
  }

  /// The records of the folder that `RTIO_REGISTRY` names.
  private static let records: [URL] = {
    guard let folder = ProcessInfo.processInfo.environment["RTIO_REGISTRY"] else { return [] }
    let studies = URL(filePath: folder).appending(path: "studies")
    let files = try? FileManager.default.contentsOfDirectory(
      at: studies,
      includingPropertiesForKeys: nil
    )
    return (files ?? []).filter { $0.pathExtension == "json" }.sorted { $0.path < $1.path }
  }()

  @Test("a line of an imported record fits and ends with its number", arguments: records)
  func fitsRecords(file: URL) throws {
    var reader = JSONReader()
    let bytes = [UInt8](try Data(contentsOf: file))
    let reading = try reader.read(bytes.span) {
      StudyDocument.read($0, file: file.lastPathComponent, parts: .whole)
    }
    let trial = Trial(try #require(reading.registration))
    let line = BoardLine(trial, in: try Catalogue.invented([]).keeping(trial)).text
    #expect(line.utf8.count <= 399)
    #expect(line.utf8.allSatisfy { (0x20..<0x7F).contains($0) }, "\(line)")
    #expect(line.hasSuffix(trial.id.text), "\(line)")
    let posted = trial.registration?.results?.adverseEvents != nil
    #expect(posted || line.contains("not in the sources read"), "\(line)")
  }
}
