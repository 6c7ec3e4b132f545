package import TrialModel

extension ArmComparison {
  /// The comparison of two groups of a trial, as far as each is an arm of it.
  package init(of experimental: Arm?, against control: Arm?, in trial: Trial) {
    self.experimental = experimental
    self.control = control
    doubt =
      if let experimental, let control {
        ComparisonDoubt(of: experimental, against: control, in: trial)
      } else {
        .armsNotStated
      }
  }
}
