import RegistryImport
import TrialQuery
import TrialStore

/// The look at a store that others change, in another process, so that no key waits for the store.
struct StoreWatch {
  private var child: ChildProcess?
  /// Where it looks; `nil` before it was told.
  private var store: StoreLocation?
  private var arguments: [String] = []
  /// The state that the studies of the store were last seen in; `nil` until they were.
  private(set) var generation: StoreGeneration?
  /// Lines of readers that were told and not taken up yet, by their book.
  private var lines: [String: [ReaderLine]] = [:]
  /// Whether readers wrote something since that was asked.
  private var hasNews = false
  /// Whether the present process has told anything.
  private var hasTold = false

  /// What to wait for; `nil` while nothing looks.
  var descriptor: Int32? { child?.descriptor }

  /// What is heard from the process.
  enum Hearing {
    case report(StoreReport)
    /// It ended, and what can be said of that.
    case ended(reason: String)
  }

  /// Begins to look.
  ///
  /// - Parameters:
  ///   - store: The store.
  ///   - books: The books whose lines are told.
  ///   - isListed: Whether there is a list of what the store had.
  /// - Throws: `ProgramError` when no process can be started for it.
  mutating func begin(
    at store: StoreLocation,
    books: [String],
    isListed: Bool
  ) throws(ProgramError) {
    self.store = store
    arguments = books.flatMap { ["--book", $0] } + (isListed ? ["--listed"] : [])
    try begin(at: store)
  }

  private mutating func begin(at store: StoreLocation) throws(ProgramError) {
    hasTold = false
    child = try ChildProcess(["watch"], arguments, store: store, isAsked: true)
  }

  /// Begins again after the process was ended by somebody.
  ///
  /// One that never came to a word would not get further the next time.
  private mutating func beginAgain() -> Bool {
    guard hasTold, let store else { return false }
    return (try? begin(at: store)) != nil
  }

  /// Has it look now, as after what was written here.
  func look() { child?.ask() }

  /// Waits until it says something, so long at most.
  func wait(atMost milliseconds: Int32) { child?.wait(atMost: milliseconds) }

  /// What it has said, without waiting for more.
  mutating func listen() -> [Hearing] {
    guard let child else { return [] }
    var heard: [Hearing] = []
    for line in child.lines() {
      let report = StoreReport(line: line)
      hasTold = true
      switch report {
      case .generation(let seen): generation = seen
      case .line(let line, let book):
        lines[book, default: []].append(line)
        hasNews = true
      case .revision: hasNews = true
      default: break
      }
      heard.append(.report(report))
    }
    guard child.hasEnded else { return heard }
    let signal = child.endingSignal()
    self.child = nil
    if beginAgain() { return heard }
    let how = signal.map { "signal \($0)" } ?? "itself"
    let reason =
      "the look at the store was ended by \(how); what others change is seen at the next start"
    return heard + [.ended(reason: reason)]
  }

  /// What readers wrote and was told, by its book; `nil` where nothing is new, asked once.
  mutating func takeLines() -> [String: [ReaderLine]]? {
    guard hasNews else { return nil }
    defer { (hasNews, lines) = (false, [:]) }
    return lines
  }

  /// How many trials were changed since an index was made of the store; 0 until the store was seen.
  func changes(since index: TrialIndex) -> Int {
    generation?.changes(since: index.generation) ?? 0
  }

  /// Whether an index is of the state that the store was last seen in.
  func isCurrent(_ index: TrialIndex) -> Bool { generation?.mark == index.generation }
}
