import Foundation
import TestSupport
import Testing
import TrialModel
import TrialQuery
import TrialScreening

/// Records beside copies of them under other registry numbers: the numbers that both give tell them.
///
/// With `RTIO_REGISTRY` the records are real ones too.
@Suite("Records of one trial in a store") struct SameTrialTests {
  /// Invented records with numbers of all kinds, and real ones where there are some.
  private static func records() throws -> [(name: String, text: String)] {
    let invented = [
      ("2010-009876-11", "A"), ("2029-508613-17-00", "B"), ("C4221008", "C"), ("R21HL150723", "D"),
      ("ISRCTN12345678", "E"),
    ]
    .enumerated()
    .map { place, study in
      let id = "NCT0000000\(place + 1)"
      return (
        id,
        """
        {"protocolSection":{"identificationModule":{"nctId":"\(id)","briefTitle":"Invented",\
        "orgStudyIdInfo":{"id":"\(study.0)"}},"sponsorCollaboratorsModule":{"leadSponsor":\
        {"name":"Sponsor \(study.1)","class":"OTHER"}}},"hasResults":false}
        """
      )
    }
    let real = ListedOnceTests.records.filter { $0.path.contains("/studies/NCT") }
    return try invented
      + real.map { file in
        (
          file.deletingPathExtension().lastPathComponent,
          String(decoding: try Data(contentsOf: file), as: UTF8.self)
        )
      }
  }

  @Test(
    "each record with a number that tells it from others is proposed beside its copy, and no other is"
  )
  func copies() throws {
    let folder = try ImportFolder()
    var copies: [String: String] = [:]
    for (place, record) in try Self.records().enumerated() {
      let copy = "NCT\(99_000_000 + place)"
      copies[copy] = record.name
      let renamed = record.text.replacingOccurrences(of: "\"\(record.name)\"", with: "\"\(copy)\"")
      try folder.importing(
        GivenFile(record.name, [UInt8](record.text.utf8)),
        GivenFile(copy, [UInt8](renamed.utf8))
      )
    }
    let index = try folder.index()
    let trials = (0..<TrialRow(index.count)).map(index.trial)
    let review = try LivingReview.found(trials.map(\.id))
    let search = index.duplicateSearch(among: review.results)
    let numbers = trials.map { DuplicateSearch.Record($0) }
    #expect(search == DuplicateSearch(numbers))
    let proposals = search.proposals(in: review)
    let told = trials.filter { trial in
      copies[trial.id.text] != nil
        && trial.otherIDs.contains {
          RegisterNumber($0, sponsor: trial.sponsor).map { $0.kind != .alias } ?? false
        }
    }
    #expect(told.count > 3)
    #expect(
      proposals.map { "\($0.id.text) of \($0.original.text)" }
        == told.map { "\($0.id.text) of \(copies[$0.id.text] ?? "")" }.sorted()
    )
    for proposal in proposals {
      let row = try #require(index.row(of: proposal.original))
      let others = index.trial(at: row).otherIDs.map(\.identifierKey)
      #expect(others.contains { $0.contains(proposal.number.text.identifierKey) })
    }
  }
}
