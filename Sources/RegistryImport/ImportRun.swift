import JSONText
package import RegistryFiles
package import TrialClassification
import TrialImport
import TrialModel
package import TrialStore

/// One import while it runs: takes the studies of files, reads, sorts and keeps them.
///
/// It belongs to one thread. A bad study becomes a finding and the next is read; an error of the
/// store ends the run, with everything kept that was committed before.
package struct ImportRun: ~Copyable, StudyReceiver {
  /// Opened for the first study: a file without any leaves the store as it is.
  private var session: ImportSession?
  private let openSession: () throws(StoreError) -> ImportSession
  /// Findings made before there was a session.
  private var held: [RecordedFinding] = []
  private var reader: JSONReader
  private let classifier: Classifier
  /// Asked after every study, with what was done so far, whether to go on.
  private let goesOn: (borrowing ImportProgress) -> Bool
  package private(set) var progress = ImportProgress()
  /// Why the store takes nothing more; `nil` while it does.
  package private(set) var failure: StoreError?
  package private(set) var wantsToStop = false
  /// How many findings are listed in memory for the report; all are kept in the store.
  private static let mostListed = 1000

  /// - Parameters:
  ///   - openSession: Opens the session in the store, or says why not; called when it is needed.
  ///   - classifier: Sorts the studies.
  ///   - goesOn: Asked after every study whether to go on.
  package init(
    openSession: @escaping () throws(StoreError) -> ImportSession,
    classifier: Classifier,
    goesOn: @escaping (borrowing ImportProgress) -> Bool
  ) {
    self.openSession = openSession
    self.classifier = classifier
    self.goesOn = goesOn
    reader = JSONReader(limits: JSONLimits(deepestNesting: 64, longestText: 32 << 20))
  }

  /// Reads a file to its end, or until it is to stop; one that gives nothing at all is a failure.
  package mutating func read(_ file: RegistryFile) {
    guard !wantsToStop else { return }
    let before = progress.studies
    let heardBefore = progress.refused + progress.failures
    file.read(into: &self)
    askWhetherToGoOn()
    if progress.studies == before, progress.refused + progress.failures == heardBefore, !wantsToStop
    {
      note(RecordedFinding(RegistryFileFinding(.noStudies, file: file.name)))
    }
    progress.files += 1
    if progress.studies > before { progress.filesWithStudies += 1 }
  }

  /// Commits what was kept so far, as when more has to be waited for.
  package mutating func commit() {
    do throws(StoreError) { hear(try session?.commit()) } catch { end(by: error) }
  }

  /// Takes nothing more, since nothing more comes: the import ends as one that was stopped.
  package mutating func breakOff() {
    wantsToStop = true
    progress.isCancelled = true
  }

  /// Ends the import and gives what it did.
  ///
  /// - Parameter moment: The time, as it is to be shown.
  /// - Returns: What was read and what became of it.
  /// - Throws: `StoreError`, also the one that ended the run.
  package consuming func end(at moment: String) throws(StoreError) -> ImportReport {
    // What becomes of the last records is known when they are committed, and some of it is a finding.
    commit()
    if let failure { throw failure }
    let outcome: RecordedImport.Outcome = progress.isCancelled ? .cancelled : .complete
    let progress = progress
    guard let session = session.take() else {
      return ImportReport(progress: progress, counts: ImportCounts())
    }
    return ImportReport(progress: progress, counts: try session.end(outcome, at: moment))
  }

  package mutating func study(
    _ bytes: UnsafeRawBufferPointer,
    in file: String,
    at offset: Int
  ) -> StudyVerdict {
    let bytes = bytes.bindMemory(to: UInt8.self)
    do throws(JSONError) {
      let classifier = classifier
      let (sorted, end) = try reader.readValue(in: bytes.span, at: 0, isEnd: false) { node in
        SortedStudy(node, file: file, classifier)
      }
      let json = UnsafeBufferPointer(rebasing: bytes[..<end])
      keep(sorted, json: json.span, at: offset)
      return .taken(length: end)
    } catch  where error.code == .unexpectedEnd {
      return .needsMore
    } catch {
      let number = RegistryNumber(beforeBreakIn: bytes.prefix(error.offset))
      note(RecordedFinding(error, file: file, study: number, at: offset))
      progress.refused += 1
      askWhetherToGoOn()
      return .broken(at: error.offset)
    }
  }

  package mutating func row(_ row: DownloadedRow, in file: String) {
    let record = TableRecord(row)
    let reading = record.reading(file: file, line: row.line)
    keep(SortedStudy(reading, in: file, classifier), json: record.json.span, at: nil)
  }

  package mutating func hear(_ finding: RegistryFileFinding) {
    // A stream that ends because the user stopped it is no fault of the stream.
    askWhetherToGoOn()
    guard !progress.isCancelled else { return }
    note(RecordedFinding(finding))
  }

  /// Keeps a study that begins so many bytes into its file; `nil` for a row, which has a line.
  private mutating func keep(_ study: SortedStudy, json: Span<UInt8>, at offset: Int?) {
    for finding in study.findings { note(RecordedFinding(finding, studyAt: offset)) }
    if let record = study.record {
      put(record, json: json, in: study.file)
      progress.studies += 1
      progress.counts += study.counts
    } else {
      progress.refused += 1
    }
    askWhetherToGoOn()
  }

  private mutating func put(_ record: StudyRecord, json: Span<UInt8>, in file: String) {
    do throws(StoreError) {
      if session == nil { try open() }
      hear(try session?.put(record, json: json, from: file))
    } catch {
      end(by: error)
    }
  }

  /// Hears what became of records.
  private mutating func hear(_ placed: [Placed]?) {
    for record in placed ?? [] {
      guard case .trimmed(let parts) = record.placing else { continue }
      note(RecordedFinding(trimmed: record.study, lacking: parts, file: record.file))
    }
  }

  private mutating func open() throws(StoreError) {
    session = try openSession()
    for finding in held { hear(try session?.add(finding)) }
    held = []
  }

  mutating func note(_ finding: RecordedFinding) {
    switch finding.severity {
    case .failure: progress.failures += 1
    case .warning: progress.warnings += 1
    }
    if progress.findings.count < Self.mostListed { progress.findings.append(finding) }
    guard session != nil else {
      if held.count < Self.mostListed { held.append(finding) }
      return
    }
    do throws(StoreError) {
      hear(try session?.add(finding))
    } catch {
      end(by: error)
    }
  }

  private mutating func end(by error: StoreError) {
    if failure == nil { failure = error }
    wantsToStop = true
  }

  mutating func askWhetherToGoOn() {
    guard !wantsToStop, !goesOn(progress) else { return }
    wantsToStop = true
    progress.isCancelled = true
  }
}
