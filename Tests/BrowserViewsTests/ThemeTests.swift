import BrowserViews
import Foundation
import TerminalModel
import Testing

/// How inks look in the themes.
@Suite struct ThemeTests {
  private static let depths: [ColourDepth] = [.none, .eight, .sixteen, .full]

  @Test(
    "no theme goes beyond the sixteen colours of the terminal, and no word is coloured",
    arguments: Theme.Name.allCases
  )
  func colours(name: Theme.Name) {
    let signs: [Ink] = [.match, .warnSign, .failSign, .experimentalSign]
    for colours in Self.depths {
      let theme = Theme(name, colours: colours, repertoire: .unicode)
      for ink in Ink.allCases {
        let style = theme.style(ink)
        let used = [style.foreground, style.background].compactMap { $0?.index }
        let most = colours == .eight ? 8 : 16
        #expect(used.allSatisfy { $0 < most })
        if !signs.contains(ink) { #expect(used.isEmpty, "\(ink)") }
      }
    }
  }

  @Test("mono is what the standard theme is without colour")
  func mono() {
    for colours in Self.depths {
      let mono = Theme(.mono, colours: colours, repertoire: .unicode)
      let none = Theme(.standard, colours: .none, repertoire: .unicode)
      for ink in Ink.allCases { #expect(mono.style(ink) == none.style(ink)) }
    }
  }

  @Test(
    "the selection, matches and signs of trouble differ from text in every theme",
    arguments: Theme.Name.allCases
  )
  func signs(name: Theme.Name) {
    for colours in Self.depths {
      let theme = Theme(name, colours: colours, repertoire: .unicode)
      let inks: [Ink] = [.selected, .match, .warnSign, .failSign, .heading, .link]
      for ink in inks { #expect(theme.style(ink) != theme.style(.normal)) }
      #expect(theme.style(.selected) != theme.style(.match))
    }
  }

  @Test("in the theme of contrast nothing is dim, and what is filled has at least 7 to 1")
  func contrast() {
    for colours in Self.depths {
      let theme = Theme(.contrast, colours: colours, repertoire: .unicode)
      for ink in Ink.allCases {
        let style = theme.style(ink)
        #expect(!style.attributes.contains(.dim))
        // A hue on the ground of the terminal, which nobody knows, is none that can be relied on.
        #expect((style.foreground == nil) == (style.background == nil))
        guard let front = style.foreground, let back = style.background else { continue }
        for palette in Self.palettes {
          #expect(Self.ratio(palette[Int(front.index)], palette[Int(back.index)]) >= 7, "\(ink)")
        }
      }
    }
  }

  /// The sixteen colours of xterm, and those of the Linux console and its like.
  private static let palettes: [[UInt32]] = [
    [
      0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
      0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
    ],
    [
      0x000000, 0xAA0000, 0x00AA00, 0xAA5500, 0x0000AA, 0xAA00AA, 0x00AAAA, 0xAAAAAA,
      0x555555, 0xFF5555, 0x55FF55, 0xFFFF55, 0x5555FF, 0xFF55FF, 0x55FFFF, 0xFFFFFF,
    ],
  ]

  /// The contrast of two colours by WCAG 2, 1 to 21.
  private static func ratio(_ first: UInt32, _ second: UInt32) -> Double {
    let (light, dark) = (luminance(first), luminance(second))
    return (max(light, dark) + 0.05) / (min(light, dark) + 0.05)
  }

  private static func luminance(_ colour: UInt32) -> Double {
    func linear(_ shift: UInt32) -> Double {
      let part = Double(colour >> shift & 0xFF) / 255
      return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(16) + 0.7152 * linear(8) + 0.0722 * linear(0)
  }
}
