import ArgumentParser
import CursesTerminal
import TerminalModel

/// With which characters screens are drawn and documents for people printed.
///
/// One group for the program and its commands: what both take is parsed once.
struct CharacterOptions: ParsableArguments {
  @Flag(help: "Draw and print in ASCII alone, as by itself where the locale is not UTF-8.")
  var ascii = false

  /// The text as the terminal can show it: in ASCII where that is wished for or the locale has no more.
  static func shown(_ text: String, inASCII: Bool) -> String {
    inASCII || !CharacterSet.adoptLocale() ? ASCIIText.of(text) : text
  }
}
