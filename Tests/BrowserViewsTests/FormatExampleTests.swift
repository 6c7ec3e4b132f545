import Browser
import BrowserViews
import TerminalModel
import TestSupport
import Testing
import TrialModel

/// The trial of the page on the format, as a reader who added it sees it.
@Suite struct FormatExampleTests {
  private func screen(_ keys: String) throws -> String {
    let catalogue = try #require(try FormatPage.catalogue().catalogue)
    var state = BrowserState(catalogue: catalogue, size: Size(columns: 120, rows: 40))
    try state.press(script: "/ 'EXAMPLE-1' Enter \(keys)", on: PartialDate("2026-11-30"))
    return render(state, theme: Theme(colours: .none, repertoire: .unicode)).text
  }

  @Test("it stands in the list with its categories and its result")
  func list() throws {
    let list = try screen("")
    for words in ["EXAMPLE-1", "inventimab", "0.90"] {
      #expect(list.contains(words), "\(words)\n\(list)")
    }
  }

  @Test(
    "each tab of its page shows what the file says",
    arguments: [
      ("1", "Does inventimab lengthen progression-free survival?"), ("2", "60 Gy, 30 fractions"),
      ("3", "0.72"), ("4", "51.0"), ("5", "No misprint or contradiction is known"),
      ("6", "2026-02"),
      ("7", "Example et al., Invented J 2026;1:1-9 (EXAMPLE-1)"),
    ]
  )
  func page(tab: String, words: String) throws {
    let page = try screen("Enter \(tab)")
    #expect(page.contains(words), "\(page)")
  }
}
