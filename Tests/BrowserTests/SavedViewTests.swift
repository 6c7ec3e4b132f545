import Browser
import TestSupport
import Testing
import TrialModel
import TrialQuery

/// Views that are kept by a name, in the palette and in their file.
@Suite("Views by name") struct SavedViewTests {
  private struct NoRequest: Error {}

  /// Answers as the world does when a view could be kept.
  private func keep(_ effects: [Effect], in state: inout BrowserState) throws {
    guard case .keepView(let request)? = effects.first, effects.count == 1 else {
      throw NoRequest()
    }
    let views = state.views.following(request)
    #expect(state.apply(.viewEnded(.kept(views, where: "kept in ~/views"), request)).isEmpty)
  }

  private func entries(_ state: BrowserState) throws -> [PaletteEntry] {
    guard case .palette(let popUp)? = state.popUp else { throw NoRequest() }
    return popUp.entries(of: state.keymap)
  }

  @Test func `a view is kept by what is typed, taken up, undone, and taken away`() throws {
    var state = try BrowserState.opened(120, 40)
    try state.press(script: "/ 'site:lung' Enter s Down Enter v C Down Space q")
    let view = try #require(state.list?.view)
    try keep(try state.press(script: ": 'save view  Tumour  board' Enter"), in: &state)
    #expect(state.message?.text == "view Tumour board kept in ~/views; --view opens with it")
    #expect(state.views.all.map(\.name) == ["Tumour board"])
    try state.press(script: "0 C Space q")
    #expect(state.list?.view != view)
    #expect(try state.press(script: ": 'tumour' Enter").isEmpty)
    #expect(state.list?.view == view && state.popUp == nil)
    #expect(state.message?.text.hasPrefix("view Tumour board: ") == true)
    try state.press(script: "u")
    #expect(state.list?.view != view)
    try keep(try state.press(script: ": 'remove view tumour' Enter"), in: &state)
    #expect(state.views.isEmpty)
    #expect(state.message?.text == "view Tumour board removed; the others are kept in ~/views")
  }

  @Test func `the palette has views before commands, and the way to keep one`() throws {
    var state = try BrowserState.opened(80, 24)
    let board = try #require(SavedView(named: "board", settings: ["filter site:lung", "sort n"]))
    _ = state.apply(.viewsRead(SavedViews([board])))
    try state.press(script: ":")
    #expect(try entries(state).first == .takeUp(board))
    #expect(try !entries(state).contains(.remove(board)))
    try state.press(script: "'view'")
    #expect(try entries(state).contains(.remove(board)))
    #expect(try entries(state).contains(.save(name: nil, replacing: false)))
    try state.press(script: "C-u 'save view'")
    #expect(try entries(state) == [.save(name: nil, replacing: false)])
    #expect(try state.press(script: "Enter").isEmpty)
    try state.press(script: "'Board'")
    #expect(try entries(state) == [.save(name: "Board", replacing: true)])
    guard case .keepView(.save(let view))? = try state.press(script: "Enter").first else {
      throw NoRequest()
    }
    #expect(view.key == board.key && view.settings != board.settings)
    #expect(SavedViews([board]).following(.save(view)).all == [view])
  }

  @Test func `elsewhere than in the list a view is not taken up, which is said`() throws {
    var state = try BrowserState.opened(80, 24)
    let board = try #require(SavedView(named: "board", settings: ["filter site:lung"]))
    _ = state.apply(.viewsRead(SavedViews([board])))
    try state.press(script: "Enter : 'view board' Enter")
    #expect(state.message?.text.contains("not here") == true)
    #expect(state.list?.view.filter != .everything || state.openTrial != nil)
  }

  @Test func `what could not be kept is said, and nothing changes`() throws {
    var state = try BrowserState.opened(80, 24)
    guard case .keepView(let request)? = try state.press(script: ": 'save view board' Enter").first
    else { throw NoRequest() }
    _ = state.apply(.viewEnded(.failed(reason: "the disk is full"), request))
    #expect(state.message == Message("the view was not kept: the disk is full", isError: true))
    #expect(state.views.isEmpty)
    let long = String(repeating: "n", count: 61)
    #expect(try state.press(script: ": 'save view \(long)' Enter").isEmpty)
    #expect(state.message?.text.contains("can be no name") == true)
  }

  @Test(
    "what is not here any more is said, and the rest is taken up",
    arguments: [
      ("filter site:lung tag:gone", "site:lung", "tag:gone"),
      ("filter tag:gone", "", "tag:gone"),
      ("filter (site:lung OR tag:gone) n>=100", "n>=100", "(site:lung OR tag:gone)"),
      ("filter tag:gone OR site:lung", "", "left out"),
      ("filter \"two words\" tag:gone", "\"two words\"", "tag:gone"),
      ("columns id colour tags", "", "colour"), ("sort luck", "", "luck"),
      ("preview on", "", nil), ("theme dark", "", nil),
    ]
  )
  func partly(setting: String, filter: String, remark: String?) throws {
    let view = try #require(SavedView(named: "board", settings: [setting]))
    let taken = view.taken(in: TrialIndex(try Catalogue.bundled().trials, .bundled))
    #expect(taken.view.filter.text == filter)
    #expect(taken.remarks.isEmpty == (remark == nil))
    if let remark {
      #expect(taken.remarks.contains { $0.hasPrefix("view board: ") && $0.contains(remark) })
    }
    if setting.hasPrefix("columns") { #expect(taken.view.columns == [.id, .tags]) }
  }

  @Test func `a file is read as it was written, lines of a later version too`() throws {
    let text = """
      rtio-tui views 1

      view Board
      filter tag:gone site:lung
      sort -result
      theme dark

      view alone

      """
    let views = try SavedViews(text: text)
    #expect(views.all.map(\.name) == ["alone", "Board"])
    #expect(try SavedViews(text: views.text) == views)
    #expect(views.view(named: " board ")?.settings.last == "theme dark")
    #expect(views.refusal(of: "bord").contains("nearest: Board"))
    #expect(SavedViews().refusal(of: "x").contains(":save view NAME"))
    #expect(try SavedViews(text: text.replacing("\n", with: "\r\n")).all.count == 2)
  }

  @Test(
    "a file that is none of views is refused with line and remedy",
    arguments: [
      ("", 1, "no file of views"), ("rtio-tui session 1\n", 1, "no file of views"),
      ("rtio-tui views 1\nsort n\n", 2, "before the first view"),
      ("rtio-tui views 1\nview a\nview A\n", 3, "a second view"),
      ("rtio-tui views 1\nview \nview a\n", 2, "no name"), ("rtio-tui views 1\nview", 2, "no name"),
    ]
  )
  func refused(text: String, line: Int, words: String) {
    #expect {
      try SavedViews(text: text)
    } throws: { error in
      guard let refusal = error as? SavedViews.Refusal else { return false }
      return refusal.line == line && refusal.what.contains(words) && !refusal.remedy.isEmpty
    }
  }
}
