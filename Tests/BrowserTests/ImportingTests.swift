import Browser
import TerminalModel
import TestSupport
import Testing
import TrialImport
import TrialModel
import TrialQuery

/// Importing from inside the browser, key by key.
@Suite struct ImportingTests {
  private static let pace = ImportPace(studies: 640, findings: 2, bytes: 9, seconds: 2)

  /// The browser while an import runs.
  private func running() throws -> BrowserState {
    var state = try BrowserState.opened()
    #expect(state.hear(.began(.file(path: "studies"))).isEmpty)
    #expect(state.hear(.progressed(Self.pace, .reading)).isEmpty)
    return state
  }

  /// An index as one beside a store, which has a generation.
  private static func index(of trials: [ListedTrial], generation: UInt64) throws -> TrialIndex {
    var bytes: [UInt8] = []
    var builder = IndexBuilder<Never>(generation: generation, fingerprint: 8) { bytes += $0 }
    for trial in trials { builder.add(trial) }
    builder.finish()
    return try TrialIndex(FixedBytes(copying: bytes))
  }

  private func prompt(_ state: BrowserState) throws -> ImportPrompt {
    guard case .importPath(let prompt)? = state.popUp else { throw NoPrompt() }
    return prompt
  }

  private struct NoPrompt: Error {}

  @Test func `i asks for a path, and Enter asks the world to import it`() throws {
    var state = try BrowserState.opened()
    #expect(try state.press(script: "i 'search.zop' Backspace Backspace 'ip  '").isEmpty)
    #expect(try state.press(script: "Enter") == [.imports(.start(path: "search.zip"))])
    #expect(try prompt(state).path == "search.zip")
    #expect(state.hear(.began(.file(path: "search.zip"))).isEmpty)
    #expect(state.popUp == nil && state.work?.subject == .file(path: "search.zip"))
  }

  @Test func `without a path nothing is asked for`() throws {
    var state = try BrowserState.opened()
    #expect(try state.press(script: "i Space Enter").isEmpty)
    #expect(state.message?.text == "type the path of a file or folder")
    #expect(try state.press(script: "Escape").isEmpty)
    #expect(state.popUp == nil && state.work == nil)
  }

  @Test func `a path that cannot be imported is said in the prompt, which stays`() throws {
    var state = try BrowserState.opened()
    try state.press(script: "i 'nowhere' Enter")
    _ = state.hear(.refused(.file(path: "nowhere"), reason: "No such file or directory"))
    #expect(try prompt(state).refusal == "No such file or directory")
    try state.press(script: "'s'")
    #expect(try prompt(state).refusal == nil)
    #expect(try prompt(state).path == "nowheres")
  }

  @Test func `Tab completes what is still as it was typed`() throws {
    var state = try BrowserState.opened()
    #expect(try state.press(script: "i 's' Tab") == [.imports(.complete(path: "s"))])
    let known = PathCompletion(of: "s", to: "stud", among: ["studies/", "study.json"])
    _ = state.hear(.completed(known))
    #expect(try prompt(state).path == "stud" && prompt(state).names == ["studies/", "study.json"])
    try state.press(script: "'y'")
    _ = state.hear(.completed(known))
    #expect(try prompt(state).path == "study" && prompt(state).names.isEmpty)
    _ = state.hear(.completed(PathCompletion(of: "study", to: "study", among: [])))
    #expect(try prompt(state).refusal == "nothing begins so")
  }

  @Test func `the last path is offered, at the next start too`() throws {
    var state = try running()
    _ = state.hear(.ended(ImportEnding("imported")))
    var next = try BrowserState.opened(
      session: Session(text: state.session.text, index: state.index)
    )
    try next.press(script: "i Up")
    #expect(try prompt(next).path == "studies")
  }

  @Test func `every key works while an import runs`() throws {
    var quiet = try BrowserState.opened()
    var busy = try running()
    for script in [
      "j j m", "/ 'durva' Enter", "Enter 4 j p Escape q", "R 3 q", "s j Enter", "? Escape",
    ] {
      #expect(try busy.press(script: script) == quiet.press(script: script))
      _ = busy.hear(.progressed(Self.pace, .reading))
      #expect(busy.list?.listedIDs == quiet.list?.listedIDs)
      #expect(busy.list?.selected == quiet.list?.selected)
    }
  }

  @Test func `i shows how far an import is, and X stops it once`() throws {
    var state = try running()
    try state.press(script: "i")
    #expect(state.popUp == .importing)
    #expect(try state.press(script: "X") == [.imports(.stop)])
    #expect(try state.press(script: "X").isEmpty)
    #expect(state.work?.isStopping == true)
    _ = state.hear(.ended(ImportEnding("imported 640 studies", findings: 2)))
    #expect(state.popUp == nil && state.work == nil)
    #expect(state.message?.text == "imported 640 studies; I shows them")
  }

  @Test func `leaving asks before it stops an import`() throws {
    var state = try running()
    #expect(try state.press(script: "q").isEmpty)
    #expect(state.popUp == .leaving)
    try state.press(script: "n")
    #expect(state.popUp == nil && state.work != nil)
    #expect(try state.press(script: "q y") == [.quit])
    var again = try running()
    #expect(try again.press(script: "Enter C-c C-c") == [.quit])
  }

  @Test func `leaving asks nothing while only the list of all trials is made`() throws {
    var state = try BrowserState.opened()
    _ = state.hear(.began(.list))
    #expect(try state.press(script: "i").isEmpty)
    #expect(try prompt(state).path.isEmpty)
    #expect(try state.press(script: "Escape q") == [.quit])
  }

  @Test func `a failure is said, and again in the prompt`() throws {
    var state = try running()
    _ = state.hear(.ended(ImportEnding("the store is locked", isError: true)))
    #expect(state.message == Message("the store is locked", isError: true))
    try state.press(script: "i")
    #expect(state.lastEnding?.words == "the store is locked")
  }

  @Test func `what is typed, chosen and undone stays when studies are listed anew`() throws {
    var state = try BrowserState.opened(120, 40)
    try state.press(script: "s j Enter / 'PACIFIC' Enter j / 'PAC'")
    let before = try #require(state.list)
    let rows = state.catalogue.trials.map { ListedTrial($0) } + Array(GeneratedRows(300, seed: 4))
    _ = state.apply(.indexMade(TrialIndex(rows)))
    let after = try #require(state.list)
    #expect(after.prompt == before.prompt && after.past == before.past)
    #expect(after.lastSearch == before.lastSearch && after.selected == before.selected)
    #expect(after.total == before.total + 300)
    #expect(after.listedIDs.starts(with: before.listedIDs.prefix(1)))
  }

  @Test func `marks stay while the list of their trials is being made`() throws {
    let rows = Array(GeneratedRows(300, seed: 4))
    let marked = Set(rows.prefix(2).map(\.id))
    func opened(isListWhole: Bool) throws -> BrowserState {
      BrowserState(
        catalogue: try .bundled(),
        index: TrialIndex(try Catalogue.bundled().trials, .bundled),
        size: Size(columns: 80, rows: 24),
        session: Session(marks: marked),
        isListWhole: isListWhole
      )
    }
    #expect(try opened(isListWhole: true).marks.isEmpty)
    var state = try opened(isListWhole: false)
    _ = state.apply(.indexMade(TrialIndex(rows)))
    #expect(state.session.marks == marked)
  }

  @Test func `an export that is being chosen takes the same trials from a new list`() throws {
    var state = try BrowserState.opened()
    try state.press(script: "/ 'PACIFIC' Enter e")
    let wanted = try #require(state.list?.listedIDs)
    let rows = Array(GeneratedRows(300, seed: 4)) + state.catalogue.trials.map { ListedTrial($0) }
    _ = state.apply(.indexMade(TrialIndex(rows)))
    guard case .export(let request)? = try state.press(script: "Enter").first else {
      Issue.record("nothing was asked for")
      return
    }
    #expect(request.trials == wanted)
  }

  @Test func `a record that was read before an import is read again when it is opened`() throws {
    let rows = Array(GeneratedRows(300, seed: 4))
    let listed = try #require(rows.first { $0.holdings.contains(.record) })
    let record = Trial(.invented(listed.id.text))
    var state = BrowserState(
      catalogue: try .invented([]),
      index: try Self.index(of: rows, generation: 7),
      size: Size(columns: 80, rows: 24)
    )
    let open = "/ '\(listed.id.text)' Enter Enter"
    #expect(try state.press(script: open) == [.readStudies([record.id], for: .opening)])
    _ = state.apply(.studiesRead([record], for: .opening))
    #expect(try state.press(script: "q Enter q").isEmpty)
    _ = state.apply(.indexMade(try Self.index(of: rows, generation: 8)))
    #expect(try state.press(script: "Enter") == [.readStudies([record.id], for: .opening)])
    _ = state.apply(.studiesRead([record], for: .opening))
    #expect(try state.press(script: "q Enter").isEmpty)
  }
}

extension BrowserState {
  /// Hears news of imports.
  mutating func hear(_ news: ImportNews) -> [Effect] { apply(.importNews(news)) }
}
