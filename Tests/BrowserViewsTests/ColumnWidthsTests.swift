import Testing
import TrialQuery

@testable import BrowserViews

@Suite struct ColumnWidthsTests {
  private func text(_ columns: [Column], room: Int) -> String {
    ColumnWidths(columns, room: room).widths.map { "\($0.column.rawValue) \($0.width)" }
      .joined(separator: ", ")
  }

  @Test(
    "columns have their usual widths where there is room, then narrow, then go",
    arguments: [
      (100, "id 11, acronym 16, site 10, result 25"), (68, "id 11, acronym 16, site 10, result 25"),
      (67, "id 11, acronym 15, site 10, result 25"), (65, "id 11, acronym 13, site 10, result 25"),
      (64, "id 11, acronym 13, site 10, result 24"), (60, "id 11, acronym 13, site 10, result 20"),
      (59, "id 11, acronym 16, result 25"),
    ]
  )
  func givesWay(room: Int, widths: String) {
    #expect(text([.id, .acronym, .site, .result], room: room) == widths)
  }

  @Test("the first column stays, however narrow the room", arguments: [0, 5, 11])
  func keepsTheFirst(room: Int) {
    #expect(text([.id, .acronym, .site], room: room) == "id 11")
  }

  @Test("no room is overrun while two columns are left", arguments: 26...160)
  func neverOverruns(room: Int) {
    let widths = ColumnWidths(Column.allCases, room: room).widths
    let taken = widths.reduce(-2) { $0 + $1.width + 2 }
    #expect(taken <= room || widths.count == 1)
  }
}
