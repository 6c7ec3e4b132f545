/// Texts that would move, hide, colour or reorder something if a terminal obeyed them.
enum HostileText {
  /// Every control character of C0 and C1, and DEL.
  static let controls: [Unicode.Scalar] = (Array(0x00...0x1F) + Array(0x7F...0x9F)).compactMap {
    Unicode.Scalar(UInt32($0))
  }

  /// Characters without a shape that change how others are shown.
  static let invisible: [Unicode.Scalar] = [
    "\u{00AD}", "\u{034F}", "\u{061C}", "\u{115F}", "\u{1160}", "\u{17B4}", "\u{180B}", "\u{180E}",
    "\u{200B}", "\u{200C}", "\u{200D}", "\u{200E}", "\u{200F}", "\u{202A}", "\u{202B}", "\u{202C}",
    "\u{202D}", "\u{202E}", "\u{2028}", "\u{2029}", "\u{2060}", "\u{2061}", "\u{2066}", "\u{2067}",
    "\u{2068}", "\u{2069}", "\u{206A}", "\u{3164}", "\u{FE00}", "\u{FE0E}", "\u{FE0F}", "\u{FEFF}",
    "\u{FFA0}", "\u{FFF9}", "\u{FFFB}", "\u{1D173}", "\u{E0001}", "\u{E0041}", "\u{E007F}",
    "\u{E0100}",
  ]

  /// Characters that mean nothing, or something else on each machine.
  static let meaningless: [Unicode.Scalar] = [
    0xE000, 0xF8FF, 0xF0000, 0x10FFFD, 0xFDD0, 0xFFFE, 0xFFFF, 0x1FFFE, 0x0378, 0xE0080,
  ].compactMap { Unicode.Scalar(UInt32($0)) }

  static let sequences = [
    "\u{1B}[2J", "\u{1B}[31mred\u{1B}[0m", "\u{1B}]0;title\u{07}", "\u{1B}]52;c;cm0=\u{1B}\\",
    "\u{1B}P+q544e\u{1B}\\", "\u{9B}31m", "\u{9D}0;title\u{9C}", "a\r\nb", "\u{1B}(0lqqk",
    "\u{0E}x\u{0F}",
    "\u{202E}desrever\u{202C}", "\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}", "\u{2764}\u{FE0F}",
    "\u{1F44D}\u{1F3FD}", "\u{1F1E9}\u{1F1EA}", "1\u{FE0F}\u{20E3}",
  ]

  static var all: [String] {
    sequences + (controls + invisible + meaningless).map { "a\($0)b" }
  }
}
