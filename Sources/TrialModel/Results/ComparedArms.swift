/// The two arms that a ratio or a difference of the catalogue is of.
///
/// A registry record names no such pair; there `RatioComparison` has what its words say.
package struct ComparedArms: Hashable, Sendable {
  /// The arm whose hazard, odds or rate is set against that of the other.
  package let experimental: ArmID
  /// The arm it is compared with.
  package let control: ArmID
  /// Both in the letters of their arms, `TIRA+ATEZ v PBO`.
  ///
  /// `nil` where the trial has these two arms alone, so that no row has to say it.
  package let name: String?

  package init(experimental: ArmID, control: ArmID, name: String?) {
    self.experimental = experimental
    self.control = control
    self.name = name
  }

  /// The pair named by the arms of its trial.
  package func named(among arms: [Arm]) -> ComparedArms {
    guard arms.count > 2, let own = arms.first(where: { $0.id == experimental }),
      let other = arms.first(where: { $0.id == control })
    else { return self }
    let name = "\(own.shortLabel) v \(other.shortLabel)"
    return ComparedArms(experimental: experimental, control: control, name: name)
  }
}
