import Browser
import Glibc
import ReaderFiles
import ReaderJournal
import TrialModel
import TrialStore

/// What a group decides, in a book of the store that it shares.
///
/// Each change is a line, so that two writers lose nothing. It goes into the journal of this machine first, and
/// counts from then on; the store has it as soon as it can be reached. It belongs to one thread at a time.
final class KeptInStore<Content: KeptContent> {
  private let location: StoreLocation
  private let known: KnownBook
  private let world: Environment
  /// Whether anything is written at all; without a terminal changes are only shown.
  private let isKept: Bool
  private var book = KeptBook<Content>()
  /// Lines that were left alone, each with place and remedy.
  private(set) var remarks: [String] = []

  init(in location: StoreLocation, isKept: Bool, _ world: Environment) {
    self.location = location
    self.isKept = isKept
    self.world = world
    known = world.book(Content.name, of: location)
  }

  /// Why the store could not be asked when it was asked last; `nil` when it answered, or was not asked.
  var absence: StoreError? { known.absence }

  /// The book, and where it is, for messages.
  private var place: String { "\(Content.name) of \(location.name)" }

  /// What counts now.
  ///
  /// - Parameter isQuick: Whether nobody may be waited for, so that what the store has is left for another time.
  /// - Returns: What is in the book, with what waits on this machine.
  /// - Throws: why it cannot be read.
  func read(isQuick: Bool) throws(KeptFileError) -> Content {
    do throws(KnownBookError) {
      return try look(isQuick: isQuick)
    } catch {
      throw KeptFileError(name: Content.name, path: location.name, reason: error.message)
    }
  }

  /// The same, with the store's own reason where it cannot be read; where there is no store yet nothing was decided.
  func look(isQuick: Bool) throws(KnownBookError) -> Content {
    do throws(KnownBookError) {
      try known.look(isQuick: isQuick)
    } catch {
      guard case .store(let failure) = error, failure.code == .missing else { throw error }
    }
    let news = known.news()
    if news.isWhole { book = KeptBook() }
    take(news.waiting + news.stored)
    return book.content
  }

  private func take(_ lines: [ReaderLine]) {
    for line in lines {
      do throws(FileRefusal) {
        try book.take(line.text)
      } catch {
        let remark =
          "\(place), line of \(line.reader) at \(line.at): \(error.what); \(error.remedy); it is left alone"
        if !remarks.contains(remark) { remarks.append(remark) }
      }
    }
  }

  /// Keeps a change of today in the journal, without waiting for the store.
  func keep(
    after shown: Content,
    _ change: (Content, PartialDate) -> Content
  ) -> KeepingOutcome<Content> {
    guard let today = world.today(), let now = world.moment() else {
      return .failed(reason: "the clock of this machine shows no day to keep it with")
    }
    guard isKept else { return .kept(change(shown, today), where: "not kept: no terminal") }
    do throws(KeptFileError) {
      let wanted = change(try read(isQuick: true), today)
      let lines = book.lines(to: wanted, by: world.userName, at: now) { $0.compactText }
      try append(
        lines.map { trial, line in
          ReaderLine(
            study: trial.flatMap { RegistryNumber($0) },
            reader: line.reader,
            at: line.at.text,
            text: line.text
          )
        }
      )
      return .kept(try read(isQuick: true), where: "kept for \(location.name)")
    } catch {
      return .failed(reason: "\(error.message); nothing was written")
    }
  }

  private func append(_ lines: [ReaderLine]) throws(KeptFileError) {
    do throws(JournalError) {
      try known.add(lines)
    } catch {
      throw KeptFileError(
        name: Content.name,
        path: error.path,
        reason: "\(error.what); \(error.remedy)"
      )
    }
  }

  /// The book.
  var name: String { known.name }

  /// Takes up lines that another process was given by the store, with what is read next.
  func hear(_ lines: [ReaderLine]) { known.take(lines) }

  /// Sends what waits on this machine.
  ///
  /// - Returns: How that ended; `nil` where there is no home for a journal.
  /// - Throws: `ProgramError` when the journal cannot be read.
  func deliver() throws(ProgramError) -> JournalSending? {
    try known.delivered()
  }
}

extension Environment {
  /// Who writes: $RTIO_READER, else the name that the system has for this user, else its number.
  var userName: String {
    if let named = variable("RTIO_READER"), !named.isEmpty { return named }
    var entry = passwd()
    var found: UnsafeMutablePointer<passwd>?
    var buffer = [CChar](repeating: 0, count: 16_384)
    guard getpwuid_r(getuid(), &entry, &buffer, buffer.count, &found) == 0,
      let name = found?.pointee.pw_name
    else { return String(getuid()) }
    return String(cString: name)
  }
}

extension KnownBook {
  /// Sends what waits on this machine.
  ///
  /// - Returns: How that ended; `nil` where there is no home for a journal.
  /// - Throws: `ProgramError` when the journal cannot be read.
  func delivered() throws(ProgramError) -> JournalSending? {
    do throws(JournalError) {
      return try deliver()
    } catch {
      throw ProgramError(.notDone, error.message)
    }
  }
}
