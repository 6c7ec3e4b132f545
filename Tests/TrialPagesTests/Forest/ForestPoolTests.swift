import TrialPages
import TestSupport
import Testing
import TrialModel
import TrialStatistics

/// Pooled survival of three trials of radiotherapy, against metafor.
@Suite struct ForestPoolTests {
  private func isClose(_ value: Double?, _ expected: Double, within tolerance: Double) -> Bool {
    value.map { abs($0 - expected) <= tolerance } ?? false
  }

  @Test("nothing is pooled until it is asked for")
  func opensUnpooled() throws {
    let plot = try ForestTrials.plot(ForestTrials.ofRadiotherapy())
    #expect(plot.pool == .notAsked)
    #expect(plot.studies.allSatisfy { plot.weight(of: $0) == nil })
    let catalogue = try Catalogue.bundled()
    let all = ForestSubject.trials(catalogue.trials.map(\.id), areMarked: false)
    #expect(ForestPlot(all, options: ForestOptions(), in: catalogue).pool == .notAsked)
  }

  @Test("DerSimonian-Laird over the three trials of radiotherapy")
  func derSimonianLaird() throws {
    let plot = try ForestTrials.plot(ForestTrials.ofRadiotherapy(), pooling: .derSimonianLaird)
    let effect = try #require(plot.rows?.effect)
    #expect(isClose(effect.ratio, 0.8209, within: 0.00005))
    #expect(isClose(effect.ratioInterval.lower, 0.7193, within: 0.00005))
    #expect(isClose(effect.ratioInterval.upper, 0.9368, within: 0.00005))
    #expect(isClose(effect.predictedRatios?.lower, 0.240, within: 0.0005))
    #expect(isClose(effect.predictedRatios?.upper, 2.811, within: 0.0005))
    #expect(isClose(effect.heterogeneity.q, 3.089, within: 0.0005))
    #expect(isClose(effect.heterogeneity.iSquaredFromQ, 35.2, within: 0.05))
    #expect(isClose(effect.heterogeneity.tauSquared, 0.00484, within: 0.000005))
    let weights = plot.studies.compactMap(plot.weight)
    #expect(weights.map { ($0 * 10).rounded() / 10 } == [38.3, 21.8, 39.9])
  }

  @Test("Hartung-Knapp sees the null otherwise, and stands beside it")
  func hartungKnapp() throws {
    let plot = try ForestTrials.plot(ForestTrials.ofRadiotherapy(), pooling: .derSimonianLaird)
    let rows = try #require(plot.rows)
    let other = try #require(rows.dissenting.first { $0.label == "DL + HK" })
    #expect(isClose(other.effect.ratioInterval.lower, 0.604, within: 0.0005))
    #expect(isClose(other.effect.ratioInterval.upper, 1.115, within: 0.0005))
    #expect(rows.excluding > 0 && rows.excluding < rows.answered)
    let words = ForestWords.page(of: plot, isRescaled: false).paragraphs
    #expect(words.contains { $0.hasPrefix("The methods disagree") })
    let drawn = ForestPage.page(of: plot, isRescaled: false).forestLabels
    #expect(drawn.contains("DL") && drawn.contains("DL + HK"))
  }

  @Test(
    "four trials by REML, the one without radiotherapy at its own level and only when asked for"
  )
  func restrictedLikelihood() throws {
    let trials = try ForestTrials.ofRadiotherapy() + [ForestTrials.ofContext()]
    let inView = try ForestTrials.plot(trials, pooling: .restrictedLikelihood)
    #expect(inView.rows?.effect.studies == 3)
    #expect(inView.studies.last.map(inView.weight) == .some(nil))
    let marked = try ForestTrials.plot(trials, pooling: .restrictedLikelihood, poolsAll: true)
    let effect = try #require(marked.rows?.effect)
    #expect(isClose(effect.ratio, 0.8712, within: 0.00005))
    #expect(isClose(effect.ratioInterval.lower, 0.7315, within: 0.00005))
    #expect(isClose(effect.ratioInterval.upper, 1.03755, within: 0.00001))
    let words = ForestWords.page(of: marked, isRescaled: false).paragraphs
    #expect(words.contains { $0.contains("I2 69.5 (") && $0.contains("I2 from Q 65.2 %") })
    #expect(marked.mixture.contains("Without radiotherapy: CA184-095"))
  }

  @Test("a pooled number says which agents and diseases it mixes")
  func mixture() throws {
    let plot = try ForestTrials.plot(ForestTrials.ofRadiotherapy(), pooling: .commonEffect)
    #expect(plot.mixture.contains("3 agents: ipilimumab, durvalumab, tecemotide"))
    #expect(plot.mixture.contains("2 diseases: prostate, lung"))
    #expect(ForestPage.page(of: plot, isRescaled: false).paragraphs.contains(plot.mixture))
  }

  @Test("without each trial in turn the rest is pooled")
  func leavesOneOut() throws {
    let trials = try ForestTrials.ofRadiotherapy()
    let all = try ForestTrials.plot(trials, pooling: .commonEffect, leavesOneOut: true)
    let leftOut = try #require(all.rows?.leftOut)
    #expect(leftOut.map(\.label) == trials.map { "without \($0.name)" })
    for (place, entry) in leftOut.enumerated() {
      var rest = trials
      rest.remove(at: place)
      let alone = try ForestTrials.plot(rest, pooling: .commonEffect)
      #expect(alone.rows?.effect == entry.effect)
    }
  }

  @Test(
    "one trial is not pooled, and the reason is given",
    arguments: ForestPooling.choices(for: nil)
  )
  func refusesOne(pooling: ForestPooling) throws {
    let plot = try ForestTrials.plot(
      [ForestTrials.trial(1, "ALONE", "0.85 (0.72-1.00)")],
      pooling: pooling
    )
    #expect(
      plot.refusal
        == "Not pooled: one row alone is a randomised comparison of immunotherapy added to radiotherapy"
        + " that can be weighed. a pools all that can be."
    )
  }

  @Test("trials without radiotherapy are not pooled unless all are asked for, marked or not")
  func refusesOtherQuestions() throws {
    let trials = try [
      ForestTrials.ofContext(), ForestTrials.trial(5, "B", "0.9 (0.8-1.1)", backbone: .none),
    ]
    for areMarked in [false, true] {
      let plot = try ForestTrials.plot(trials, areMarked: areMarked, pooling: .commonEffect)
      #expect(plot.refusal?.contains("no row is a randomised comparison") == true)
      #expect(plot.refusal?.contains("\(PageKey.allComparisons.name) pools all") == true)
    }
    let all = try ForestTrials.plot(trials, pooling: .commonEffect, poolsAll: true)
    #expect(all.rows?.effect.studies == 2)
  }

  @Test("a ratio without bounds, or with bounds that have no width, gets no weight")
  func weighsNothing() throws {
    let trials = try [
      ForestTrials.trial(7, "BARE", "0.80"),
      ForestTrials.trial(8, "WIDTHLESS", "0.50 (0.50-0.50)"),
      ForestTrials.trial(9, "REVERSED", "0.65 (0.80-0.50)"),
    ]
    let plot = try ForestTrials.plot(
      trials + ForestTrials.ofRadiotherapy().suffix(2),
      pooling: .derSimonianLaird
    )
    #expect(plot.rows?.effect.studies == 2)
    #expect(plot.remarks.contains("No interval printed, so no weight: BARE."))
    #expect(plot.remarks.contains { $0.hasSuffix("so no weight: WIDTHLESS.") })
    #expect(
      plot.remarks.contains("No weight, since there is an estimate outside its bounds: REVERSED.")
    )
  }

  @Test("equal trials leave Hartung-Knapp without an answer, which is said")
  func refusesWithoutSpread() throws {
    let trials = try (1...3).map { try ForestTrials.trial($0, "T\($0)", "0.85 (0.72-1.00)") }
    let plot = try ForestTrials.plot(trials, pooling: .derSimonianLairdHartungKnapp)
    #expect(plot.refusal?.hasPrefix("Not pooled by DL + HK: all studies have the same") == true)
    #expect(plot.refusal?.contains("ask for the ad hoc floor") == true)
  }

  @Test("Hartung-Knapp narrower than the normal interval is warned of, and the floor is not")
  func warnsOfNarrowIntervals() throws {
    let trials = try [
      ForestTrials.trial(1, "A", "0.85 (0.72-1.00)"),
      ForestTrials.trial(2, "B", "0.86 (0.73-1.01)"),
      ForestTrials.trial(3, "C", "0.84 (0.71-0.99)"),
    ]
    func warns(_ pooling: ForestPooling) throws -> Bool {
      let plot = try ForestTrials.plot(trials, pooling: pooling)
      return ForestPage.page(of: plot, isRescaled: false).paragraphs
        .contains { $0.hasPrefix("Hartung-Knapp is narrower") }
    }
    #expect(try warns(.restrictedLikelihoodHartungKnapp))
    #expect(try !warns(.restrictedLikelihoodHartungKnappFloor))
    #expect(try !warns(.restrictedLikelihood))
  }
}
