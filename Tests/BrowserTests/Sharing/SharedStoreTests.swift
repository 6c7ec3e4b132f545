import Browser
import TerminalModel
import TestSupport
import Testing
import TrialImport
import TrialModel
import TrialQuery

/// What others change in the store, seen in the browser.
@Suite struct SharedStoreTests {
  /// An index as one beside a store, of a generation.
  private static func index(of trials: [ListedTrial], generation: UInt64) throws -> TrialIndex {
    var bytes: [UInt8] = []
    var builder = IndexBuilder<Never>(generation: generation, fingerprint: 8) { bytes += $0 }
    for trial in trials { builder.add(trial) }
    builder.finish()
    return try TrialIndex(FixedBytes(copying: bytes))
  }

  private static func trials(_ count: Int) throws -> [ListedTrial] {
    try Catalogue.bundled().trials.prefix(count).map { ListedTrial($0) }
  }

  /// The browser on a store with some trials of which others changed twelve.
  private func changed() throws -> BrowserState {
    var state = try BrowserState.opened()
    _ = state.apply(.indexMade(try Self.index(of: Self.trials(20), generation: 7)))
    state.hear(.changed(trials: 12))
    return state
  }

  @Test func `what others changed is told and moves nothing`() throws {
    var state = try changed()
    let before = state
    #expect(state.sharingNotes.first == "others have changed 12 trials; C-r takes them up")
    state.hear(.changed(trials: 13))
    #expect(state.screens == before.screens && state.index == before.index)
    #expect(state.message == before.message)
  }

  @Test func `one trial is told as one`() throws {
    var state = try changed()
    state.hear(.changed(trials: 1))
    #expect(state.sharingNotes.first == "others have changed 1 trial; C-r takes it up")
  }

  @Test(arguments: ["C-r", "F5"])
  func `a key takes them up once, and the selection stays on its trial`(key: String) throws {
    var state = try changed()
    try state.press(script: "j j j j")
    let selected = try #require(state.list?.selected)
    #expect(try state.press(script: key) == [.takeUpChanges])
    #expect(state.list?.selected == selected)
    // The trials before the selected one are gone, and the order is another.
    let rest = try Self.trials(20).filter { $0.id.text >= selected.text }
    _ = state.apply(.indexMade(try Self.index(of: rest, generation: 8)))
    #expect(state.list?.selected == selected)
    #expect(state.message?.text == "12 trials that others changed are listed")
    #expect(state.sharingNotes.isEmpty)
    #expect(try state.press(script: "F5").isEmpty)
    #expect(state.message?.text == "others have changed no trial since the list was made")
  }

  @Test func `where nothing waits to be taken up, the same key redoes`() throws {
    var state = try BrowserState.opened()
    try state.press(script: "/ 'durva' Enter")
    let filtered = state.list?.view
    try state.press(script: "u")
    #expect(state.list?.view != filtered)
    state.hear(.changed(trials: 2))
    #expect(try state.press(script: "C-r") == [.takeUpChanges])
    state.hear(.changed(trials: 0))
    #expect(try state.press(script: "C-r").isEmpty)
    #expect(state.list?.view == filtered)
  }

  @Test func `a trial that is open is read anew once its list is taken up`() throws {
    let rows = Array(GeneratedRows(300, seed: 4))
    let listed = try #require(rows.first { $0.holdings.contains(.record) })
    var state = BrowserState(
      catalogue: try .invented([]),
      index: try Self.index(of: rows, generation: 7),
      size: Size(columns: 80, rows: 24)
    )
    try state.press(script: "/ '\(listed.id.text)' Enter Enter")
    let record = Trial(.invented(listed.id.text))
    _ = state.apply(.studiesRead([record], for: .opening))
    state.hear(.changed(trials: 1))
    #expect(try state.press(script: "C-r") == [.takeUpChanges])
    let wanted = state.apply(.indexMade(try Self.index(of: rows, generation: 8)))
    #expect(wanted == [.readStudies([record.id], for: .renewing)])
    #expect(state.openTrial?.trial == record.id)
  }

  @Test func `while the server is away the list stays, and says since when`() throws {
    var state = try changed()
    state.hear(.away(since: "21:40"))
    #expect(
      state.sharingNotes.first == "the server is away since 21:40 · others have changed 12 trials"
    )
    #expect(try state.press(script: "F5").isEmpty)
    #expect(
      state.message?.text
        == "the server is away since 21:40; the list stays as it is until it is back"
    )
  }

  @Test(
    "what waits is counted",
    arguments: [
      (1, "1 decision waits; the server is away since 21:40", "1 waits"),
      (3, "3 decisions wait; the server is away since 21:40", "3 wait"),
    ]
  )
  func waiting(count: Int, long: String, short: String) throws {
    var state = try BrowserState.opened()
    state.hear(.away(since: "21:40"))
    state.hear(.waiting(count))
    #expect(state.sharingNotes.first == long && state.sharingNotes.last == short)
    #expect(try state.press(script: "j j m") == [])
    #expect(state.sharingNotes.first == long)
  }

  @Test func `that the server is back is said once, with what was sent`() throws {
    var state = try BrowserState.opened()
    state.hear(.back(sent: 0))
    #expect(state.message == nil)
    state.hear(.away(since: "21:40"))
    state.hear(.waiting(3))
    state.hear(.waiting(0))
    state.hear(.back(sent: 3))
    #expect(state.message?.text == "the server is back; 3 decisions that waited were sent")
    #expect(state.sharingNotes.isEmpty)
    try state.press(script: "j")
    #expect(state.message == nil)
  }

  @Test func `a store that is gone gives its sentence, and the list stays usable`() throws {
    var state = try changed()
    state.hear(.unusable(since: "21:40", reason: "there is no registry store here; make one"))
    #expect(state.message == Message("there is no registry store here; make one", isError: true))
    try state.press(script: "j / 'durva' Enter s j Enter")
    #expect(state.list?.listed.isEmpty == false)
    #expect(state.sharingNotes.first?.hasPrefix("the store cannot be used since 21:40") == true)
    state.hear(.back(sent: 0))
    #expect(state.message?.text == "the store is there again")
  }

  @Test func `while an import runs nothing is taken up, and why is said`() throws {
    var state = try changed()
    _ = state.apply(.importNews(.began(.file(path: "studies"))))
    #expect(try state.press(script: "F5").isEmpty)
    #expect(state.message?.text == "what others changed is listed when the import has ended")
  }

  @Test func `words grow shorter, and none is longer than the one before`() throws {
    var state = try changed()
    state.hear(.waiting(3))
    state.hear(.away(since: "21:40"))
    let widths = state.sharingNotes.map(TextWidth.of)
    #expect(widths == widths.sorted(by: >) && (widths.last ?? 99) <= 8)
  }
}

extension BrowserState {
  fileprivate mutating func hear(_ news: StoreNews) { _ = apply(.storeNews(news)) }
}
