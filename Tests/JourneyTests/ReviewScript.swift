import Foundation
import TestSupport

/// A folder for reviews, where shell scripts run the program as people do.
final class ReviewScript {
  private let place: TestFolder

  init() throws { place = try TestFolder() }

  /// A path in it.
  subscript(name: String) -> String { place[name] }

  /// Runs a script with `$R` for the program.
  func run(_ script: String) throws -> (output: String, error: String, status: Int32) {
    try Program.run(
      "/bin/sh",
      ["-c", "cd \"$FOLDER\" || exit 99\n" + script],
      environment: ["R": Program.path(), "FOLDER": place.url.path]
    )
  }

  /// The text of a file.
  func text(_ name: String) throws -> String {
    try String(contentsOfFile: self[name], encoding: .utf8)
  }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: place.url.appending(path: name))
  }

  /// A review of records 1 to a number, as a complete run found them.
  func makeReview(_ name: String = "review", records count: Int = 5) throws {
    let made = try run("$R review new \(name)")
    guard made.status == 0 else { throw JourneyProblem(made.error) }
    let ids = (1...count).map(Self.number)
    // Of the empty text, and of the numbers joined by line feeds.
    let hash = try Program.run(
      "/bin/sh",
      ["-c", "printf '%s' '\(ids.joined(separator: "\n"))' | sha256sum | cut -c1-64"]
    )
    .output.trimmingCharacters(in: .whitespacesAndNewlines)
    let list = ids.map { "\"\($0)\"" }.joined(separator: ", ")
    try write(
      """
      {"format": 1, "search": "ctgov", "at": "2026-11-30T09:15:00.123456Z",
       "query": {"query.term": "radiotherapy AND immunotherapy"}, "apiVersion": "2.0.3",
       "dataTimestamp": "2026-11-27T09:00:05", "count": \(count), "ids": [\(list)],
       "sha256": "\(hash)", "version": "test", "complete": true}
      """,
      to: "\(name)/runs/2026-11-30T091500.123Z-ctgov.json"
    )
  }

  static func number(_ value: Int) -> String {
    let digits = String(value)
    return "NCT" + String(repeating: "0", count: 8 - digits.count) + digits
  }
}
