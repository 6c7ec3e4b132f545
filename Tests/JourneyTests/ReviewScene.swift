import Foundation
import TestSupport

/// A review of invented records, a registry on this machine that has them, and both readers.
struct ReviewScene {
  let folder: TestFolder
  /// The folder of records that the registry serves.
  var records: String { folder["records"] }
  /// The folder of the review.
  var review: String { folder["review"] }

  private static let docs = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs/living-review")

  /// The review and the records of the walk-through.
  init() throws {
    folder = try TestFolder()
    try FileManager.default.createDirectory(atPath: records, withIntermediateDirectories: true)
    try serve("2026-11")
    let made = try Program.rtio("review", "new", review)
    guard made.status == 0 else { throw JourneyProblem("no review: \(made.error)") }
    try Self.copy(Self.docs.appending(path: "protocol.json"), to: "\(review)/protocol.json")
  }

  /// Has the registry hold the records of a month.
  func serve(_ month: String) throws {
    try Self.copy(
      Self.docs.appending(path: "\(month).ndjson"),
      to: "\(records)/studies.ndjson"
    )
  }

  private static func copy(_ file: URL, to path: String) throws {
    try Data(contentsOf: file).write(to: URL(filePath: path))
  }

  func environment(_ registry: RegistryService?) -> [String: String] {
    [
      "RTIO_REGISTRY_URL": registry?.url ?? "http://127.0.0.1:1/api/v2",
      "RTIO_REGISTRY_PACE": "0", "RTIO_STORE": folder["unused.sqlite"], "no_proxy": "*",
    ]
  }

  /// Runs the searches against a registry that behaves.
  @discardableResult
  func update(_ faults: String...) throws -> (output: String, error: String, status: Int32) {
    let registry = try RegistryService(records, on: faults)
    let result = try Program.rtio(
      "review",
      "update",
      review,
      "--format",
      "json",
      environment: environment(registry)
    )
    withExtendedLifetime(registry) {}
    return result
  }

  func rtio(_ arguments: String...) throws -> (output: String, error: String, status: Int32) {
    try Program.run(Program.path(), arguments, environment: environment(nil))
  }

  /// The lines of a reader's file; empty where there is none.
  func lines(of reader: String) -> [String] {
    let text = try? String(contentsOfFile: "\(review)/decisions/\(reader).ndjson", encoding: .utf8)
    return (text ?? "").split(separator: "\n").map(String.init)
  }

  /// The numbers of the complete lines of a reader's file, in their order.
  func decided(by reader: String) throws -> [String] {
    struct Line: Decodable {
      let id: String
      let reader: String
    }
    return try lines(of: reader).map { line in
      let line = try JSONDecoder().decode(Line.self, from: Data(line.utf8))
      guard line.reader == reader else { throw JourneyProblem("a line of \(line.reader)") }
      return line.id
    }
  }

  /// The number of a record of the walk-through.
  static func number(_ place: Int) -> String { "NCT990000" + String(format: "%02d", place) }
}
