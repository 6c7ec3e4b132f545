import TerminalModel

/// A drawing of lines, shapes and words, written as SVG.
///
/// Lengths are pixels, from the upper left corner. All of it is black or grey on white.
struct VectorDrawing {
  /// Where words stand to the point they are placed at.
  enum Anchor: String {
    case start
    case middle
    case end
  }

  /// The lightness of a line or of words.
  enum Ink: String {
    case black = "#000000"
    case grey = "#555555"
    case light = "#999999"
  }

  private var elements = ""

  mutating func line(
    from start: (x: Double, y: Double),
    to end: (x: Double, y: Double),
    ink: Ink = .black,
    width: Double = 1,
    isDashed: Bool = false
  ) {
    let dashes = isDashed ? " stroke-dasharray=\"3 3\"" : ""
    elements += """
      <line x1="\(Self.text(start.x))" y1="\(Self.text(start.y))" x2="\(Self.text(end.x))" \
      y2="\(Self.text(end.y))" stroke="\(ink.rawValue)" stroke-width="\(Self.text(width))"\(dashes)/>

      """
  }

  mutating func square(at centre: (x: Double, y: Double), side: Double, isHollow: Bool) {
    elements += """
      <rect x="\(Self.text(centre.x - side / 2))" y="\(Self.text(centre.y - side / 2))" \
      width="\(Self.text(side))" height="\(Self.text(side))" \
      fill="\(isHollow ? "#ffffff" : "#000000")" stroke="#000000"/>

      """
  }

  mutating func dot(at centre: (x: Double, y: Double), radius: Double) {
    elements += """
      <circle cx="\(Self.text(centre.x))" cy="\(Self.text(centre.y))" r="\(Self.text(radius))" \
      fill="#000000"/>

      """
  }

  mutating func polygon(_ corners: [(x: Double, y: Double)], isHollow: Bool = false) {
    let points = corners.map { "\(Self.text($0.x)),\(Self.text($0.y))" }.joined(separator: " ")
    elements += """
      <polygon points="\(points)" fill="\(isHollow ? "#ffffff" : "#000000")" stroke="#000000"/>

      """
  }

  mutating func words(
    _ text: String,
    at place: (x: Double, y: Double),
    size: Double,
    anchor: Anchor = .start,
    ink: Ink = .black,
    isBold: Bool = false
  ) {
    guard !text.isEmpty else { return }
    let weight = isBold ? " font-weight=\"bold\"" : ""
    elements += """
      <text x="\(Self.text(place.x))" y="\(Self.text(place.y))" font-size="\(Self.text(size))" \
      text-anchor="\(anchor.rawValue)" fill="\(ink.rawValue)"\(weight)>\(Self.escaped(text))</text>

      """
  }

  /// The whole file; title and description are what readers of the screen and search find.
  func svg(width: Double, height: Double, title: String, description: String) -> String {
    let size = "width=\"\(Self.text(width))\" height=\"\(Self.text(height))\""
    return """
      <svg xmlns="http://www.w3.org/2000/svg" \(size) \
      viewBox="0 0 \(Self.text(width)) \(Self.text(height))" role="img" \
      font-family="Arial, Helvetica, sans-serif">
      <title>\(Self.escaped(title))</title>
      <desc>\(Self.escaped(description))</desc>
      <rect width="100%" height="100%" fill="#ffffff"/>
      \(elements)</svg>

      """
  }

  /// A length with one decimal at most.
  private static func text(_ length: Double) -> String {
    let tenths = Int((length * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    let (whole, rest) = abs(tenths).quotientAndRemainder(dividingBy: 10)
    return rest == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(rest)"
  }

  /// The text as XML may hold it, control characters made visible.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in VisibleText.of(text).unicodeScalars {
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
