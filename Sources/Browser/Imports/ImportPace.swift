/// How far an import is, how quickly it goes, and how long it will still take.
package struct ImportPace: Hashable, Sendable {
  /// Studies read, and studies that were refused.
  package var studies: Int
  package var refused: Int
  /// What was found wrong or odd so far.
  package var findings: Int
  package var bytes: Int
  /// Bytes of all files together; `nil` when one of them is a stream.
  package var totalBytes: Int?
  /// Seconds since it began.
  package var seconds: Double
  /// Requests to a service; `nil` where files are read.
  package var requests: Int?
  /// Records that are to be brought; `nil` where files are read, and while it is not known.
  package var wanted: Int?

  package init(
    studies: Int = 0,
    refused: Int = 0,
    findings: Int = 0,
    bytes: Int = 0,
    totalBytes: Int? = nil,
    seconds: Double = 0,
    requests: Int? = nil,
    wanted: Int? = nil
  ) {
    self.studies = studies
    self.refused = refused
    self.findings = findings
    self.bytes = bytes
    self.totalBytes = totalBytes
    self.seconds = seconds
    self.requests = requests
    self.wanted = wanted
  }

  /// One line for a person: `12 340 studies, 3 findings, 45 MB/s, 1 min left`; of a service
  /// `120 of 300 records, 4 requests, 40 records/s, 5 s left`.
  package var words: String {
    guard let askedInWords else { return wordsOfFiles }
    return [recordsInWords, askedInWords, timeLeft].compactMap { $0 }.joined(separator: ", ")
  }

  /// How many records came, of how many: `120 of 300 records`; `nil` before any is asked for.
  package var recordsInWords: String? {
    guard let wanted else { return nil }
    return "\(Self.grouped(studies)) of \(Self.grouped(wanted)) records"
  }

  /// How often a service was asked, and how quickly records come: `4 requests, 40 records/s`; `nil` where
  /// files are read.
  package var askedInWords: String? {
    guard let requests else { return nil }
    let asked = requests == 1 ? "1 request" : "\(Self.grouped(requests)) requests"
    guard studies > 0, seconds > 1 else { return asked }
    let rate = max(1, Int((Double(studies) / seconds).rounded()))
    return "\(asked), \(Self.grouped(rate)) records/s"
  }

  private var wordsOfFiles: String {
    [studiesInWords, findingsInWords, rateInWords, timeLeft].compactMap { $0 }
      .joined(separator: ", ")
  }

  /// The same in a few words: `12 340 studies, 1 min left`.
  package var fewWords: String {
    [recordsInWords ?? studiesInWords, timeLeft].compactMap { $0 }.joined(separator: ", ")
  }

  package var studiesInWords: String {
    studies == 1 ? "1 study" : "\(Self.grouped(studies)) studies"
  }

  package var findingsInWords: String {
    findings == 1 ? "1 finding" : "\(Self.grouped(findings)) findings"
  }

  /// How quickly it reads: `45 MB/s`.
  package var rateInWords: String { "\(Self.grouped(Int(rate / 1e6))) MB/s" }

  /// How much it has read: `45 of 120 MB`.
  package var amountInWords: String {
    let read = Self.grouped(bytes / 1_000_000)
    guard let totalBytes else { return "\(read) MB" }
    return "\(read) of \(Self.grouped(totalBytes / 1_000_000)) MB"
  }

  /// How long it will still take: `1 min left`; `nil` when that cannot be told.
  package var timeLeft: String? {
    if let wanted {
      guard studies > 0, seconds > 1 else { return nil }
      let perRecord = seconds / Double(studies)
      return "\(Self.duration(Double(max(0, wanted - studies)) * perRecord)) left"
    }
    guard let totalBytes, bytes > 0, seconds > 1 else { return nil }
    return "\(Self.duration(Double(max(0, totalBytes - bytes)) / rate)) left"
  }

  /// Bytes a second.
  private var rate: Double { Double(bytes) / max(seconds, 0.001) }

  /// A number with its digits in groups of three: `600 000`.
  private static func grouped(_ number: Int) -> String {
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
  private static func duration(_ seconds: Double) -> String {
    switch seconds {
    case ..<90: "\(Int(seconds.rounded(.up))) s"
    case ..<5400: "\(Int((seconds / 60).rounded())) min"
    default: "\(Int((seconds / 3600).rounded())) h"
    }
  }
}
