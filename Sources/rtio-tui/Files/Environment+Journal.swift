import Glibc
import ReaderJournal
import TrialStore

extension Environment {
  /// Where lines wait for a store, a file for each store; `nil` when there is no home for it.
  func journal(of location: StoreLocation) -> ReaderJournal? {
    // A file goes by many paths, the address of a server by one.
    var name = location.name
    if !location.isFarAway, let whole = realpath(location.text, nil) {
      name = String(cString: whole)
      free(whole)
    }
    return statePath("journals/\(ReaderJournal.fileName(ofStore: name))")
      .map(ReaderJournal.init(at:))
  }

  /// A book of a store, with what waits for it on this machine.
  func book(_ name: String, of location: StoreLocation) -> KnownBook {
    let journal = journal(of: location)
    if let journal { makeFolders(above: journal.path) }
    let file = ReaderJournal.fileName(ofStore: "\(location.name) \(name)")
    return KnownBook(
      name,
      of: location.place,
      isFar: location.isFarAway,
      journal: journal,
      copy: cachePath("books/\(file.dropLast(".journal".count))")
    )
  }

  /// The path of something that can be made anew; `nil` when there is no home for it.
  private func cachePath(_ name: String) -> String? { cacheFolder.map { "\($0)/\(name)" } }
}

extension ProgramError {
  /// Why a book cannot be read, where a command cannot go on.
  init(of error: KnownBookError, _ code: Code) {
    var isOfSurroundings = false
    if case .store(let failure) = error { isOfSurroundings = failure.isOfSurroundings }
    self.init(
      error.isUnreachable ? .unreachable : code,
      error.message,
      isOfSurroundings: isOfSurroundings
    )
  }
}

extension ProgramError {
  /// Why a store cannot be used, where a command cannot go on: of its own code when nobody answers.
  init(of error: StoreError, _ code: Code) {
    self.init(
      error.code == .unreachable ? .unreachable : code,
      error.message,
      isOfSurroundings: error.isOfSurroundings
    )
  }
}

extension JournalSending {
  /// What a person has to know of lines that the store did not take; `nil` when it took all.
  var remark: String? {
    guard waiting > 0 else { return nil }
    let lines = waiting == 1 ? "1 line waits" : "\(waiting) lines wait"
    let because = failure.map { ": \($0.message)" } ?? ""
    let then =
      isForGood
      ? "; 'rtio-tui decisions waiting' lists them" : "; whatever is written next sends what waits"
    return "\(lines) on this machine for the store\(because)\(then)"
  }
}
