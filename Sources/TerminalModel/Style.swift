/// A colour by its index in the terminal's palette, 0…255.
package struct PaletteColour: Hashable, Sendable {
  package let index: UInt8
  package init(_ index: UInt8) { self.index = index }
}

/// How a cell is drawn.
///
/// The default is the terminal's own text on the terminal's own ground.
package struct Style: Hashable, Sendable {
  /// Attributes that every terminal has in some form.
  package struct Attributes: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    package static let bold = Attributes(rawValue: 1)
    package static let dim = Attributes(rawValue: 2)
    package static let underline = Attributes(rawValue: 4)
    package static let reverse = Attributes(rawValue: 8)
  }

  package let attributes: Attributes
  /// The colour of the text; `nil` for the terminal's own.
  package let foreground: PaletteColour?
  /// The colour of the ground; `nil` for the terminal's own.
  package let background: PaletteColour?

  package init(
    _ attributes: Attributes = [],
    foreground: PaletteColour? = nil,
    background: PaletteColour? = nil
  ) {
    self.attributes = attributes
    self.foreground = foreground
    self.background = background
  }

  /// The terminal's own text on the terminal's own ground.
  package static let plain = Style()
}

/// How many colours a terminal can show.
package enum ColourDepth: Int, Hashable, Sendable, CaseIterable {
  case none = 0
  case eight = 8
  case sixteen = 16
  case full = 256
}
