import Glibc
import SQLiteEngine
import TrialModel
import TrialStore

/// Imports invented studies into a store and says on standard output how far it is.
///
/// `store-exerciser STORE STUDIES [SIZE [FIRST]]` prints `begun`, then a line with the number of studies for
/// every thousand handed over, then `ended` with the counts; an error is printed and the exit code is 1.
/// STUDIES 0 begins an import and waits until standard input ends.
///
/// `store-exerciser STORE STUDIES measure [plain] FILE...` imports the files again and again, each time
/// as other studies, and says how much JSON went in per second of the processor.
///
/// `store-exerciser STORE journal JOURNAL READER FIRST COUNT` decides on so many records, sends now and then, and
/// says each number once it is kept.
@main
enum StoreExerciser {
  static func main() {
    // A file that reaches its largest size is to be an error, not the end.
    signal(SIGXFSZ, SIG_IGN)
    let arguments = CommandLine.arguments.dropFirst()
    if arguments.dropFirst().first == "journal" {
      return exerciseJournal(Array(arguments))
    }
    guard let path = arguments.first, let studies = arguments.dropFirst().first.flatMap({ Int($0) })
    else {
      say("usage: store-exerciser STORE STUDIES [SIZE [FIRST]]")
      exit(2)
    }
    let size = arguments.dropFirst(2).first.flatMap { Int($0) } ?? 15_000
    let first = arguments.dropFirst(3).first.flatMap { Int($0) } ?? 1
    do throws(StoreError) {
      if arguments.dropFirst(2).first == "measure" {
        let rest = arguments.dropFirst(3)
        let codec: RecordCodec = rest.first == "plain" ? .plain : .zstd
        let files = codec == .plain ? rest.dropFirst() : rest
        return try measure(path, studies: studies, files: Array(files), codec: codec)
      }
      try run(path, studies: studies, size: size, first: first)
    } catch {
      say(error.message)
      exit(1)
    }
  }

  private static func run(
    _ path: String,
    studies: Int,
    size: Int,
    first: Int
  ) throws(StoreError) {
    var session = try ImportSession(
      into: SQLitePlace(path),
      source: "invented studies",
      at: "2026-11-23T09:00:00Z",
      edition: 1
    )
    say("begun")
    if studies == 0 { while readLine() != nil {} }
    var text = InventedText(seed: UInt64(first))
    for place in 0..<studies {
      guard let number = RegistryNumber(first + place) else { break }
      let json = text.record(of: number, size: size)
      _ = try session.put(listed(number), json: json.span)
      if (place + 1).isMultiple(of: 1_000) { say(place + 1) }
    }
    let counts = try session.end(.complete, at: "2026-11-23T09:01:00Z")
    say("ended added \(counts.added) same \(counts.same)")
  }

  private static func measure(
    _ path: String,
    studies: Int,
    files: [String],
    codec: RecordCodec
  ) throws(StoreError) {
    let records = files.map(contents)
    guard !records.isEmpty else { return say("no files") }
    var session = try ImportSession(
      into: SQLitePlace(path),
      source: "files",
      at: "2026-11-23T09:00:00Z",
      edition: 1,
      codec: codec
    )
    let start = clock()
    var bytes = 0
    for place in 0..<studies {
      guard let number = RegistryNumber(place + 1) else { break }
      let json = records[place % records.count]
      bytes += json.count
      _ = try session.put(listed(number), json: json.span)
    }
    _ = try session.end(.complete, at: "2026-11-23T09:01:00Z")
    let importing = Double(clock() - start) / 1e6
    say("import: \(bytes / 1_000_000) MB in \(importing) s of the processor")

    var store = try RegistryStore(reading: SQLitePlace(path))
    var begin = clock()
    var listed = 0
    try store.eachStudy { row in
      listed += row.withListed { $0.count }
      return true
    }
    say("walk: \(Double(clock() - begin) / 1e6) s, \(listed) bytes")
    begin = clock()
    var read = 0
    for place in stride(from: 1, to: studies, by: 7) {
      guard let number = RegistryNumber(place) else { break }
      read += try store.json(of: number)?.count ?? 0
    }
    say("records: \(Double(clock() - begin) / 1e6) s, \(read / 1_000_000) MB")
  }

  private static func contents(of file: String) -> [UInt8] {
    guard let stream = fopen(file, "rb") else { return [] }
    defer { fclose(stream) }
    var bytes = [UInt8](repeating: 0, count: 4 << 20)
    let count = fread(&bytes, 1, bytes.count, stream)
    return Array(bytes.prefix(count))
  }

  /// Writes a line at once, whatever standard output is.
  static func say(_ line: some CustomStringConvertible) {
    let bytes = Array("\(line)\n".utf8)
    _ = write(STDOUT_FILENO, bytes, bytes.count)
  }

  private static func listed(_ number: RegistryNumber) -> StudyRecord {
    let text = """
      Invented study \(number.value) of radiotherapy with immunotherapy. An invented study of radiotherapy \
      with a drug, \(number.value). Hospital \(number.value % 400). Lung cancer, stage III. Radiotherapy, \
      drug \(number.value % 50).
      """
    return StudyRecord(
      number: number,
      version: PartialDate(year: 2026, month: 11, day: 20),
      hasResults: false,
      listed: Array(text.utf8),
      events: []
    )
  }
}
