package import TrialModel

/// What a trial's arms differ in, as far as radiotherapy and immunotherapy go.
package enum RandomisedQuestion: String, Hashable, Sendable, CaseIterable {
  /// Immunotherapy is added to a treatment that has radiotherapy.
  case immunotherapyAdded = "immunotherapy added"
  /// Radiotherapy is added to immunotherapy.
  case radiotherapyAdded = "radiotherapy added"
  /// Immunotherapy stands in place of another treatment beside radiotherapy.
  case replacement = "immunotherapy in place of another treatment"
  /// The arms have the same treatments and differ in dose, schedule or agent.
  case scheduleOrAgent = "dose, schedule or agent"
  /// They differ in something else.
  case other = "another difference"

  /// The review's name for the question; `nil` where it has none.
  package var reviewQuestion: ReviewQuestion? {
    switch self {
    case .immunotherapyAdded: .immunotherapySensitisesRadiotherapy
    case .radiotherapyAdded: .radiotherapyEnhancesImmunotherapy
    case .replacement, .scheduleOrAgent, .other: nil
    }
  }
}

/// The randomised question, rule Q.
struct QuestionRules {
  let record: ReadRecord
  /// Whether radiotherapy came before the trial, for all its patients.
  let isRadiotherapyPrior: Bool

  /// The question; `nil` when the trial is not randomised between arms, or radiotherapy or
  /// immunotherapy has no part in it.
  var question: Verdict<RandomisedQuestion>? {
    let allocation = record.registration.design.allocation
    guard allocation == nil || allocation == "RANDOMIZED", record.arms.count > 1 else { return nil }
    let given = record.arms.reduce(Contents()) { $0.union($1.contents) }
    guard given.contains(.immunotherapy), given.contains(.radiotherapy) || isRadiotherapyPrior
    else { return nil }
    let experimental = record.arms.filter(\.isExperimental)
    guard
      let tested = experimental.first(where: { $0.contents.contains(.immunotherapy) })
        ?? experimental.first,
      let control = record.arms.first(where: { !$0.isExperimental })
    else { return nil }
    let answer = answer(experimental: tested.contents, control: control.contents)
    let confidence: Classification.Confidence = allocation == nil ? .low : .medium
    return Verdict(answer, rule: "Q", confidence, [tested, control].compactMap(label))
  }

  private func answer(experimental: Contents, control: Contents) -> RandomisedQuestion {
    let added = experimental.subtracting(control)
    let removed = control.subtracting(experimental)
    if added.contains(.immunotherapy) {
      let isReplacing = !removed.isDisjoint(with: [.chemotherapy, .other, .surgery])
      guard experimental.contains(.radiotherapy) || isRadiotherapyPrior else { return .other }
      if added.contains(.radiotherapy) { return .other }
      return isReplacing ? .replacement : .immunotherapyAdded
    }
    if added.contains(.radiotherapy) {
      return control.contains(.immunotherapy) && !removed.contains(.immunotherapy)
        ? .radiotherapyAdded : .other
    }
    return added.isEmpty && removed.isEmpty ? .scheduleOrAgent : .other
  }

  /// The label of an arm with what the rules take it to be given.
  private func label(_ arm: ReadArm) -> Quote? {
    guard let index = arm.index else { return nil }
    let path = "armsInterventionsModule.armGroups[\(index)].label"
    return Quote(whole: record.registration.arms[index].label, path: path)
  }
}
