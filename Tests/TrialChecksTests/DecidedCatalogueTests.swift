import TestSupport
import Testing
import TrialChecks
import TrialModel

/// What decisions do to the figures that screens and exports go by.
@Suite struct DecidedCatalogueTests {
  private static let kwon = TrialID("NCT00861614")

  private func decision(
    _ code: String,
    _ choice: Decision.Choice,
    figure: String = "os-hr-5-12-review",
    place: String = kwon.text
  ) throws -> Decision {
    Decision(
      key: FindingKey(code: code, place: place, figure: figure),
      choice: choice,
      note: nil,
      initials: "AB",
      date: try PartialDate("2026-11-23")
    )
  }

  private func figure(
    _ id: String = "os-hr-5-12-review",
    _ trial: TrialID = kwon,
    after decisions: [Decision]
  ) throws -> Figure {
    let catalogue = try Catalogue.bundled().following(Decisions(decisions))
    return try #require(catalogue.trial(trial)?.results.first { $0.id == id }?.figure)
  }

  @Test func `a figure is corrected until somebody keeps the print, and the print stays`() throws {
    let undecided = try figure(after: [])
    #expect(undecided.intervalInUse?.upper?.digits == "0.85")
    #expect(undecided.correction?.ruling == nil)
    let kept = try figure(after: [decision("CI-ORDER", .keep)])
    #expect(kept.intervalInUse?.upper?.digits == "0.5")
    #expect(kept.correction?.ruling?.isUsed == false)
    let used = try figure(after: [decision("CI-ORDER", .correct)])
    #expect(used.intervalInUse?.upper?.digits == "0.85")
    #expect(used.correction?.ruling?.initials == "AB")
    for figure in [undecided, kept, used] { #expect(figure.printed == "0.65 (0.50–0.5)") }
  }

  @Test func `of several decisions on a figure the one for the correction counts`() throws {
    let both = try figure(after: [decision("CI-ORDER", .keep), decision("CLAIM", .correct)])
    #expect(both.correction?.ruling?.isUsed == true)
  }

  @Test func `a note alone, another figure and another trial change nothing`() throws {
    let decisions = [
      try decision("CI-ORDER", .note), try decision("CI-ORDER", .keep, figure: "os-hr-review"),
      try decision("CI-ORDER", .keep, place: "NCT01057810"),
    ]
    #expect(try figure(after: decisions) == figure(after: []))
  }

  @Test func `a size of a trial follows its decision`() throws {
    let decisions = Decisions([
      try decision("CLAIM", .keep, figure: "randomised review", place: "NCT02492568")
    ])
    let catalogue = try Catalogue.bundled().following(decisions)
    let sizes = try #require(catalogue.trial(TrialID("NCT02492568"))?.sizes)
    let size = try #require(sizes.first { $0.figure.correction != nil })
    #expect(size.figure.numberInUse?.digits == "92")
  }

  @Test func `using a correction that only a finding knows puts it beside the figure`() throws {
    let catalogue = try Catalogue.bundled()
    var seen = 0
    for trial in catalogue.trials {
      for finding in checkFindings(of: trial, in: catalogue) {
        guard let correction = finding.correction,
          let result = trial.results.first(where: { $0.id == finding.subject.id })
        else { continue }
        let used = Decisions([
          try decision(
            finding.code.rawValue,
            .correct,
            figure: finding.subject.id,
            place: trial.id.text
          )
        ])
        let after = catalogue.following(used).trial(trial.id)?.results
          .first { $0.id == result.id }?.figure
        #expect(after?.printed == result.figure.printed)
        let right = result.figure.correction ?? correction
        #expect(after?.correction?.printed == right.printed)
        #expect(after?.correction?.ruling?.isUsed == true)
        seen += 1
      }
    }
    #expect(seen > 0)
  }

  @Test func `counts say how many are decided, and whether a failure is open`() throws {
    let slips = Slip.slips(of: checkFindings(of: try .bundled()))
    let none = CheckCounts(of: slips, by: Decisions())
    #expect(none.open == slips.count)
    #expect(none.openFailures == none.failures)
    let kept = Decisions(
      try slips.filter { $0.severity == .fail }.flatMap(\.keys)
        .map {
          Decision(
            key: $0,
            choice: .keep,
            note: nil,
            initials: "AB",
            date: try PartialDate("2026-11-23")
          )
        }
    )
    let settled = CheckCounts(of: slips, by: kept)
    #expect(settled.openFailures == 0)
    #expect(settled.decided == none.failures)
    #expect(settled.open == none.warnings)
    #expect(settled.text.hasSuffix("\(none.failures) decided"))
  }
}
