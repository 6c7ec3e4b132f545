import TestSupport
import Testing
import TrialModel
import TrialQuery

@Suite struct FilterTests {
  private let trial = Trial.invented(
    7,
    acronym: "CA184-043",
    otherIDs: ["EMR 63325-009"],
    title: "Durvalumab after radiotherapy in Ménière's disease",
    conditions: ["bone metastasis"],
    sponsor: "Université de Genève",
    classification: .invented(classes: ["PD-1", "CTLA-4"], sequence: [.induction, .concurrent])
  )

  private func matches(_ text: String, _ trial: Trial? = nil) throws -> Bool {
    try FilterParser(trials: [self.trial]).parse(text).matches(trial ?? self.trial)
  }

  @Test(
    "what is asked for is let through",
    arguments: [
      "", "class:PD-1", "class:PD-L1,CTLA-4", "class:PD-1 class:CTLA-4", "-status:terminated",
      "sequence:induction", "sequence:induction+concurrent",
      "durva", "ca184043", "emr63325-009", "geneve", "meniere", #""bone metastasis""#,
      "DURVALUMAB genève", "-pembrolizumab", "-n>5", "pembrolizumab OR durva",
      "NOT pembrolizumab", "pembrolizumab OR class:PD-L1 OR meniere", "-(durva pembrolizumab)",
      "durva AND (pembrolizumab OR class:CTLA-4)",
    ]
  )
  func letsThrough(_ text: String) throws {
    #expect(try matches(text))
  }

  @Test(
    "what is not asked for is left out",
    arguments: [
      "class:PD-L1", "class:PD-1 class:PD-L1", "-class:CTLA-4", "sequence:induction-only",
      "sequence:concurrent+consolidation", "pembrolizumab", #""metastasis bone""#, "n>5", "n<5",
      "has:checks", "role:reported", "-durva", "pembrolizumab OR durva n>5", "durva NOT meniere",
      "-(durva OR pembrolizumab)", "durva or pembrolizumab", "durva AND (pembrolizumab OR n>5)",
    ]
  )
  func leavesOut(_ text: String) throws {
    #expect(try !matches(text))
  }

  @Test("the number asked for is randomised before enrolled before target")
  func participants() throws {
    let enrolled = SizeFigure(counted: .enrolled, figure: try .invented("662"))
    let target = SizeFigure(counted: .target, figure: try .invented("480"))
    let randomised = SizeFigure(counted: .randomised, figure: try .invented("600"))
    #expect(try matches("n:480", .invented(sizes: [target])))
    #expect(try matches("n:662", .invented(sizes: [target, enrolled])))
    #expect(try matches("n:600", .invented(sizes: [target, enrolled, randomised])))
  }

  @Test("a size whose number was not recovered counts as unknown, not as zero")
  func absentSize() throws {
    let figure = try Figure(
      value: .absent(.notRecovered),
      printed: "illegible",
      unit: .patients,
      source: .invented
    )
    let trial = Trial.invented(sizes: [SizeFigure(counted: .randomised, figure: figure)])
    #expect(try !matches("n<5", trial))
    #expect(Column.participants.text(of: trial) == "-")
  }

  @Test("ticking a value twice gives the filter back")
  func togglingTwice() throws {
    let filter = try FilterParser(trials: []).parse("role:running n>5 class:PD-1")
    let value = FilterValue("CTLA-4")
    let ticked = filter.toggling(value, in: .immunotherapyClass)
    #expect(ticked.text == "role:running n>5 class:PD-1,CTLA-4")
    #expect(ticked.toggling(value, in: .immunotherapyClass) == filter)
    #expect(filter.toggling(FilterValue("running"), in: .role).text == "n>5 class:PD-1")
  }

  @Test("ticking an excluded value lifts the exclusion of it alone")
  func tickingTheExcluded() throws {
    let filter = try FilterParser(trials: []).parse("-status:terminated,completed n>5")
    #expect(
      filter.toggling(FilterValue("terminated"), in: .status).text
        == "-status:completed n>5 status:terminated"
    )
  }

  @Test("a chip is removed by its place, and the others keep their order")
  func removing() throws {
    let filter = try FilterParser(trials: []).parse("role:running durva n>5")
    #expect(filter.removing(at: 1).text == "role:running n>5")
    #expect(filter.removing(at: 3) == filter)
    #expect(filter.adding(filter.terms[0]) == filter)
  }
}
