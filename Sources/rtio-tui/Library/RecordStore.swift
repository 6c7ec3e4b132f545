import BundledCatalogue
import CAllocator
import JSONText
import RegistryImport
import TrialClassification
import TrialModel
import TrialQuery
import TrialStore

/// The records of a store, and the index of everything in it.
///
/// It belongs to one thread at a time.
final class RecordStore {
  let location: StoreLocation
  private let held: HeldStore
  /// Whether the server could not be reached when it was last asked, so that nobody asks again unasked.
  private(set) var isAway = false
  /// Whether the server was asked last and had no store at that address.
  private(set) var isMissing = false
  /// Records of studies that were fetched for whoever reads them next.
  private var ahead: [RegistryNumber: [KeptText]] = [:]

  init(_ location: StoreLocation) {
    self.location = location
    held = HeldStore(location.placeForReading)
  }

  /// What an index was made from beside the store: the catalogue of this program, by its rules.
  static var fingerprint: UInt64 {
    IndexMaking.fingerprint(
      ofCatalogue: BundledCatalogue.fingerprint,
      edition: BundledCatalogue.edition
    )
  }

  /// The index as it lies there; `nil` when it is missing, damaged or of another catalogue.
  func index() -> TrialIndex? {
    guard let path = location.indexPath, let index = try? Self.index(at: path),
      index.fingerprint == Self.fingerprint
    else { return nil }
    return index.knowing { .bundled }
  }

  /// The index as it lies at a path, whatever it was made from; `nil` when there is none.
  ///
  /// - Throws: `IndexError` where it cannot be used.
  static func index(at path: String) throws(IndexError) -> TrialIndex? {
    guard let bytes = FixedBytes(mapping: path) else { return nil }
    return try TrialIndex(bytes)
  }

  /// That an index could not be kept; `nil` when it was.
  func remark(on index: TrialIndex) -> String? {
    index.generation != 0 && !index.isOfFile
      ? "\(location.indexInWords) cannot be written; it is in memory, and made at every start"
      : nil
  }

  /// That the server cannot be reached, and of when what is shown is.
  ///
  /// - Parameter isListed: Whether there is a list of what the store had; else there are the bundled trials alone.
  /// - Returns: The sentence.
  func awayInWords(_ isListed: Bool) -> String {
    guard isListed else {
      return "the server of the store cannot be reached; only the bundled trials are listed"
    }
    let moment = location.cache?.lastLook.map { look in
      " of \(look.prefix(16).split(separator: "T").joined(separator: " ")) UTC"
    }
    return
      "the server of the store cannot be reached; this is the list\(moment ?? " as it was last")"
  }

  /// Whether the index is of the state that the store is in.
  func isCurrent(_ index: TrialIndex) throws(ProgramError) -> Bool {
    let generation = try reading { store throws(StoreError) in try store.generation() }
    location.cache?.noteLook()
    return generation.mark == index.generation
  }

  /// Whether the index is as it was written, byte by byte.
  ///
  /// Asked before anything is printed or exported that was read from it; a first screen does not wait.
  func isSound(_ index: TrialIndex) -> Bool {
    guard index.isOfFile else { return true }
    do throws(IndexError) {
      try index.verify()
      return index.isUnchanged
    } catch {
      return false
    }
  }

  /// Makes the index anew and puts it in the place of the old one.
  ///
  /// Where it cannot be written, on a full disk or in a folder that may only be read, it stays in memory, which
  /// `isOfFile` of it tells.
  ///
  /// - Parameter line: Tells how far it is; `nil` to tell nothing.
  /// - Returns: The index.
  /// - Throws: `ProgramError` when the store cannot be read, or there is no room for an index at all.
  func makeIndex(telling line: ProgressLine? = nil) throws(ProgramError) -> TrialIndex {
    defer { line?.clear() }
    do throws(IndexMakingError) {
      do throws(IndexMakingError) {
        return try writtenIndex(line)
      } catch {
        guard case .file = error else { throw error }
        return try indexInMemory(line)
      }
    } catch {
      switch error {
      case .store(let error): throw ProgramError(error)
      case .file: throw ProgramError(.notFound, error.message)
      }
    }
  }

  /// Makes the index anew where it is not of the state of the store, so that the browser lists what there
  /// is now; where there is no store nothing happens.
  ///
  /// - Parameter line: Tells how far it is; `nil` to tell nothing.
  /// - Throws: `ProgramError` as `makeIndex` does.
  func renewIndex(telling line: ProgressLine? = nil) throws(ProgramError) {
    let generation: StoreGeneration
    do throws(StoreError) {
      generation = try opened { store throws(StoreError) in try store.generation() }
    } catch {
      // Nothing was ever imported, and nothing is to be listed.
      if error.code == .missing { return }
      throw ProgramError(error)
    }
    location.cache?.noteLook()
    if let index = index(), generation.mark == index.generation { return }
    _ = try makeIndex(telling: line)
  }

  /// The index where it is kept, just written.
  private func writtenIndex(_ line: ProgressLine?) throws(IndexMakingError) -> TrialIndex {
    guard let path = location.indexPath else { throw .file(reason: "there is no folder for it") }
    let file = BufferedFile(path, isFlushed: false)
    try makeIndex(line) { bytes throws(IndexMakingError) in
      file.write(bytes)
      if let failure = file.failure { throw .file(reason: failure.reason) }
    }
    do throws(FileError) { try file.finish() } catch { throw .file(reason: error.reason) }
    guard let index = index() else { throw .file(reason: "it is not as it was written") }
    return index
  }

  private func indexInMemory(_ line: ProgressLine?) throws(IndexMakingError) -> TrialIndex {
    let file = MemoryFile()
    try makeIndex(line) { bytes throws(IndexMakingError) in
      file.write(bytes)
      if file.isFull { throw .file(reason: "and there is no memory for it either") }
    }
    do throws(IndexError) {
      return try TrialIndex(file.finish()).knowing { .bundled }
    } catch {
      throw .file(reason: error.message)
    }
  }

  private func makeIndex(
    _ line: ProgressLine?,
    write: @escaping (UnsafeRawBufferPointer) throws(IndexMakingError) -> Void
  ) throws(IndexMakingError) {
    // Of what an index is made, most is needed for a part of the time only.
    allocator_hand_back_large_blocks()
    var store: RegistryStore
    let classifier: Classifier
    do throws(StoreError) {
      store = try RegistryStore(reading: location.place)
    } catch {
      throw .store(error)
    }
    do throws(ProgramError) {
      classifier = try Classifier.bundled()
    } catch {
      throw .file(reason: error.message)
    }
    let studies: Int
    do throws(StoreError) {
      studies = try store.totals().studies
    } catch {
      throw .store(error)
    }
    try IndexMaking.write(
      &store,
      Catalogue.bundled,
      by: StudyLister(edition: BundledCatalogue.edition, classifier: classifier),
      .bundled,
      fingerprint: Self.fingerprint,
      noting: { line?.show(listed: $0, of: studies) },
      write: write
    )
    location.cache?.noteLook()
  }

  /// The kept record of a study with the versions of it; `nil` when the store has none.
  func study(
    _ id: TrialID,
    sortedBy rules: SortingRules
  ) throws(ProgramError) -> (record: KeptRecord, history: [RegistryVersion])? {
    guard let kept = try kept(id) else { return nil }
    let classifier = try rules.classifier()
    do throws(JSONError) {
      guard let record = try KeptRecord(kept.json.span, classifier: classifier) else { return nil }
      let others = try Self.registrations(kept.others)
      return (record, RegistryVersion.history(of: record.registration.among(others)))
    } catch {
      throw Self.damaged(id, error.code.what)
    }
  }

  /// All kept versions of the record of a study, from the oldest, read whole; empty when the store has none.
  func versions(of id: TrialID) throws(ProgramError) -> [Registration] {
    guard let kept = try kept(id) else { return [] }
    do throws(JSONError) {
      guard let record = try KeptRecord.registration(kept.json.span) else { return [] }
      return record.among(try Self.registrations(kept.others))
    } catch {
      throw Self.damaged(id, error.code.what)
    }
  }

  /// The JSON of the current record of a study and of the others, the oldest first; `nil` without any.
  private func kept(
    _ id: TrialID
  ) throws(ProgramError) -> (json: [UInt8], others: [[UInt8]])? {
    guard let number = RegistryNumber(id) else { return nil }
    do throws(StoreError) {
      return try records(of: number)
    } catch {
      if error.code == .unreachable { throw Self.shut(id, error) }
      guard case .corruptRecord = error.code else { throw ProgramError(error) }
      throw Self.damaged(id, error.said ?? "it cannot be unpacked")
    }
  }

  private static func registrations(_ records: [[UInt8]]) throws(JSONError) -> [Registration] {
    var read: [Registration] = []
    for json in records {
      if let record = try KeptRecord.registration(json.span) { read.append(record) }
    }
    return read
  }

  /// That a study stays shut as long as the server is away: first why, since a line of the screen may be short.
  private static func shut(_ id: TrialID, _ error: StoreError) -> ProgramError {
    let said = error.said.map { ": \($0)" } ?? ""
    return ProgramError(
      .unreachable,
      "\(id.text) cannot be read: the server of the store cannot be reached (\(error.path)\(said)); "
        + "check the network, then try again"
    )
  }

  /// That the record of a study cannot be read; importing the study again puts it right.
  private static func damaged(_ id: TrialID, _ said: String) -> ProgramError {
    ProgramError(
      .notFound,
      "the kept record of \(id.text) is damaged: \(said); import the study again",
      isOfOneRecord: true
    )
  }

  /// The current record of a study and the others that can be read, the oldest first; `nil` without any.
  private func records(
    of number: RegistryNumber
  ) throws(StoreError) -> (json: [UInt8], others: [[UInt8]])? {
    let fetched = ahead.removeValue(forKey: number)
    return try opened { store throws(StoreError) in
      let texts: [KeptText]
      if let fetched { texts = fetched } else { texts = try store.texts(of: number) }
      let current = texts.first { $0.version.isCurrent }?.json
      // Damaged, or not there: the store says which.
      guard let json = try current == nil ? store.json(of: number) : current else { return nil }
      let others = texts.reversed().filter { !$0.version.isCurrent }.compactMap(\.json)
      return (json, others)
    }
  }

  /// Fetches the records of studies that are read next, of a server many with one question.
  ///
  /// - Parameter ids: Those that will be read, in their order; what was fetched before and not read is let go.
  /// - Throws: `ProgramError` when the server cannot be asked.
  func fetch(_ ids: ArraySlice<TrialID>) throws(ProgramError) {
    ahead = [:]
    guard location.isFarAway else { return }
    let numbers = ids.compactMap { RegistryNumber($0) }
    guard numbers.count > 1 else { return }
    ahead = try reading { store throws(StoreError) in try store.texts(of: numbers) }
  }

  /// How many studies are fetched with one question.
  static let fetchedAtOnce = 64

  /// Begins to connect to a store over a line beside whoever calls, so that the first trial that is opened is one
  /// question.
  func openAhead() {
    if location.isFarAway { held.openAhead(location.placeForReading) }
  }

  /// Ends what was begun ahead, before the process ends.
  func end() {
    WaitingForStore.end()
    held.end()
  }

  /// Reads the store.
  ///
  /// - Parameter body: Reads; it may be called twice.
  /// - Returns: What the body gave.
  /// - Throws: `ProgramError` with what the store said.
  func reading<Value>(
    _ body: (inout RegistryStore) throws(StoreError) -> Value
  ) throws(ProgramError) -> Value {
    do throws(StoreError) {
      return try opened(body)
    } catch {
      throw ProgramError(error)
    }
  }

  private func opened<Value>(
    _ body: (inout RegistryStore) throws(StoreError) -> Value
  ) throws(StoreError) -> Value {
    defer { if !location.isFarAway { held.letGo() } }
    WaitingForStore.begin()
    defer { WaitingForStore.rest() }
    do throws(StoreError) {
      let value = try held.reading(unless: WaitingForStore.wasStopped, body)
      isAway = false
      isMissing = false
      return value
    } catch {
      isAway = error.code == .unreachable
      isMissing = error.code == .missing && location.isFarAway
      throw error
    }
  }
}
