extension Frame {
  /// The screen as text with the escape sequences for its styles, for pagers and recordings.
  ///
  /// Rows are joined by line ends, blanks in the plain style at their ends left out. Each row
  /// ends in the plain style, so that any of them can be taken alone.
  package var ansi: String {
    (0..<size.rows).map(ansiRow).joined(separator: "\n")
  }

  private func ansiRow(_ row: Int) -> String {
    let cells = self.row(row)
    guard let last = cells.lastIndex(where: { $0 != .blank }) else { return "" }
    var scalars = String.UnicodeScalarView()
    var style = Style.plain
    for cell in cells[...last] {
      if cell.style != style {
        style = cell.style
        scalars.append(contentsOf: style.selectGraphicRendition.unicodeScalars)
      }
      cell.appendScalars(to: &scalars)
    }
    if style != .plain {
      scalars.append(contentsOf: Style.plain.selectGraphicRendition.unicodeScalars)
    }
    return String(scalars)
  }
}

extension Style {
  /// The escape sequence (SGR) that sets this style, whatever was set before.
  package var selectGraphicRendition: String {
    var parameters = ["0"]
    if attributes.contains(.bold) { parameters.append("1") }
    if attributes.contains(.dim) { parameters.append("2") }
    if attributes.contains(.underline) { parameters.append("4") }
    if attributes.contains(.reverse) { parameters.append("7") }
    if let foreground { parameters.append(foreground.parameter(base: 30)) }
    if let background { parameters.append(background.parameter(base: 40)) }
    return "\u{1B}[\(parameters.joined(separator: ";"))m"
  }
}

extension PaletteColour {
  /// The parameter of SGR for this colour; the base is 30 for text, 40 for the ground.
  fileprivate func parameter(base: Int) -> String {
    switch index {
    case 0..<8: "\(base + Int(index))"
    case 8..<16: "\(base + 60 + Int(index) - 8)"
    default: "\(base + 8);5;\(index)"
    }
  }
}
