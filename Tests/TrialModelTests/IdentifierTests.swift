import Testing
import TrialModel

@Suite("Identifiers are recognised as readers type them")
struct IdentifierTests {
  @Test(
    "case, spaces and punctuation do not matter",
    arguments: ["EMR 63325-009", "emr63325009", "EMR-63325-009", "emr_63325 009"]
  )
  func keys(typed: String) {
    #expect(typed.identifierKey == "emr63325009")
  }

  @Test("claims are a C and three digits", arguments: [("C001", 1), ("C038", 38), ("C212", 212)])
  func claims(text: String, number: Int) {
    #expect(ClaimID(text)?.number == number)
    #expect(ClaimID(text)?.text == text)
  }

  @Test(
    "anything else is no claim",
    arguments: ["", "C", "C1", "C0001", "c001", "D001", "C000", "C-01", "C+12", "038"]
  )
  func noClaims(text: String) {
    #expect(ClaimID(text) == nil)
  }

  @Test(
    "a phase and a status are read as they are written, and unknown ones kept",
    arguments: ["1", "1/2", "2", "2/3", "3", "4", "early 1"]
  )
  func phases(text: String) {
    #expect(Phase(text).text == text)
  }

  @Test("every status is read as it is written", arguments: RecruitmentStatus.known)
  func statuses(status: RecruitmentStatus) {
    #expect(RecruitmentStatus(status.text) == status)
    #expect(RecruitmentStatus("withheld") == .other("withheld"))
  }
}
