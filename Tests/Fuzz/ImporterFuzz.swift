// A libFuzzer target over everything an import does with bytes, without the store; built by
// scripts/fuzz from the rooms themselves and from the two files of RegistryImport that need no store.

import Glibc
import JSONText
import RegistryFiles
import TrialClassification
import TrialImport
import TrialModel

/// Reads whatever bytes come as a file of the registry, at once and a few bytes at a time, and stops
/// the program when the readings contradict each other or a record is not what it was when kept.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  // A copy of the exact size, so that reading one byte too far is found.
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let whole = Outcome(of: bytes, chunk: 1 << 20)
  let pieces = Outcome(of: bytes, chunk: 1 + count / 7)
  demand(whole.studies == pieces.studies, "the pieces hold other studies")
  demand(whole.findings == pieces.findings, "the pieces have other findings")
  // A file always says something: studies, findings, or a list that is rightly empty.
  for finding in whole.findings { demand(!finding.message.isEmpty, "a finding without words") }
  return 0
}

/// The rules with the list of agents that the program carries, read from the project's folder.
private let classifier: Classifier = {
  guard let file = fopen("Resources/agents.tsv", "r") else {
    preconditionFailure("run this in the project's folder")
  }
  defer { fclose(file) }
  var bytes = [UInt8](repeating: 0, count: 1 << 20)
  let count = fread(&bytes, 1, bytes.count, file)
  guard let agents = try? AgentList(String(decoding: bytes[..<count], as: UTF8.self)) else {
    preconditionFailure("the list of agents cannot be read")
  }
  return Classifier(agents: agents)
}()

/// What came out of a file.
private struct Outcome: ~Copyable, StudyReceiver {
  var studies: [Registration] = []
  var findings: [RegistryFileFinding] = []
  private var reader = JSONReader(limits: JSONLimits(deepestNesting: 64, longestText: 4 << 10))

  var wantsToStop: Bool { studies.count >= 64 }

  init(of bytes: [UInt8], chunk: Int) {
    var place = 0
    let source = ByteSource { buffer throws(ByteSourceError) in
      let count = min(chunk, buffer.count, bytes.count - place)
      buffer.copyBytes(from: bytes[place..<(place + count)])
      place += count
      return count
    }
    let access = RandomAccess(size: bytes.count) { offset, buffer throws(ByteSourceError) in
      demand((0...bytes.count).contains(offset), "read outside the file")
      let count = min(buffer.count, bytes.count - offset)
      buffer.copyBytes(from: bytes[offset..<(offset + count)])
      return count
    }
    var limits = RegistryFile.Limits()
    limits.study = 32 << 10
    limits.row = 8 << 10
    limits.space = 2 << 10
    RegistryFile(name: "fuzz", source: source, access: access, limits: limits).read(into: &self)
  }

  mutating func study(
    _ bytes: UnsafeRawBufferPointer,
    in file: String,
    at offset: Int
  ) -> StudyVerdict {
    demand(bytes.first == UInt8(ascii: "{"), "a study that begins with no brace")
    let bytes = bytes.bindMemory(to: UInt8.self)
    do throws(JSONError) {
      let (reading, end) = try reader.readValue(in: bytes.span, at: 0, isEnd: false) { node in
        _ = StudyDocument.read(node, file: file, parts: [.treatmentTexts])
        return StudyDocument.read(node, file: file)
      }
      demand(end > 0 && end <= bytes.count, "a study ends outside its bytes")
      take(reading, json: Array(bytes[..<end]))
      return .taken(length: end)
    } catch  where error.code == .unexpectedEnd {
      return .needsMore
    } catch {
      demand(!error.code.what.isEmpty && !error.code.remedy.isEmpty, "no words")
      return .broken(at: error.offset)
    }
  }

  mutating func row(_ row: DownloadedRow, in file: String) {
    let record = TableRecord(row)
    take(record.reading(file: file, line: row.line), json: record.json)
  }

  mutating func hear(_ finding: RegistryFileFinding) { findings.append(finding) }

  /// Does with a reading what the program does, now and when the record is opened again.
  private mutating func take(_ reading: StudyReading, json: [UInt8]) {
    for finding in reading.findings {
      demand(!finding.code.what.isEmpty && !finding.code.remedy.isEmpty, "no words")
    }
    guard let registration = reading.registration else {
      demand(!reading.findings.isEmpty, "refused without a word")
      return
    }
    studies.append(registration)
    // What cannot be kept is too large, which the store refuses by itself.
    guard let kept = try? KeptRecord(json.span, classifier: classifier) else {
      return demand(false, "what was imported cannot be read again")
    }
    demand(kept.registration == registration, "the kept record reads otherwise")
    let trial = kept.trial
    demand(!trial.id.text.isEmpty, "a trial without a number")
    _ = Source(kept.registration)
    _ = RegistryVersion.history(of: [studies[0], kept.registration])
  }
}

/// Ends the program with the claim that does not hold, which an optimised build would not print.
private func demand(_ holds: Bool, _ claim: String) {
  guard !holds else { return }
  let text = "claim broken: \(claim)\n"
  _ = write(STDERR_FILENO, text, text.utf8.count)
  abort()
}
