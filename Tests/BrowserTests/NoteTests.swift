import Browser
import TerminalModel
import TestSupport
import Testing
import TrialModel
import TrialPages
import TrialQuery

/// Tags and notes on trials, key by key.
@Suite("Tags and notes") struct NoteTests {
  private let pacific = TrialID("NCT02125461")

  /// The list with PACIFIC selected, and what others said of it.
  private func opened(
    session: Session = Session(initials: "AB"),
    notes: [ReaderNote] = []
  ) throws -> BrowserState {
    var state = try BrowserState.opened(120, 40, session: session)
    _ = state.apply(.notesRead(ReaderNotes(notes)))
    try state.press(script: "/ 'NCT02125461' Enter")
    return state
  }

  private struct NoPopUp: Error {}

  private func popUp(_ state: BrowserState) throws -> NotePopUp {
    guard case .noting(let popUp)? = state.popUp else { throw NoPopUp() }
    return popUp
  }

  /// Answers as the world does when a note could be kept.
  private func keep(_ effects: [Effect], in state: inout BrowserState) throws {
    guard case .annotate(let request)? = effects.first, effects.count == 1 else { throw NoPopUp() }
    let notes = state.notes.following(request, on: try PartialDate("2026-12-01"))
    #expect(state.apply(.noteEnded(.kept(notes, where: "kept"))).isEmpty)
  }

  @Test func `a number sign tags the selected trial; list, facet, filter and page have it at once`()
    throws
  {
    var state = try opened()
    let effects = try state.press(script: "# '#board, late' Down 'read the appendix' Enter")
    let draft = try ReaderNote.Draft(
      subject: ReaderNote.Subject(trial: pacific, initials: "AB"),
      tags: ["board", "late"],
      text: "read the appendix"
    )
    #expect(effects == [.annotate(.set(draft))])
    try keep(effects, in: &state)
    #expect(state.popUp == nil)
    #expect(state.message?.text == "PACIFIC: tagged board, late, and a note, AB; kept")
    let row = try #require(state.list?.selectedRow)
    #expect(state.list?.trial(at: row).notes.tags == ["board", "late"])
    #expect(state.list?.counts.facets.first?.field == .tag)
    try state.press(script: "0 / 'tag:board note:appendix' Enter")
    #expect(state.list?.listedIDs == [pacific])
    try state.press(script: "Enter")
    #expect(try pageText(state).contains("AB board, late (2026-12-01): read the appendix"))
    try keep(try state.press(script: "# C-x"), in: &state)
    #expect(try !pageText(state).contains("appendix"))
    try state.press(script: "q")
    #expect(state.list?.listedIDs.isEmpty == true)
  }

  /// No trial is open.
  private struct NoPage: Error {}

  private func pageText(_ state: BrowserState) throws -> String {
    guard case .trial(let screen) = state.screen else { throw NoPage() }
    return state.page(of: screen).contents
      .map { content in
        if case .statement(let label, let text) = content { "\(label) \(text)" } else { "" }
      }
      .joined(separator: "\n")
  }

  @Test func `each reader has a note of their own, and only that one is changed`() throws {
    let theirs = try ReaderNote.said(["late"], on: pacific.text, "why", by: "CD")
    var state = try opened(notes: [theirs])
    try state.press(script: "#")
    #expect(try popUp(state).others == [theirs] && popUp(state).tags.isEmpty)
    try keep(try state.press(script: "'board' Enter"), in: &state)
    #expect(state.notes.of(pacific).map(\.initials) == ["AB", "CD"])
    #expect(state.notes.of(pacific).contains(theirs))
    try keep(try state.press(script: "# C-x"), in: &state)
    #expect(state.notes.all == [theirs])
    #expect(try state.press(script: "# C-x").isEmpty)
    #expect(try popUp(state).refusal?.contains("nothing to take back") == true)
  }

  @Test func `initials of another reader's note are asked about once`() throws {
    let theirs = try ReaderNote.said(["late"], on: pacific.text, by: "CD")
    var state = try opened(notes: [theirs])
    #expect(try state.press(script: "# 'board' Up C-u 'CD' Enter").isEmpty)
    #expect(try popUp(state).refusal?.contains("there is a note of CD: late") == true)
    #expect(state.notes.all == [theirs])
    let effects = try state.press(script: "Enter")
    guard case .annotate(.set(let draft))? = effects.first else { throw NoPopUp() }
    #expect(draft.subject.initials == "CD")
  }

  @Test func `Tab completes a tag that other trials have, in its spelling`() throws {
    let known = try ReaderNote.said(["Toxicity", "board"], on: "NCT00861614", by: "CD")
    var state = try opened(notes: [known])
    try state.press(script: "# 'new tox' Tab")
    #expect(try popUp(state).tags == "new Toxicity")
    #expect(try popUp(state).matches == ["Toxicity"])
    guard case .annotate(.set(let draft))? = try state.press(script: "' BOARD' Enter").first else {
      throw NoPopUp()
    }
    #expect(draft.tags == ["new", "Toxicity", "board"])
  }

  @Test(
    "what cannot be kept is said, and the pop-up stays",
    arguments: [
      ("Enter", "neither a tag nor a note", NotePopUp.Field.tags),
      ("'a\"b' Enter", "can be no tag", .tags), ("'none' Enter", "without one", .tags),
      ("'board' Down Down C-u Enter", "type your initials", .initials),
    ]
  )
  func refused(keys: String, words: String, field: NotePopUp.Field) throws {
    var state = try opened()
    #expect(try state.press(script: "# \(keys)").isEmpty)
    #expect(try popUp(state).refusal?.contains(words) == true)
    #expect(try popUp(state).field == field)
    #expect(state.notes.isEmpty)
  }

  @Test func `what could not be written stays to be tried again, with the reason`() throws {
    var state = try opened()
    try state.press(script: "# 'board' Enter")
    _ = state.apply(.noteEnded(.failed(reason: "the disk is full")))
    #expect(try popUp(state).refusal == "the disk is full")
    #expect(try popUp(state).tags == "board" && state.notes.isEmpty)
    #expect(try state.press(script: "Enter").count == 1)
    try state.press(script: "Escape")
    #expect(state.popUp == nil)
  }

  @Test func `another list of all trials keeps the notes`() throws {
    var state = try opened()
    try keep(try state.press(script: "# 'board' Enter"), in: &state)
    _ = state.apply(.indexMade(TrialIndex(try Catalogue.bundled().trials, .bundled)))
    #expect(state.notes.of(pacific).tags == ["board"])
    try state.press(script: "0 / 'tag:board' Enter")
    #expect(state.list?.listedIDs == [pacific])
  }

  @Test(arguments: [(80, 24), (40, 10), (20, 5), (120, 40), (30, 12)])
  func `the text that is typed is in view on any screen`(columns: Int, rows: Int) throws {
    var state = try BrowserState.opened(columns, rows, session: Session(initials: "AB"))
    for keys in [
      "# 'board'", "Down 'a note that is longer than one line of any of the screens'", "Down",
    ] {
      try state.press(script: keys)
      let popUp = try popUp(state)
      let layout = NoteLayout(popUp, in: state)
      #expect(layout.lines.count <= layout.area.content.rows)
      #expect(layout.lines.contains { $0.kind == .end(popUp.field) })
    }
  }
}
