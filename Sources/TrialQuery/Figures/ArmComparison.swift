package import TrialModel

/// Two arms of a trial that a ratio sets against each other, as far as its source says which.
package struct ArmComparison: Hashable, Sendable {
  /// The arm above the line; `nil` where the source does not say.
  package let experimental: Arm?
  /// The arm below the line; `nil` where the source does not say.
  package let control: Arm?
  /// What speaks against reading it as immunotherapy added to radiotherapy by randomisation.
  ///
  /// `nil` where nothing does.
  package let doubt: ComparisonDoubt?

  /// The comparison that a ratio of a trial makes.
  package init(of result: ReportedResult, in trial: Trial) {
    let pair = trial.comparedArms(of: result)
    experimental = pair?.experimental
    control = pair?.control
    let isCoded = result.comparison.map { $0.direction != nil } ?? true
    doubt =
      if let pair {
        ComparisonDoubt(of: pair.experimental, against: pair.control, in: trial)
          ?? (isCoded ? nil : .directionNotCoded)
      } else {
        .armsNotStated
      }
  }

  /// Both in the letters of their arms, `TIRA+ATEZ v PBO`; `nil` where the source does not say which.
  package var name: String? {
    guard let experimental, let control else { return nil }
    return "\(experimental.shortLabel) v \(control.shortLabel)"
  }

  /// Both as their source labels them; `nil` where it does not say which.
  package var labels: String? {
    guard let experimental, let control else { return nil }
    return "\(experimental.label) against \(control.label)"
  }

  /// The immunotherapy of the experimental arm; empty for none, and where the arm is not known.
  package var agents: [String] { experimental?.names(of: .immunotherapy) ?? [] }

  /// What the control arm is given in the place of what is tried, in a word or two: `placebo`,
  /// `durvalumab`, `cisplatin`, `observation`, `60 Gy`, `nothing added`; `not stated` where the arm is not known.
  package var controlText: String {
    guard let control, let experimental else { return "not stated" }
    if control.isOutsideTrial { return "outside trial" }
    guard !control.interventions.isEmpty else { return "not stated" }
    let own = control.names(of: .immunotherapy)
    if !own.isEmpty { return own.joined(separator: " + ") }
    let instead = control.treatments(notIn: experimental)
    if !instead.isEmpty { return instead.joined(separator: " + ") }
    if !control.names(of: .placebo).isEmpty { return "placebo" }
    if let none = control.names(of: .other).first(where: \.isNoTreatment) { return none }
    if let ours = experimental.gray, let theirs = control.gray, ours != theirs {
      return "\(theirs) Gy"
    }
    return "nothing added"
  }

  /// What the experimental arm is given besides immunotherapy and the control arm is not.
  ///
  /// Empty for none, and where an arm is not known.
  package var besides: [String] {
    guard let experimental, let control else { return [] }
    return experimental.treatments(notIn: control)
  }

  /// Whether both share an arm, so that some patients stand in both.
  package func shares(patientsOf other: ArmComparison) -> Bool {
    let own = [experimental?.id, control?.id].compactMap { $0 }
    let its = [other.experimental?.id, other.control?.id].compactMap { $0 }
    // Comparisons whose arms are not known may be of the same patients.
    return own.isEmpty || its.isEmpty || own.contains(where: its.contains)
  }

  /// Whether it is of the same two arms; comparisons of unknown arms are one.
  package func isOfTheSameArms(as other: ArmComparison) -> Bool {
    experimental?.id == other.experimental?.id && control?.id == other.control?.id
  }
}

extension Trial {
  /// The arms that a ratio compares; `nil` where its source does not say which.
  fileprivate func comparedArms(
    of result: ReportedResult
  ) -> (experimental: Arm, control: Arm)? {
    if let named = result.comparedArms {
      guard let own = arms.first(where: { $0.id == named.experimental }),
        let other = arms.first(where: { $0.id == named.control })
      else { return nil }
      return (own, other)
    }
    guard let comparison = result.comparison else { return onlyPair }
    let named = comparison.groups.map { title in
      arms.filter { $0.label.lowercased() == title.lowercased() }
    }
    guard named.count == 2, named.allSatisfy({ $0.count == 1 }), named[0] != named[1] else {
      return comparison.groups.count == 2 ? onlyPair : nil
    }
    let pair = named.flatMap(\.self)
    let isSecondCompared =
      pair[0].side == pair[1].side
      ? comparison.direction?.compared == pair[1].label
      : pair[0].side == .control || pair[1].side == .experimental
    return isSecondCompared ? (pair[1], pair[0]) : (pair[0], pair[1])
  }

  /// The arms of a trial of two; `nil` where there are more, or a side is not stated.
  private var onlyPair: (experimental: Arm, control: Arm)? {
    let own = arms.filter { $0.side == .experimental }
    let other = arms.filter { $0.side == .control }
    guard arms.count == 2, own.count == 1, other.count == 1 else { return nil }
    return (own[0], other[0])
  }
}

extension Arm {
  /// The names of one kind of treatment, each once.
  package func names(of kind: Intervention.Kind) -> [String] {
    interventions.filter { $0.kind == kind }.map(\.name).eachOnce
  }

  /// Drugs, surgery and the like that another arm is not given; no radiotherapy, immunotherapy or
  /// placebo, and nothing that only says that no more is done.
  func treatments(notIn other: Arm) -> [String] {
    let theirs = Set(other.interventions.map { $0.name.lowercased() })
    return interventions.filter { [.chemotherapy, .other, .surgery].contains($0.kind) }
      .map(\.name).filter { !$0.isNoTreatment && !theirs.contains($0.lowercased()) }.eachOnce
  }
}

extension String {
  /// Whether a treatment's name says that nothing active is given: `observation`, `saline`.
  var isNoTreatment: Bool {
    let name = lowercased()
    return ["observation", "surveillance", "saline", "sham", "no treatment", "no further", "no "]
      .contains(where: name.hasPrefix)
      || ["supportive care", "watchful waiting", "standard care"].contains(where: name.contains)
  }
}
