import ReaderFiles
import ReaderJournal
import TrialModel
import TrialScreening
import TrialStore

/// A review in a book of a store, and how far its lines were read.
///
/// What is added goes into the journal of this machine first, and counts from then on; the store has it as soon as
/// it can be reached.
struct ReviewInStore: ReviewPlace {
  let review: ReviewName
  let location: StoreLocation
  private let known: KnownBook
  /// Whether it is opened as this machine knows it, and the store is asked later.
  private let isQuick: Bool
  /// How many lines of each reader the store has given.
  private var counts: [String: Int] = [:]

  init(
    _ review: ReviewName,
    in location: StoreLocation,
    isQuick: Bool = false,
    _ world: Environment
  ) {
    self.review = review
    self.location = location
    self.isQuick = isQuick
    known = world.book(Self.prefix + review.key, of: location)
  }

  /// What the books of all reviews begin with; names that differ in case alone are one.
  private static let prefix = "review/"

  var name: String { "review \(review.text) in \(location.name)" }
  var title: String { review.text }
  var argument: String { "--in-store \(review.text)" }
  var option: String { argument }
  var editing: String { "Print, edit and replace its protocol by 'rtio-tui review protocol'" }
  var protocolPlace: String { "protocol of \(name)" }
  var linesPlace: String { "\(name), " }

  func storeLocation(_ named: StoreLocation?) throws(ProgramError) -> StoreLocation { location }

  /// Nothing: whether a server lets somebody write it says when it is written.
  func seeWritable() throws(ProgramError) {}

  var book: String? { known.name }

  func hear(_ lines: [ReaderLine]) { known.take(lines) }

  func deliver() throws(ProgramError) -> JournalSending? {
    try known.delivered()
  }
}

// Pages.
extension ReviewInStore {
  /// The page that a review begins with; later protocols are pages behind it, none of which is ever changed.
  private static let protocolName = "protocol.json"
  private static let laterProtocols = "protocol/"
  private static let runs = "runs/"

  func protocolText() throws(ProgramError) -> [UInt8] {
    let pages = try pages()
    let later = pages.last { $0.name.hasPrefix(Self.laterProtocols) }
    if let page = later ?? pages.first(where: { $0.name == Self.protocolName }) {
      return Array(page.text.utf8)
    }
    throw ProgramError(
      .wrongUse,
      "there is no review \(review.text) in \(location.name)\(try others()); "
        + "'rtio-tui review new \(argument)' makes one"
    )
  }

  /// The reviews there are, for who misspelled one.
  private func others() throws(ProgramError) -> String {
    do throws(StoreError) {
      let names = try ReaderBooks(reading: location.place).books()
        .filter { $0.hasPrefix(Self.prefix) }.map { $0.dropFirst(Self.prefix.count) }
      return names.isEmpty ? "" : ", which has \(names.joined(separator: ", "))"
    } catch {
      throw ProgramError(of: error, .wrongUse)
    }
  }

  func runs() throws(ProgramError) -> [SearchRun] {
    var runs: [SearchRun] = []
    for page in try pages() where page.name.hasPrefix(Self.runs) {
      do throws(FileRefusal) {
        let fileName = String(page.name.dropFirst(Self.runs.count))
        runs.append(try SearchRun.read(Array(page.text.utf8), named: fileName))
      } catch {
        throw ProgramError(
          .wrongUse,
          "a run cannot be read\n  \(name), \(page.name):\(error.message)"
        )
      }
    }
    return runs
  }

  func keep(_ run: SearchRun) throws(ProgramError) -> SearchRun {
    var run = run
    for _ in 0..<100 {
      if try add(ReaderPage(name: Self.runs + run.fileName, text: run.text)) { return run }
      // Names go by the thousandth of a second.
      guard let later = Moment(microseconds: run.at.microseconds + 1_000) else { break }
      run = run.moved(to: later)
    }
    throw ProgramError(.notDone, "the run was not written: \(name) has runs of that moment")
  }

  func isThere() throws(ProgramError) -> Bool {
    // A server is asked; a file that is not there yet is made.
    guard location.isThere else { return false }
    do throws(StoreError) {
      return try ReaderBooks(writing: location.place).pages(of: known.name)
        .contains { $0.name == Self.protocolName }
    } catch {
      throw ProgramError(of: error, .notDone)
    }
  }

  func begin(with text: String) throws(ProgramError) {
    // Two who begin it at a time: the page that is there stays.
    guard try !isThere(), try add(ReaderPage(name: Self.protocolName, text: text)) else {
      throw ProgramError(
        .notDone,
        "there is a \(name) already; nothing was changed, give another name, or replace its "
          + "protocol by 'rtio-tui review protocol \(argument) --replace FILE'"
      )
    }
  }

  /// The one that counted is kept.
  func replaceProtocol(by text: String) throws(ProgramError) {
    let pages = try pages()
    guard pages.contains(where: { $0.name == Self.protocolName }) else {
      _ = try protocolText()
      return
    }
    let last = pages.last { $0.name.hasPrefix(Self.laterProtocols) }?.name
    let number = last.flatMap { Int($0.dropFirst(Self.laterProtocols.count).prefix(6)) } ?? 1
    // Two who replace it at a time: each gets a number of its own, and the last counts.
    for place in 1...100 {
      let digits = String(1_000_000 + number + place).dropFirst()
      if try add(ReaderPage(name: "\(Self.laterProtocols)\(digits).json", text: text)) { return }
    }
    throw ProgramError(.notDone, "the \(protocolPlace) was not written; try again in a moment")
  }

  private func pages() throws(ProgramError) -> [ReaderPage] {
    if known.pages.isEmpty { try look(isQuick: isQuick) }
    // Of a review that was never opened on this machine the store is asked all the same.
    if known.pages.isEmpty, isQuick { try look(isQuick: false) }
    return known.pages
  }

  private func add(_ page: ReaderPage) throws(ProgramError) -> Bool {
    do throws(StoreError) {
      return try ReaderBooks(writing: location.place).add(page, to: known.name)
    } catch {
      throw ProgramError(of: error, .notDone)
    }
  }

  private func look(isQuick: Bool) throws(ProgramError) {
    do throws(KnownBookError) {
      try known.look(isQuick: isQuick)
    } catch {
      throw ProgramError(of: error, .wrongUse)
    }
  }
}

// Lines of readers.
extension ReviewInStore {
  mutating func news(isQuick: Bool) throws(ProgramError) -> AddedLines {
    try look(isQuick: isQuick)
    let came = known.news()
    var news = AddedLines(isWhole: came.isWhole)
    if came.isWhole { counts = [:] }
    if let absence = known.absence, !isQuick {
      news.remarks.append("\(absence.message); this is what it had before")
    }
    let (place, name) = (location.name, name)
    take(came.waiting, into: &news) { "journal of \(place), lines of \($0)" }
    take(came.stored, after: counts, into: &news) { "\(name), decisions of \($0)" }
    for line in came.stored { counts[line.reader, default: 0] += 1 }
    return news
  }

  mutating func add(
    of reader: ReviewName,
    _ make: (AddedLines) throws(FileError) -> [ScreeningLine]
  ) throws(ProgramError) -> AddedLines {
    let before = try news(isQuick: true)
    let lines: [ScreeningLine]
    do throws(FileError) {
      lines = try make(before)
    } catch {
      throw ProgramError(.notDone, "nothing was decided: \(error.reason) (\(name))")
    }
    try append(lines.map { ($0, $0.text) })
    return try news(isQuick: true)
  }

  mutating func add(copied lines: [ScreeningFile.Entry]) throws(ProgramError) -> Int {
    let present = Set(try news(isQuick: false).entries.map(\.text))
    let missing = lines.filter { !present.contains($0.text) }
    try append(missing.map { ($0.line, $0.text) })
    return missing.count
  }

  private func append(_ lines: [(line: ScreeningLine, text: String)]) throws(ProgramError) {
    do throws(JournalError) {
      try known.add(
        lines.map { line, text in
          ReaderLine(
            study: RegistryNumber(line.id),
            reader: line.reader.text,
            at: line.at.text,
            text: text
          )
        }
      )
    } catch {
      throw ProgramError(.notDone, "nothing was decided: \(error.message)")
    }
  }

  /// Judges lines as those of a file of their reader.
  private func take(
    _ lines: [ReaderLine],
    after counts: [String: Int] = [:],
    into news: inout AddedLines,
    as place: (String) -> String
  ) {
    for (reader, lines) in Dictionary(grouping: lines, by: \.reader).sorted(by: { $0.key < $1.key })
    {
      guard let named = ReviewName(reader) else {
        news.remarks.append("\(place("'\(reader)'")): this is no name of a reader; left alone")
        continue
      }
      let text = lines.map { $0.text + "\n" }.joined()
      let read = ScreeningFile(Array(text.utf8), of: named, linesBefore: counts[reader] ?? 0)
      news.entries += read.entries
      news.remarks += read.refusals.map { refusal in
        "\(place(reader)), line \(refusal.line), column \(refusal.column): \(refusal.what); "
          + "\(refusal.remedy); the line is left alone"
      }
    }
  }
}
