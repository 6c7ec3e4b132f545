import TestSupport
import Testing
import TrialModel
import TrialPages
import TrialStatistics

@Suite("Rows of a forest plot in groups, each pooled by itself")
struct ForestGroupingTests {
  private func plot(
    _ trials: [Trial],
    by grouping: ForestGrouping,
    pooling: ForestPooling? = .commonEffect,
    sharesVariance: Bool = false
  ) throws -> ForestPlot {
    ForestPlot(
      .trials(trials.map(\.id), areMarked: false),
      options: ForestOptions(pooling: pooling, grouping: grouping, sharesVariance: sharesVariance),
      in: try .invented(trials)
    )
  }

  @Test func `two tumours are two groups, each with what it comes to and a test between them`()
    throws
  {
    let plot = try plot(ForestTrials.ofRadiotherapy(), by: .site)
    #expect(plot.groups.map(\.name) == ["prostate", "lung"])
    #expect(plot.groups.map(\.studies.count) == [1, 2])
    let subgroups = try #require(plot.rows?.subgroups)
    // Inverse variance over PACIFIC and START, by hand: 0.81647.
    let lung = try #require(subgroups.effect(of: "lung"))
    #expect(abs(lung.ratio - 0.8164671080298673) < 1e-9)
    let difference = try #require(subgroups.effects.difference)
    #expect(difference.degreesOfFreedom == 1)
    let drawn = ForestPage.page(of: plot, isRescaled: false)
    #expect(drawn.forestLabels.contains("2 trials pooled"))
    #expect(drawn.forestLabels.contains("1 trial pooled"))
    #expect(drawn.paragraphs.contains { $0.hasPrefix("Test for differences between the 2 groups") })
    #expect(drawn.paragraphs.contains { $0.hasPrefix("Groups of trials are not randomised") })
    let words = ForestWords.page(of: plot, isRescaled: false).paragraphs
    #expect(words.contains { $0.hasPrefix("Pooled over 2 trials: HR 0.82, 95 % CI") })
  }

  @Test func `all together weighs the same whatever the rows are grouped by`() throws {
    let trials = try ForestTrials.ofRadiotherapy()
    let plain = try ForestTrials.plot(trials, pooling: .derSimonianLaird)
    for grouping in ForestGrouping.allCases {
      let grouped = try plot(trials, by: grouping, pooling: .derSimonianLaird)
      let (own, its) = (try #require(grouped.rows?.effect), try #require(plain.rows?.effect))
      #expect(abs(own.estimate - its.estimate) < 1e-12, "\(grouping)")
      let weights = grouped.studies.compactMap(grouped.weight)
      #expect(abs(weights.reduce(0, +) - 100) < 1e-9)
      for study in grouped.studies {
        let twin = try #require(plain.studies.first { $0.trial == study.trial })
        let gap = (grouped.weight(of: study) ?? 0) - (plain.weight(of: twin) ?? 0)
        #expect(abs(gap) < 1e-9, "\(grouping): \(study.label)")
      }
    }
  }

  @Test func `what is not pooled stands in its group without a weight`() throws {
    let trials = try ForestTrials.ofRadiotherapy() + [ForestTrials.ofContext()]
    let plot = try plot(trials, by: .site)
    let prostate = try #require(plot.groups.first { $0.name == "prostate" })
    #expect(prostate.studies.map(\.label) == ["CA184-043", "CA184-095"])
    #expect(prostate.pooled.map(\.label) == ["CA184-043"])
    #expect(plot.rows?.effect.studies == 3)
  }

  @Test func `one variance for all groups is said, and differs from one each`() throws {
    let trials = try ForestTrials.ofRadiotherapy()
    let each = try plot(trials, by: .site, pooling: .derSimonianLaird)
    let shared = try plot(trials, by: .site, pooling: .derSimonianLaird, sharesVariance: true)
    #expect(each.rows?.subgroups?.words.first?.contains("tau2 of each group by itself") == true)
    #expect(shared.rows?.subgroups?.words.first?.contains("one tau2 for all groups") == true)
    let own = try #require(each.rows?.subgroups?.effect(of: "prostate"))
    let its = try #require(shared.rows?.subgroups?.effect(of: "prostate"))
    #expect(own.standardError < its.standardError)
  }

  @Test func `in which other ways the groups differ is told`() throws {
    let trials = try [
      ForestTrials.trial(1, "A", "0.8 (0.7-0.9)", site: "lung", backbone: .chemoradiotherapy),
      ForestTrials.trial(2, "B", "0.9 (0.8-1.0)", site: "brain", backbone: .radiotherapyAlone),
    ]
    let subgroups = try #require(try plot(trials, by: .site).rows?.subgroups)
    #expect(
      subgroups.otherDifferences == [
        "radiotherapy alone or with chemotherapy (lung: chemoradiotherapy; brain: radiotherapy alone)"
      ]
    )
  }

  @Test func `groups that are not pooled are drawn without a test`() throws {
    let plot = try plot(ForestTrials.ofRadiotherapy(), by: .site, pooling: nil)
    #expect(plot.groups.map(\.name) == ["prostate", "lung"])
    #expect(plot.rows == nil)
    #expect(!ForestPage.page(of: plot, isRescaled: false).forestLabels.contains("2 trials pooled"))
  }

  @Test func `sequences stand in the order of time`() throws {
    let sequences: [TreatmentSequence] = [
      .consolidation, [.concurrent, .consolidation], .induction, .concurrent,
    ]
    let trials = try sequences.enumerated()
      .map { number, sequence in
        Trial.invented(
          number + 1,
          acronym: "T\(number)",
          role: .reported,
          classification: .invented(sequence: sequence),
          results: [try .printed("0.8\(number) (0.70-1.00)", .ratio, isHeadline: true)]
        )
      }
    #expect(
      try plot(trials, by: .sequence).groups.map(\.name) == [
        "induction", "concurrent", "concurrent + consolidation", "consolidation",
      ]
    )
  }
}
