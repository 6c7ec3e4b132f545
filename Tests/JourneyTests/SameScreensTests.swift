import Foundation
import TestSupport
import Testing

@Suite(
  "The same records in a file and on a server",
  .serialized,
  .enabled(if: PostgresServer.isInstalled, "PostgreSQL is not installed")
)
struct SameScreensTests {
  private let scene: ServerScene

  init() throws {
    scene = try ServerScene()
    let made = try scene.run(
      """
      $G 240 --seed 7 --with-results 0.5 --of-interest 0.6 > in.ndjson
      head -20 in.ndjson | sed 's/"versionHolder":"2026-08/"versionHolder":"2026-09/' > newer.ndjson
      sed 's/NCT90000000/NCT02125461/;1q' in.ndjson > pacific.ndjson
      wc -l < newer.ndjson
      """
    )
    #expect(made.output == "20\n" && made.error.isEmpty, "\(made)")
  }

  private static let importing = """
    $R import in.ndjson pacific.ndjson "$S/all-that-can-be-wrong.json"; echo "exit $?"
    $R import newer.ndjson; echo "exit $?"
    $R import in.ndjson; echo "exit $?"
    $R imports | sed 's/20..-..-.. ..:../MOMENT/g'
    $R imports 1; $R imports last; $R imports 9; echo "exit $?"
    """

  /// Runs a script on both, and expects the same words of both.
  private func expectSame(_ script: String) throws -> String {
    let file = try scene.run(script, on: scene.file)
    let server = try scene.run(script)
    // Nothing tells the two apart but the name of the store.
    let output = server.output.replacing(scene.address, with: scene.file)
    #expect(output == file.output)
    #expect(server.error == file.error)
    #expect(server.status == file.status)
    return file.output
  }

  @Test func `imports say and find the same, and lists, records and exports are the same bytes`()
    throws
  {
    let imported = try expectSame(Self.importing)
    #expect(imported.contains("exit 0") && imported.contains("MOMENT"))
    let listed = try expectSame(
      """
      for form in table csv tsv json ndjson markdown; do $R list --format $form; done
      $R list --filter 'has:record has:results' --sort -n --format csv
      $R export --format registry | cksum; $R export NCT90000003 NCT90000005 --format registry
      $R export --filter 'has:record' --format csv
      $R export --filter 'has:results has:record' --table toxicity --format ndjson | cksum
      $R export --format metafor
      $R list --filter 'nothing:here'; echo "exit $?"
      """
    )
    #expect(listed.contains("NCT90000003") && listed.contains("\"protocolSection\""))
    let shown = try expectSame(
      """
      for id in NCT90000001 NCT90000002 NCT90000019 NCT90000130 PACIFIC NCT91234567; do
        $R show $id; $R show $id --format json; $R show $id --format markdown; $R check $id
        echo "exit $?"
      done
      """
    )
    #expect(shown.contains("NCT90000001"))
  }

  /// Sizes and keys.
  private static let scripts = [
    "80x24:", "80x24:G", "120x40:/ 'NCT9' Enter j j Enter", "120x40:/ 'NCT90000001' Enter Enter 2",
    "80x24:/ 'NCT90000003' Enter Enter 3", "80x24:/ 'NCT90000003' Enter Enter 4",
    "120x40:/ 'NCT90000005' Enter Enter 5", "40x10:/ 'NCT90000005' Enter Enter",
    "80x24:/ 'has:results' Enter Enter J J J 4", "120x40:/ 'has:record' Enter m j m j m =",
    "120x40:/ 'PACIFIC' Enter Enter", "120x40:/ 'has:results' Enter F",
    "80x24:f", "120x40:/ 'has:record' Enter s j Enter", "80x24:I", "80x24:I Enter",
  ]

  @Test func `every screen is the same, byte for byte`() throws {
    _ = try expectSame(Self.importing)
    var script = ""
    for line in Self.scripts {
      let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      script += """
        echo "--- \(line)"
        $R --fresh --screen \(parts[0]) --keys "\(parts[1])" | sed 's/20..-..-.. ..:../MOMENT/g'
        $R --fresh --screen \(parts[0]) --as ansi --keys "\(parts[1])" | sed 's/20..-..-.. ..:../MOMENT/g'

        """
    }
    let screens = try expectSame(script)
    #expect(screens.contains("NCT90000001"))
  }
}
