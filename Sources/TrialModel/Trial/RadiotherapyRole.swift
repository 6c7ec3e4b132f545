/// Who of a trial gets radiotherapy.
package enum RadiotherapyRole: String, Hashable, Sendable, CaseIterable {
  case allArms = "all"
  case experimentalOnly = "experimental"
  case controlOnly = "control"
  /// Arms of either kind, or of a trial that compares none with another.
  case someArms = "some"
  /// It came before the trial began, for all its patients.
  case prior
  /// No arm gets any, as far as is known.
  case none

  /// In words: `experimental arms only`.
  package var words: String {
    switch self {
    case .allArms: "all arms"
    case .experimentalOnly: "experimental arms only"
    case .controlOnly: "control arms only"
    case .someArms: "some arms"
    case .prior: "before randomisation"
    case .none: "no arm"
    }
  }

  /// What the arms of a trial tell by their treatments and sides.
  ///
  /// What came before the trial stands among them like the rest, so `prior` is never told by arms.
  package init(_ arms: [Arm]) {
    func isRadiated(_ arm: Arm) -> Bool { arm.interventions.contains { $0.kind == .radiotherapy } }
    let radiated = arms.filter(isRadiated)
    self =
      if radiated.isEmpty {
        .none
      } else if radiated.count == arms.count {
        .allArms
      } else if radiated.allSatisfy({ $0.side == .experimental }) {
        .experimentalOnly
      } else if radiated.allSatisfy({ $0.side == .control }) {
        .controlOnly
      } else {
        .someArms
      }
  }
}

extension Trial {
  /// Who gets radiotherapy: as it was filed, else as the arms tell.
  package var radiotherapyRole: RadiotherapyRole {
    classification.radiotherapyRole ?? RadiotherapyRole(arms)
  }
}
