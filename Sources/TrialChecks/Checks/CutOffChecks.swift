import TrialModel

/// Figures of the review that stand in one passage and are of several data cuts.
func cutOffFindings(of trial: Trial) -> [CheckFinding] {
  let results = trial.results.map(\.figure)
  let cells = trial.toxicity?.events.flatMap { $0.cells.compactMap(\.percent) } ?? []
  return passageFindings(of: results, named: "results", in: trial)
    + passageFindings(of: cells, named: "toxicity", in: trial)
}

private func passageFindings(
  of figures: [Figure],
  named name: String,
  in trial: Trial
) -> [CheckFinding] {
  let reviewed = figures.filter { $0.source == .review && $0.dataCut != nil }
  let passages = Dictionary(grouping: reviewed) { $0.passage ?? "" }
  return passages.keys.sorted()
    .compactMap { passage in
      let figures = passages[passage] ?? []
      let cuts = figures.compactMap(\.dataCut).eachOnce
      guard cuts.count > 1 else { return nil }
      let lists = cuts.map { cut in
        let digits = figures.filter { $0.dataCut == cut }.compactMap(\.value.value?.digits)
        return "\(cut): \(digits.joined(separator: ", "))"
      }
      return CheckFinding(
        .cutOff,
        .warn,
        on: Subject(
          place: trial.id.text,
          id: "cuts \(name) \(passage)",
          title: "\(name), \(passage)",
          source: .review,
          claims: figures.compactMap(\.claim).eachOnce
        ),
        printed: figures.map(\.printed).joined(separator: "; "),
        numbers: figures.compactMap(\.value.value),
        expected: "figures of one data cut",
        because: lists.joined(separator: "; ")
      )
    }
}

extension Figure {
  /// The passage it stands in; a figure that is printed in several is filed under the first.
  fileprivate var passage: String? {
    place?.split(separator: ";").first.map(String.init)
  }
}
