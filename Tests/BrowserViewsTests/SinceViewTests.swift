import Browser
import BrowserViews
import TerminalModel
import TestSupport
import Testing
import TrialModel
import TrialPages

@Suite("What came after the review is said where a reader begins, and stands whole on its page")
struct SinceViewTests {
  private func frame(_ columns: Int, _ rows: Int, _ keys: String) throws -> Frame {
    var state = BrowserState(
      catalogue: try .bundled(),
      size: Size(columns: columns, rows: rows)
    )
    for key in try KeyScript.parse(keys) { _ = state.press(key) }
    return render(state, theme: Theme(colours: .none, repertoire: .unicode, isPlain: false))
  }

  @Test(
    "the list's head says how many of each there are, to which day, and the key",
    arguments: [80, 120]
  )
  func head(columns: Int) throws {
    let head = try frame(columns, 24, "").rowText(0)
    #expect(head.contains("25 of the review, 7 beside it, 29 since to 2026-10-09"))
    #expect(head.contains("(W)"))
  }

  @Test(
    "an answer that is empty, and one that is short, say where the set ends",
    arguments: [
      "/ 'site:\"head and neck\" primary:met' Enter", "/ 'site:lung class:gene-therapy' Enter",
    ]
  )
  func end(keys: String) throws {
    let text = try frame(80, 24, keys).text.split(separator: "\n")
      .map { $0.drop { $0 == " " } }.joined(separator: " ")
    #expect(text.contains("copies read up to 2026-10-09: no systematic search"))
    #expect(text.contains("a trial is missing says nothing. W lists"))
  }

  @Test("a list without a filter says it in its head alone")
  func unfiltered() throws {
    #expect(!(try frame(80, 100, "").text.contains("no systematic search")))
  }

  @Test("all tabs of the review are in view on 80 columns, the open one in brackets")
  func tabs() throws {
    let tabs = try frame(80, 24, "W").rowText(1)
    for number in 1...8 { #expect(tabs.contains("\(number) "), "\(number)") }
    #expect(tabs.contains("[8 Since]"))
    #expect(try frame(80, 24, "R").rowText(1).contains("[1 "))
    #expect(try frame(120, 24, "R").rowText(1).contains("6 Conclusion"))
  }

  @Test("no figure and no pooled result is cut, on any width", arguments: [40, 80, 120])
  func whole(columns: Int) throws {
    let text = try frame(columns, 2000, "W").text
    for content in ReviewPages.since(of: try .bundled()).contents {
      guard case .reported(let row) = content else { continue }
      #expect(text.contains(row.result), "\(row.name) \(row.result)")
      if columns >= 80 { #expect(text.contains(row.standing), "\(row.name)") }
    }
  }
}
