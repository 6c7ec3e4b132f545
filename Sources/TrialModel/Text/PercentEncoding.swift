/// Texts as addresses spell them (RFC 3986, section 2).
package enum PercentEncoding {
  /// The text as the value of a parameter; commas stay, which part the values of a list.
  package static func encoded(_ text: String) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E, 0x2C: bytes.append(byte)
      default:
        bytes.append(UInt8(ascii: "%"))
        bytes.append(digits[Int(byte >> 4)])
        bytes.append(digits[Int(byte & 15)])
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let digits = Array("0123456789ABCDEF".utf8)

  /// The text that a value spells; a percent sign that begins no byte stands for itself.
  ///
  /// `nil` where the bytes are no text.
  package static func decoded(_ text: some StringProtocol) -> String? {
    let spelled = Array(text.utf8)
    var bytes: [UInt8] = []
    var place = 0
    while place < spelled.count {
      if spelled[place] == UInt8(ascii: "%"), place + 2 < spelled.count,
        let high = value(spelled[place + 1]), let low = value(spelled[place + 2])
      {
        bytes.append(high << 4 | low)
        place += 3
      } else {
        bytes.append(spelled[place])
        place += 1
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case 0x30...0x39: digit - 0x30
    case 0x41...0x46: digit - 0x41 + 10
    case 0x61...0x66: digit - 0x61 + 10
    default: nil
    }
  }
}
