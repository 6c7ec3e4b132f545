/// How quickly an import goes, and how long it will still take.
struct ImportPace {
  /// Bytes of all files together; `nil` when one of them is a stream.
  let totalBytes: Int?
  /// When it began, in seconds of a clock that never goes back.
  let start: Double

  /// One line for a person: `12 340 studies, 3 findings, 45 MB/s, 1 min left`.
  func line(studies: Int, findings: Int, bytes: Int, now: Double) -> String {
    let seconds = max(now - start, 0.001)
    let rate = Double(bytes) / seconds
    var parts = [
      "\(Self.grouped(studies)) studies", findings == 1 ? "1 finding" : "\(findings) findings",
    ]
    parts.append("\(Self.grouped(Int(rate / 1e6))) MB/s")
    if let totalBytes, rate > 0, seconds > 1 {
      parts.append("\(Self.duration(Double(max(0, totalBytes - bytes)) / rate)) left")
    }
    return parts.joined(separator: ", ")
  }

  /// A number with its digits in groups of three: `600 000`.
  static func grouped(_ number: Int) -> String {
    let digits = String(number)
    guard digits.count > 4 else { return digits }
    var text = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place).isMultiple(of: 3) { text.append(" ") }
      text.append(digit)
    }
    return text
  }

  /// A time in the unit that fits: `40 s`, `3 min`, `2 h`.
  static func duration(_ seconds: Double) -> String {
    switch seconds {
    case ..<90: "\(Int(seconds.rounded(.up))) s"
    case ..<5400: "\(Int((seconds / 60).rounded())) min"
    default: "\(Int((seconds / 3600).rounded())) h"
    }
  }
}
