import TerminalModel
import TestSupport
import Testing

@Suite("Differences of frames")
struct FrameDifferenceTests {
  private static let texts = [
    "a", "NCT021", "甲乙", "e\u{301}é", " ", "├─■─┤", "x甲y", "   ", "\u{1B}[",
  ]
  private static let styles = [Style.plain, Style(.reverse), Style(foreground: PaletteColour(166))]

  /// A few texts put at random over a frame.
  private func changed(_ frame: Frame, _ generator: inout SeededGenerator) -> Frame {
    var frame = frame
    for _ in 0..<Int.random(in: 0...6, using: &generator) {
      frame.put(
        Self.texts.randomElement(using: &generator) ?? "",
        column: Int.random(in: -2...frame.size.columns, using: &generator),
        row: Int.random(in: 0..<frame.size.rows, using: &generator),
        style: Self.styles.randomElement(using: &generator) ?? .plain
      )
    }
    return frame
  }

  @Test("written over the old frame, the difference gives the new one", arguments: 1...200)
  func givesTheNewFrame(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let old = changed(Frame(size: Size(columns: 13, rows: 4)), &generator)
    let new = changed(old, &generator)
    let difference = FrameDifference(from: old, to: new)
    var written = old
    written.apply(difference)
    #expect(written.cells == new.cells)
    for run in difference.runs {
      #expect(run.cells.first?.isContinuation == false)
      #expect(!new[run.column + run.cells.count, run.row].isContinuation)
      #expect(run.column + run.cells.count <= new.size.columns)
    }
    #expect(difference.runs.isEmpty == (old.cells == new.cells))
  }

  @Test("moving the selection changes two marks and two ids, nothing else")
  func selection() {
    func list(selected: Int) -> Frame {
      var frame = Frame(size: Size(columns: 40, rows: 5))
      for row in 0..<5 {
        frame.put(row == selected ? "▸" : " ", column: 0, row: row)
        let style = row == selected ? Style(.reverse) : .plain
        frame.put("NCT0212546\(row)", column: 2, row: row, style: style)
        frame.put("PACIFIC", column: 15, row: row)
      }
      return frame
    }
    let runs = FrameDifference(from: list(selected: 1), to: list(selected: 2)).runs
    #expect(runs.map(\.row) == [1, 1, 2, 2])
    #expect(runs.map(\.column) == [0, 2, 0, 2])
    #expect(runs.map(\.cells.count) == [1, 11, 1, 11])
  }

  @Test("without an old frame, or with one of another size, all rows are written")
  func everything() {
    var frame = Frame(size: Size(columns: 7, rows: 3))
    frame.put("text", column: 1, row: 1)
    for old in [nil, Frame(size: Size(columns: 8, rows: 3))] {
      let runs = FrameDifference(from: old, to: frame).runs
      #expect(runs.map(\.row) == [0, 1, 2])
      #expect(runs.flatMap(\.cells) == frame.cells)
    }
  }
}
