import TestSupport
import Testing
import TrialModel

@testable import TrialQuery

/// Which trial a user means who types something.
@Suite struct MeantTrialTests {
  /// The generated trials with an index of them.
  private func trials() -> (trials: [ListedTrial], index: TrialIndex) {
    let trials = Array(GeneratedRows(300, seed: 5, vocabulary: 300))
    return (trials, TrialIndex(trials))
  }

  @Test func `a registry number and a number elsewhere name their trial, in any spelling`() {
    let (trials, index) = trials()
    for trial in trials.prefix(40) {
      #expect(index.ids(named: trial.id.text.lowercased()) == [trial.id])
      for id in trial.otherIDs {
        let spelled = id.split(separator: "-").joined(separator: " ")
        let named = index.ids(named: spelled)
        #expect(named == trials.filter { $0.otherIDs.answer(to: id) }.map(\.id))
      }
    }
  }

  @Test func `an acronym names all that bear it, a part of a name none`() throws {
    let (trials, index) = trials()
    let acronym = try #require(trials.compactMap(\.acronym).first { $0.count > 3 })
    let bearers = trials.filter { $0.acronym == acronym }.map(\.id)
    #expect(index.ids(named: acronym.lowercased()) == bearers)
    #expect(index.ids(named: String(trials[0].id.text.dropLast())).isEmpty)
    #expect(index.ids(named: " - ").isEmpty)
  }

  @Test func `every name of a bundled trial leads to it`() throws {
    let trials = try Catalogue.bundled().trials
    let index = TrialIndex(trials.map(ListedTrial.init))
    for trial in trials {
      for name in [trial.id.text] + trial.otherIDs + (trial.acronym.map { [$0] } ?? []) {
        #expect(index.ids(named: name).first == trial.id, "\(name)")
      }
    }
  }

  @Test(
    "a number means its trial before another that calls itself so, a number elsewhere before an acronym"
  )
  func strongest() {
    let index = TrialIndex([
      ListedTrial(.invented(1, acronym: "NCT00000002", otherIDs: ["KEYNOTE 1"])),
      ListedTrial(.invented(2, acronym: "KEYNOTE-1")),
      ListedTrial(.invented(3, acronym: "KEYNOTE 2")),
      ListedTrial(.invented(4, acronym: "Keynote-2")),
    ])
    #expect(index.rows(named: "nct00000002") == [1])
    #expect(index.rows(named: "keynote1") == [0])
    #expect(index.rows(named: "KEYNOTE 2") == [2, 3])
  }
}

extension TrialIndex {
  fileprivate func ids(named typed: String) -> [TrialID] { rows(named: typed).map(id) }
}
