import TestSupport
import Testing
import TrialModel

@testable import TrialQuery

/// Which trial a user means who types something.
@Suite struct TrialNamingTests {
  /// The generated trials with an index of them.
  private func trials() -> (trials: [ListedTrial], index: TrialIndex) {
    let trials = Array(GeneratedRows(300, seed: 5, vocabulary: 300))
    return (trials, TrialIndex(trials))
  }

  @Test func `a registry number and a number elsewhere name their trial, in any spelling`() {
    let (trials, index) = trials()
    for trial in trials.prefix(40) {
      #expect(index.trials(named: trial.id.text.lowercased()).map(\.id) == [trial.id])
      for id in trial.otherIDs {
        let spelled = id.split(separator: "-").joined(separator: " ")
        let named = index.trials(named: spelled).map(\.id)
        #expect(named == trials.filter { $0.otherIDs.answer(to: id) }.map(\.id))
      }
    }
  }

  @Test func `an acronym names all that bear it, a part of a name none`() throws {
    let (trials, index) = trials()
    let acronym = try #require(trials.compactMap(\.acronym).first { $0.count > 3 })
    let bearers = trials.filter { $0.acronym == acronym }.map(\.id)
    #expect(index.trials(named: acronym.lowercased()).map(\.id) == bearers)
    #expect(index.trials(named: String(trials[0].id.text.dropLast())).isEmpty)
    #expect(index.trials(named: " - ").isEmpty)
  }
}
