import TrialModel

/// Two arms of a trial that are set against each other.
struct ArmPair: Hashable {
  let experimental: Arm
  let control: Arm
  /// Both in their letters, `AVEL v CETUX`; `nil` where the trial has these two arms alone.
  let name: String?
}

extension ResultTable {
  /// The pairs of arms in which rates can be compared: the only two, else those that ratios are printed of.
  ///
  /// No pair is made up: of three arms, two that no source compares stay apart.
  var pairs: [ArmPair] {
    if let pair {
      return [ArmPair(experimental: pair.experimental, control: pair.control, name: nil)]
    }
    return trial.results.compactMap { $0.comparedArms.flatMap(pair) }.eachOnce
  }

  /// The two arms that a ratio of the catalogue is of.
  ///
  /// `nil` where its source does not say, and for the registry's ratios, which name groups and no arms.
  func pair(of ratio: ReportedResult) -> ArmPair? {
    guard ratio.comparison == nil else { return nil }
    return ratio.comparedArms.map(pair) ?? only
  }

  private func pair(_ compared: ComparedArms) -> ArmPair? {
    guard let own = trial.arms.first(where: { $0.id == compared.experimental }),
      let other = trial.arms.first(where: { $0.id == compared.control })
    else { return nil }
    return ArmPair(experimental: own, control: other, name: compared.name)
  }

  /// The one experimental and the one control arm of a trial of two arms.
  private var only: ArmPair? {
    let own = trial.arms.filter { $0.side == .experimental }
    let other = trial.arms.filter { $0.side == .control }
    guard trial.arms.count == 2, own.count == 1, other.count == 1 else { return nil }
    return ArmPair(experimental: own[0], control: other[0], name: nil)
  }
}
