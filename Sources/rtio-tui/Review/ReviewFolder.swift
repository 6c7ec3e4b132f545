import Glibc
import ReaderFiles
import TrialModel
import TrialScreening

/// The folder of a review: protocol, runs, decisions and store, as they lie on the disk.
struct ReviewFolder {
  /// Its path, with the home folder in place of a tilde.
  let path: String

  /// The folder at a path as a user types it.
  init(_ typed: String, in world: Environment) {
    let path = world.expanding(typed)
    self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  static let protocolName = "protocol.json"
  static let runsName = "runs"
  static let decisionsName = "decisions"
  static let storeName = "registry.sqlite"
  /// What the name of a reader's file ends with.
  static let decisionsEnding = ".ndjson"

  /// The most bytes of a run and of a reader's file that are read.
  static let longestFile = 256 << 20

  /// Where the records of the review lie: in the store that was named, else in the one in the folder.
  ///
  /// - Throws: `ProgramError` for a store in the folder that is a link.
  func storeLocation(_ named: StoreLocation?) throws(ProgramError) -> StoreLocation {
    if let named { return named }
    try admitStore()
    return .file(place(Self.storeName))
  }

  /// The path of something in it, for messages.
  func place(_ name: String) -> String { "\(path)/\(name)" }

  /// Opens the folder.
  ///
  /// - Throws: `ProgramError` when there is no such folder.
  func opened() throws(ProgramError) -> OpenFolder {
    if let scheme = FilePath.scheme(of: path) {
      throw ProgramError(.wrongUse, "a review is a folder, and '\(scheme)://…' an address")
    }
    do throws(FileError) {
      return try OpenFolder(path)
    } catch {
      throw ProgramError(
        .wrongUse,
        "the review '\(path)' cannot be opened: \(error.reason); 'rtio-tui review new DIR' makes one"
      )
    }
  }

  /// Writes a run as a file of its own; no run is ever changed.
  ///
  /// - Returns: The run as it was written: a moment later where another has its name.
  /// - Throws: `ProgramError` when it was not written.
  func keep(_ run: SearchRun) throws(ProgramError) -> SearchRun {
    let folder = try opened()
    folder.makeFolder(Self.runsName)
    var run = run
    do throws(FileError) {
      guard let runs = try OpenFolder(Self.runsName, in: folder) else {
        throw FileError(reason: "there is no folder for it and none can be made")
      }
      for _ in 0..<100 {
        if try runs.write(new: run.fileName, Array(run.text.utf8)) { return run }
        // Names go by the thousandth of a second.
        guard let later = Moment(microseconds: run.at.microseconds + 1_000) else { break }
        run = run.moved(to: later)
      }
      throw FileError(reason: "there are runs of that moment")
    } catch {
      let name = "\(Self.runsName)/\(run.fileName)"
      throw ProgramError(.notDone, "'\(place(name))' was not written: \(error.reason)")
    }
  }

  /// Refuses a store in the folder that is a link, or has one beside it: it may lead to any file, and the list of
  /// a store is written.
  ///
  /// - Throws: `ProgramError` for a link.
  private func admitStore() throws(ProgramError) {
    let opened = try opened()
    let names = ["", ".index", "-journal", "-wal", "-shm", "-importing"].map { Self.storeName + $0 }
    guard let link = names.first(where: { opened.isLink($0) }) else { return }
    throw ProgramError(
      .wrongUse,
      "'\(place(link))' is a link, and links in the folder of a review are not followed; name the "
        + "store with --store"
    )
  }
}
