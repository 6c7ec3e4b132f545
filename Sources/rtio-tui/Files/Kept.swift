import Browser
import ReaderFiles
import ReaderJournal
import TrialModel
import TrialStore

/// What readers decided, where it is kept: in a file of a reader or a team, or in the store on a server that a
/// group shares.
enum Kept<Content: KeptContent> {
  case file(KeptFile<Content>)
  case store(KeptInStore<Content>)

  /// The file that was named, else the book of a store on a server, else the file of the user.
  ///
  /// - Parameters:
  ///   - named: The file; `nil` where none was named.
  ///   - location: The store that goes with it; `nil` where there is none.
  ///   - isKept: Whether anything is written at all; without a terminal changes are only shown.
  ///   - world: Files and time.
  init(
    _ named: String?,
    of location: StoreLocation?,
    isKept: Bool = true,
    in world: Environment
  ) {
    if named == nil, let location, location.isFarAway {
      self = .store(KeptInStore(in: location, isKept: isKept, world))
    } else {
      self = .file(KeptFile(named, isKept: isKept, in: world))
    }
  }

  /// What is kept now.
  ///
  /// - Parameter isQuick: Whether nobody may be waited for, so that what a server has is left for another time.
  /// - Returns: All of it; nothing while there is no file.
  /// - Throws: why it cannot be read.
  func read(isQuick: Bool = false) throws(KeptFileError) -> Content {
    switch self {
    case .file(let file): try file.read()
    case .store(let store): try store.read(isQuick: isQuick)
    }
  }

  /// The same for a command, which does not go on without a file that was named; what has to be known of single
  /// lines is said on standard error.
  func readForCommand() throws(ProgramError) -> Content {
    switch self {
    case .file(let file): return try file.readForCommand()
    case .store(let store):
      do throws(KnownBookError) {
        let content = try store.look(isQuick: false)
        for remark in store.remarks { StandardError.write("\(remark)\n") }
        if let absence = store.absence {
          StandardError.write("rtio-tui: \(absence.message); this is what it had before\n")
        }
        return content
      } catch {
        throw ProgramError(of: error, .notFound)
      }
    }
  }

  /// What is kept, for a list that is made before anybody can be told what is wrong with it.
  ///
  /// None where it cannot be read, which the browser says after its first frame.
  func readable(isQuick: Bool = false) -> Content { (try? read(isQuick: isQuick)) ?? Content() }

  /// Keeps a change of today: what others changed meanwhile stays, as far as it is known here.
  ///
  /// What is shown counts where nothing is written.
  func keep(
    after shown: Content,
    _ change: (Content, PartialDate) -> Content
  ) -> KeepingOutcome<Content> {
    switch self {
    case .file(let file): file.keep(after: shown, change)
    case .store(let store): store.keep(after: shown, change)
    }
  }

  /// The book of the store that it is kept in; `nil` for a file.
  var book: String? {
    switch self {
    case .file: nil
    case .store(let store): store.name
    }
  }

  /// Takes up lines that another process was given by the store, with what is read next.
  func hear(_ lines: [ReaderLine]) {
    if case .store(let store) = self { store.hear(lines) }
  }

  /// Sends what waits on this machine, and says on standard error what waits still.
  ///
  /// - Throws: `ProgramError` when the store refuses it for good.
  func deliver() throws(ProgramError) {
    guard case .store(let store) = self, let sending = try store.deliver(),
      let remark = sending.remark
    else { return }
    if sending.isForGood { throw ProgramError(.notDone, remark) }
    StandardError.write("rtio-tui: \(remark)\n")
  }
}
