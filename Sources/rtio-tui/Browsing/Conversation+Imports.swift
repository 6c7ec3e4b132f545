import Browser
import TrialPages
import Glibc
import TrialModel
import TrialStore

extension Conversation {
  /// Does what the browser asked for about imports, and says what it wants next.
  mutating func run(
    _ request: ImportRequest,
    of library: Library,
    in background: inout BackgroundWork,
    _ world: Environment
  ) -> [Effect] {
    switch request {
    case .start(let path): return start(path, of: library, in: &background, world)
    case .bring(let wanted): return bring(wanted, of: library, in: &background)
    case .stop:
      background.stop()
      return []
    case .complete(let path): return hear(.importNews(.completed(.init(of: path, in: world))))
    case .readPast: return readImports(of: library)
    case .readFindings(let key, let place, let leavesOutWarnings):
      return readFindings(key, from: place, leavingOutWarnings: leavesOutWarnings, of: library)
    }
  }

  /// Hears what the work in the background says; what it made is listed.
  mutating func listen(to background: inout BackgroundWork, for library: Library) -> [Effect] {
    var effects: [Effect] = []
    let wasImport = background.isImport
    for news in background.listen() {
      guard case .ended(let ending) = news else {
        effects += hear(.importNews(news))
        continue
      }
      if let index = library.store?.index() { effects += hear(.indexMade(index)) }
      effects += hear(.importNews(news))
      if background.takeWantsIndex() {
        remakeIndex(of: library, in: &background)
      } else if wasImport {
        // One that failed may have committed studies that are not listed yet.
        if library.records?.location.isFarAway == true, ending.isError {
          remakeIndex(of: library, in: &background)
        } else {
          renewIndex(of: library, in: &background)
        }
      }
    }
    return effects
  }

  /// Hears everything until the work in the background has ended.
  mutating func finish(_ background: inout BackgroundWork, for library: Library) -> [Effect] {
    var effects: [Effect] = []
    while background.isRunning {
      background.wait()
      effects += listen(to: &background, for: library)
    }
    return effects
  }

  private mutating func start(
    _ path: String,
    of library: Library,
    in background: inout BackgroundWork,
    _ world: Environment
  ) -> [Effect] {
    do throws(FileError) {
      try world.seeReadable(world.expanding(path))
    } catch {
      return hear(.importNews(.refused(.file(path: path), reason: error.reason)))
    }
    return begin(.file(path: path), of: library) { store throws(ProgramError) in
      try background.importFile(path, into: store)
    }
  }

  private mutating func bring(
    _ wanted: RecordsWanted,
    of library: Library,
    in background: inout BackgroundWork
  ) -> [Effect] {
    begin(.records(wanted), of: library) { store throws(ProgramError) in
      try background.bring(wanted, into: store)
    }
  }

  /// Starts work for the store in the background, or says why it cannot be.
  private mutating func begin(
    _ subject: RunningWork.Subject,
    of library: Library,
    _ start: (StoreLocation) throws(ProgramError) -> Void
  ) -> [Effect] {
    func refused(_ reason: String) -> Action { .importNews(.refused(subject, reason: reason)) }
    guard state.work == nil else {
      return hear(refused("the list of all trials is being made; try again in a moment"))
    }
    guard let store = library.records?.location else {
      return hear(refused("there is no home folder for the store; start with --store"))
    }
    do throws(ProgramError) {
      try start(store)
    } catch {
      return hear(refused(error.message))
    }
    return hear(.importNews(.began(subject)))
  }

  private mutating func readImports(of library: Library) -> [Effect] {
    guard let store = library.store else { return hear(.importNews(.pastRead([]))) }
    do throws(ProgramError) {
      let imports = try store.reading { store throws(StoreError) in try store.imports() }
      return hear(.importNews(.pastRead(imports.map { PastImport($0) })))
    } catch {
      return hear(.reported(error.message, isError: true))
    }
  }

  /// How many findings are read at once.
  private static let page = 1000

  private mutating func readFindings(
    _ key: PastImport.ID,
    from place: Int,
    leavingOutWarnings leavesOutWarnings: Bool,
    of library: Library
  ) -> [Effect] {
    guard let store = library.store else { return [] }
    do throws(ProgramError) {
      let findings = try store.reading { store throws(StoreError) in
        try store.findings(
          ofImport: key,
          onlyOf: leavesOutWarnings ? .failure : nil,
          from: place,
          most: Self.page
        )
      }
      let read = FindingsRead(
        of: key,
        from: place,
        leavingOutWarnings: leavesOutWarnings,
        findings.map { KeptFinding($0) },
        isLast: findings.count < Self.page
      )
      return hear(.importNews(.findingsRead(read)))
    } catch {
      return hear(.reported(error.message, isError: true))
    }
  }
}
