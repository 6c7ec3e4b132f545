import Foundation
import JSONText
import TrialImport

/// The invented records beside these tests, each with one oddity that its name tells.
enum RecordExample {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Records")

  /// The names of all examples, without ending.
  static let all: [String] = {
    let path = folder.path(percentEncoded: false)
    let files = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return files.filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }.sorted()
  }()

  static func file(_ name: String) -> URL { folder.appending(path: "\(name).json") }

  static func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: file(name)))
  }

  /// The lines of the findings that are expected of an example.
  static func expectedFindings(_ name: String) throws -> [String] {
    let file = folder.appending(path: "\(name).findings")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
  }

  static func read(_ name: String, parts: RecordParts = .whole) throws -> StudyReading {
    try read(bytes(name), file: "\(name).json", parts: parts)
  }

  static func read(
    _ bytes: [UInt8],
    file: String = "study.json",
    parts: RecordParts = .whole
  ) throws -> StudyReading {
    var reader = JSONReader()
    return try reader.read(bytes.span) { StudyDocument.read($0, file: file, parts: parts) }
  }
}
