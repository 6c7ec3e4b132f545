import Glibc
import SQLiteEngine
import TrialStore

/// Where a store of records is: a file.
///
/// Made in one place from what a user typed, so that nothing behind it asks what the text may have meant.
enum StoreLocation: Hashable, Sendable {
  /// The path of a file of SQLite, which need not be there yet.
  case file(String)

  /// Takes what a user typed, or what $RTIO_STORE says.
  ///
  /// - Throws: `ProgramError` for an address of another kind, for a name that SQLite alone reads, and for a pipe, a
  ///   device or a folder, none of which is touched.
  init(_ typed: String, in world: Environment) throws(ProgramError) {
    if let scheme = FilePath.scheme(of: typed) {
      throw ProgramError(
        .wrongUse,
        "the store is a file, and '\(scheme)://…' an address; give the path of a file"
      )
    }
    let path = world.expanding(typed)
    if path == ":memory:" || path.hasPrefix("file:") {
      throw ProgramError(
        .wrongUse,
        "the store is a file, and '\(path)' is a name that SQLite alone reads; give the path of a file"
      )
    }
    if let kind = FileKind(at: path), kind != .file {
      throw ProgramError(
        .wrongUse,
        "the store is a file, and '\(path)' is \(kind.rawValue); give the path of a file"
      )
    }
    self = .file(path)
  }

  /// The path, or the address without any password, as it stands in messages.
  var name: String { place.name }

  /// What can be opened there.
  var place: any StorePlace {
    switch self {
    case .file(let path): SQLitePlace(path)
    }
  }

  /// What this program reads as this place when it is started once more.
  var text: String {
    switch self {
    case .file(let path): path
    }
  }

  /// Whether there may be a store: of a file one can see whether it is there.
  var isThere: Bool {
    switch self {
    case .file(let path): access(path, F_OK) == 0
    }
  }

  /// Whether its index is made while nobody notices: some thousand studies, a tenth of a second.
  var isSmall: Bool {
    switch self {
    case .file(let path):
      var status = stat()
      return stat(path, &status) != 0 || status.st_size <= 16 << 20
    }
  }

  /// Where the index of it is kept: `registry.sqlite.index` beside `registry.sqlite`.
  var indexPath: String {
    switch self {
    case .file(let path): path + ".index"
    }
  }

  /// Whether it stays open between two readings: another program may put another file in the place of a file.
  var isHeldOpen: Bool {
    switch self {
    case .file: false
    }
  }

  /// Makes the folders in which a file is to be.
  func makeFolders(in world: Environment) {
    switch self {
    case .file(let path): world.makeFolders(above: path)
    }
  }
}
