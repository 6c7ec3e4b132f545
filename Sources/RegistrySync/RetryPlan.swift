package import TrialModel

/// How often a request is tried, and how long is waited between.
///
/// Pauses double from the first; a jitter of a quarter keeps many programs from coming back together.
package struct RetryPlan: Hashable, Sendable {
  /// The pause after the first try, in seconds.
  package let firstPause: Double
  /// How often one request is sent where the service is out of reach or asks to come later.
  package static let mostTries = 6
  /// The same where each try takes long, or says little: a stall, a fault of the service.
  package static let fewTries = 3
  /// The longest pause that the service may ask for, in seconds.
  package static let longestPause = 120.0

  /// - Parameter pace: The least time between two requests, in seconds.
  package init(pace: Double) { firstPause = max(pace, 0.25) }

  /// How long to wait after a try.
  ///
  /// - Parameters:
  ///   - number: How many tries there were.
  ///   - most: How many there may be.
  ///   - asked: What the service asks for, in seconds.
  ///   - chance: A number from 0 up to 1.
  /// - Returns: The pause in seconds; `nil` to give up.
  package func pause(
    after number: Int,
    of most: Int,
    asked: Double?,
    chance: Double
  ) -> Double? {
    guard number < most, asked ?? 0 <= Self.longestPause else { return nil }
    var pause = firstPause
    for _ in 1..<max(1, number) { pause *= 2 }
    pause = min(pause, Self.longestPause / 4) * (0.875 + chance / 4)
    return max(pause, asked ?? 0)
  }

  /// How long an answer asks to wait, in seconds: a number of them, or a day and time (RFC 9110, sections
  /// 10.2.3 and 5.6.7).
  ///
  /// `nil` for any other text, 0 for a time that has passed.
  package static func seconds(asked text: String, at now: Moment?) -> Double? {
    if let seconds = Int(text), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      return Double(seconds)
    }
    let words = text.split(separator: " ")
    guard words.count == 6, words[5] == "GMT", words[1].utf8.count == 2,
      let month = months.firstIndex(where: { $0 == words[2] }), let now,
      let moment = Moment(
        "\(words[3])-\(month < 9 ? "0" : "")\(month + 1)-\(words[1])T\(words[4])Z"
      )
    else { return nil }
    return Double(max(0, moment.microseconds - now.microseconds)) / 1e6
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
