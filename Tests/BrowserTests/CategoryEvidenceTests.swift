import TestSupport
import Testing
import TrialModel

@testable import Browser
@testable import TrialPages

@Suite struct CategoryEvidenceTests {
  @Test func `p tells by which rule, how surely and from which words a category came`() throws {
    let evidence = Classification.Evidence(
      field: "sequence",
      words: SourcedText("nivolumab before radiotherapy", source: nil),
      derivation: Classification.Derivation(
        value: "induction",
        rule: "S2",
        confidence: .high,
        place: Classification.Place(
          path: "armsInterventionsModule.armGroups[0].description",
          characters: 17..<46
        )
      )
    )
    let figure = ShownFigure(
      title: "sequence, by rule",
      text: "induction",
      figure: nil,
      source: nil,
      evidence: [evidence]
    )
    let popUp = SourcePopUp(figures: [figure], selected: 0, trial: nil)
    let rows = popUp.rows(in: try .bundled(), naming: .standard).map { "\($0.label): \($0.text)" }
    #expect(rows.contains("category: induction"))
    #expect(rows.contains("because: nivolumab before radiotherapy"))
    #expect(rows.contains("by rule: S2 for induction, high confidence"))
    #expect(rows.contains("at: armsInterventionsModule.armGroups[0].description 17-46"))
  }
}
