import Browser
import TrialPages
import TerminalModel
import TestSupport
import Testing
import TrialModel

/// Marked trials side by side.
@Suite struct ComparisonTests {
  private static let marked = "/ 'CA184-043' Enter m 1 / 'NCT02125461' Enter m 1"

  private func compared(_ columns: Int = 120, more keys: String = "") throws -> BrowserState {
    var state = try BrowserState.opened(columns, 40)
    try state.press(script: "\(Self.marked) = \(keys)")
    return state
  }

  private func screen(_ state: BrowserState) throws -> ComparisonScreen {
    guard case .comparison(let screen) = state.screen else {
      throw NotCompared(message: state.message?.text)
    }
    return screen
  }

  private struct NotCompared: Error { let message: String? }

  /// The cells of each row by its label.
  private func rows(_ state: BrowserState) throws -> [(label: String, cells: [String])] {
    try screen(state).page(size: state.size).selectableRows
      .compactMap { row in
        if case .compared(let compared) = row.content {
          (compared.label, compared.cells)
        } else {
          nil
        }
      }
  }

  private func cells(_ label: String, _ state: BrowserState) throws -> [String] {
    try #require(try rows(state).first { $0.label == label }).cells
  }

  @Test(
    "too few or too many marks say what to do",
    arguments: [(0, "m marks"), (5, "m takes one away")]
  )
  func wrongCount(count: Int, remedy: String) throws {
    var state = try BrowserState.opened()
    for _ in 0..<count { try state.press(script: "m j") }
    try state.press(script: "=")
    #expect(state.message?.text.contains(remedy) == true)
    #expect(state.list != nil)
  }

  @Test func `8 Gy once is a BED of 14.4 and an EQD2 of 12.0 at 10, 29.3 and 17.6 at 3`() throws {
    let state = try compared()
    #expect(try cells("BED10 / EQD2", state) == ["-", "14.4 / 12.0 Gy (1 x 8 Gy)"])
    #expect(try cells("BED3 / EQD2", state) == ["-", "29.3 / 17.6 Gy (1 x 8 Gy)"])
  }

  @Test func `ratios keep their digits and say their level, P is the printed one`() throws {
    let state = try compared()
    #expect(try cells("ratio (interval)", state)[1] == "0.85 (0.72-1.00), level not printed")
    #expect(try cells("P printed", state)[1] == "P 0.053")
    #expect(try cells("experimental v control", state)[1] == "median 11.2 v 10.0 months")
  }

  @Test func `harms give both risks and their difference with Newcombe's interval`() throws {
    let cells = try cells("diarrhoea, gr. 3-4", try compared())
    // PACIFIC's counts are derived from percentages of the safety set, which the sign says.
    #expect(cells == ["=0.6 v 1.3 %, -0.7 (-3.1 to 0.8)", "16.3 v 1.8 %, +14.5 (10.7 to 18.6)"])
  }

  @Test func `a printed percentage that its count contradicts is marked`() throws {
    let fatigue = try cells("fatigue, gr. 3-4", try compared())[1]
    #expect(fatigue == "10.2 v 8.8 %, +1.3 (-2.8 to 5.5) !")
  }

  @Test func `patients of the arms are added only where the source prints the sum`() throws {
    let state = try compared()
    #expect(try cells("randomised", state) == ["476 + 237 = 713", "399 + 400 = 799"])
    #expect(try cells("safety", state) == ["475 + 234", "393 + 396"])
  }

  @Test func `x leaves out rows in which all are alike, and brings them back`() throws {
    let whole = try rows(try compared())
    let different = try rows(try compared(more: "x"))
    #expect(whole.contains { Set($0.cells).count == 1 })
    #expect(different.allSatisfy { Set($0.cells).count > 1 })
    #expect(different.count < whole.count)
    #expect(try rows(try compared(more: "x x")).count == whole.count)
  }

  @Test func `a row in which no trial has anything is not there`() throws {
    #expect(try rows(try compared()).allSatisfy { $0.cells.contains { $0 != "-" } })
  }

  @Test func `h and l bring further trials into a narrow view, and the trial stays in it`() throws {
    var state = try compared(40)
    #expect(ComparisonLayout(state.size, trials: 2).columns == 1)
    func first() throws -> Int? {
      let page = try screen(state).page(size: state.size)
      guard case .compared(let row) = page.selectableRows.first?.content else { return nil }
      return row.first
    }
    #expect(try first() == 0)
    try state.press(script: "l")
    #expect(try first() == 1)
    try state.press(script: "l l h")
    #expect(try first() == 0)
  }

  @Test func `a cell opens its trial, tells its source and is copied with it`() throws {
    var state = try compared(more: "l j")
    let effects = try state.press(script: "y")
    guard case .copy(let text) = try #require(effects.first) else { return }
    #expect(text.hasPrefix("CA184-043, disease: metastatic") && text.contains("["))
    try state.press(script: "p")
    #expect(state.context == .source)
    try state.press(script: "Escape Enter")
    #expect(state.openTrial?.trial == TrialID("NCT00861614"))
    try state.press(script: "q")
    #expect(try screen(state).selection.row == 1)
  }

  @Test func `a cell without anything has no source to show`() throws {
    let page = try screen(try compared()).page(size: Size(columns: 120, rows: 40))
    let row = try #require(
      page.selectableRows.firstIndex { row in
        if case .compared(let row) = row.content { row.cells[0] == "-" } else { false }
      }
    )
    var state = try compared(more: Array(repeating: "j", count: row).joined(separator: " "))
    try state.press(script: "p")
    #expect(state.popUp == nil && state.message?.text == "no figure is selected here")
  }
}
