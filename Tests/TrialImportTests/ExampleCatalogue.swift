import Foundation
import TrialImport

/// The invented examples beside these tests.
enum ExampleCatalogue {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()

  /// The files of the sound example, without a finding.
  static func valid() throws -> [CatalogueFile] {
    try ["bibliography.json", "review.json", "since.json", "Trials/NCT00000001.json"].map { name in
      CatalogueFile(name: name, bytes: try bytes(of: "Valid/\(name)"))
    }
  }

  /// The names of the broken examples, without ending.
  static let broken: [String] = {
    let files = try? FileManager.default.contentsOfDirectory(
      atPath: folder.appending(path: "Broken").path(percentEncoded: false)
    )
    return (files ?? []).filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }.sorted()
  }()

  /// The sound example with a broken file in it.
  ///
  /// The first word of the example's name says what it is: a `trial` is added, a `review`, `since` or
  /// `bibliography` takes the place of the sound one.
  static func catalogue(withBroken example: String) throws -> [CatalogueFile] {
    let name =
      switch example.prefix(while: { $0 != "." }) {
      case "review": "review.json"
      case "since": "since.json"
      case "bibliography": "bibliography.json"
      case "trial": "Trials/NCT00000002.json"
      default: "\(example).json"
      }
    let broken = CatalogueFile(name: name, bytes: try bytes(of: "Broken/\(example).json"))
    return try valid().filter { $0.name != name } + [broken]
  }

  static func bytes(of path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appending(path: path)))
  }

  static func text(of path: String) throws -> String {
    String(decoding: try bytes(of: path), as: UTF8.self)
  }
}
