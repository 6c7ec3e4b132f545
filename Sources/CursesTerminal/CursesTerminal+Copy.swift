import Glibc

extension CursesTerminal {
  /// Why a terminal did not take a copied text.
  package enum CopyError: Error, Hashable, Sendable {
    /// Terminals of this type do not understand the request, or would print it.
    case typeTakesNoCopies(String)
    /// The text is longer than terminals accept.
    case tooLong(bytes: Int)

    /// What is wrong, as a sentence without its full stop.
    package var what: String {
      switch self {
      case .typeTakesNoCopies(let type): "a terminal of type \(type) takes no copies"
      case .tooLong(let bytes): "\(bytes) bytes are more than a terminal takes"
      }
    }

    /// What to do about it, as a sentence without its full stop.
    package var remedy: String { "write a file instead" }
  }

  /// Hands a text to the clipboard of the terminal, which may be on another machine (OSC 52).
  ///
  /// The terminal does not answer, so nothing says whether it obeyed.
  /// - Throws: `CopyError`; nothing was sent then.
  package mutating func copy(_ text: String) throws(CopyError) {
    let takers = ["xterm", "tmux", "screen", "alacritty", "kitty", "foot", "wezterm", "rxvt"]
    guard takers.contains(where: type.hasPrefix) else { throw .typeTakesNoCopies(type) }
    let encoded = Base64.encode(text.utf8)
    // Above this many bytes common terminals drop the whole request.
    guard encoded.utf8.count <= 74_994 else { throw .tooLong(bytes: encoded.utf8.count) }
    strings.send("\u{1B}]52;c;\(encoded)\u{07}", to: descriptor)
  }
}

/// The encoding of RFC 4648, section 4.
enum Base64 {
  private static let letters = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8
  )

  static func encode(_ bytes: some Sequence<UInt8>) -> String {
    var encoded: [UInt8] = []
    var group: UInt32 = 0
    var count = 0
    for byte in bytes {
      group = group << 8 | UInt32(byte)
      count += 1
      if count == 3 {
        encoded += digits(of: group, 4)
        (group, count) = (0, 0)
      }
    }
    if count > 0 {
      let padded = group << UInt32(8 * (3 - count))
      encoded += digits(of: padded, count + 1)
      encoded += Array(repeating: UInt8(ascii: "="), count: 3 - count)
    }
    return String(decoding: encoded, as: UTF8.self)
  }

  private static func digits(of group: UInt32, _ count: Int) -> [UInt8] {
    (0..<count).map { letters[Int(group >> UInt32(18 - 6 * $0)) & 63] }
  }
}
