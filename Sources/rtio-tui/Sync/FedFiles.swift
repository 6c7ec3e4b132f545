import JSONText
import RegistryFiles
import RegistrySync
import TerminalModel
import TrialModel

/// Pages and records of the registry that were fetched elsewhere, for a machine without network.
///
/// They are read twice: for the list of what is there, and for the records that are wanted.
struct FedFiles {
  let path: String
  private let files: [ImportFile]
  private let areAllReadable: Bool
  /// Of which day the data are, as `version.json` beside the pages says: the answer to `/version`.
  let state: RegistryState
  private var known: FedList?

  /// The name of the file with the answer to `/version`.
  private static let versionName = "version.json"

  /// Looks what files there are; what cannot be read is said on standard error.
  ///
  /// - Throws: `ProgramError` where there is none.
  init(_ path: String, in world: Environment) throws(ProgramError) {
    self.path = path
    let found = ImportFile.files(of: [path], in: world)
    files = found.files.filter { !$0.name.hasSuffix("/" + Self.versionName) }
    for (path, reason) in found.unreadable {
      StandardError.write("rtio-tui: \(VisibleText.of(path)): \(reason)\n")
    }
    areAllReadable = found.unreadable.isEmpty
    guard !files.isEmpty else {
      throw ProgramError(
        .notFound,
        "--from: there are no pages in '\(path)'; give a file or a folder"
      )
    }
    let version = (try? world.read("\(path)/\(Self.versionName)")) ?? nil
    state =
      version.flatMap { RegistryState(Array($0.utf8)) }
      ?? RegistryState(apiVersion: nil, dataTimestamp: nil)
  }

  /// What of the files was asked for: of a search all of them, of numbers those that are there.
  mutating func list(_ choice: StudyChoice) -> RegistryList {
    let all = listed()
    var entries = Array(all.entries.values)
    var total = all.total
    if case .ids(let ids) = choice {
      let wanted = Set(ids)
      total = nil
      entries.removeAll { !wanted.contains($0.id) && wanted.isDisjoint(with: $0.aliases) }
    }
    return RegistryList(
      state: state,
      count: total,
      entries: entries,
      isComplete: all.isComplete && areAllReadable
    )
  }

  /// Hands the records of these numbers to a keeper.
  mutating func feed(
    _ ids: [TrialID],
    noting fetched: inout FetchedRecords,
    to keeper: RecordKeeper
  ) {
    var wanted = Set(ids)
    for entry in listed().entries.values where entry.isRecord {
      guard wanted.contains(entry.id) || !wanted.isDisjoint(with: entry.aliases) else { continue }
      wanted.insert(entry.id)
      fetched.note(RegistryPage(entries: [entry], nextToken: nil, total: nil))
    }
    let sieve = RecordSieve(wanted: wanted, keeper: keeper)
    read(into: sieve)
    if keeper.wantsToStop { fetched.stop() }
  }

  private mutating func listed() -> FedList {
    if let known { return known }
    let listing = RecordListing()
    read(into: listing)
    for file in listing.list.damaged {
      StandardError.write(
        "rtio-tui: '\(VisibleText.of(file))' could not be read whole, so that the list is not complete\n"
      )
    }
    known = listing.list
    return listing.list
  }

  private func read(into receiver: some StudyReceiver) {
    var receiver = receiver
    for file in files where !receiver.wantsToStop {
      guard let opened = OpenImportFile(file) else {
        let reason = ByteSourceError.unreadable(reason: SystemReason.text)
        receiver.hear(RegistryFileFinding(.bytes(reason), file: file.name))
        continue
      }
      RegistryFile(name: file.name, source: opened.source, access: opened.access)
        .read(into: &receiver)
    }
  }
}

/// What stands in files, without their records.
private struct FedList {
  var entries: [TrialID: RegistryPage.Entry] = [:]
  /// Pages after which another follows, and pages after which none does.
  var pagesBefore = 0
  var lastPages = 0
  /// How many there are in all, as a page says.
  var total: Int?

  /// The files that could not be read whole, each once: what they have besides nobody knows.
  private(set) var damaged: [String] = []

  mutating func noteDamage(of file: String) {
    if !damaged.contains(file) { damaged.append(file) }
  }

  /// Whether all pages are there, as far as they tell, and could be read.
  var isComplete: Bool {
    guard damaged.isEmpty else { return false }
    if let total { return entries.count >= total }
    return pagesBefore == 0 || lastPages > 0
  }

  mutating func add(_ entry: RegistryPage.Entry) {
    guard let before = entries[entry.id] else {
      entries[entry.id] = entry
      return
    }
    // Of several versions the newest is what the registry has.
    let isNewer = (before.lastUpdate ?? entry.lastUpdate).map { entry.lastUpdate ?? $0 >= $0 }
    let newest = isNewer ?? true ? entry : before
    entries[entry.id] = RegistryPage.Entry(
      entry.id,
      lastUpdate: newest.lastUpdate,
      aliases: newest.aliases,
      isRecord: before.isRecord || entry.isRecord
    )
  }
}

/// Notes what stands in files.
private final class RecordListing: StudyReceiver {
  var list = FedList()
  private var reader = JSONReader(limits: JSONLimits(deepestNesting: 64, longestText: 64 << 20))
  let wantsToStop = false

  func study(_ bytes: UnsafeRawBufferPointer, in file: String, at offset: Int) -> StudyVerdict {
    let entry = RecordSieve.entry(bytes, by: &reader)
    if let read = entry.entry { list.add(read) }
    if case .broken = entry.verdict { list.noteDamage(of: file) }
    return entry.verdict
  }

  func row(_ row: DownloadedRow, in file: String) {
    guard let id = row["NCT Number"].flatMap({ TrialID(numberSpelled: $0) }) else { return }
    let posted = row["Last Update Posted"].flatMap { try? PartialDate($0) }
    list.add(RegistryPage.Entry(id, lastUpdate: posted, isRecord: true))
  }

  func page(total: Int?, hasNext: Bool) {
    if hasNext { list.pagesBefore += 1 } else { list.lastPages += 1 }
    list.total = list.total ?? total
  }

  func hear(_ finding: RegistryFileFinding) {
    if !finding.isHarmless { list.noteDamage(of: finding.file) }
  }
}

/// Lets the records that are wanted through to a keeper, and what is wrong with the files.
private final class RecordSieve: StudyReceiver {
  private let wanted: Set<TrialID>
  private let keeper: RecordKeeper
  private var reader = JSONReader(limits: JSONLimits(deepestNesting: 64, longestText: 64 << 20))

  init(wanted: Set<TrialID>, keeper: RecordKeeper) {
    self.wanted = wanted
    self.keeper = keeper
  }

  var wantsToStop: Bool { keeper.wantsToStop }

  func study(_ bytes: UnsafeRawBufferPointer, in file: String, at offset: Int) -> StudyVerdict {
    let (entry, verdict) = Self.entry(bytes, by: &reader)
    // What is broken is handed over, and the keeper says so.
    guard case .taken = verdict, let entry else {
      if case .needsMore = verdict { return verdict }
      return keeper.study(bytes, in: file, at: offset)
    }
    guard entry.isRecord, wanted.contains(entry.id) else { return verdict }
    return keeper.study(bytes, in: file, at: offset)
  }

  func row(_ row: DownloadedRow, in file: String) {
    guard let id = row["NCT Number"].flatMap({ TrialID(numberSpelled: $0) }), wanted.contains(id)
    else { return }
    keeper.row(row, in: file)
  }

  func hear(_ finding: RegistryFileFinding) { keeper.hear(finding) }

  /// The study that begins the bytes, as far as lists need it.
  static func entry(
    _ bytes: UnsafeRawBufferPointer,
    by reader: inout JSONReader
  ) -> (entry: RegistryPage.Entry?, verdict: StudyVerdict) {
    let bytes = bytes.bindMemory(to: UInt8.self)
    do throws(JSONError) {
      let (entry, end) = try reader.readValue(in: bytes.span, at: 0, isEnd: false) {
        RegistryPage.Entry($0)
      }
      return (entry, .taken(length: end))
    } catch  where error.code == .unexpectedEnd {
      return (nil, .needsMore)
    } catch {
      return (nil, .broken(at: error.offset))
    }
  }
}
