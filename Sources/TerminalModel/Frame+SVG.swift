extension Frame {
  /// The screen as a picture of the SVG format, dark on light, its text selectable.
  ///
  /// A description says what the picture cannot show, such as where its figures come from.
  /// The same frame, title and description give the same bytes.
  package func svg(title: String, description: String? = nil) -> String {
    var picture = SVGWriter(size: size)
    picture.begin(title: title, description: description)
    for row in 0..<size.rows {
      for run in styleRuns(row) { picture.add(run, row: row) }
    }
    return picture.end()
  }

  /// The cells of a row in stretches of one style, plain blanks at the row's end left out.
  private func styleRuns(_ row: Int) -> [StyleRun] {
    let cells = self.row(row)
    guard let last = cells.lastIndex(where: { $0 != .blank }) else { return [] }
    var runs: [StyleRun] = []
    for cell in cells[...last] {
      if let run = runs.last, run.style == cell.style, !(run.endsInGap && cell != .blank) {
        runs[runs.count - 1].add(cell)
      } else {
        var run = StyleRun(column: runs.last?.endColumn ?? 0, style: cell.style)
        run.add(cell)
        runs.append(run)
      }
    }
    return runs
  }
}

/// Neighbouring cells of one style, up to a gap of blanks.
///
/// What follows a gap is placed anew, so that columns stand also where a font is narrower.
private struct StyleRun {
  let column: Int
  let style: Style
  private(set) var columns = 0
  private(set) var text = ""

  init(column: Int, style: Style) {
    self.column = column
    self.style = style
  }

  var endColumn: Int { column + columns }
  var isBlank: Bool { text.allSatisfy { $0 == " " } }
  var endsInGap: Bool { style == .plain && text.hasSuffix("  ") }

  mutating func add(_ cell: Cell) {
    columns += 1
    text += cell.text
  }
}

/// Writes the elements of the picture; all lengths are whole pixels.
private struct SVGWriter {
  private static let cellWidth = 8
  private static let cellHeight = 17
  private static let baseline = 13
  private static let margin = 8
  private static let ink = "#1c1c1c"
  private static let paper = "#fdfdfb"
  private static let faint = "#6b6b6b"

  private let width: Int
  private let height: Int
  private var text = ""

  init(size: Size) {
    width = size.columns * Self.cellWidth + 2 * Self.margin
    height = size.rows * Self.cellHeight + 2 * Self.margin
  }

  mutating func begin(title: String, description: String?) {
    let words = description.map { "\n<desc>\(Self.escaped(VisibleText.of($0)))</desc>" } ?? ""
    text = """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" \
      viewBox="0 0 \(width) \(height)" xml:space="preserve">
      <title>\(Self.escaped(VisibleText.of(title)))</title>\(words)
      <rect width="100%" height="100%" fill="\(Self.paper)"/>
      <g font-family="DejaVu Sans Mono, Menlo, Consolas, monospace" font-size="13" \
      fill="\(Self.ink)" style="white-space:pre">

      """
  }

  mutating func end() -> String {
    text + "</g>\n</svg>\n"
  }

  mutating func add(_ run: StyleRun, row: Int) {
    let style = run.style
    let left = Self.margin + run.column * Self.cellWidth
    let top = Self.margin + row * Self.cellHeight
    let length = run.columns * Self.cellWidth
    let isReversed = style.attributes.contains(.reverse)
    var ink = style.foreground?.hexadecimal ?? (isReversed ? Self.ink : nil)
    if ink == nil, style.attributes.contains(.dim) { ink = Self.faint }
    var paper = style.background?.hexadecimal
    if isReversed { (ink, paper) = (paper ?? Self.paper, ink) }
    if let paper {
      text += """
        <rect x="\(left)" y="\(top)" width="\(length)" height="\(Self.cellHeight)" \
        fill="\(paper)"/>

        """
    }
    if run.isBlank, !style.attributes.contains(.underline) { return }
    var attributes = ""
    if let ink, ink != Self.ink { attributes += " fill=\"\(ink)\"" }
    if style.attributes.contains(.bold) { attributes += " font-weight=\"bold\"" }
    if style.attributes.contains(.underline) { attributes += " text-decoration=\"underline\"" }
    text += """
      <text x="\(left)" y="\(top + Self.baseline)" textLength="\(length)" \
      lengthAdjust="spacingAndGlyphs"\(attributes)>\(Self.escaped(run.text))</text>

      """
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
