import TestSupport
import Testing
import TrialExport
import TrialModel

@testable import ReaderFiles

@Suite struct OverridesFileTests {
  @Test func `overrides are read as they were written, in one order`() throws {
    let one = try Override.set(
      .sequence,
      ["induction+concurrent"],
      of: "NCT2",
      note: "a \"word\""
    )
    let two = try Override.set(.agent, [], of: "NCT1")
    let three = try Override.set(.backbone, ["chemoradiotherapy"], of: "NCT1")
    let written = Overrides([one, two, three]).text
    #expect(written == Overrides([three, one, two]).text)
    let read = try Overrides.read(written)
    #expect(read.all == [two, three, one])
    #expect(read.of(TrialID("NCT1")) == [two, three])
    #expect(read.text == written)
  }

  @Test(
    "a file that cannot be read says where and what to do",
    arguments: [
      ("", "1:1"), (#"{"format": 2, "overrides": []}"#, "1:12"), (#"{"format": 1}"#, "1:1"),
      (
        """
        {"format": 1, "overrides": [
          {"trial": "N", "category": "colour", "values": ["x"], "initials": "A", "date": "2026"}]}
        """, "2:30: colour is no category"
      ),
      (
        """
        {"format": 1, "overrides": [
          {"trial": "N", "category": "rt", "values": ["x"], "initials": "A", "date": "2026"}]}
        """, "2:46: x is no value of rt; write one of"
      ),
      (
        """
        {"format": 1, "overrides": [
          {"trial": "N", "category": "phase", "values": [], "initials": "A", "date": "2026"}]}
        """, "write exactly one"
      ),
      (
        """
        {"format": 1, "overrides": [
          {"trial": "N", "category": "site", "values": ["a"], "initials": "A", "date": "2026"},
          {"trial": "N", "category": "site", "values": ["b"], "initials": "A", "date": "2026"}]}
        """, "3:3: a second override of site in N"
      ),
    ]
  )
  func broken(text: String, expected: String) {
    #expect {
      try Overrides.read(text)
    } throws: { error in
      let refusal = error as? FileRefusal
      return refusal?.message.contains(expected) == true && refusal?.remedy.isEmpty == false
    }
  }
}
