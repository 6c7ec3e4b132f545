import TestSupport
import Testing
import TrialModel
import TrialScreening

@Suite("Records of the same trial") struct DuplicateSearchTests {
  @Test(
    "a number is told by its form",
    arguments: [
      ("NCT02768558", RegisterNumber.Kind.alias), ("nct 02768558", .alias),
      ("2020-004656-14", .eudraCT), ("EudraCT: 2020-004656-14", .eudraCT),
      ("2020-004656-14-DE", .eudraCT),
      ("2022-501884-41-00", .ctis), ("2023-508613-17", .ctis), ("EU CT 2023-509283-14-00", .ctis),
      ("ISRCTN12345678", .isrctn), ("ISRCTN 12345678", .isrctn),
      ("NCI-2009-00504", .register), ("CTR20212809", .register), ("ChiCTR2100045678", .register),
      ("DRKS00012345", .register), ("jRCT2031200123", .register), ("JapicCTI-184069", .register),
      ("UMIN000012345", .register), ("ACTRN12616000123456", .register),
      ("CV013-006", .sponsor), ("C4221008", .sponsor), ("ML40180", .sponsor),
      ("J4E-MC-FR01", .sponsor), ("E1105", .sponsor), ("ADVANTIG-301", .sponsor),
      ("NLG2104", .sponsor), ("CTR-1234", .sponsor),
    ]
  )
  func kinds(text: String, kind: RegisterNumber.Kind) {
    #expect(RegisterNumber(text, sponsor: "A Sponsor")?.kind == kind)
  }

  @Test(
    "grants, words and numbers that many have tell no trial from others",
    arguments: [
      "U10CA180794", "U10CA023318", "5K76AG064428-03", "R21HL150723", "P30 CA016672", "ICATA",
      "001",
      "12", "", "   ", "2000-000000-00", "…",
    ]
  )
  func none(text: String) { #expect(RegisterNumber(text, sponsor: "A Sponsor") == nil) }

  @Test("a sponsor's number says nothing without the sponsor, or with another")
  func sponsors() {
    #expect(RegisterNumber("CA209-123", sponsor: nil) == nil)
    let one = RegisterNumber("CA209-123", sponsor: "Bristol-Myers Squibb")
    #expect(one == RegisterNumber("ca209 123", sponsor: "BRISTOL MYERS SQUIBB"))
    #expect(one != RegisterNumber("CA209-123", sponsor: "Another"))
  }

  /// Records are written as `5=EUDRA,ALIAS@sponsor`.
  @Test(
    "records that share a number are proposed once each, the younger as that which would go",
    arguments: [
      ("1=2020-004656-14@A 2=2020-004656-14@B", "2>1 eudraCT"),
      ("1=2020-004656-14@A 2=2020-004656-15@B", ""),
      ("1=2022-501884-41-00@A 2=2022-501884-41-01@A", "2>1 ctis"),
      ("1=CA209-123@A 2=ca209123@A", "2>1 sponsor"),
      ("1=CA209-123@A 2=CA209-123@B", ""),
      ("1=CA209-123@ 2=CA209-123@", ""),
      ("1=U10CA180794@A 2=U10CA180794@A", ""),
      ("1=@A 2=NCT00000001@A", "1>2 alias"),
      ("1=NCT00000002@A 2=@A", "2>1 alias"),
      ("1=NCT00000002@A 2=NCT00000001@A", "1>2 alias"),
      ("1=NCT00000009@A 2=@A", ""),
      ("1=NCT00000001@A", ""),
      ("1=ISRCTN12345678@A 2=ISRCTN12345678@B 3=ISRCTN12345678@C", "2>1 isrctn 3>1 isrctn"),
      ("1=2020-004656-14,ISRCTN12345678@A 2=2020-004656-14,ISRCTN12345678@A", "2>1 eudraCT"),
    ]
  )
  func proposes(records: String, expected: String) throws {
    let records = Self.records(records)
    let review = try LivingReview.found(records.map(\.id))
    #expect(Self.words(DuplicateSearch(records).proposals(in: review)) == expected)
    #expect(DuplicateSearch(records.reversed()) == DuplicateSearch(records))
  }

  @Test(
    "what a reader decided is proposed no more; of two trials the next is, and undoing brings it back"
  )
  func decides() throws {
    let records = Self.records("1=2020-004656-14@A 2=2020-004656-14@A 3=2020-004656-14@A")
    let search = DuplicateSearch(records)
    var review = try LivingReview.found(records.map(\.id))
    try Self.add("3 distinct 1", to: &review, at: 1)
    #expect(Self.words(search.proposals(in: review)) == "2>1 eudraCT 3>2 eudraCT")
    try Self.add("2 duplicate 1", to: &review, at: 2)
    #expect(Self.words(search.proposals(in: review)) == "")
    try Self.add("2 undo 1", to: &review, at: 3)
    #expect(Self.words(search.proposals(in: review)) == "2>1 eudraCT 3>2 eudraCT")
    try Self.add("3 duplicate 2", to: &review, at: 4)
    #expect(Self.words(search.proposals(in: review)) == "2>1 eudraCT")
  }

  @Test("what a narrowing step leaves out, and what is not of the review, is in no proposal")
  func leavesOut() throws {
    let records = Self.records("1=2020-004656-14@A 2=2020-004656-14@A 3=2020-004656-14@A")
    let search = DuplicateSearch(records)
    let ids = records.map(\.id)
    var narrowed = try LivingReview.found(ids)
    narrowed.leaveOut([ids[0]: "phase3"])
    #expect(Self.words(search.proposals(in: narrowed)) == "3>2 eudraCT")
    #expect(Self.words(search.proposals(in: try LivingReview.found([ids[1]]))) == "")
  }

  private static func records(_ text: String) -> [DuplicateSearch.Record] {
    text.split(separator: " ").map { word in
      let parts = word.split(separator: "=", omittingEmptySubsequences: false)
      let rest = parts[1].split(separator: "@", omittingEmptySubsequences: false)
      return DuplicateSearch.Record(
        id: TrialID("NCT0000000\(parts[0])"),
        otherIDs: rest[0].split(separator: ",").map(String.init),
        sponsor: rest[1].isEmpty ? nil : String(rest[1])
      )
    }
  }

  private static func words(_ proposals: [DuplicateProposal]) -> String {
    proposals.map { proposal in
      "\(proposal.id.text.suffix(1))>\(proposal.original.text.suffix(1)) \(proposal.number.kind.rawValue)"
    }
    .joined(separator: " ")
  }

  /// An act is written as `3 duplicate 1`.
  private static func add(_ text: String, to review: inout LivingReview, at second: Int) throws {
    let words = text.split(separator: " ")
    let isDuplicate: Bool? = words[1] == "undo" ? nil : words[1] == "duplicate"
    review.add(
      ScreeningLine(
        id: TrialID("NCT0000000\(words[0])"),
        stage: .records,
        reader: try #require(ReviewName("AB")),
        at: try #require(Moment(microseconds: second * 1_000_000)),
        act: .duplicate(of: TrialID("NCT0000000\(words[2])"), isDuplicate: isDuplicate)
      ),
      as: text
    )
  }
}
