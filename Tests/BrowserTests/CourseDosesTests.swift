import Browser
import TrialPages
import TestSupport
import Testing
import TrialModel

@Suite struct CourseDosesTests {
  /// Invented: a trial of two arms with a course each, as total, fractions, dose per fraction.
  private func page(_ courses: [(String?, String?, String?)], alphaBeta: Int = 10) throws -> Page {
    let arms = try zip(["A", "B"], courses)
      .map { name, course in
        Arm(
          id: ArmID(name),
          side: name == "A" ? .experimental : .control,
          label: "arm \(name)",
          shortLabel: name,
          type: nil,
          interventions: [
            Intervention(
              kind: .radiotherapy,
              name: "radiotherapy",
              text: nil,
              radiotherapy: RadiotherapyDose(
                totalGray: try course.0.map { try PrintedNumber(digits: $0) },
                fractions: try course.1.map { try PrintedNumber(digits: $0) },
                grayPerFraction: try course.2.map { try PrintedNumber(digits: $0) }
              ),
              source: .invented
            )
          ],
          sizes: [],
          source: .invented
        )
      }
    let trial = Trial.invented(arms: arms)
    return ArmsPage.page(
      of: trial,
      in: try .invented([trial]),
      options: PageOptions(alphaBeta: alphaBeta)
    )
  }

  private func doses(_ page: Page) -> [[String]] {
    page.armRows.filter { $0[0].hasPrefix("BED") || $0[0].hasPrefix("EQD2") }.map { $0.dropLast() }
  }

  @Test("doses follow from any two of total, fractions and dose per fraction")
  func computesDoses() throws {
    let expected = [
      ["BED, α/β 10", "14.4", "72.0"], ["EQD2, α/β 10", "12.0", "60.0"],
      ["BED, α/β 3", "29.3", "100.0"], ["EQD2, α/β 3", "17.6", "60.0"],
    ]
    #expect(doses(try page([("8", "1", "8"), ("60", "30", nil)])) == expected)
    #expect(doses(try page([(nil, "1", "8"), ("60", nil, "2")])) == expected)
  }

  @Test func `a chosen alpha-beta comes after 10 and 3, each dose with its formula`() throws {
    let page = try page([("8", "1", nil), ("20", "5", nil)], alphaBeta: 2)
    #expect(doses(page).map(\.first).suffix(2) == ["BED, α/β 2", "EQD2, α/β 2"])
    #expect(
      doses(page).suffix(2).map { $0.dropFirst().map(\.self) } == [
        ["40.0", "60.0"], ["20.0", "30.0"],
      ]
    )
    let computations = page.selectableRows.flatMap(\.figures).compactMap(\.computation)
    #expect(computations.contains { $0.formula.contains("5 x 4 x (1 + 4/2)") })
    #expect(computations.allSatisfy { !$0.publication.isEmpty })
    #expect(doses(try self.page([("8", "1", nil)], alphaBeta: 3)).count == 4)
  }

  @Test(
    "what is missing is said, and nothing is computed for that arm",
    arguments: [
      ("60", nil, nil, "neither fractions nor dose per fraction"),
      (nil, "35", nil, "neither total dose nor dose per fraction"),
      (nil, nil, "8", "neither total dose nor fractions"),
      (nil, nil, nil, "no dose is stated"), ("60", "30", "3", "do not agree"),
      ("60", nil, "7", "do not agree"), ("60", "2.5", nil, "do not agree"),
    ] as [(String?, String?, String?, String)]
  )
  func saysWhatIsMissing(total: String?, count: String?, each: String?, words: String) throws {
    let alone = try page([(total, count, each)])
    #expect(doses(alone).isEmpty)
    #expect(alone.words.contains { $0.hasPrefix("A: not computed") && $0.contains(words) })
    let beside = try page([(total, count, each), ("8", "1", "8")])
    #expect(doses(beside).first == ["BED, α/β 10", "-", "14.4"])
    #expect(beside.words.contains { $0.hasPrefix("A: not computed") && $0.contains(words) })
  }

  @Test func `plus and minus choose the alpha-beta and go to its doses, within 1 and 20`() throws {
    var state = try BrowserState.opened()
    try state.press(script: "/ 'CA184-043' Enter Enter 2 + ]")
    #expect(state.openTrial?.options.alphaBeta == 12)
    let figures = state.currentFigures.figures
    #expect(figures.map(\.computation?.name) == ["α/β 12", "α/β 12"])
    try state.press(script: "- [ -")
    #expect(state.openTrial?.options.alphaBeta == 9)
    for _ in 0..<30 { try state.press(script: "-") }
    #expect(state.openTrial?.options.alphaBeta == 1)
    #expect(state.message?.text.contains("1 to 20") == true)
    for _ in 0..<30 { try state.press(script: "+") }
    #expect(state.openTrial?.options.alphaBeta == 20)
  }

  @Test func `a trial without dose in numbers says so when alpha-beta is asked for`() throws {
    var state = try BrowserState.opened()
    try state.press(script: "/ 'NCT03952585' Enter Enter 2 +")
    #expect(state.message?.text.contains("no course here") == true)
  }
}
