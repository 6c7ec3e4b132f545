import TestSupport
import Testing
import TrialModel
import TrialQuery

/// What a filter prints as a value it also takes.
@Suite struct KnownValueTests {
  @Test("every value of every field of a trial is taken back as it is printed")
  func taken() throws {
    let trials = try Trial.varied(60, seed: 8)
    let odd = Trial.invented(
      61,
      classification: .invented(regions: ["Guam & Saipan"], phase: Phase(registry: ["NA"])),
      status: RecruitmentStatus(registry: "AVAILABLE")
    )
    let index = TrialIndex(trials + [odd], .bundled)
    for trial in trials + [odd] {
      for field in FilterField.faceted {
        for value in field.values(of: trial) {
          let text = Filter([Term(.values(field, [FilterValue(value)]))]).text
          let filter = try FilterParser(index).parse(text)
          #expect(filter.matches(trial), "\(text)")
        }
      }
    }
  }

  @Test("no phase is asked for by one word, whichever way the registry says it")
  func noPhase() throws {
    let phases = [["NA"], [], ["PHASE2"], ["EARLY_PHASE1"]]
    let trials = phases.enumerated().map { number, words in
      Trial.invented(number + 1, classification: .invented(phase: Phase(registry: words)))
    }
    let index = TrialIndex(trials, .none)
    let filter = try FilterParser(index).parse("phase:none")
    #expect(index.rows(matching: filter).rows.rows == [0, 1])
    #expect(try FilterParser(index).parse(filter.text) == filter)
  }

  @Test("a refusal names the values that trials have, then the usual ones")
  func refusal() throws {
    let trials = [Trial.invented(1, classification: .invented(regions: ["Oceania"]))]
    let error = #expect(throws: FilterRefusal.self) {
      try FilterParser(TrialIndex(trials, .none)).parse("region:qqqqqqqq")
    }
    #expect(
      error?.remedy == "Known: Oceania United-States Europe Asia worldwide Canada Latin-America "
        + "Australia-and-Oceania Africa"
    )
  }
}
