import Browser
import BrowserViews
import TerminalModel
import TestSupport
import Testing
import TrialModel
import TrialQuery

@Suite struct RowPreviewTests {
  @Test("the preview of a row whose study is not at hand says what the list knows of it")
  func draws() throws {
    let rows = Array(GeneratedRows(50, seed: 4))
    let state = BrowserState(
      catalogue: try .invented([]),
      index: TrialIndex(rows),
      size: Size(columns: 120, rows: 40)
    )
    let id = try #require(
      { if case .trials(let list) = state.screen { list.selected } else { nil } }()
    )
    let trial = try #require(rows.first { $0.id == id })
    let text = render(state, theme: Theme(colours: .full, repertoire: .unicode)).text
    #expect(text.contains(trial.title.prefix(60)))
    #expect(try text.contains(#require(trial.sponsor)))
    #expect(text.contains(trial.conditions.joined(separator: ", ")))
    #expect(text.contains("as the registry has it"))
  }
}
