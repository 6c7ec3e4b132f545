import BundledCatalogue
import Testing
import TrialModel
import TrialScreening

@testable import ReaderFiles

@Suite("The protocols that the program carries") struct BundledProtocolTests {
  @Test(
    "are sound, with a reason for every criterion of the example",
    arguments: [BundledCatalogue.newProtocol, BundledCatalogue.exampleProtocol]
  )
  func areSound(text: StaticString) throws {
    let read = try ReviewProtocol.read(Array("\(text)".utf8))
    #expect(read.searches.first?.query == [.init("query.term", "radiotherapy AND immunotherapy")])
    #expect(read.readers.count == 2)
    #expect(read.reason(ReviewProtocol.Reason.notRetrieved) != nil)
    #expect(Set(read.reasons.compactMap(\.criterion)) == Set(read.criteria.map(\.id)))
  }
}
