import TrialPages
import BrowserViews
import TerminalModel

extension Page {
  /// The whole page as it is drawn at a width, nothing selected.
  func text(width: Int, repertoire: Repertoire = .unicode) -> [String] {
    let lines = PageLayout(self, width: width).lines.count
    let size = Size(columns: width, rows: lines)
    var canvas = Canvas(size: size, theme: Theme(colours: .none, repertoire: repertoire))
    PageView(self, selection: PageSelection(row: -1), width: width)
      .draw(in: Rectangle(size), on: &canvas)
    return (0..<lines).map(canvas.frame.rowText)
  }
}
