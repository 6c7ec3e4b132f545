import Browser
import TrialPages
import TerminalModel
import TestSupport
import Testing
import TrialModel

@Suite struct PopUpTests {
  private func state(_ columns: Int, _ rows: Int) throws -> BrowserState {
    BrowserState(catalogue: try Invented.catalogue(), size: Size(columns: columns, rows: rows))
  }

  private func misprint() throws -> SourcePopUp {
    let figure = try Invented.misprinted().figure
    let shown = ShownFigure(
      title: "hazard ratio",
      text: "0.65 (0.50-0.85)",
      figure: figure,
      source: .review
    )
    return SourcePopUp(figures: [shown], selected: 0, trial: "ALPHA")
  }

  @Test func `the printed value comes before its correction, and both before the source`() throws {
    let layout = SourceLayout(try misprint(), in: try state(120, 40))
    let labels = layout.lines.map(\.label).filter { !$0.isEmpty }
    #expect(labels.prefix(3) == ["review prints", "should read", "by"])
    let printed = try #require(layout.lines.firstIndex { $0.text == "0.65 (0.50-0.5)" })
    let right = try #require(layout.lines.firstIndex { $0.text == "0.65 (0.50-0.85)" })
    let source = try #require(layout.lines.firstIndex { $0.label == "source" })
    #expect(printed < right && right < source)
    #expect(layout.lines.contains { $0.text.contains("the number does not lie within") })
  }

  @Test func `identifiers come before the page, and a second-hand account is said to be one`()
    throws
  {
    let shown = ShownFigure(
      title: "a ratio",
      text: "0.7",
      figure: nil,
      source: SourceKey("paper")
    )
    let popUp = SourcePopUp(figures: [shown], selected: 0, trial: nil)
    let layout = SourceLayout(popUp, in: try state(120, 40))
    let labels = layout.lines.map(\.label)
    let address = try #require(labels.firstIndex(of: "address"))
    let page = try #require(labels.firstIndex(of: "read at"))
    #expect(address < page)
    #expect(layout.lines[address].text == "doi:10.1/invented · PMID 111")
    #expect(labels.contains("secondary"))
  }

  @Test(arguments: [(40, 10), (80, 24), (120, 40), (20, 5)])
  func `the source pop-up scrolls to its end and no further`(columns: Int, rows: Int) throws {
    var state = try state(columns, rows)
    _ = state.apply(.showSource)
    for _ in 0..<50 { _ = state.apply(.pageDown) }
    guard case .source(let popUp) = state.popUp else {
      Issue.record("the pop-up is not open")
      return
    }
    let layout = SourceLayout(popUp, in: state)
    #expect(popUp.scroll == layout.lastScroll)
    #expect(popUp.scroll + layout.area.content.rows >= layout.lines.count)
  }

  @Test func `help lists its bindings in the order of their groups`() throws {
    var state = try state(80, 24)
    _ = state.apply(.openHelp)
    _ = state.apply(.widenHelp)
    guard case .help(let popUp) = state.popUp else {
      Issue.record("help is not open")
      return
    }
    let bindings = popUp.bindings(of: .standard)
    let groups = bindings.map(\.group).compactMap(KeyBinding.Group.allCases.firstIndex(of:))
    #expect(groups == groups.sorted())
    #expect(bindings.count { $0.help.contains("chip 1") } == 1)
    #expect(!bindings.contains { $0.help.contains("chip 2") })
  }

  @Test func `help and palette are searched by what a key does, not by where it works`() throws {
    var state = try state(80, 24)
    _ = state.apply(.openPalette)
    for letter in "sort" { _ = state.apply(.type(letter)) }
    guard case .palette(let popUp) = state.popUp else {
      Issue.record("the palette is not open")
      return
    }
    let found = popUp.bindings(of: state.keymap)
    #expect(found.first?.help == "sort the list")
    #expect(found.allSatisfy { $0.help.contains("sort") })
  }

  @Test(arguments: [(80, 24), (120, 40), (200, 60)])
  func `a framed pop-up has two cells on both sides and leaves the foot free`(
    columns: Int,
    rows: Int
  ) {
    let area = PopUpArea(Size(columns: columns, rows: rows), columns: 72, rows: 10)
    #expect(area.isFramed)
    #expect(area.outer.column >= 2)
    #expect(area.outer.endColumn <= columns - 2)
    #expect(area.outer.endRow < rows - 2)
  }

  @Test(arguments: [(79, 24, 10), (80, 24, 19), (40, 10, 3)])
  func `without room around it a pop-up takes the screen and loses its frame`(
    columns: Int,
    rows: Int,
    lines: Int
  ) {
    let area = PopUpArea(Size(columns: columns, rows: rows), columns: 72, rows: lines)
    #expect(!area.isFramed)
    #expect(area.outer == Rectangle(column: 0, row: 0, columns: columns, rows: rows - 2))
  }
}
