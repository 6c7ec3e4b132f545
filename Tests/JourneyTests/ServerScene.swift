import Foundation
import TestSupport

/// A folder with files to import, and stores to put them into: a file, and a database of the tests' server.
final class ServerScene {
  private let place: TestFolder
  let database: TestDatabase
  var folder: URL { place.url }
  var file: String { place["registry.sqlite"] }
  /// The address of the store on the server.
  var address: String { database.address() }

  /// - Parameter server: The server; that which all tests share where none is given.
  /// - Throws: What is the matter where it does not start.
  init(on server: PostgresServer? = nil) throws {
    place = try TestFolder()
    database = try (server ?? .shared()).database()
  }

  /// Runs a script with `$R` for the program, `$G` for the generator, `$S` for the records of the tests and the
  /// store in `$RTIO_STORE`; caches lie in the folder.
  func run(
    _ script: String,
    on store: String
  ) throws -> (output: String, error: String, status: Int32) {
    let records = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "TrialImportTests/Registry/Records").path
    return try Program.run(
      "/bin/sh",
      ["-c", "cd \"$FOLDER\" || exit 99\n" + script],
      environment: [
        "R": Program.path(), "G": ImportScript.generator ?? "", "S": records,
        "FOLDER": folder.path, "RTIO_STORE": store, "XDG_CACHE_HOME": place["cache"],
      ]
    )
  }

  /// The same on the server.
  func run(_ script: String) throws -> (output: String, error: String, status: Int32) {
    try run(script, on: address)
  }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: folder.appending(path: name))
  }
}
