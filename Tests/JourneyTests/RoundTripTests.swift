import Foundation
import SQLiteEngine
import Testing
import TrialModel
import TrialStore

/// Records in, records out, and the counts that the store lists, against what Python reads.
@Suite("What was imported comes out the same in meaning, and Python counts the same in it")
struct RoundTripTests {
  private static let records = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "TrialImportTests/Registry/Records")
  private static let registry = ProcessInfo.processInfo.environment["RTIO_REGISTRY"]
  private static let hasPython =
    (try? Program.run("/usr/bin/env", ["python3", "-c", "pass"]).status) == 0

  @Test("the project's own records", .enabled(if: hasPython))
  func invented() throws {
    try compare(Self.records, least: 7)
  }

  @Test(
    "real records",
    .enabled(if: hasPython && registry != nil, "RTIO_REGISTRY names no folder of records")
  )
  func real() throws {
    try compare(URL(filePath: try #require(Self.registry)).appending(path: "studies"), least: 1)
  }

  private func compare(_ folder: URL, least: Int) throws {
    let place = try ImportScript()
    // Every study goes into a file of its number, in as Python reads it and out as we write it.
    try place.write(Self.splitting, to: "split.py")
    let result = try place.run(
      """
      python3 split.py in '\(folder.path)'/*.json
      $R import --quiet in; $R export --format registry -o out.ndjson
      python3 split.py out out.ndjson
      diff -r in out && echo same
      python3 '\(Self.records.path)/count-records.py' in/*.json > counts
      """
    )
    #expect(result.output.hasSuffix("\nsame\n"), "\(result.output.suffix(2000)) \(result.error)")
    let text = try String(contentsOf: place.folder.appending(path: "counts"), encoding: .utf8)
    let lines = text.split(separator: "\n")
    #expect(lines.count >= least)
    let path = place.folder.appending(path: "store/registry.sqlite").path
    let store = try RegistryStore(reading: SQLitePlace(path))
    #expect(try store.totals().studies == lines.count)
    for line in lines {
      let number = try #require(RegistryNumber(TrialID(String(line.prefix(11)))))
      let isListed = try store.study(number) { row in row.withListed { !$0.isEmpty } }
      #expect(isListed == true, "\(line.prefix(11))")
    }
  }

  private static let splitting = """
    import json, os, re, sys
    os.mkdir(sys.argv[1])
    for path in sys.argv[2:]:
        text = open(path, encoding="utf-8").read()
        for part in text.splitlines() if path.endswith("ndjson") else [text]:
            study = json.loads(part)
            study = study.get("study", study)
            plan = study.get("protocolSection") or {}
            number = (plan.get("identificationModule") or {}).get("nctId")
            if isinstance(number, str) and re.fullmatch(r"NCT\\d{8}", number):
                with open(f"{sys.argv[1]}/{number}.json", "w") as out:
                    json.dump(study, out, indent=1, sort_keys=True)
    """
}
