import Foundation
import TestSupport

/// A folder with a store in it, where shell scripts run the program as people do.
final class ImportScript {
  private let place: TestFolder
  var folder: URL { place.url }

  init() throws { place = try TestFolder() }

  /// The program that invents studies, built beside the one under test.
  static let generator: String? = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let beside = (try? Program.path()).map {
      URL(filePath: $0).deletingLastPathComponent().appending(path: "registry-generator")
    }
    let builds = ["release", "debug"].map {
      root.appending(path: ".build/\($0)/registry-generator")
    }
    return ([beside].compactMap(\.self) + builds).map(\.path)
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }()

  /// Runs a script with `$R` for the program, `$G` for the generator and the store in `$RTIO_STORE`.
  func run(_ script: String) throws -> (output: String, error: String, status: Int32) {
    try Program.run(
      "/bin/sh",
      ["-c", "cd \"$FOLDER\" || exit 99\n" + script],
      environment: [
        "R": Program.path(), "G": Self.generator ?? "", "FOLDER": folder.path,
        "RTIO_STORE": folder.appending(path: "store/registry.sqlite").path,
      ]
    )
  }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: folder.appending(path: name))
  }

  /// An invented study of that number.
  static func study(_ number: Int) -> String {
    let digits = String(number)
    let id = "NCT" + String(repeating: "0", count: 8 - digits.count) + digits
    return """
      {"protocolSection":{"identificationModule":{"nctId":"\(id)","briefTitle":"Invented"}},\
      "derivedSection":{"miscInfoModule":{"versionHolder":"2026-01-02"}},"hasResults":false}
      """
  }
}
