import Browser
import ReaderFiles
import TrialModel

/// What readers decide, as a whole that is kept in one file.
protocol KeptContent: BookContent {
  /// What it is, in the plural: `decisions`.
  static var name: String { get }
  /// Where it is kept by itself; `nil` when there is no home to keep it in.
  static func standardPath(in world: Environment) -> String?
  /// Nothing decided yet.
  init()
  /// The text of the file.
  var text: String { get }
  /// The same in one line.
  var compactText: String { get }
}

/// A file of the user's own, or of a team: read whole, added to, and replaced whole.
struct KeptFile<Content: KeptContent> {
  /// The path; `nil` when none was named and there is no home to keep it in.
  let path: String?
  /// Whether the user named it.
  let isNamed: Bool
  /// Whether anything is written at all; without a terminal changes are only shown.
  let isKept: Bool
  private let world: Environment

  /// The file that was named, else that of the user.
  init(_ named: String?, isKept: Bool = true, in world: Environment) {
    path = named.map(world.expanding) ?? Content.standardPath(in: world)
    isNamed = named != nil
    self.isKept = isKept
    self.world = world
  }

  /// Reads the file.
  ///
  /// - Parameter isOnce: Whether it is read this once and never written, so that a pipe will do.
  /// - Returns: What is in it; nothing while there is no file.
  /// - Throws: why the file cannot be read, with its path.
  func read(isOnce: Bool = false) throws(KeptFileError) -> Content {
    guard let path else { return Content() }
    if let scheme = FilePath.scheme(of: path) {
      throw KeptFileError(
        name: Content.name,
        path: "\(scheme)://…",
        reason: "it is an address; give the path of a file"
      )
    }
    let text: String?
    do throws(FileError) {
      text = try isOnce ? world.readStream(path) : world.read(path)
    } catch {
      throw KeptFileError(name: Content.name, path: path, reason: error.reason)
    }
    guard let text else { return Content() }
    do throws(FileRefusal) {
      return try Content.read(text)
    } catch {
      throw KeptFileError(name: Content.name, path: path, reason: error.message)
    }
  }

  /// The same for a command, which does not go on without a file that was named.
  func readForCommand() throws(ProgramError) -> Content {
    if isNamed, let path, FilePath.scheme(of: path) == nil, !world.exists(path) {
      throw ProgramError(.wrongUse, "--\(Content.name): '\(path)' is not there; check the path")
    }
    do throws(KeptFileError) {
      return try read(isOnce: isNamed)
    } catch {
      // A place in the file follows its name at once.
      let gap = error.reason.first?.isNumber ?? false ? "" : " "
      throw ProgramError(
        .wrongUse,
        "the \(Content.name) cannot be read\n  \(error.path):\(gap)\(error.reason)"
      )
    }
  }

  /// Keeps a change of today: reads what others changed meanwhile, and replaces the whole file.
  ///
  /// A file that cannot be read is left as it is. What is shown counts where nothing is written.
  func keep(
    after shown: Content,
    _ change: (Content, PartialDate) -> Content
  ) -> KeepingOutcome<Content> {
    guard let today = world.today() else {
      return .failed(reason: "the clock of this machine shows no day to keep it with")
    }
    guard isKept else { return .kept(change(shown, today), where: "not kept: no terminal") }
    guard let path else {
      let name = Content.name
      return .failed(reason: "there is no home to keep \(name) in; name a file by --\(name)")
    }
    guard let lock = FileText.Lock(besides: path) else {
      return .failed(
        reason: "another program holds the folder of \(path); nothing was written, try again when"
          + " it is done"
      )
    }
    defer { lock.release() }
    do throws(KeptFileError) {
      let content = change(try read(), today)
      let text = content.text
      guard text.utf8.count <= FileText.longest else {
        return .failed(reason: "with this note \(path) would be over a megabyte; shorten it")
      }
      do throws(FileError) {
        try world.writeShared(text, path)
      } catch {
        return .failed(reason: "\(path) was not written: \(error.reason)")
      }
      return .kept(content, where: "kept in \(world.abbreviating(path))")
    } catch {
      return .failed(reason: "\(error.message); nothing was written")
    }
  }
}

/// Why what readers decided cannot be read.
struct KeptFileError: Error {
  /// What should be in the file: `decisions`.
  let name: String
  let path: String
  /// The place in the file, what is wrong and what to do; or why the file cannot be read.
  let reason: String

  var message: String { "the \(name) cannot be read: \(path): \(reason)" }
}
