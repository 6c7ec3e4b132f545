import Testing
import TrialModel
import TrialScreening

@testable import ReaderFiles

@Suite("The protocol of a review") struct ReviewProtocolTests {
  /// A protocol that uses every key, with one part put in the place of another.
  private static func text(_ part: String = "", _ other: String = "") -> String {
    let whole = """
      {"format": 1, "title": "T", "question": "Q",
       "searches": [{"id": "ctgov", "source": "clinicaltrials.gov",
                     "query": {"query.term": "a AND b", "filter.overallStatus": "RECRUITING"}}],
       "narrow": [{"id": "phase3", "filter": "phase:3,2/3"}],
       "criteria": [{"id": "rt", "text": "radiotherapy", "fields": ["arms", "title"]}],
       "reasons": [{"id": "no-rt", "text": "none", "criterion": "rt"}, {"id": "x", "text": "y"}],
       "stages": ["records", "reports"], "readers": ["AB", "CD"], "consensus": "agree",
       "previous": {"name": "P", "at": "2020-10-31"}}
      """
    return part.isEmpty ? whole : whole.replacing(part, with: other)
  }

  private func read(_ text: String) throws -> ReviewProtocol {
    try ReviewProtocol.read(Array(text.utf8))
  }

  @Test func `everything in it is read, and the query as it stands`() throws {
    let read = try read(Self.text())
    #expect(read.title == "T")
    #expect(
      read.searches.map(\.query) == [
        [.init("query.term", "a AND b"), .init("filter.overallStatus", "RECRUITING")]
      ]
    )
    #expect(read.narrowings.map(\.filter) == ["phase:3,2/3"])
    #expect(read.judgedParts == [.arms, .title])
    #expect(read.reasons.map(\.criterion) == ["rt", nil])
    #expect(read.stages == [.records, .reports])
    #expect(read.readers.map(\.text) == ["AB", "CD"])
    #expect(read.consensus == .agree)
    #expect(read.previous?.at.text == "2020-10-31T23:59:59.999999Z")
  }

  @Test(
    "what cannot be taken is named with its place and what to do",
    arguments: [
      ("\"format\": 1", "\"format\": 2", "1:12: the protocol is of format 2"),
      ("\"format\": 1,", "\"format\": 2, \"whatever\": 1,", "use a newer version of the program"),
      ("\"format\": 1", "\"format\": \"1\"", "1:12: the format of the protocol is not 1"),
      ("\"title\": \"T\"", "\"titel\": \"T\"", "1:15: \"titel\" is no key of this file"),
      ("\"title\": \"T\",", "", "1:1: the protocol has no title"),
      ("\"question\": \"Q\"", "\"question\": \"\"", "1:41: question is empty"),
      ("\"id\": \"ctgov\"", "\"id\": \"ct gov\"", "'ct gov' is no name of a search"),
      ("\"id\": \"ctgov\"", "\"id\": \"../x\"", "1 to 32 letters, digits, _ or -"),
      ("\"clinicaltrials.gov\"", "\"euctr\"", "2:41: 'euctr' is no registry"),
      ("\"query.term\"", "\"pageSize\"", "pageSize is set by the program itself"),
      ("\"a AND b\"", "7", "query.term is no text"),
      ("\"fields\": [\"arms\"", "\"fields\": [\"arm\"", "did you mean arms?"),
      (
        "\"criterion\": \"rt\"", "\"criterion\": \"io\"",
        "there is no criterion io; write one of rt"
      ),
      (
        "{\"id\": \"x\", \"text\": \"y\"}", "{\"id\": \"no-rt\", \"text\": \"y\"}",
        "a second reason no-rt"
      ),
      ("[\"records\", \"reports\"]", "[\"reports\", \"records\"]", "reports come before records"),
      (
        "[\"records\", \"reports\"]", "[\"records\", \"records\"]", "the stage records stands twice"
      ),
      ("[\"records\", \"reports\"]", "[]", "stages is empty"),
      ("[\"records\", \"reports\"]", "[\"reports\"]", "the stage records is missing"),
      ("\"id\": \"x\"", "\"id\": \"a b\"", "'a b' is no name of a reason; write 1 to 32 letters"),
      ("\"id\": \"x\"", "\"id\": \"NO-RT\"", "a second reason no-rt"),
      ("[\"AB\", \"CD\"]", "[\"AB\", \"ab\"]", "the reader ab stands twice"),
      ("\"agree\"", "\"vote\"", "vote is no consensus; write one of agree, one"),
      ("2020-10-31", "October", "October is no moment"),
      ("\"previous\": {", "\"previous\": {\"id\": 1, ", "\"id\" is no key"),
    ]
  )
  func broken(part: String, other: String, message: String) throws {
    let text = Self.text(part, other)
    #expect(text != Self.text())
    let refusal = #expect(throws: FileRefusal.self) { try read(text) }
    #expect(refusal?.message.contains(message) == true, "\(refusal?.message ?? "none")")
    #expect(refusal?.remedy.isEmpty == false)
  }

  @Test func `narrowing, criteria, reasons and what came before may be absent`() throws {
    let text = """
      {"format": 1, "title": "T", "question": "Q",
       "searches": [], "stages": ["records"], "readers": [], "consensus": "one"}
      """
    let read = try read(text)
    #expect(read.narrowings.isEmpty && read.criteria.isEmpty && read.reasons.isEmpty)
    #expect(read.previous == nil)
  }
}
