import TrialModel

extension PartialDate {
  /// The date as the store keeps it: `20160930`, `20160900`, `20160000`.
  var stored: Int { year * 10_000 + (month ?? 0) * 100 + (day ?? 0) }

  /// `nil` when the number is no such date.
  init?(stored number: Int) {
    let month = number / 100 % 100
    let day = number % 100
    self.init(
      year: number / 10_000,
      month: month == 0 ? nil : month,
      day: day == 0 ? nil : day
    )
  }
}
