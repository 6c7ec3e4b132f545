import BundledCatalogue
import CSignalHandlers
import RegistryFiles
import RegistryImport
import RegistrySync
import TrialClassification
import TrialModel
import TrialStore

/// Has records kept as they come: each answer is committed before the next is asked for.
final class RecordKeeper {
  private var run: ImportRun?
  private let now: () -> String

  /// - Parameters:
  ///   - location: The store, which is made where there is none.
  ///   - source: What is brought, for the list of imports.
  ///   - world: Time and folders.
  ///   - goesOn: Asked after every study, with what was done so far, whether to go on.
  /// - Throws: `ProgramError` where the rules cannot be read.
  init(
    _ location: StoreLocation,
    source: String,
    in world: Environment,
    goesOn: @escaping (borrowing ImportProgress) -> Bool
  ) throws(ProgramError) {
    now = world.now
    run = ImportRun(
      openSession: { () throws(StoreError) in
        location.makeFolders(in: world)
        return try ImportSession(
          into: location.place,
          source: source,
          at: world.now(),
          edition: BundledCatalogue.edition
        )
      },
      classifier: try Classifier.bundled(),
      goesOn: goesOn
    )
  }

  /// Whether it takes nothing more.
  var wantsToStop: Bool { run?.wantsToStop ?? true }

  /// Keeps the records of an answer; answers whether to go on.
  func take(_ bytes: [UInt8], named name: String) -> Bool {
    var place = 0
    let source = ByteSource { buffer throws(ByteSourceError) in
      let count = min(buffer.count, bytes.count - place)
      bytes.withUnsafeBytes { all in
        buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: all[place..<(place + count)]))
      }
      place += count
      return count
    }
    run?.read(RegistryFile(name: name, source: source, access: nil))
    run?.commit()
    return !wantsToStop
  }

  /// Keeps one study of a file.
  func study(
    _ bytes: UnsafeRawBufferPointer,
    in file: String,
    at offset: Int
  ) -> StudyVerdict {
    run?.study(bytes, in: file, at: offset) ?? .taken(length: bytes.count)
  }

  func row(_ row: DownloadedRow, in file: String) { run?.row(row, in: file) }
  func hear(_ finding: RegistryFileFinding) { run?.hear(finding) }

  /// Ends the import, as one that was stopped where not all came.
  ///
  /// - Throws: `ProgramError` with what the store said.
  func end(isWhole: Bool) throws(ProgramError) -> ImportReport {
    if !isWhole { run?.breakOff() }
    guard let run = run.take() else {
      return ImportReport(progress: ImportProgress(), counts: ImportCounts())
    }
    do throws(StoreError) {
      return try run.end(at: now())
    } catch {
      throw ProgramError(error, after: "keeping the records stopped: ")
    }
  }
}
