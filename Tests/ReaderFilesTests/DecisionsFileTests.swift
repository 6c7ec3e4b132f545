import Testing
import TrialChecks
import TrialExport
import TrialModel

@testable import ReaderFiles

@Suite struct DecisionsFileTests {
  private static func decision(
    _ code: String,
    _ place: String,
    _ choice: Decision.Choice = .keep,
    note: String? = nil
  ) throws -> Decision {
    Decision(
      key: FindingKey(code: code, place: place, figure: "os-hr-review"),
      choice: choice,
      note: note,
      initials: "AB",
      date: try PartialDate("2026-11-23")
    )
  }

  @Test func `decisions are read as they were written, in one order`() throws {
    let one = try Self.decision(
      "CI-ORDER",
      "NCT2",
      .correct,
      note: "a \"quoted\" note\nof two lines"
    )
    let two = try Self.decision("SUM", "NCT1")
    let gone = try Self.decision("NOT-YET-KNOWN", "NCT9", .note)
    let written = Decisions([one, two, gone]).text
    #expect(written == Decisions([gone, two, one]).text)
    let read = try Decisions.read(written)
    #expect(read.all == [two, one, gone])
    #expect(read.text == written)
  }

  @Test func `an empty note is none, an empty code is named as empty`() throws {
    let text = try Decisions([Self.decision("SUM", "NCT1", note: "x")]).text
    let noted = try Decisions.read(text.replacing("\"x\"", with: "\"\""))
    #expect(noted.all.map(\.note) == [nil])
    let problem = #expect(throws: FileRefusal.self) {
      try Decisions.read(text.replacing("\"SUM\"", with: "\"\""))
    }
    #expect(problem?.what == "code is empty")
  }

  @Test func `a decision settles a failure, a note alone does not`() throws {
    let subject = Subject(place: "NCT1", id: "os-hr-review", title: "OS", source: nil)
    let finding = CheckFinding(
      .sum,
      .fail,
      on: subject,
      printed: "1",
      numbers: [],
      expected: "2",
      because: "1 + 1"
    )
    #expect(Decisions().leavesOpen(finding))
    #expect(Decisions([try Self.decision("SUM", "NCT1", .note)]).leavesOpen(finding))
    #expect(!Decisions([try Self.decision("SUM", "NCT1", .keep)]).leavesOpen(finding))
    #expect(Decisions([try Self.decision("SUM", "NCT2", .keep)]).leavesOpen(finding))
  }

  @Test(
    "a file that cannot be read says where and what to do",
    arguments: [
      ("", "1:1"), ("[]", "1:1"), (#"{"format": 2, "decisions": []}"#, "1:12"),
      (#"{"format": 1}"#, "1:1"), (#"{"format": 1, "decision": []}"#, "1:15"),
      (#"{"format": 1, "decisions": [{"code": 1}]}"#, "decision"),
      (
        """
        {"format": 1, "decisions": [
          {"code": "SUM", "place": "x", "figure": "y", "decision": "maybe", "initials": "A",
           "date": "2026"}]}
        """, "2:60"
      ),
      (
        """
        {"format": 1, "decisions": [
          {"code": "SUM", "place": "x", "figure": "y", "decision": "keep", "initials": "A",
           "date": "soon"}]}
        """, "3:12"
      ),
    ]
  )
  func broken(text: String, place: String) {
    #expect {
      try Decisions.read(text)
    } throws: { error in
      let refusal = error as? FileRefusal
      return refusal?.message.contains(place) == true && refusal?.remedy.isEmpty == false
    }
  }
}
