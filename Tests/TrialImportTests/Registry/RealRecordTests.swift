import Foundation
import JSONText
import TestSupport
import Testing
import TrialImport
import TrialModel

/// Real records, where the environment variable `RTIO_REGISTRY` names a folder of them.
///
/// In it `studies` holds one study in each file, and `files` other files of the registry, such as
/// earlier versions named `….older.json`.
enum RealRecords {
  static let folder = ProcessInfo.processInfo.environment["RTIO_REGISTRY"].map {
    URL(filePath: $0)
  }

  static let studies = files(in: "studies", ending: ".json")
  static let olderVersions = files(in: "files", ending: ".older.json")

  static func files(in name: String, ending: String) -> [URL] {
    guard let folder = folder?.appending(path: name) else { return [] }
    let files = try? FileManager.default.contentsOfDirectory(
      at: folder,
      includingPropertiesForKeys: nil
    )
    return (files ?? []).filter { $0.lastPathComponent.hasSuffix(ending) }
      .sorted { $0.path < $1.path }
  }

  static func read(_ file: URL, parts: RecordParts = .whole) throws -> StudyReading {
    let bytes = [UInt8](try Data(contentsOf: file))
    return try RecordExample.read(bytes, file: file.lastPathComponent, parts: parts)
  }
}

@Suite(
  "Real records are read whole",
  .enabled(if: RealRecords.folder != nil, "RTIO_REGISTRY names no folder of records")
)
struct RealRecordTests {
  @Test("every record is read without a finding, at both depths, and makes a trial")
  func everyRecord() throws {
    #expect(!RealRecords.studies.isEmpty)
    for file in RealRecords.studies {
      let whole = try RealRecords.read(file)
      let record = try #require(whole.registration)
      #expect(whole.findings.isEmpty, "\(whole.findings)")
      #expect(file.lastPathComponent == "\(record.id.text).json")
      #expect(try RealRecords.read(file, parts: .outline).counts == whole.counts)
      #expect(record.arms.count == whole.counts.arms)
      #expect(record.interventions.count == whole.counts.interventions)
      #expect(record.plannedOutcomes.count == whole.counts.plannedOutcomes)
      let events = record.results?.adverseEvents
      #expect(events?.serious.count ?? 0 == whole.counts.seriousRows)
      #expect(events?.other.count ?? 0 == whole.counts.otherRows)
      #expect((record.results != nil) == record.saysResultsPosted)
      #expect(Trial(record).toxicity?.groups.count == events?.groups.count)
    }
  }

  @Test("every intervention that names arms is given in them")
  func arms() throws {
    for file in RealRecords.studies {
      let record = try #require(RealRecords.read(file).registration)
      let given = Set(record.arms.flatMap(\.interventions))
      if !record.arms.isEmpty { #expect(given.count == record.interventions.count) }
    }
  }

  @Test("no text holds backslashes of markup, entities, or characters that move a cursor")
  func cleanTexts() throws {
    for file in RealRecords.studies {
      let record = try #require(RealRecords.read(file).registration)
      let texts = [record.descriptions.brief, record.eligibility.criteria].compactMap { $0 }
      for text in texts {
        #expect(!text.contains(#"\<"#) && !text.contains(#"\["#) && !text.contains("&lt;"))
        #expect(text.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" })
      }
    }
  }

  @Test("NCT04866017 has three arms, and its tables hold what its page shows")
  func ociperlimab() throws {
    let file = try #require(
      RealRecords.studies.first { $0.lastPathComponent == "NCT04866017.json" }
    )
    let record = try #require(RealRecords.read(file).registration)
    #expect(record.arms.count == 3)
    let events = try #require(record.results?.adverseEvents)
    #expect(events.serious.count == 24)
    #expect(events.other.count == 212)
    #expect(events.groups.map(\.deaths.affected) == [8, 4, 8])
    #expect(events.groups.map(\.deaths.atRisk) == [22, 18, 22])
    let cells = try #require(
      events.other.first { $0.term.lowercased() == "white blood cell count decreased" }?.cells
    )
    #expect(cells.map(\.affected) == [15, 10, 13])
    #expect(cells.map(\.atRisk) == [22, 18, 22])
  }

  @Test("where versions differ in the day of their data alone, no change is told")
  func olderVersions() throws {
    #expect(!RealRecords.olderVersions.isEmpty)
    for file in RealRecords.olderVersions {
      let older = try #require(RealRecords.read(file).registration)
      let name = "\(older.id.text).json"
      let present = try #require(RealRecords.studies.first { $0.lastPathComponent == name })
      let newer = try #require(RealRecords.read(present).registration)
      let (first, last) = (try #require(older.version), try #require(newer.version))
      #expect(first < last)
      #expect(newer.changes(since: older).isEmpty)
    }
  }

  @Test("no damage to real records traps, and each gives a record or a finding")
  func damage() throws {
    var generator = SeededGenerator(seed: 400)
    for file in RealRecords.studies {
      let sound = [UInt8](try Data(contentsOf: file))
      guard sound.count < 100_000 else { continue }
      for _ in 0..<10 {
        guard let reading = try? RecordExample.read(generator.damage(sound)) else { continue }
        #expect(reading.registration != nil || !reading.findings.isEmpty)
      }
    }
  }

  @Test("trimmed studies of API pages, and the record history, are read")
  func otherAnswers() throws {
    let files = RealRecords.files(in: "files", ending: ".json")
    var read = 0
    for file in files {
      let bytes = [UInt8](try Data(contentsOf: file))
      var reader = JSONReader()
      read += try reader.read(bytes.span) { root in
        let studies = root.member("studies").map { Array($0.elements) } ?? Array(root.elements)
        let all = studies.isEmpty ? [root] : studies
        return all.count { node in
          let reading = StudyDocument.read(node, file: file.lastPathComponent)
          // Pages that hold no study at all are somebody else's matter.
          return reading.registration != nil && reading.findings.isEmpty
        }
      }
    }
    #expect(read >= files.count)
  }
}
