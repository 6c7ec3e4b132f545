import TrialModel

extension Catalogue {
  /// The day to which a trial is known: that of its registry record where there is one, else the newest to which
  /// any trial of the catalogue is; `nil` where neither is known.
  func dataAsOf(of trial: Trial) -> PartialDate? { trial.registration?.dataDay ?? asOf }
}
