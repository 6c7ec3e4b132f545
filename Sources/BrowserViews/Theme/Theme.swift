package import TerminalModel

/// How each ink looks at a colour depth, and whether lines and boxes may be drawn.
///
/// With 8 and 16 colours no word is coloured: over the common palettes no colour but the default
/// is readable on both a light and a dark ground. Hue then fills single cells only.
package struct Theme: Hashable, Sendable {
  package let colours: ColourDepth
  package let repertoire: Repertoire
  /// Without boxes and rules, for screen readers.
  package let isPlain: Bool

  package init(colours: ColourDepth, repertoire: Repertoire, isPlain: Bool = false) {
    self.colours = colours
    self.repertoire = repertoire
    self.isPlain = isPlain
  }

  /// The style of a ink.
  package func style(_ ink: Ink) -> Style {
    switch ink {
    case .normal, .good: .plain
    case .dim, .disabled: dim
    case .heading, .accent, .focusedPanel, .keyHint: Style(.bold)
    case .selected: Style(.reverse)
    case .chip, .link: Style(.underline)
    case .match:
      filled(mono: Style([.bold, .underline]), eight: (0, 6), sixteen: (0, 6), full: (16, 153))
    case .warnSign: filled(mono: Style(.bold), eight: (0, 3), sixteen: (0, 3), full: (16, 178))
    case .failSign: filled(mono: Style(.reverse), eight: (7, 1), sixteen: (15, 1), full: (231, 124))
    case .experimentalSign: hue(mono: .bold, sixteen: 12, full: 32)
    case .experimentalHead: hue(mono: .bold, sixteen: nil, full: 32)
    case .controlSign, .controlHead: hue(mono: [], sixteen: nil, full: 166)
    case .nullLine: dim
    }
  }

  private var dim: Style {
    switch colours {
    case .none: .plain
    case .eight, .sixteen: Style(.dim)
    case .full: Style(foreground: PaletteColour(243))
    }
  }

  private func filled(
    mono: Style,
    eight: (UInt8, UInt8),
    sixteen: (UInt8, UInt8),
    full: (UInt8, UInt8)
  ) -> Style {
    func on(_ pair: (UInt8, UInt8)) -> Style {
      Style(foreground: PaletteColour(pair.0), background: PaletteColour(pair.1))
    }
    return switch colours {
    case .none: mono
    case .eight: on(eight)
    case .sixteen: on(sixteen)
    case .full: on(full)
    }
  }

  private func hue(mono: Style.Attributes, sixteen: UInt8?, full: UInt8) -> Style {
    switch colours {
    case .none, .eight: Style(mono)
    case .sixteen: Style(mono, foreground: sixteen.map(PaletteColour.init))
    case .full: Style(mono, foreground: PaletteColour(full))
    }
  }
}
