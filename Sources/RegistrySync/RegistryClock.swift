package import TrialModel

/// Time and chance, as the service of a registry needs them.
package struct RegistryClock {
  /// Seconds of a clock that never goes back.
  package let ticks: () -> Double
  /// The moment by the calendar; `nil` where the clock of the system is off by centuries.
  package let moment: () -> Moment?
  /// Waits so many seconds; answers `false` as soon as the user stops it.
  package let wait: (Double) -> Bool
  /// A number from 0 up to 1.
  package let chance: () -> Double

  package init(
    ticks: @escaping () -> Double,
    moment: @escaping () -> Moment?,
    wait: @escaping (Double) -> Bool,
    chance: @escaping () -> Double
  ) {
    self.ticks = ticks
    self.moment = moment
    self.wait = wait
    self.chance = chance
  }
}
