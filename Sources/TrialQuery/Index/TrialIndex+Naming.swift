import TrialModel

extension TrialIndex {
  /// The trials that a user means by an identifier: those of the registry number, else those that had
  /// or have it elsewhere (a former registry number, a number of another register or of the sponsor),
  /// else those of the acronym.
  ///
  /// In the order of the index; more than one where trials share a name.
  package func trials(named typed: String) -> [ListedTrial] {
    let found = rows(named: typed).map(trial)
    let ways: [(ListedTrial) -> [String]] = [
      { [$0.id.text] }, { $0.otherIDs }, { $0.acronym.map { [$0] } ?? [] },
    ]
    return ways.lazy.map { names in found.filter { names($0).answer(to: typed) } }
      .first { !$0.isEmpty } ?? []
  }
}
