package import TrialModel

/// What speaks against reading a comparison as immunotherapy added to radiotherapy by randomisation.
///
/// Told by the arms: who they are, what each is given, and whether chance decided who got which. The
/// first that holds is the one given.
package enum ComparisonDoubt: Hashable, Sendable {
  /// The control arm are patients who were not of the trial.
  case outsideControl
  /// Chance did not decide who got which.
  case notRandomised
  /// No source at hand says whether chance decided.
  case allocationNotStated
  /// The source does not say which arms are compared.
  case armsNotStated
  /// The source does not say which of the two arms is above the line.
  case directionNotCoded
  /// What one of the arms is given is not known.
  case treatmentsNotStated
  /// The arms are given the same immunotherapy, and radiotherapy is what is added.
  case radiotherapyAdded
  /// Neither arm is given immunotherapy, or the control arm alone.
  case noImmunotherapy
  /// The control arm has immunotherapy too: these agents.
  case immunotherapyInControl([String])
  /// Immunotherapy stands in place of these treatments of the control arm.
  case inPlace(of: [String])
  /// The arms differ in their radiotherapy too: as experimental and control arm have it.
  case otherRadiotherapy(String, String)
  /// Neither arm has radiotherapy.
  case withoutRadiotherapy

  /// What speaks against it in words that stand for all such comparisons.
  package var words: String {
    switch self {
    case .outsideControl: "controls from outside the trial"
    case .notRandomised: "not randomised"
    case .allocationNotStated: "no source says that it is randomised"
    case .armsNotStated: "the source does not say which arms are compared"
    case .directionNotCoded: "the record does not say which arm is above the line"
    case .treatmentsNotStated: "what the arms are given is not known"
    case .radiotherapyAdded: "radiotherapy is added, not immunotherapy"
    case .noImmunotherapy: "no immunotherapy is tried"
    case .immunotherapyInControl: "immunotherapy in the control arm too"
    case .inPlace: "immunotherapy in place of another treatment"
    case .otherRadiotherapy: "the arms differ in radiotherapy too"
    case .withoutRadiotherapy: "no radiotherapy in either arm"
    }
  }

  /// What it is of this comparison: `durvalumab`, `25 against 50.4 Gy`; `nil` where there is no more to
  /// say.
  package var detail: String? {
    switch self {
    case .immunotherapyInControl(let names), .inPlace(let names): names.joined(separator: " + ")
    case .otherRadiotherapy(let own, let other): "\(own) against \(other)"
    default: nil
    }
  }

  /// Both in one: `immunotherapy in place of another treatment (temozolomide)`.
  package var text: String { detail.map { "\(words) (\($0))" } ?? words }

  /// `nil` where nothing speaks against it.
  init?(of own: Arm, against control: Arm, in trial: Trial) {
    if own.isOutsideTrial || control.isOutsideTrial {
      self = .outsideControl
      return
    }
    guard let isRandomised = trial.isRandomised else {
      self = .allocationNotStated
      return
    }
    guard isRandomised else {
      self = .notRandomised
      return
    }
    guard let doubt = Self.doubt(about: own, control, in: trial) else { return nil }
    self = doubt
  }

  /// What the treatments of two randomised arms tell; `nil` where immunotherapy is what is added.
  private static func doubt(
    about own: Arm,
    _ control: Arm,
    in trial: Trial
  ) -> ComparisonDoubt? {
    if own.interventions.isEmpty || control.interventions.isEmpty { return .treatmentsNotStated }
    let isPrior = trial.classification.radiotherapyRole == .prior
    func isRadiated(_ arm: Arm) -> Bool { isPrior || !arm.names(of: .radiotherapy).isEmpty }
    let ours = own.names(of: .immunotherapy)
    let theirs = control.names(of: .immunotherapy)
    if Set(ours) == Set(theirs), isRadiated(own), !isRadiated(control) { return .radiotherapyAdded }
    if !theirs.isEmpty, !ours.isEmpty { return .immunotherapyInControl(theirs) }
    if ours.isEmpty { return .noImmunotherapy }
    let instead =
      control.treatments(notIn: own) + (isRadiated(own) ? [] : control.names(of: .radiotherapy))
    if !instead.isEmpty { return .inPlace(of: instead) }
    guard isRadiated(own) else { return .withoutRadiotherapy }
    if !isRadiated(control) { return .radiotherapyAdded }
    if let ours = own.gray, let theirs = control.gray, ours != theirs {
      return .otherRadiotherapy("\(ours) Gy", "\(theirs) Gy")
    }
    return nil
  }
}

extension Trial {
  /// Whether chance decided who got which arm: by its registry record, else by what the catalogue says of
  /// its design, or by how many its sources say were randomised; `nil` where none says.
  package var isRandomised: Bool? {
    if let allocation = registration?.design.allocation {
      let word = allocation.lowercased()
      return word.hasPrefix("random")
    }
    let words = overview.design.text.lowercased()
    if ["not randomi", "non-randomi", "nonrandomi", "single arm"].contains(where: words.contains) {
      return false
    }
    let isCounted = (sizes + arms.flatMap(\.sizes)).contains { $0.counted == .randomised }
    return words.contains("randomi") || isCounted ? true : nil
  }
}

extension Arm {
  /// The total dose of its one course of radiotherapy in gray, as printed; `nil` for several, or none in
  /// numbers.
  var gray: String? {
    let courses = interventions.filter { $0.kind == .radiotherapy }
    return courses.count == 1 ? courses[0].radiotherapy?.totalGray?.digits : nil
  }
}
