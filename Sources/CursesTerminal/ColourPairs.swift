import CNcurses
import TerminalModel

/// The pairs of colours that ncurses has been told about.
///
/// Made only where the terminal has colours: ncurses 6.4 crashes when a pair is made elsewhere.
struct ColourPairs {
  private struct Pair: Hashable {
    let foreground: Int32
    let background: Int32
  }

  private var numbers: [Pair: Int32] = [:]
  private let colours: Int32
  private let limit: Int32
  /// What stands for the terminal's own colours.
  private let ownForeground: Int32
  private let ownBackground: Int32

  /// Starts colours on the current screen; `nil` when it has none.
  init?() {
    guard has_colors(), start_color() == OK else { return nil }
    let hasOwn = use_default_colors() == OK
    ownForeground = hasOwn ? -1 : 7
    ownBackground = hasOwn ? -1 : 0
    colours = nc_colours()
    limit = nc_colour_pairs()
  }

  var depth: ColourDepth {
    ColourDepth.allCases.last { $0.rawValue <= Int(colours) } ?? .none
  }

  /// The number of the pair for a style, made when it is first asked for.
  ///
  /// 0, the terminal's own colours, when the style has none or no further pair can be made.
  mutating func number(for style: Style) -> Int32 {
    if style.foreground == nil, style.background == nil { return 0 }
    let pair = Pair(
      foreground: index(of: style.foreground) ?? ownForeground,
      background: index(of: style.background) ?? ownBackground
    )
    if let number = numbers[pair] { return number }
    let next = Int32(numbers.count) + 1
    guard next < limit, init_extended_pair(next, pair.foreground, pair.background) == OK else {
      return 0
    }
    numbers[pair] = next
    return next
  }

  /// The colour's index where the terminal has it.
  private func index(of colour: PaletteColour?) -> Int32? {
    guard let index = colour.map({ Int32($0.index) }), index < colours else { return nil }
    return index
  }
}
