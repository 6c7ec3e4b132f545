package import TrialModel

extension TrialIndex {
  /// The index with the trials as readers have them: those that the catalogue has otherwise than it is
  /// bundled, by decisions and overrides, and the categories they set of other studies.
  package func ruled(by catalogue: Catalogue, _ overrides: Overrides) -> TrialIndex {
    let studies = overrides.trials.compactMap(row).map(writtenTrial)
      .map { $0.overridden(by: overrides.of($0.id)) }
    let trials = catalogue.changedTrials.compactMap { trial -> ListedTrial? in
      guard let row = row(of: trial.id) else { return nil }
      let written = writtenTrial(at: row)
      let listed = ListedTrial(trial)
      return written.holdings.contains(.record) ? listed.joined(with: written) : listed
    }
    // A trial of the catalogue that is overridden, too, is what the catalogue says.
    return amended(with: studies + trials)
  }
}
