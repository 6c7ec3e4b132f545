import Glibc
import TrialStore

/// What is kept on this machine of a store on a server: its index, and when the store was last seen.
///
/// It lies in a folder that is this user's alone, one for each server, database, user and schema; nothing in it is
/// missed when it is removed.
struct ServerCache: Hashable, Sendable {
  /// The folder, by itself `~/.cache/rtio-tui/stores/` and sixteen digits.
  let folder: String

  /// The folder for a store; `nil` where there is no home for it.
  ///
  /// - Parameters:
  ///   - name: The address of the store as messages have it, by whose sum the folder is named.
  ///   - world: Where caches are.
  init?(of name: String, in world: Environment) {
    guard let caches = world.cacheFolder else { return nil }
    folder = "\(caches)/stores/\(ContentHash.text(of: name))"
  }

  /// The index.
  var indexPath: String { "\(folder)/index" }

  /// The moment at which the store was last seen.
  private var lookPath: String { "\(folder)/seen" }

  /// Whether the folder is there and this user's alone; it is made where there is none.
  ///
  /// What another user could write is not read: a list that somebody made up looks like any other.
  var isOurs: Bool {
    FileText.makeFolders(above: indexPath)
    return isOursAsItIs || (isOfThisUser && chmod(folder, 0o700) == 0)
  }

  /// The same without making it, or taking from others what they may do there.
  var isOursAsItIs: Bool { permissions.map { $0 & 0o077 == 0 } ?? false }

  private var isOfThisUser: Bool { permissions != nil }

  /// What who may do there; `nil` where it is no folder of this user.
  private var permissions: mode_t? {
    var status = stat()
    guard lstat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR,
      status.st_uid == geteuid()
    else { return nil }
    return status.st_mode & 0o777
  }

  /// Notes that the store was seen at this moment.
  func noteLook() {
    guard isOurs else { return }
    let file = BufferedFile(lookPath, isFlushed: false)
    file.write(piece: "\(Clock.now())\n")
    // Only a sentence becomes less exact where it cannot be kept.
    try? file.finish()
  }

  /// The moment at which the store was last seen from here, `2026-11-23T09:00:00Z`; `nil` when it never was.
  var lastLook: String? {
    guard isOurs, let text = try? FileText.read(lookPath) else { return nil }
    let moment = text.prefix { $0 != "\n" }
    return moment.count == 20 && moment.hasSuffix("Z") ? String(moment) : nil
  }
}
