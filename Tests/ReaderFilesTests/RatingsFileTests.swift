import TestSupport
import Testing
import TrialExport
import TrialModel

@testable import ReaderFiles

@Suite struct RatingsFileTests {
  private static func rating(
    _ domain: CertaintyDomain,
    _ concern: Concern,
    of trials: String...,
    note: String? = nil
  ) throws -> CertaintyRating {
    let evidence = CertaintyRating.Evidence(
      trials: trials.map { TrialID($0) },
      outcome: "Overall survival"
    )
    return try CertaintyRating(
      CertaintyRating.Subject(domain, of: evidence),
      concern,
      note: note,
      initials: "AB",
      date: PartialDate("2026-11-30")
    )
  }

  @Test func `ratings are read as they were written, in one order`() throws {
    let one = try Self.rating(.imprecision, .verySerious, of: "NCT2", "NCT1", note: "a \"word\"")
    let two = try Self.rating(.riskOfBias, .none, of: "NCT1", "NCT2")
    let three = try Self.rating(.publicationBias, .stronglySuspected, of: "NCT1")
    let written = CertaintyRatings([one, two, three]).text
    #expect(written == CertaintyRatings([three, one, two]).text)
    let read = try CertaintyRatings.read(written)
    #expect(read.all == [three, two, one])
    #expect(read.text == written)
    // The order in which trials are named is no matter.
    #expect(one.subject.evidence == two.subject.evidence)
  }

  @Test(
    "a file that cannot be read says where and what to do",
    arguments: [
      ("", "1:1"), (#"{"format": 2, "ratings": []}"#, "1:12"), (#"{"format": 1}"#, "1:1"),
      (#"{"format": 1, "ratings": [{"colour": 1}]}"#, "is no key of this file"),
      (
        """
        {"format": 1, "ratings": [
          {"trials": [], "outcome": "o", "domain": "imprecision", "rating": "serious", "initials": "A", "date": "2026"}]}
        """, "2:14: trials is empty"
      ),
      (
        """
        {"format": 1, "ratings": [
          {"trials": ["N"], "outcome": "o", "domain": "colour", "rating": "serious", "initials": "A", "date": "2026"}]}
        """, "colour is no domain; write one of risk-of-bias"
      ),
      (
        """
        {"format": 1, "ratings": [
          {"trials": ["N"], "outcome": "o", "domain": "publication-bias", "rating": "serious", "initials": "A", "date": "2026"}]}
        """, "publication bias cannot be serious; write one of undetected, strongly-suspected"
      ),
      (
        """
        {"format": 1, "ratings": [
          {"trials": ["N"], "outcome": "o", "domain": "imprecision", "rating": "bad", "initials": "A", "date": "2026"}]}
        """, "bad is no rating; write one of no-concern"
      ),
      (
        """
        {"format": 1, "ratings": [
          {"trials": ["N", "M"], "outcome": "o", "domain": "imprecision", "rating": "serious", "initials": "A", "date": "2026"},
          {"trials": ["M", "N"], "outcome": "O", "domain": "imprecision", "rating": "serious", "initials": "B", "date": "2026"}]}
        """, "3:3: a second rating of imprecision of o in M, N"
      ),
    ]
  )
  func broken(text: String, expected: String) {
    #expect {
      try CertaintyRatings.read(text)
    } throws: { error in
      let refusal = error as? FileRefusal
      return refusal?.message.contains(expected) == true && refusal?.remedy.isEmpty == false
    }
  }
}
