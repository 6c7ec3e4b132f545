import Foundation
import Testing
import TrialImport
import TrialModel

@Suite("Python counts the same in the same files", .enabled(if: IndependentCount.isAvailable))
struct IndependentCountTests {
  @Test("the invented records hold what Python counts in them")
  func invented() throws {
    try compare(RecordExample.all.map { RecordExample.file($0) })
  }

  @Test(
    "real records hold what Python counts in them",
    .enabled(if: RealRecords.folder != nil, "RTIO_REGISTRY names no folder of records")
  )
  func real() throws {
    try compare(RealRecords.studies)
  }

  private func compare(_ files: [URL]) throws {
    #expect(!files.isEmpty)
    var ours: [String: [Int]] = [:]
    for file in files {
      let reading = try RecordExample.read([UInt8](Data(contentsOf: file)), parts: .outline)
      guard reading.registration != nil else { continue }
      ours[file.lastPathComponent] = reading.counts.listed
    }
    #expect(try IndependentCount.of(files) == ours)
  }
}

extension RecordCounts {
  fileprivate var listed: [Int] {
    [
      arms, interventions, plannedOutcomes, postedOutcomes, analyses, eventGroups, seriousRows,
      otherRows, eventCells, groupsWithDeathsKnown,
    ]
  }
}

/// What the Python script beside the records counts.
enum IndependentCount {
  static let isAvailable = (try? run(["-c", "pass"])) != nil

  /// The counts by file name, of files that hold a study with a number.
  static func of(_ files: [URL]) throws -> [String: [Int]] {
    let script = RecordExample.folder.appending(path: "count-records.py")
    let paths = ([script] + files).map { $0.path(percentEncoded: false) }
    var counts: [String: [Int]] = [:]
    for line in try run(paths).split(separator: "\n") {
      let fields = line.split(separator: "\t")
      counts[String(fields[0])] = fields.dropFirst().compactMap { Int($0) }
    }
    return counts
  }

  private struct Failed: Error {}

  private static func run(_ arguments: [String]) throws -> String {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let text = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failed() }
    return String(decoding: text, as: UTF8.self)
  }
}
