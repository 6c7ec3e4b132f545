import Glibc
import TrialModel

/// What the program takes from the world around it, gathered in one place.
struct Environment {
  /// The value of an environment variable; `nil` when it is not set.
  let variable: (String) -> String?
  /// Reads a whole file; `nil` when there is none of that path.
  let read: (_ path: String) throws(FileError) -> String?
  /// The same, also to the end of a pipe or device.
  let readStream: (_ path: String) throws(FileError) -> String?
  /// Replaces a file of this user as a whole, making the folders above it.
  let write: (_ text: String, _ path: String) throws(FileError) -> Void
  /// Writes a file for others to read, whole or not at all.
  let writeExport: (_ text: String, _ path: String) throws(FileError) -> Void
  /// Replaces a file of a team as a whole, making the folders above it.
  let writeShared: (_ text: String, _ path: String) throws(FileError) -> Void
  /// Sees whether a file may be read; throws why not.
  let seeReadable: (_ path: String) throws(FileError) -> Void
  /// Whether there is anything of that path.
  let exists: (_ path: String) -> Bool
  /// Makes the folders above a path.
  let makeFolders: (_ path: String) -> Void
  /// The day it is here; `nil` when the clock is off by centuries.
  let today: () -> PartialDate?
  /// The time in UTC, `2026-11-23T09:00:00Z`.
  let now: () -> String
  /// The moment it is, to the microsecond; `nil` when the clock is off by centuries.
  let moment: () -> Moment?
  /// Seconds of a clock that never goes back.
  let ticks: () -> Double

  /// The real world.
  static var process: Environment {
    Environment(
      variable: { name in getenv(name).map { String(cString: $0) } },
      read: { path throws(FileError) in try FileText.read(path) },
      readStream: { path throws(FileError) in
        try FileText.read(path, mayBeStream: true)
      },
      write: FileText.writeOwn,
      writeExport: FileText.writeExport,
      writeShared: FileText.writeShared,
      seeReadable: { path throws(FileError) in
        guard access(path, R_OK) == 0 else { throw .bySystem }
      },
      exists: { access($0, F_OK) == 0 },
      makeFolders: FileText.makeFolders,
      today: { .today },
      now: Clock.now,
      moment: Clock.moment,
      ticks: Clock.ticks
    )
  }

  /// Makes the folders above a path.
  func makeFolders(above path: String) { makeFolders(path) }

  /// The path with the home folder in place of a tilde, as a shell has it.
  func expanding(_ path: String) -> String {
    guard path.hasPrefix("~/"), let home = variable("HOME"), !home.isEmpty else { return path }
    return home + path.dropFirst()
  }

  /// The path with the folder it is in, for reading; a path that names a folder stays as it is.
  func located(_ path: String) -> String {
    guard !path.contains("/"), let folder = variable("PWD"), !folder.isEmpty else { return path }
    return abbreviating(folder == "/" ? "/\(path)" : "\(folder)/\(path)")
  }

  /// The path with a tilde in place of the home folder, for reading.
  func abbreviating(_ path: String) -> String {
    guard let home = variable("HOME"), !home.isEmpty, path.hasPrefix(home + "/") else {
      return path
    }
    return "~" + path.dropFirst(home.count)
  }

  /// The type of the terminal; empty when none is named.
  var term: String { variable("TERM") ?? "" }

  /// Whether the user asked for no colour in any program (no-color.org).
  var refusesColour: Bool { !(variable("NO_COLOR") ?? "").isEmpty }

  /// Whether the user asked every program for lines in place of drawings, on a terminal or to a pipe that is heard.
  ///
  /// A program whose output is read by another one prints its list as ever.
  var wantsLines: Bool {
    let value = variable("ACCESSIBLE") ?? ""
    return !value.isEmpty && value != "0" && StandardOutput.isTerminal
  }

  /// Where the session is kept; `nil` when there is no home to keep it in.
  var sessionPath: String? { statePath("session") }

  /// The path of something that outlasts the program and is nobody's work; `nil` when there is no home for it.
  func statePath(_ name: String) -> String? { stateFolder.map { "\($0)/\(name)" } }

  /// Where this program keeps what outlasts it and is nobody's work; `nil` when there is no home for it.
  var stateFolder: String? { folder("XDG_STATE_HOME", elseInHome: ".local/state") }

  /// Where the registry store is kept; `nil` when there is no home to keep it in.
  ///
  /// - Throws: `ProgramError` when $RTIO_STORE names what can be no store.
  func storeLocation() throws(ProgramError) -> StoreLocation? {
    if let named = variable("RTIO_STORE"), !named.isEmpty {
      return try StoreLocation(named, in: self)
    }
    guard let path = dataPath("registry.sqlite") else { return nil }
    return try StoreLocation(path, in: self)
  }

  /// The file of the reader's own keys, whether it is there or not; `nil` when there is no home for it.
  var keysPath: String? { configurationPath("keys.conf") }

  /// Where this program keeps what can be made anew; `nil` when there is no home for it.
  var cacheFolder: String? { folder("XDG_CACHE_HOME", elseInHome: ".cache") }

  /// Where decisions on findings are kept; `nil` when there is no home to keep them in.
  var decisionsPath: String? { dataPath("decisions.json") }

  /// Where overrides of categories are kept; `nil` when there is no home to keep them in.
  var overridesPath: String? { dataPath("overrides.json") }

  /// Where ratings of certainty are kept; `nil` when there is no home to keep them in.
  var ratingsPath: String? { dataPath("ratings.json") }

  /// Where tags and notes on trials are kept; `nil` when there is no home to keep them in.
  var notesPath: String? { dataPath("notes.json") }

  /// The path of something that the user set; `nil` when there is no home for it.
  func configurationPath(_ name: String) -> String? {
    folder("XDG_CONFIG_HOME", elseInHome: ".config").map { "\($0)/\(name)" }
  }

  /// The path of a file that is the user's own.
  private func dataPath(_ name: String) -> String? { dataFolder.map { "\($0)/\(name)" } }

  /// Where this program keeps what is the user's own; `nil` when there is no home for it.
  var dataFolder: String? { folder("XDG_DATA_HOME", elseInHome: ".local/share") }

  /// The folder of this program in the one that a variable names by its whole path, else in the home folder.
  private func folder(_ name: String, elseInHome usual: String) -> String? {
    if let named = variable(name), named.hasPrefix("/") { return "\(named)/rtio-tui" }
    guard let home = variable("HOME"), !home.isEmpty else { return nil }
    return "\(home)/\(usual)/rtio-tui"
  }
}
