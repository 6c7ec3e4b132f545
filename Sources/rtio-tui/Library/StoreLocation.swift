import CSignalHandlers
import Glibc
import PostgresEngine
import SQLiteEngine
import TrialModel
import TrialStore

/// Where a store of records is: a file, or a schema on a server.
///
/// Made in one place from what a user typed, so that nothing behind it asks what the text may have meant.
enum StoreLocation: Hashable, Sendable {
  /// The path of a file of SQLite, which need not be there yet.
  case file(String)
  /// A schema on a server of PostgreSQL, and the place for what is kept of it here; `nil` where there is no home
  /// for that.
  case server(PostgresAddress, ServerCache?)

  /// Takes what a user typed, or what $RTIO_STORE says.
  ///
  /// - Throws: `ProgramError` for an address of another kind or with a password in it, for a name that SQLite alone
  ///   reads, and for a pipe, a device or a folder, none of which is touched.
  init(_ typed: String, in world: Environment) throws(ProgramError) {
    if PostgresAddress.isAddress(typed) {
      let address = try Self.address(typed, in: world)
      self = .server(address, ServerCache(of: address.name, in: world))
      return
    }
    if let scheme = FilePath.scheme(of: typed) {
      throw ProgramError(
        .wrongUse,
        "the store is a file or postgres://…, and '\(scheme)://…' is neither; give the path of a file, "
          + "or the address of a server as postgres://user@host/database"
      )
    }
    let path = world.expanding(typed)
    if path == ":memory:" || path.hasPrefix("file:") {
      throw Self.noFile("'\(path)' is a name that SQLite alone reads")
    }
    if let kind = FileKind(at: path), kind != .file {
      throw Self.noFile("'\(path)' is \(kind.rawValue)")
    }
    self = .file(path)
  }

  private static func noFile(_ what: String) -> ProgramError {
    ProgramError(
      .wrongUse,
      "the store is a file or postgres://…, and \(what); give the path of a file"
    )
  }

  /// The address of a server that a user typed, with what the environment says beside it.
  ///
  /// - Throws: `ProgramError` for a password in it, and for what is no address.
  static func address(
    _ typed: String,
    in world: Environment
  ) throws(ProgramError) -> PostgresAddress {
    var environment: [String: String] = [:]
    for name in ["PGSERVICE", "PGHOST", "PGHOSTADDR", "PGPORT", "PGUSER", "PGDATABASE"] {
      environment[name] = world.variable(name)
    }
    do throws(PostgresAddressError) {
      return try PostgresAddress(typed, environment: environment)
    } catch {
      throw ProgramError(.wrongUse, error.message)
    }
  }

  /// The path, or the address without any password, as it stands in messages.
  var name: String {
    switch self {
    case .file(let path): path
    case .server(let address, _): address.name
    }
  }

  /// What can be opened there.
  var place: any StorePlace {
    switch self {
    case .file(let path): SQLitePlace(path)
    case .server(let address, _):
      PostgresPlace(address, patience: PostgresPatience(wasStopped: interrupt_was_asked))
    }
  }

  /// The same for somebody who waits at the keyboard: a server that is silent for some seconds is given up.
  var placeForReading: any StorePlace {
    switch self {
    case .file: place
    case .server(let address, _):
      PostgresPlace(
        address,
        patience: PostgresPatience(
          connecting: .seconds(5),
          silence: .seconds(5),
          wasStopped: WaitingForStore.wasStopped
        )
      )
    }
  }

  /// What this program reads as this place when it is started once more.
  var text: String {
    switch self {
    case .file(let path): path
    case .server(let address, _): address.text
    }
  }

  /// Whether there may be a store: of a file one can see whether it is there, a server has to be asked.
  var isThere: Bool {
    switch self {
    case .file(let path): access(path, F_OK) == 0
    case .server: true
    }
  }

  /// Whether its index is made here and at once: of some thousand studies in a tenth of a second, and of a server
  /// where there is no place to keep one.
  var isIndexedHere: Bool {
    switch self {
    case .file(let path):
      var status = stat()
      return stat(path, &status) != 0 || status.st_size <= 16 << 20
    case .server: return indexPath == nil
    }
  }

  /// Where the index of it is kept: `registry.sqlite.index` beside `registry.sqlite`, that of a server in the cache
  /// of this user; `nil` where there is no place for it.
  var indexPath: String? {
    switch self {
    case .file(let path): path + ".index"
    case .server(_, let cache): cache.flatMap { $0.isOurs ? $0.indexPath : nil }
    }
  }

  /// Where the index of it is kept, in words.
  var indexInWords: String {
    switch self {
    case .file: "the index beside the store"
    case .server(_, let cache): "the index of the store" + (cache.map { " in \($0.folder)" } ?? "")
    }
  }

  /// Whether it is over a line: it stays open between two readings, and no key waits for it unasked.
  ///
  /// In the place of a file another program may put another one at any time.
  var isFarAway: Bool {
    switch self {
    case .file: false
    case .server: true
    }
  }

  /// What is kept here of a store on a server; `nil` for a file, and where there is no home for it.
  var cache: ServerCache? {
    switch self {
    case .file: nil
    case .server(_, let cache): cache
    }
  }

  /// Makes the folders in which a file is to be.
  func makeFolders(in world: Environment) {
    switch self {
    case .file(let path): world.makeFolders(above: path)
    case .server: break
    }
  }
}
