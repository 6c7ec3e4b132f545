import Glibc
import TrialModel

extension PartialDate {
  /// The day it is on this machine, in its own zone; `nil` when its clock is off by centuries.
  static var today: PartialDate? {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    let fields = [Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday)]
    let text = fields.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: "-")
    return try? PartialDate(text)
  }
}
