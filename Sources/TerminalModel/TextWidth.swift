/// Lengths counted in cells of a screen, as `Frame.put` fills them.
///
/// Combining marks take no cell, East Asian wide characters two, all others one; a control
/// character counts as what is shown for it (see `VisibleText`).
package enum TextWidth {
  /// Where a text stands in a place that is wider than it.
  package enum Alignment: Hashable, Sendable {
    case left, right, centre
  }

  /// The cells that a text takes.
  package static func of(_ text: String) -> Int {
    isPlain(text) ? text.utf8.count : VisibleText(text).reduce(0) { $0 + $1.width }
  }

  /// Whether every byte of the text is a visible sign or space of ASCII, which takes one cell.
  static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { (0x20...0x7E).contains($0) }
  }

  /// The cells that a character takes.
  package static func of(_ character: Character) -> Int {
    of(String(character))
  }

  /// The text itself if it fits, else as much of its start as fits before `…`.
  ///
  /// A wide character is never split, so the result may be a cell shorter than allowed.
  package static func clip(_ text: String, to width: Int) -> String {
    if text.utf8.count <= width || of(text) <= width { return text }
    guard width > 0 else { return "" }
    var clipped = String.UnicodeScalarView()
    var used = 0
    for element in VisibleText(text) {
      guard used + element.width < width else { break }
      used += element.width
      element.append(to: &clipped)
    }
    return String(clipped) + "…"
  }

  /// The text with spaces beside it up to a width; a longer text stays as it is.
  package static func pad(
    _ text: String,
    to width: Int,
    alignment: Alignment = .left
  ) -> String {
    let missing = width - of(text)
    guard missing > 0 else { return text }
    let left =
      switch alignment {
      case .left: 0
      case .right: missing
      case .centre: missing / 2
      }
    return String(repeating: " ", count: left) + text
      + String(repeating: " ", count: missing - left)
  }
}
