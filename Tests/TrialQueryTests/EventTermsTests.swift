import BundledCatalogue
import Testing
import TrialModel
import TrialQuery

@Suite struct EventTermsTests {
  private func bundled() throws -> EventTerms {
    try EventTerms(BundledCatalogue.eventTerms.description)
  }

  @Test(
    "terms of one harm are of one group, whatever their spelling",
    arguments: [
      ("pneumonitis", "Interstitial Lung Disease"), ("ILD", "RADIATION PNEUMONITIS"),
      ("Immune-mediated lung disease", "immune mediated pneumonitis"),
      ("Oesophagitis", "Radiation esophagitis"), ("Anemia", "Anaemia"),
      ("Guillain-Barré syndrome", "guillain-barre syndrome"),
      ("Lymphopenia", "Lymphocyte count decreased"),
    ]
  )
  func alike(one: String, other: String) throws {
    #expect(try bundled().areAlike(one, other))
  }

  @Test(
    "other harms are of other groups, or of none",
    arguments: [
      ("pneumonitis", "pneumonia"), ("pneumonitis", "pneumonitis aspiration"),
      ("colitis", "clostridium difficile colitis"), ("hepatitis", "hepatitis B"),
      ("nephritis", "pyelonephritis"), ("alopecia", "headache"),
      ("anaemia", "iron deficiency anaemia"),
    ]
  )
  func different(one: String, other: String) throws {
    #expect(try !bundled().areAlike(one, other))
  }

  @Test("a group is found by its name and by each of its terms")
  func groups() throws {
    let terms = try bundled()
    for group in terms.groups {
      for term in [group.name] + group.terms { #expect(terms.group(of: term) == group) }
    }
    #expect(terms.group(of: "alopecia") == nil)
    #expect(EventTerms.none.group(of: "pneumonitis") == nil)
    #expect(EventTerms.none.areAlike("Alopecia", "alopecia"))
  }

  @Test(
    "a line that is wrong is named with what to do",
    arguments: [
      ("terms", 1), ("group\tterms\na\tb\nc", 3), ("group\tterms\na\t", 2),
      ("group\tterms\na\tb|", 2), ("group\tterms\n\tb", 2), ("group\tterms\na\tb|B", 2),
      ("group\tterms\na\tb\nc\td|b", 3), ("group\tterms\na\tb\nA\tc", 3),
    ]
  )
  func wrong(text: String, line: Int) {
    let error = #expect(throws: ListLineError.self) { try EventTerms(text) }
    #expect(error?.line == line)
  }
}
