import TestSupport
import Testing
import TrialModel
import TrialPages

/// The lines of the preview against the overview of the same trial.
@Suite struct PreviewLineTests {
  @Test func `every figure of a preview stands in the overview of its trial`() throws {
    let catalogue = try Catalogue.bundled()
    var seen = 0
    for trial in catalogue.trials {
      let overview = OverviewPage.page(of: trial, in: catalogue).contents
      for line in MainFindings(trial, in: catalogue).lines {
        if let ratio = line.ratio {
          #expect(overview.contains(.ratio(ratio)), "\(trial.name): \(ratio.text)")
        }
        guard !line.values.isEmpty else { continue }
        let stands = overview.contains { content in
          guard case .armValues(line.label, line.values, let trailing) = content else {
            return false
          }
          return line.marks.isEmpty || trailing.contains(line.marks)
        }
        #expect(stands, "\(trial.name): \(line.label)")
        seen += 1
      }
    }
    #expect(seen > 0)
  }

  @Test func `the headline comes first, and severe events last`() throws {
    let catalogue = try Catalogue.bundled()
    let trial = try #require(catalogue.trials.first { $0.name == "CA184-043" })
    let lines = MainFindings(trial, in: catalogue).lines
    #expect(lines.first?.label == "overall survival, mo")
    #expect(lines.first?.shortLabel == "OS, mo")
    #expect(lines.first?.ratio?.text == "0.85 (0.72-1.00)")
    #expect(lines.first?.measure == "HR")
    // The control arm's median is misprinted in a source, and the preview says so too.
    #expect(lines.first?.values.map(\.text) == ["11.2 (9.5-12.7)", "10.0 (8.3-11.0)"])
    #expect(lines.first?.marks == "!")
    #expect(lines.last?.label.contains("gr") == true)
    #expect(lines.last?.ratio == nil)
  }

  @Test func `a rate at a time stands apart from the ratio of the whole follow-up`() throws {
    let trial = Trial.invented(results: [
      try .printed("0.8 (0.6-1.1)", .ratio, isHeadline: true),
      try .printed("55 (45-65)", .rate, arm: "A", period: "12 months"),
      try .printed("48 (38-58)", .rate, arm: "B", period: "12 months"),
    ])
    let lines = MainFindings(trial, in: try .invented([trial])).lines
    #expect(lines.map { $0.ratio == nil } == [false, true])
    #expect(lines.map(\.values.isEmpty) == [true, false])
    #expect(lines.last?.label.contains("12 months") == true)
  }

  @Test func `severe events stand under the arms they were counted in`() throws {
    let catalogue = try Catalogue.bundled()
    var seen = 0
    for trial in catalogue.trials {
      let findings = MainFindings(trial, in: catalogue)
      guard let line = findings.lines.last, line.ratio == nil else { continue }
      for value in line.values {
        #expect(findings.heads[value.column].side == value.side, "\(trial.name)")
        seen += 1
      }
    }
    #expect(seen > 0)
  }
}
