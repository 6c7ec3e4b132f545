import Browser
import Doctor
import Glibc
import ReaderFiles
import ReaderJournal
import TrialChecks
import TrialModel

extension KeptFileFacts {
  /// The files that readers keep on this machine, and what the program keeps for them; whoever adds one adds it here.
  static func all(of location: StoreLocation?, in world: Environment) -> [KeptFileFacts] {
    // What a group decides stands in the store on its server.
    let ofReaders =
      location?.isFarAway == true
      ? []
      : [
        kept(Decisions.self, in: world) { count($0.all.count, "decision") },
        kept(Overrides.self, in: world) { count($0.all.count, "override") },
        kept(CertaintyRatings.self, in: world) { count($0.all.count, "rating") },
        kept(ReaderNotes.self, in: world) { count($0.all.count, "note") },
      ]
    let ownWays = [
      kept(SavedViews.self, in: world) { count($0.all.count, "view") }, keys(in: world),
      session(in: world),
    ]
    return ofReaders + ownWays
      + (location.flatMap { waiting(for: $0, in: world) } ?? [])
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
  }

  /// A file of what readers decide, read as the browser reads it.
  private static func kept<Content: KeptContent>(
    _: Content.Type,
    in world: Environment,
    _ words: (Content) -> String
  ) -> KeptFileFacts {
    let file = KeptFile<Content>(nil, in: world)
    let path = file.path
    let look: Look
    do throws(KeptFileError) {
      look = path.map(world.exists) == true ? .read(words(try file.read())) : .absent
    } catch {
      look = .failed(error.reason)
    }
    return KeptFileFacts(
      Content.name,
      path: path.map(world.abbreviating),
      look: look,
      refusal: path.flatMap(refusal)
    )
  }

  /// Why a file that is there cannot be replaced; `nil` where it can.
  private static func refusal(of path: String) -> String? {
    guard FileKind(at: path) != nil else { return nil }
    do throws(FileError) {
      return Folders.refusal(of: try FileTarget(path).folder)
    } catch {
      return error.reason
    }
  }

  /// The file of the reader's own keys, which is taken as a whole or not at all.
  private static func keys(in world: Environment) -> KeptFileFacts {
    let kept = KeptKeys(in: world)
    let look: Look =
      if let refusal = kept.refusals.first {
        .failed("\(refusal.message); the standard keys are used")
      } else {
        kept.count.map { .read("\(count($0, "line")) of keys.conf in use") } ?? .absent
      }
    return KeptFileFacts("keys", path: kept.path, look: look)
  }

  private static func session(in world: Environment) -> KeptFileFacts {
    let path = world.sessionPath
    let look: Look
    do throws(FileError) {
      look =
        try path.flatMap { path throws(FileError) in try world.read(path) } == nil
        ? .absent : .read("the view of the last time is kept")
    } catch {
      look = .failed(error.reason)
    }
    return KeptFileFacts(
      "session",
      path: path.map(world.abbreviating),
      look: look,
      refusal: path.flatMap(refusal)
    )
  }

  /// What waits on this machine for a store on a server.
  private static func waiting(
    for location: StoreLocation,
    in world: Environment
  ) -> [KeptFileFacts]? {
    guard location.isFarAway, let journal = world.journal(of: location) else { return nil }
    let look: Look
    do throws(JournalError) {
      let count = try journal.waiting()
      look =
        count == 0
        ? .absent
        : .read(count == 1 ? "1 line waits for the store" : "\(count) lines wait for the store")
    } catch {
      look = .failed("\(error.what); \(error.remedy)")
    }
    return [KeptFileFacts("waiting", path: world.abbreviating(journal.path), look: look)]
  }
}
