import Foundation
import TestSupport

/// A folder in which the examples of help and manual can be run: the files that they name, a store of invented
/// records, a review that two have begun to read, and a registry on this machine.
final class ExampleScene {
  /// What every scene is made of, packed, so that no folder is left behind.
  private static let packed = Result { try Template().packed() }
  private let place: TestFolder
  private let registry: RegistryService
  private let database: TestDatabase?

  /// The scene anew, as nobody has changed it.
  init() throws {
    place = try TestFolder()
    let file = place["scene.tar"]
    try Self.packed.get().write(to: URL(filePath: file))
    let unpacked = try Program.run("/bin/tar", ["-C", place.url.path, "-xf", file])
    guard unpacked.status == 0 else { throw JourneyProblem(unpacked.error) }
    try FileManager.default.removeItem(atPath: file)
    registry = try RegistryService(place["records"])
    database = PostgresServer.isInstalled ? try PostgresServer.shared().database() : nil
  }

  /// The address that stands for a group's store in the examples.
  private static let shared = "postgres://reader@db.example.org/trials"

  /// Whether there is all that a line needs.
  func canRun(_ line: String) -> Bool { database != nil || !line.contains(Self.shared) }

  /// Runs a line as a shell does, the program being found by its name.
  func run(_ line: String) throws -> (output: String, error: String, status: Int32) {
    var line = line
    if let database { line = line.replacing(Self.shared, with: "\"\(database.address())\"") }
    return try Program.run(
      "/bin/bash",
      ["-c", "cd \"$FOLDER\" || exit 99\n\(line)"],
      environment: try Self.environment(place, registry: registry.url)
    )
  }

  private static func environment(
    _ place: TestFolder,
    registry: String
  ) throws -> [String: String] {
    [
      "FOLDER": place.url.path, "HOME": place.url.path, "XDG_DATA_HOME": place["data"],
      "XDG_STATE_HOME": place["state"], "XDG_CACHE_HOME": place["cache"],
      "XDG_CONFIG_HOME": place["config"], "RTIO_REGISTRY_URL": registry,
      "RTIO_REGISTRY_PACE": "0", "no_proxy": "*", "TERM": "dumb",
      "PATH": "\(place["bin"]):/usr/bin:/bin",
    ]
  }

  /// What every scene is a copy of, made once.
  private struct Template {
    let folder: TestFolder

    init() throws {
      folder = try TestFolder()
      for name in ["bin", "records", "downloads", "pages"] {
        try FileManager.default.createDirectory(
          atPath: folder[name],
          withIntermediateDirectories: true
        )
      }
      try FileManager.default.createSymbolicLink(
        atPath: folder["bin/rtio-tui"],
        withDestinationPath: URL(filePath: try Program.path()).standardizedFileURL.path
      )
      try writeRecords()
      try writeFilesOfReaders()
      let walk = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "docs/living-review")
      let made = try Program.run(
        "/bin/bash",
        ["-ec", Self.script],
        environment: ExampleScene.environment(folder, registry: "http://127.0.0.1:1/api/v2")
          .merging(["WALK": walk.path]) { first, _ in first }
      )
      guard made.status == 0 else { throw JourneyProblem("no scene: \(made.error)") }
    }

    /// The folder as one file of tar.
    func packed() throws -> Data {
      let other = try TestFolder()
      let made = try Program.run("/bin/tar", ["-C", folder.url.path, "-cf", other["scene"], "."])
      guard made.status == 0 else { throw JourneyProblem(made.error) }
      return try Data(contentsOf: URL(filePath: other["scene"]))
    }

    /// A record for each number that a test's registry is asked for; nothing in it is of the real trial.
    private func writeRecords() throws {
      let listed = try Program.rtio("list", "--columns", "id", "--format", "csv").output
      for number in listed.split(whereSeparator: \.isNewline).dropFirst()
      where number.hasPrefix("NCT") {
        let record = SyncScene.record(
          1,
          changed: "2026-11-02",
          title: "Radiotherapy with an antibody"
        )
        .replacing(SyncScene.number(1), with: number)
        try record.write(
          toFile: folder["records/\(number).json"],
          atomically: true,
          encoding: .utf8
        )
      }
      for place in 1...3 {
        let record = SyncScene.record(place, changed: "2026-11-02", title: "An invented trial")
        try record.write(
          toFile: folder["downloads/\(SyncScene.number(place)).json"],
          atomically: true,
          encoding: .utf8
        )
      }
    }

    private func writeFilesOfReaders() throws {
      try """
      id,endpoint,hr,ci_lower,ci_upper,p
      Trial A,OS,0.85,0.72,1.00,0.053
      Trial B,OS,0.67,0.75,0.81,0.001

      """
      .write(toFile: folder["sheet.csv"], atomically: true, encoding: .utf8)
      try """
      {"format": 1, "decisions": [{"code": "CLAIM", "place": "NCT00409188",
      "figure": "tecemotide treated registry-ipd", "decision": "keep",
      "initials": "CD", "date": "2026-11-23"}]}
      """
      .write(toFile: folder["theirs.json"], atomically: true, encoding: .utf8)
    }

    /// The store and the review, made by the program itself.
    private static let script = """
      cd "$FOLDER"
      cp "$WALK/2026-11.ndjson" pages/studies.ndjson
      echo '{"apiVersion": "2.0.5", "dataTimestamp": "2026-11-27T09:00:05"}' > pages/version.json
      cp "$WALK/2026-11.ndjson" records/
      mkdir -p config/rtio-tui
      printf '%s\n' 'rtio-tui views 1' '' 'view board' 'filter site:lung' 'sort n' > config/rtio-tui/views
      gzip -c pages/studies.ndjson > studies.ndjson.gz
      rtio-tui import pages/studies.ndjson --quiet
      rtio-tui review new my-review
      cp "$WALK/protocol.json" my-review/
      rtio-tui review update my-review --from pages --quiet || test $? = 3
      for reader in AB CD; do
        rtio-tui review decide my-review --reader $reader NCT99000001 NCT99000002 include
        rtio-tui review decide my-review --reader $reader NCT99000016 exclude --reason no-io
      done
      rtio-tui review decide my-review --reader AB NCT99000003 include
      rtio-tui review decide my-review --reader CD NCT99000003 exclude --reason no-rt
      """
  }
}
