import Glibc
import TrialModel

/// The clocks of the system.
enum Clock {
  /// The time in UTC, `2026-11-23T09:00:00Z`.
  static func now() -> String {
    var seconds = time(nil)
    var parts = tm()
    gmtime_r(&seconds, &parts)
    var text = [CChar](repeating: 0, count: 32)
    let length = strftime(&text, text.count, "%Y-%m-%dT%H:%M:%SZ", &parts)
    return String(decoding: text.prefix(length).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// The time of day on this machine, in its own zone: `21:40`.
  static func timeOfDay() -> String {
    var seconds = time(nil)
    var parts = tm()
    localtime_r(&seconds, &parts)
    var text = [CChar](repeating: 0, count: 8)
    let length = strftime(&text, text.count, "%H:%M", &parts)
    return String(decoding: text.prefix(length).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// The moment it is; `nil` when the clock is off by centuries.
  static func moment() -> Moment? {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    return Moment(microseconds: Int(now.tv_sec) * 1_000_000 + Int(now.tv_nsec) / 1_000)
  }

  /// Seconds of a clock that never goes back.
  static func ticks() -> Double {
    var moment = timespec()
    clock_gettime(CLOCK_MONOTONIC, &moment)
    return Double(moment.tv_sec) + Double(moment.tv_nsec) / 1e9
  }
}
