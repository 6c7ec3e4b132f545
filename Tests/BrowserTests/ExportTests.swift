import TrialPages
import TrialFigures
import Browser
import TerminalModel
import TestSupport
import Testing
import TrialModel
import TrialQuery

/// Taking trials along: what the keys ask the world to write.
@Suite struct ExportTests {
  private func request(_ effects: [Effect]) -> ExportRequest? {
    effects.lazy.compactMap { if case .export(let request) = $0 { request } else { nil } }.first
  }

  @Test func `Enter asks for the trials in view with their filter, as CSV`() throws {
    var state = try BrowserState.opened()
    let effects = try state.press(script: "/ 'role:reported' Enter e Enter")
    let request = try #require(self.request(effects))
    #expect(request.trials == state.list?.listedIDs)
    #expect(request.filter == "role:reported" && request.content == .trials(.csv))
    #expect(request.path == "rtio-trials.csv" && !request.replaces)
  }

  @Test func `the offered name follows the form until another is typed`() throws {
    var state = try BrowserState.opened()
    let offered = try state.press(script: "e Down Down Enter")
    #expect(request(offered)?.path == "rtio-trials.md")
    let typed = try state.press(script: "C-u 'mine.md' Down Enter")
    #expect(request(typed)?.path == "mine.json")
    let bare = try state.press(script: "C-u 'notes' Down Enter")
    #expect(request(bare)?.path == "notes" && request(bare)?.content == .trials(.ndjson))
  }

  @Test func `Tab takes the marked trials instead, without the filter that did not choose them`()
    throws
  {
    var state = try BrowserState.opened()
    let effects = try state.press(script: "/ 'class:PD-L1' Enter m j m e Tab Enter")
    let request = try #require(self.request(effects))
    #expect(Set(request.trials) == state.marks && request.trials.count == 2)
    #expect(request.filter.isEmpty)
  }

  @Test func `a trial takes itself along`() throws {
    var state = try BrowserState.opened()
    let effects = try state.press(script: "/ 'PACIFIC-2' Enter Enter e Enter")
    #expect(request(effects)?.trials == [try #require(state.openTrial).trial])
  }

  @Test func `a file that is there is replaced after y alone`() throws {
    var state = try BrowserState.opened()
    try state.press(script: "e Enter")
    _ = state.apply(.exportEnded(.fileExists(path: "rtio-trials.csv")))
    #expect(state.message?.text == "there already; replace it? y/n: rtio-trials.csv")
    var kept = state
    #expect(try kept.press(script: "Enter").isEmpty)
    #expect(kept.message?.text == "left as it was: rtio-trials.csv" && kept.popUp != nil)
    #expect(request(try state.press(script: "y"))?.replaces == true)
    _ = state.apply(.exportEnded(.written("61 rows", path: "rtio-trials.csv")))
    #expect(state.popUp == nil)
    #expect(state.message?.text == "wrote 61 rows to rtio-trials.csv")
  }

  @Test func `what went wrong is said, and the path stays to be mended`() throws {
    var state = try BrowserState.opened()
    try state.press(script: "e C-u '/nowhere/x' Enter")
    _ = state.apply(.exportEnded(.failed(path: "/nowhere/x", reason: "No such file")))
    #expect(state.message?.isError == true && state.context == .export)
    #expect(request(try state.press(script: "C-u Enter")) == nil)
    #expect(state.message?.text.contains("no name") == true)
  }

  @Test(
    "where e is pressed decides what an SVG file shows, and how it is called",
    arguments: [
      ("e Down Down Down Down Down Down Down Down", "rtio-trials.svg"), ("F e", "rtio-forest.svg"),
      ("F w e", "rtio-forest.svg"),
      ("Enter 4 e Down Down Down Down Down Down Down Down", "rtio-toxicity.svg"),
      ("Enter 3 F e", "rtio-forest.svg"),
      ("m j m = e", "rtio-comparison.svg"),
      ("Enter 3 e Down Down Down Down Down Down Down Down", "rtio-screen.svg"),
      ("R e Down Down Down Down Down Down Down Down", "rtio-screen.svg"),
    ]
  )
  func figures(keys: String, path: String) throws {
    var state = try BrowserState.opened()
    let request = try #require(self.request(try state.press(script: "\(keys) Enter")))
    #expect(
      request.content == .trials(.svg) && request.path == path && request.figure.fileName == path
    )
    // What is offered beside the format is what the file will show.
    let offered = try #require(
      state.popUp.flatMap { if case .export(let it) = $0 { it } else { nil } }
    )
    #expect(offered.purpose(of: .trials(.svg)) == request.figure.purpose)
  }

  @Test(
    "every table of data is offered below the forms, with a file of its name",
    arguments: ExportTable.allCases.filter { $0 != .screening }
  )
  func tables(table: ExportTable) throws {
    let place = try #require(ExportContent.offered(withReview: false).firstIndex(of: .table(table)))
    var state = try BrowserState.opened()
    let keys = "m j m e Tab" + String(repeating: " Down", count: place)
    let request = try #require(self.request(try state.press(script: "\(keys) Enter")))
    #expect(request.content == .table(table) && request.path == "rtio-\(table.rawValue).csv")
    #expect(request.areMarked && request.trials.count == 2)
    let typed = try state.press(script: "C-u 'mine.tsv' Up Enter")
    #expect(self.request(typed)?.path == "mine.tsv")
  }

  @Test(
    "the ending of a table's file says its form",
    arguments: [
      ("a.csv", .csv), ("a.b.TSV", .tsv), ("/x.y/a.json", .json), ("a.ndjson", .ndjson),
      ("a.md", .markdown), ("a.markdown", nil), ("csv", nil), ("a.", nil), ("a.csv/b", nil),
      ("a.svg", nil), ("", nil),
    ] as [(String, ExportFormat?)]
  )
  func endings(path: String, form: ExportFormat?) {
    #expect(ExportFormat(ofTableAt: path) == form)
  }

  @Test func `a forest plot is taken along as it is set, whatever trials were chosen before`()
    throws
  {
    var state = try BrowserState.opened()
    let effects = try state.press(script: "/ 'role:reported' Enter F d d x e Tab Enter")
    #expect(state.message?.text == nil || state.message?.isError == false)
    let request = try #require(self.request(effects))
    guard case .forest(_, let options) = request.figure else {
      Issue.record("no forest plot was asked for")
      return
    }
    #expect(options.pooling == .derSimonianLaird && options.leavesOneOut)
    #expect(request.filter == "role:reported" && request.trials.count == 4)
  }
}
