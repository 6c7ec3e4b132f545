import Browser
import BrowserViews
import TerminalModel
import TestSupport
import Testing
import TrialModel

/// Where a click falls is known from what was drawn.
@Suite struct MouseTests {
  private static let theme = Theme(colours: .none, repertoire: .unicode)

  private static func state(_ keys: String, _ columns: Int = 80) throws -> BrowserState {
    var state = BrowserState(
      catalogue: try .bundled(),
      size: Size(columns: columns, rows: 24)
    )
    try state.press(script: keys, on: PartialDate("2026-11-23"))
    return state
  }

  private static func frame(_ state: BrowserState) -> Frame { render(state, theme: theme) }

  /// The first words of what is drawn in some cells of a row, without the marker.
  private static func words(_ frame: Frame, row: Int, columns: Range<Int>) -> String {
    let text = columns.compactMap { frame[$0, row].scalar }.map { String($0) }.joined()
    return text.split { "▸ ".contains($0) }.prefix(3).joined(separator: " ")
  }

  /// The last row with the marker in some columns or beside them; `nil` where there is none.
  private static func marked(_ frame: Frame, columns: Range<Int>) -> Int? {
    let columns = max(0, columns.lowerBound - 1)..<columns.upperBound
    return (0..<frame.size.rows).last { row in
      columns.contains { frame[$0, row].scalar == "▸" }
    }
  }

  @Test(
    "a click chooses the row that is drawn under it",
    arguments: [
      "", "j j", "/ 'CA184-043' Enter Enter 3", "R", "c", "C", "s", ": 'export'", "F", "W", "f",
      "e",
      "/ 'CA184-043' Enter Enter 3 p",
    ]
  )
  func chooses(keys: String) throws {
    for columns in [80, 120] {
      let state = try Self.state(keys, columns)
      let frame = Self.frame(state)
      #expect(!frame.targets.isEmpty)
      for target in frame.targets {
        #expect((0..<24).contains(target.row) && target.columns.upperBound <= columns)
        let position = Position(column: target.columns.lowerBound + 2, row: target.row)
        #expect(frame.place(at: position) == target.place)
        var clicked = state
        let effects = clicked.press(MouseEvent(.press, at: position), isSecond: false, over: frame)
        #expect(effects.isEmpty && clicked.context == state.context)
        let after = Self.frame(clicked)
        // The row is told by its first words; lines that go on belong to the one before.
        let columns = target.columns
        let row = try #require(Self.marked(after, columns: columns))
        let first = frame.targets.first { $0.place == target.place }?.row ?? target.row
        #expect(
          Self.words(after, row: row, columns: columns)
            == Self.words(frame, row: first, columns: columns),
          "row \(target.row)"
        )
      }
    }
  }

  @Test("a double click does what Enter does, and a click beside the rows nothing")
  func opens() throws {
    let state = try Self.state("")
    let frame = Self.frame(state)
    let target = try #require(frame.targets.dropFirst(3).first)
    let place = Position(column: 10, row: target.row)
    var opened = state
    _ = opened.press(MouseEvent(.press, at: place), isSecond: false, over: frame)
    _ = opened.press(MouseEvent(.press, at: place), isSecond: true, over: Self.frame(opened))
    #expect(opened.context == .trial)
    var beside = state
    for row in [0, 23, 500, -1] {
      let position = Position(column: 3, row: row)
      _ = beside.press(MouseEvent(.press, at: position), isSecond: true, over: frame)
    }
    #expect(beside == state)
  }

  @Test("the wheel moves by three rows, and answers no question")
  func wheel() throws {
    var state = try Self.state("g")
    let down = MouseEvent(.wheelDown, at: Position(column: 0, row: 0))
    _ = state.press(down, isSecond: false, over: Self.frame(state))
    var moved = try Self.state("g j j j")
    #expect(Self.frame(state).text == Self.frame(moved).text)
    _ = moved.apply(.importNews(.began(.file(path: "studies"))))
    _ = moved.press(.character("q"))
    #expect(moved.context == .leaving)
    _ = moved.press(down, isSecond: false, over: Self.frame(moved))
    #expect(moved.context == .leaving)
  }

  @Test("what a pop-up lies over cannot be clicked")
  func covers() throws {
    let frame = Self.frame(try Self.state("s"))
    let list = Self.frame(try Self.state(""))
    let first = try #require(list.targets.first)
    let isCovered = frame.targets.allSatisfy { $0.columns != first.columns }
    #expect(isCovered && !frame.targets.isEmpty)
  }
}
