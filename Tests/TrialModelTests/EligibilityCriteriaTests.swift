import Testing
import TrialModel

@Suite struct EligibilityCriteriaTests {
  private func shown(_ criteria: [EligibilityCriteria.Criterion]) -> [String] {
    criteria.map { "\($0.level) \($0.text)" }
  }

  @Test func `headings part the criteria, stars make entries and depth is kept`() {
    let criteria = EligibilityCriteria(
      """
      Inclusion Criteria:

      * Stage III
        * proven by biopsy
        * unresectable
      * ECOG 0-1

      Exclusion Criteria:

      * Pneumonitis of grade 2 or more
      """
    )
    #expect(
      shown(criteria.inclusion) == [
        "0 Stage III", "1 proven by biopsy", "1 unresectable", "0 ECOG 0-1",
      ]
    )
    #expect(shown(criteria.exclusion) == ["0 Pneumonitis of grade 2 or more"])
    #expect(criteria.general.isEmpty)
  }

  @Test func `numbers stay, and lines without a mark belong to the entry before`() {
    let criteria = EligibilityCriteria(
      """
      Key Inclusion Criteria:
      1. Completed chemoradiotherapy
         within 42 days
      2. No progression
         a) by CT
      KEY EXCLUSION CRITERIA
      1) Prior immunotherapy
      """
    )
    #expect(
      shown(criteria.inclusion) == [
        "0 1. Completed chemoradiotherapy within 42 days", "0 2. No progression", "1 a) by CT",
      ]
    )
    #expect(shown(criteria.exclusion) == ["0 1) Prior immunotherapy"])
  }

  @Test func `paragraphs are entries, and what stands under no heading is kept`() {
    let criteria = EligibilityCriteria(
      "DISEASE CHARACTERISTICS:\n\n* Melanoma\n\nPATIENT CHARACTERISTICS:\n\n* Adults\n\nOther words"
    )
    #expect(
      shown(criteria.general) == [
        "0 DISEASE CHARACTERISTICS:", "0 Melanoma", "0 PATIENT CHARACTERISTICS:", "0 Adults",
        "0 Other words",
      ]
    )
  }

  @Test(
    "only a line that is a heading parts criteria",
    arguments: [
      ("Inclusion Criteria:", 1), ("INCLUSION CRITERIA", 1), ("* Inclusion Criteria:", 1),
      ("Inclusion criteria for part 1:", 1),
      ("Patients meet all inclusion and exclusion criteria:", 0),
      ("Inclusion of further patients is decided later", 0),
    ]
  )
  func headings(line: String, count: Int) {
    #expect(EligibilityCriteria("\(line)\n* one").inclusion.count == count)
  }

  @Test func `nothing of a text is lost`() {
    let text = "Inclusion:\n* a\n  b\n\nc\n- d\nExclusion:\n\n1. e\n   f\n• g"
    let criteria = EligibilityCriteria(text)
    let all = (criteria.general + criteria.inclusion + criteria.exclusion).map(\.text).joined()
    for letter in "abcdefg" { #expect(all.contains(letter)) }
  }

  @Test func `an empty text has no criteria`() {
    let criteria = EligibilityCriteria("\n \n")
    #expect(criteria.general.isEmpty && criteria.inclusion.isEmpty && criteria.exclusion.isEmpty)
  }
}
