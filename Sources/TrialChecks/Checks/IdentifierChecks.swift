import TrialModel

/// Registry and protocol numbers that another trial of the catalogue carries too.
///
/// Case, spaces and hyphens do not tell numbers apart. The finding stands with each of the trials,
/// so that it is seen from wherever one comes.
func identifierFindings(of trial: Trial, among trials: [Trial]) -> [CheckFinding] {
  var seen: Set<String> = []
  let numbers = trial.numbers.filter { seen.insert($0.identifierKey).inserted }
  return numbers.compactMap { number in
    let others = trials.filter { other in
      other.id != trial.id && other.numbers.contains { $0.identifierKey == number.identifierKey }
    }
    guard !others.isEmpty else { return nil }
    let names = others.map { "\($0.name) (\($0.id.text))" }.joined(separator: ", ")
    return CheckFinding(
      .duplicate,
      .fail,
      on: Subject(
        place: trial.id.text,
        id: "number \(number)",
        title: "registry and protocol numbers",
        source: nil
      ),
      printed: number,
      numbers: [],
      expected: "one trial for a number",
      because: "\(names) carries it too; results and patients may be counted twice"
    )
  }
}

extension Trial {
  /// The registry number and the others.
  fileprivate var numbers: [String] { [id.text] + otherIDs }
}
