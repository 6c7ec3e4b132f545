import Browser
import TrialModel

/// What this program does beside the browser, in another process: an import, the bringing of records from
/// the registry, or the making of the list of all trials.
///
/// One at a time; nothing of it runs here, so that keys are answered as before.
struct BackgroundWork {
  private var child: ChildProcess?
  /// Whether records come in; a list of all trials that is being made alone brings none.
  var isImport: Bool { child != nil && subject != .list }
  private var subject = RunningWork.Subject.list
  private var pace = ImportPace()
  /// What the import did, once it has said so.
  private var summary: String?
  /// What it said in words for a person.
  private var words: [String] = []
  /// Whether the list of all trials is to be made anew once the present work has ended.
  private var isIndexWanted = false

  var isRunning: Bool { child != nil }

  /// What to wait for; `nil` while nothing runs.
  var descriptor: Int32? { child?.descriptor }

  /// Starts an import.
  mutating func importFile(_ path: String, into store: StoreLocation) throws(ProgramError) {
    // A dash alone would be standard input.
    let path = path == "-" ? "./-" : path
    try start("import", ["--", path], .file(path: path), in: store)
  }

  /// Starts bringing records from the registry.
  mutating func bring(_ wanted: RecordsWanted, into store: StoreLocation) throws(ProgramError) {
    let choice =
      switch wanted {
      case .trials(let ids): ["--ids"] + ids.map(\.text)
      case .catalogue: ["--catalogue"]
      case .changed: ["--changed"]
      }
    try start("sync", choice, .records(wanted), in: store)
  }

  /// Makes the list of all trials anew, now or once the present work has ended; false when later.
  mutating func makeIndex(of store: RecordStore) throws(ProgramError) -> Bool {
    guard !isRunning else {
      isIndexWanted = true
      return false
    }
    try start("import", ["--index-only"], .list, in: store.location)
    return true
  }

  private mutating func start(
    _ command: String,
    _ arguments: [String],
    _ subject: RunningWork.Subject,
    in store: StoreLocation
  ) throws(ProgramError) {
    child = try ChildProcess([command, "--progress", "lines"], arguments, store: store)
    self.subject = subject
    pace = ImportPace()
    summary = nil
    words = []
  }

  /// Stops an import after the study at hand; what it has read is kept and listed.
  ///
  /// A list that is being made is soon made, and the next start needs it.
  func stop() { if isImport { child?.interrupt() } }

  /// Waits until there is something to hear.
  func wait() { child?.wait() }

  /// What has come to pass; the last of it when the work has ended.
  mutating func listen() -> [ImportNews] {
    guard let child else { return [] }
    var phase: RunningWork.Phase?
    for line in child.lines() {
      switch ProgressReport(line: line) {
      case .progressed(let reached, let reachedPhase): (pace, phase) = (reached, reachedPhase)
      case .ended(let summary): self.summary = summary
      case .words(let text): words.append(text)
      }
    }
    guard child.hasEnded else { return phase.map { [.progressed(pace, $0)] } ?? [] }
    let ending = ending(bySignal: child.endingSignal())
    self.child = nil
    return [.ended(ending)]
  }

  /// Whether another list was asked for while the work went on that has ended; asked once.
  mutating func takeWantsIndex() -> Bool {
    defer { isIndexWanted = false }
    return isIndexWanted
  }

  private func ending(bySignal signal: Int32?) -> ImportEnding {
    // What else the terminal would say of where to look is not for a line of the screen.
    let said = words.filter { $0 != ProgramError.hint }.map { text in
      let known = Self.beginnings.first { text.hasPrefix($0) } ?? ""
      return String(text.dropFirst(known.count))
    }
    let more = said.count > 1 ? "; and \(said.count - 1) more" : ""
    guard let summary else {
      let how = signal.map { "it was ended by signal \($0)" } ?? "it ended without a word"
      return ImportEnding(
        (said.first ?? "\(how); what was committed is kept") + more,
        isError: true
      )
    }
    if case .records = subject {
      if let first = said.first, pace.studies == 0 {
        return ImportEnding("nothing was brought: \(first)\(more)", isError: true)
      }
      let first = said.first.map { "; \($0)\(more)" } ?? ""
      return ImportEnding("brought \(summary)\(first)", findings: pace.findings)
    }
    guard let first = said.first else {
      return ImportEnding("imported \(summary)", findings: pace.studies > 0 ? pace.findings : 0)
    }
    guard pace.studies > 0 else {
      return ImportEnding("nothing was imported: \(first)\(more)", isError: true)
    }
    return ImportEnding("imported \(summary); \(first)\(more)", findings: pace.findings)
  }

  /// What the program begins its complaints with, which goes without saying here.
  private static let beginnings = ["rtio-tui: ", "failure: "]
}
