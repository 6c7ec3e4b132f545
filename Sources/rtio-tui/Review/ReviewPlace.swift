import ReaderFiles
import ReaderJournal
import TrialModel
import TrialScreening
import TrialStore

/// Where a review is kept: a protocol, runs that are written once, and lines of readers that only grow.
///
/// There are two kinds: a folder, and a book of a store that a group shares. It knows how far the lines were read.
protocol ReviewPlace {
  /// What it is called in messages: the path of the folder, or the review with its store.
  var name: String { get }
  /// What the head of a screen calls it.
  var title: String { get }
  /// How a command names it: `DIR`, or `--in-store NAME`.
  var argument: String { get }
  /// How the program itself names it: `--review DIR`, or as commands do.
  var option: String { get }
  /// How its protocol is edited, as the beginning of a sentence.
  var editing: String { get }
  /// Where the protocol stands, for messages.
  var protocolPlace: String { get }
  /// What the place of a reader's lines begins with, for messages.
  var linesPlace: String { get }

  /// The text of the protocol that counts.
  ///
  /// - Throws: `ProgramError` when there is no such review, or it cannot be read.
  func protocolText() throws(ProgramError) -> [UInt8]

  /// Every run there is, judged one by one.
  ///
  /// - Throws: `ProgramError` with the place of the first that cannot be read.
  func runs() throws(ProgramError) -> [SearchRun]

  /// The lines that were added since this was asked last; all of them the first time.
  ///
  /// - Parameter isQuick: Whether nobody may be waited for: what would take a way through a network is left out.
  /// - Returns: The lines, with what has to be known of others.
  /// - Throws: `ProgramError` when they cannot be read.
  mutating func news(isQuick: Bool) throws(ProgramError) -> AddedLines

  /// Adds lines of one reader, all or none; they outlast a loss of power when this returns.
  ///
  /// - Parameters:
  ///   - reader: Whose lines they are, as the protocol spells it.
  ///   - make: Makes the lines, from what others added meanwhile.
  /// - Returns: The lines as they stand there now.
  /// - Throws: `ProgramError` when nothing was added, with the reason.
  mutating func add(
    of reader: ReviewName,
    _ make: (AddedLines) throws(FileError) -> [ScreeningLine]
  ) throws(ProgramError) -> AddedLines

  /// Adds lines that were written elsewhere, as they stand there; those that are here already are passed over.
  ///
  /// - Returns: How many were added.
  mutating func add(copied lines: [ScreeningFile.Entry]) throws(ProgramError) -> Int

  /// Writes a run; no run is ever changed.
  ///
  /// - Returns: The run as it was written: a moment later where another has its name.
  /// - Throws: `ProgramError` when it was not written.
  func keep(_ run: SearchRun) throws(ProgramError) -> SearchRun

  /// Whether there is a review.
  func isThere() throws(ProgramError) -> Bool

  /// Makes the review with a protocol.
  ///
  /// - Throws: `ProgramError` when there is one already, and when it cannot be written.
  func begin(with text: String) throws(ProgramError)

  /// Puts a protocol in the place of the one that counts.
  ///
  /// - Throws: `ProgramError` when there is no such review, and where people edit the file themselves.
  func replaceProtocol(by text: String) throws(ProgramError)

  /// Refuses, before anything is asked elsewhere, what could not be written then.
  func seeWritable() throws(ProgramError)

  /// Where the records of the review lie: in the store that was named, else where the review has its own.
  ///
  /// - Throws: `ProgramError` for a store that is not used, as a link in a folder.
  func storeLocation(_ named: StoreLocation?) throws(ProgramError) -> StoreLocation

  /// The book of the store that it is kept in; `nil` for a folder.
  var book: String? { get }

  /// Takes up lines that another process was given by the store, with what is read next.
  func hear(_ lines: [ReaderLine])

  /// Sends lines that wait on this machine.
  ///
  /// - Returns: How that ended; `nil` where lines never wait.
  func deliver() throws(ProgramError) -> JournalSending?
}

/// What was added to a review since it was read last.
struct AddedLines {
  /// Whether it is all there is, in place of what was read before.
  var isWhole = false
  /// The lines that count.
  var entries: [ScreeningFile.Entry] = []
  /// Why other lines do not, each with place and remedy.
  var remarks: [String] = []

  var isEmpty: Bool { !isWhole && entries.isEmpty && remarks.isEmpty }
}

extension ReviewPlace {
  var book: String? { nil }

  func hear(_ lines: [ReaderLine]) {}

  /// The protocol.
  ///
  /// - Throws: `ProgramError` when there is no such review, and with the place of what cannot be read.
  func readProtocol() throws(ProgramError) -> ReviewProtocol {
    let text = try protocolText()
    do throws(FileRefusal) {
      return try ReviewProtocol.read(text)
    } catch {
      throw ProgramError(
        .wrongUse,
        "the protocol cannot be read\n  \(protocolPlace):\(error.message)"
      )
    }
  }
}

extension SearchRun {
  /// The run that a text says, which has the name of its own moment and search.
  ///
  /// - Throws: `FileRefusal` with the first thing that cannot be read.
  static func read(_ bytes: [UInt8], named name: String) throws(FileRefusal) -> SearchRun {
    let run = try SearchRun.read(bytes)
    guard run.fits(fileName: name) else {
      throw FileRefusal(
        line: 1,
        column: 1,
        what: "the run is of the search \(run.search.text), and its file is named otherwise",
        remedy: "bring the file back as `review update` wrote it"
      )
    }
    return run
  }
}
