import Browser
import TrialPages
import TerminalModel
import TestSupport
import Testing
import TrialImport
import TrialModel
import TrialQuery

/// What was imported, and what was found.
@Suite struct ImportsScreenTests {
  private static func made(_ id: Int, findings: Int) -> PastImport {
    PastImport(
      id: id,
      moment: "2026-11-23 09:0\(id)",
      source: "studies",
      ending: "complete",
      outcome: "60 new",
      findings: findings
    )
  }

  private static func found(_ place: Int, in study: String?, isFailure: Bool = true) -> KeptFinding
  {
    KeptFinding(
      isFailure: isFailure,
      file: "studies/\(place).json",
      study: study.map { TrialID($0) },
      line: nil,
      path: nil,
      what: "what \(place)",
      remedy: "remedy",
      text: "finding \(place)"
    )
  }

  private static func page(_ range: Range<Int>, isLast: Bool, study: String? = nil) -> ImportNews {
    .findingsRead(
      FindingsRead(
        of: 2,
        from: range.lowerBound,
        leavingOutWarnings: false,
        range.map { found($0, in: study) },
        isLast: isLast
      )
    )
  }

  /// The findings of the newer of two imports, the first thousand of them read.
  private func opened(study: String? = nil) throws -> BrowserState {
    var state = try BrowserState.opened()
    #expect(try state.press(script: "I") == [.imports(.readPast)])
    _ = state.hear(.pastRead([Self.made(2, findings: 2500), Self.made(1, findings: 0)]))
    let asked = try state.press(script: "Enter")
    #expect(asked == [.imports(.readFindings(import: 2, from: 0, leavingOutWarnings: false))])
    #expect(state.hear(Self.page(0..<1000, isLast: false, study: study)).isEmpty)
    return state
  }

  private func findings(_ state: BrowserState) throws -> FindingsScreen {
    guard case .findings(let screen) = state.screen else { throw OtherScreen() }
    return screen
  }

  private struct OtherScreen: Error {}

  @Test func `an import without findings says so`() throws {
    var state = try BrowserState.opened()
    try state.press(script: "I")
    _ = state.hear(.pastRead([Self.made(1, findings: 0)]))
    #expect(try state.press(script: "Enter").isEmpty)
    #expect(state.message?.text == "this import found nothing wrong")
    try state.press(script: "q")
    #expect(state.list != nil)
  }

  @Test func `imports are read again when one ends, and the selection stays on its import`() throws
  {
    var state = try BrowserState.opened()
    try state.press(script: "I")
    _ = state.hear(.pastRead([Self.made(2, findings: 1), Self.made(1, findings: 0)]))
    try state.press(script: "j")
    _ = state.hear(.began(.file(path: "more")))
    #expect(state.hear(.ended(ImportEnding("imported"))) == [.imports(.readPast)])
    _ = state.hear(.pastRead([3, 2, 1].map { Self.made($0, findings: 1) }))
    guard case .imports(let screen) = state.screen else { throw OtherScreen() }
    #expect(screen.selected == 2)
  }

  @Test func `findings are read as far as they are looked at`() throws {
    var state = try opened()
    #expect(try findings(state).count == 2500)
    var asked: [Effect] = []
    for _ in 0..<900 where asked.isEmpty { asked = state.apply(.selectNext) }
    #expect(asked == [.imports(.readFindings(import: 2, from: 1000, leavingOutWarnings: false))])
    #expect(try findings(state).selected == 801)
    #expect(state.hear(Self.page(1000..<2000, isLast: false)).isEmpty)
    // Asked twice, answered twice: the second answer is passed over.
    _ = state.hear(Self.page(1000..<2000, isLast: false))
    #expect(try findings(state).findings.map(\.what) == (0..<2000).map { "what \($0)" })
  }

  @Test func `G goes to the last finding once all are read`() throws {
    var state = try opened()
    var asked = try state.press(script: "G")
    for place in [1000, 2000] {
      #expect(asked == [.imports(.readFindings(import: 2, from: place, leavingOutWarnings: false))])
      asked = state.hear(Self.page(place..<min(2500, place + 1000), isLast: place == 2000))
    }
    #expect(asked.isEmpty)
    #expect(try findings(state).selected == 2499)
  }

  @Test func `x leaves out the warnings, which the store does`() throws {
    var state = try opened()
    let asked = try state.press(script: "j x")
    #expect(asked == [.imports(.readFindings(import: 2, from: 0, leavingOutWarnings: true))])
    #expect(try findings(state).findings.isEmpty && findings(state).count == nil)
    #expect(state.hear(Self.page(0..<1000, isLast: false)).isEmpty)
    #expect(try findings(state).findings.isEmpty)
  }

  @Test func `p shows the whole finding and y copies it`() throws {
    var state = try opened()
    try state.press(script: "j p")
    #expect(state.context == .source)
    #expect(try state.press(script: "y") == [.copy("finding 1")])
    #expect(try state.press(script: "Escape j y") == [.copy("finding 2")])
  }

  @Test func `Enter opens the study of a finding when it is in the list`() throws {
    var state = try opened(study: "NCT00861614")
    #expect(try state.press(script: "Enter").isEmpty)
    #expect(state.openTrial?.trial == TrialID("NCT00861614"))
    try state.press(script: "q")
    #expect(try findings(state).selected == 0)
    var other = try opened(study: "NCT99999999")
    try other.press(script: "Enter")
    #expect(other.message?.text == "NCT99999999 is not in the list: it was not imported")
  }

  @Test func `a study that is not at hand is opened over the findings once it is read`() throws {
    let catalogue = try Catalogue.invented([.invented(1)])
    let rows = [ListedTrial(catalogue.trials[0])] + Array(GeneratedRows(3, seed: 4))
    var state = BrowserState(
      catalogue: catalogue,
      index: TrialIndex(rows),
      size: Size(columns: 80, rows: 24)
    )
    try state.press(script: "I")
    _ = state.hear(.pastRead([Self.made(2, findings: 1)]))
    try state.press(script: "Enter")
    _ = state.hear(Self.page(0..<1, isLast: true, study: rows[2].id.text))
    #expect(try state.press(script: "Enter") == [.readStudies([rows[2].id], for: .opening)])
    _ = state.apply(.studiesRead([Trial(.invented(rows[2].id.text))], for: .opening))
    #expect(state.openTrial?.trial == rows[2].id)
    try state.press(script: "q")
    #expect(try findings(state).current != nil)
  }
}
