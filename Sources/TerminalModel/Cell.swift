/// One cell of a screen.
package struct Cell: Hashable, Sendable {
  /// The character and up to two marks on it, 21 bits each, the character lowest.
  ///
  /// Zero for the second cell of a wide character. Nothing here is on the heap, so that a
  /// screen is copied and compared as plain memory.
  private let packed: UInt64
  /// How the cell is drawn.
  package let style: Style

  /// A space on the plain ground.
  package static let blank = Cell(" ", style: .plain)

  /// The second cell of a wide character.
  static func continuation(style: Style) -> Cell {
    Cell(packed: 0, style: style)
  }

  /// A cell that shows one character; only `Frame` makes cells, from characters made visible.
  init(_ scalar: Unicode.Scalar, style: Style) {
    self.init(packed: UInt64(scalar.value), style: style)
  }

  private init(packed: UInt64, style: Style) {
    self.packed = packed
    self.style = style
  }

  /// What the cell shows: one printable character with the marks combined onto it.
  ///
  /// Empty for the second cell of a wide character.
  package var text: String {
    var scalars = String.UnicodeScalarView()
    appendScalars(to: &scalars)
    return String(scalars)
  }

  /// Whether the cell is the second one of a wide character.
  package var isContinuation: Bool { packed == 0 }

  /// Whether the cell shows nothing but its ground.
  package var isSpace: Bool { packed == 0x20 }

  /// The character without its marks; `nil` for the second cell of a wide character.
  package var scalar: Unicode.Scalar? {
    packed == 0 ? nil : Unicode.Scalar(UInt32(packed & Self.mask))
  }

  /// The marks on the character, at most two, the first one first.
  package var marks: (first: Unicode.Scalar?, second: Unicode.Scalar?) {
    (mark(at: 21), mark(at: 42))
  }

  /// Appends the character and its marks.
  package func appendScalars(to scalars: inout String.UnicodeScalarView) {
    guard let scalar else { return }
    scalars.append(scalar)
    let (first, second) = marks
    if let first { scalars.append(first) }
    if let second { scalars.append(second) }
  }

  /// The same character in another style.
  func styled(_ style: Style) -> Cell {
    Cell(packed: packed, style: style)
  }

  /// The same character with one more mark; a third mark is left out.
  func adding(_ mark: Unicode.Scalar) -> Cell {
    let shift: UInt64 = packed >> 21 == 0 ? 21 : 42
    guard packed != 0, packed >> 42 == 0 else { return self }
    return Cell(packed: packed | UInt64(mark.value) << shift, style: style)
  }

  private static let mask: UInt64 = 0x1F_FFFF

  private func mark(at shift: UInt64) -> Unicode.Scalar? {
    let value = UInt32(packed >> shift & Self.mask)
    return value == 0 ? nil : Unicode.Scalar(value)
  }
}
