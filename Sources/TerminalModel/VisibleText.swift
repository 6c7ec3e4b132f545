/// A text as a terminal may be given it: nothing in it moves, hides or reorders anything.
///
/// Walks a string and says for each character what stands on the screen instead. Printable
/// characters stay. Tabs, line ends (CR LF together), line and paragraph separators and every
/// kind of blank are one space. Other control characters show as `^[`, `^G`, `^?`. C1 controls,
/// marks that reorder text, private, unassigned and unknown format characters show as U+FFFD.
/// Joiners, variation selectors, skin tones and other characters without a shape of their own
/// vanish; regional indicators show as the letters they stand for.
package struct VisibleText: Sequence {
  /// What stands on the screen for one character of the text.
  package enum Element: Hashable, Sendable {
    /// A character of one cell.
    case narrow(Unicode.Scalar)
    /// A character of two cells.
    case wide(Unicode.Scalar)
    /// A mark on the character before it.
    case mark(Unicode.Scalar)
    /// A control character, as `^` and this letter.
    case control(Unicode.Scalar)
    /// Nothing at all.
    case nothing

    /// How many cells it takes.
    package var width: Int {
      switch self {
      case .narrow: 1
      case .wide, .control: 2
      case .mark, .nothing: 0
      }
    }
  }

  private let scalars: String.UnicodeScalarView

  package init(_ text: String) {
    scalars = text.unicodeScalars
  }

  package func makeIterator() -> Iterator {
    Iterator(scalars.makeIterator())
  }

  package struct Iterator: IteratorProtocol {
    private var scalars: String.UnicodeScalarView.Iterator
    private var afterReturn = false

    fileprivate init(_ scalars: String.UnicodeScalarView.Iterator) {
      self.scalars = scalars
    }

    package mutating func next() -> Element? {
      guard let scalar = scalars.next() else { return nil }
      if scalar.isPrintableASCII {
        afterReturn = false
        return .narrow(scalar)
      }
      let endsReturn = afterReturn && scalar == "\n"
      afterReturn = scalar == "\r"
      return endsReturn ? .nothing : Element(scalar)
    }
  }

  /// The text as it stands on a screen.
  package static func of(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
    var visible = String.UnicodeScalarView()
    for element in VisibleText(text) {
      element.append(to: &visible)
    }
    return String(visible)
  }

  /// A text of several lines as it stands on a screen: each line by itself, its end a line feed.
  ///
  /// A line feed, or one with a carriage return before it, ends a line; nothing else does.
  package static func lines(of text: String) -> String {
    if text.utf8.allSatisfy({ ($0 >= 0x20 && $0 < 0x7F) || $0 == 0x0A }) { return text }
    var visible = ""
    visible.reserveCapacity(text.utf8.count)
    var rest = text[...]
    while let end = rest.utf8.firstIndex(of: 0x0A) {
      let line = rest[..<end]
      visible += of(
        String(line.utf8.last == 0x0D ? Substring(line.unicodeScalars.dropLast()) : line)
      )
      visible += "\n"
      rest = Substring(rest.utf8[rest.utf8.index(after: end)...])
    }
    return visible + of(String(rest))
  }
}

extension VisibleText.Element {
  /// What stands on the screen for a character alone.
  package init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x20..<0x7F, 0xA1..<0xAD, 0xAE..<0x300, 0x2010..<0x2028, 0x2190..<0x231A, 0x2500..<0x25FD:
      self = .narrow(scalar)
    case 0x09...0x0D, 0x85, 0x2028, 0x2029:
      self = .narrow(" ")
    case 0x00..<0x20:
      self = .control(Unicode.Scalar(UInt8(scalar.value) + 0x40))
    case 0x7F:
      self = .control("?")
    case 0x1F1E6...0x1F1FF:
      self = .narrow(Unicode.Scalar(UInt8(scalar.value - 0x1F1E6) + 0x41))
    case 0x1F3FB...0x1F3FF:
      self = .nothing
    case 0x1160...0x11FF, 0xD7B0...0xD7FB:
      self = scalar.properties.isDefaultIgnorableCodePoint ? .nothing : .mark(scalar)
    default:
      self.init(uncommon: scalar)
    }
  }

  private init(uncommon scalar: Unicode.Scalar) {
    let properties = scalar.properties
    if properties.isBidiControl {
      // Marks without a direction change nothing; embeddings, overrides and isolates do.
      self = [0x061C, 0x200E, 0x200F].contains(scalar.value) ? .nothing : .narrow("\u{FFFD}")
    } else if properties.isDefaultIgnorableCodePoint {
      self = .nothing
    } else {
      switch properties.generalCategory {
      case .spaceSeparator:
        self = .narrow(" ")
      case .nonspacingMark, .enclosingMark:
        self = .mark(scalar)
      case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
        .paragraphSeparator:
        self = .narrow("\u{FFFD}")
      default:
        self = WideCharacters.contains(scalar) ? .wide(scalar) : .narrow(scalar)
      }
    }
  }

  /// Appends what stands on the screen.
  func append(to text: inout String.UnicodeScalarView) {
    switch self {
    case .narrow(let scalar), .wide(let scalar), .mark(let scalar):
      text.append(scalar)
    case .control(let letter):
      text.append("^")
      text.append(letter)
    case .nothing:
      break
    }
  }
}

extension Unicode.Scalar {
  /// Whether it is one of the 95 characters that every terminal shows as they are.
  var isPrintableASCII: Bool { value >= 0x20 && value < 0x7F }
}
