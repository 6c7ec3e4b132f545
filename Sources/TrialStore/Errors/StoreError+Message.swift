import TrialModel

extension StoreError: Explained {
  package var message: String { "\(path): \(what); \(remedy)" }

  /// What is wrong.
  package var what: String {
    switch code {
    case .missing: "there is no registry store here"
    case .cannotOpen: "the file cannot be opened\(inBrackets)"
    case .notAStore: "this is no registry store"
    case .newerProgramNeeded(let migration):
      "a newer version of this program has changed the store (\(migration))"
    case .outdated(let migration):
      "the store is older than this program (it lacks \(migration))"
    case .busy: "another process holds the store\(inBrackets)"
    case .importRunning: "another import into this store is running"
    case .full: "there is no space left for the store, on the disk or in the quota"
    case .readOnly: "the store may be read but not written"
    case .corrupt: "the file of the store is damaged\(inBrackets)"
    case .corruptRecord(let document):
      "the kept record \(document) is damaged\(inBrackets)"
    case .recordTooLarge(let bytes, let most):
      "a record of \(bytes) bytes is larger than the store takes (\(most))"
    case .system(let number): "reading or writing failed, system error \(number)\(inBrackets)"
    case .outOfMemory: "memory ran out"
    case .noLibrary:
      "there is no libpq.so.5 on this machine, which speaks to PostgreSQL\(inBrackets)"
    case .unreachable: "the server of the store cannot be reached\(inBrackets)"
    case .refused: "the server of the store lets nobody in by this address\(inBrackets)"
    case .unusableAddress: "this address of a store cannot be used\(inBrackets)"
    case .pooled: "a pooler before the server gives each transaction another connection"
    case .untrusted: "the connection to the store is not as safe as the address asks\(inBrackets)"
    case .wrongEncoding(let name):
      "the database keeps texts as \(name), which has not every letter that a reader may write"
    case .conflict: "others write into the store all the time\(inBrackets)"
    case .defect: "a statement was refused\(inBrackets)"
    }
  }

  /// What to do about it.
  package var remedy: String {
    switch code {
    case .missing: "`rtio-tui import` makes one"
    case .cannotOpen: "check that file and folder exist and may be used"
    case .notAStore: "name another store with --store"
    case .newerProgramNeeded: "use that version, or name another store with --store"
    case .outdated: "any import into it brings it up to date"
    case .busy: "try again in a moment"
    case .importRunning: "wait until it has ended, or stop it"
    case .full: "make space and import again; what was committed is kept"
    case .readOnly: "ask for the right to write, or name another store with --store"
    case .corrupt: "keep a copy, remove the file and import again"
    case .corruptRecord: "import the study again"
    case .recordTooLarge: "leave it out"
    case .system: "check the disk or the network it is on, then try again"
    case .outOfMemory: "close other programs and try again"
    case .noLibrary: "install the package libpq5"
    case .unreachable:
      "check the address and the network, then try again; what was committed is kept"
    case .refused: "correct user, database or rights; a password goes into ~/.pgpass or PGPASSWORD"
    case .unusableAddress: "correct the address, or the service file that it names"
    case .pooled: "name the server itself, or a pooler with pool_mode = session"
    case .untrusted:
      "check host, sslmode and sslrootcert of the address, and the certificate with who keeps the server"
    case .wrongEncoding: "make a database of the encoding UTF8 for the store"
    case .conflict: "try again in a moment"
    case .defect: "please report it, with this text"
    }
  }

  /// What the engine said and in which statement, where that helps.
  private var inBrackets: String {
    let parts = [said, statement.map { "in: \($0)" }].compactMap { $0 }
    return parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))"
  }
}
