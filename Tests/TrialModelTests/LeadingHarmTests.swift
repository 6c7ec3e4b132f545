import TestSupport
import Testing
import TrialModel

/// Which rows of a safety table are looked for first in every trial.
@Suite struct LeadingHarmTests {
  private func event(
    _ term: String,
    _ grade: String,
    qualifier: String? = nil,
    isSerious: Bool? = nil
  ) throws -> AdverseEvent {
    AdverseEvent(
      term: term,
      organSystem: nil,
      isSerious: isSerious,
      grade: try #require(GradeRange(grade)),
      qualifier: qualifier,
      cells: []
    )
  }

  @Test(
    "a row is known by its term and grade, in the words of whoever prints it",
    arguments: [
      ("any adverse event", "3-4", .severe), ("Any toxicity", "3+", .severe),
      ("any toxic effect", "3-5", .severe), ("adverse reactions", "3-4", .severe),
      ("treatment-related adverse event", "3-4", .relatedSevere),
      ("any treatment-related adverse event", "3+", .relatedSevere),
      ("pneumonitis", "any", .pneumonitis),
      ("pneumonitis or radiation pneumonitis", "any", .pneumonitis),
      ("immune-mediated pneumonitis", "3-4", .severePneumonitis),
      ("adverse event leading to discontinuation", "any", .stopped),
      ("any adverse event leading to discontinuation of the study drug", "any", .stopped),
      ("adverse event leading to death", "5", .fatal), ("fatal adverse event", "5", .fatal),
      ("treatment-related death", "5", .fatal), ("death from drug toxicity", "5", .fatal),
      ("adverse event", "5", .fatal),
    ] as [(String, String, LeadingHarm)]
  )
  func isLeading(term: String, grade: String, harm: LeadingHarm) throws {
    #expect(try event(term, grade).leadingHarm == harm)
  }

  @Test(
    "a part of the harms, another grade, or a death of any cause is not one of them",
    arguments: [
      ("immune-related adverse event", "3-4"), ("any adverse event", "any"),
      ("any adverse event", "2+"), ("any adverse event", "4+"), ("any adverse event", "3"),
      ("pneumonitis", "2+"), ("pneumonitis", "3"), ("pneumonitis", "5"), ("pneumonia", "any"),
      ("radiation pneumonitis or pneumonia", "3+"),
      ("immune-mediated event other than pneumonitis", "any"), ("fatal pneumonitis", "5"),
      ("pneumonitis leading to discontinuation", "any"),
      ("pneumonitis or radiation pneumonitis leading to discontinuation", "any"),
      ("fatal pneumonitis or radiation pneumonitis", "5"), ("death from any cause", "5"),
      ("fatal immune-mediated event", "5"), ("death", "5"), ("diarrhoea", "3-4"),
    ]
  )
  func isOther(term: String, grade: String) throws {
    #expect(try event(term, grade).leadingHarm == nil)
  }

  @Test func `the qualifier tells whether events are related, and serious rows stand apart`() throws
  {
    let related = try event("any adverse event", "3+", qualifier: "treatment-related")
    #expect(related.leadingHarm == .relatedSevere)
    #expect(try event("any adverse event", "3+", qualifier: "2018 report").leadingHarm == .severe)
    #expect(try event("pneumonitis", "any", isSerious: true).leadingHarm == nil)
    #expect(try event("pneumonitis", "any", isSerious: false).leadingHarm == .pneumonitis)
  }
}
