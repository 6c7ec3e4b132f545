package import TerminalModel

/// How each ink looks in a theme at a colour depth, and whether lines and boxes may be drawn.
///
/// Colours are the sixteen of the terminal, as its owner set them for a light or a dark ground. No word is
/// coloured: over the common palettes no colour but the default is readable on both grounds. Hue fills single
/// cells only, and never stands alone for anything.
package struct Theme: Hashable, Sendable {
  /// The themes that a reader chooses from.
  package enum Name: String, Hashable, Sendable, CaseIterable {
    /// Levels and dates are dimmed, signs coloured.
    case standard
    /// Nothing is dimmed, weight says more, and what is coloured is black on a bright colour.
    case contrast
    /// No colour: weight, underline and reverse alone, as `NO_COLOR` has it.
    case mono
  }

  package let name: Name
  package let colours: ColourDepth
  package let repertoire: Repertoire
  /// Without boxes and rules, for screen readers.
  package let isPlain: Bool

  package init(
    _ name: Name = .standard,
    colours: ColourDepth,
    repertoire: Repertoire,
    isPlain: Bool = false
  ) {
    self.name = name
    self.colours = name == .mono ? .none : colours
    self.repertoire = repertoire
    self.isPlain = isPlain
  }

  /// The style of an ink.
  package func style(_ ink: Ink) -> Style {
    name == .contrast ? strong(ink) : usual(ink)
  }

  private func usual(_ ink: Ink) -> Style {
    switch ink {
    case .normal, .good, .controlSign, .controlHead: .plain
    case .dim, .disabled, .nullLine: colours == .none ? .plain : Style(.dim)
    case .heading, .accent, .focusedPanel, .keyHint, .experimentalHead: Style(.bold)
    case .selected: Style(.reverse)
    case .chip, .link: Style(.underline)
    case .match: filled(mono: [.bold, .underline], eight: (0, 6), sixteen: (0, 6))
    case .warnSign: filled(mono: .bold, eight: (0, 3), sixteen: (0, 3))
    case .failSign: filled(mono: .reverse, eight: (7, 1), sixteen: (15, 1))
    case .experimentalSign:
      hasSixteen ? Style(.bold, foreground: PaletteColour(12)) : Style(.bold)
    }
  }

  /// The same where contrast counts: the terminal's own text colour, bold or reversed, or black on bright.
  private func strong(_ ink: Ink) -> Style {
    switch ink {
    case .normal, .good, .dim, .disabled, .nullLine, .controlSign, .controlHead: .plain
    case .heading, .accent, .focusedPanel, .keyHint, .experimentalHead, .experimentalSign:
      Style(.bold)
    case .selected, .failSign: Style([.bold, .reverse])
    case .chip, .link: Style([.bold, .underline])
    case .match: filled(mono: [.bold, .underline], eight: (0, 6), sixteen: (0, 14))
    // Three of eight is brown on some terminals.
    case .warnSign: filled(mono: .bold, eight: (0, 7), sixteen: (0, 11))
    }
  }

  private var hasSixteen: Bool {
    switch colours {
    case .none, .eight: false
    case .sixteen, .full: true
    }
  }

  private func filled(
    mono: Style.Attributes,
    eight: (UInt8, UInt8),
    sixteen: (UInt8, UInt8)
  ) -> Style {
    guard colours != .none else { return Style(mono) }
    let pair = hasSixteen ? sixteen : eight
    return Style(foreground: PaletteColour(pair.0), background: PaletteColour(pair.1))
  }
}
