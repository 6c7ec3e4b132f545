import Browser
import TerminalModel

extension PageGrid {
  /// A label with words wrapped under it.
  func statement(label: String, text: String) -> [[Line.Span]] {
    guard width >= 60 else {
      return [[.init(label, at: labelColumn, ink: .heading)]]
        + TextWidth.wrap(text, to: width - wordsColumn - 1).enumerated().map { offset, words in
          [.init(words, at: wordsColumn, figure: offset == 0 ? 0 : nil)]
        }
    }
    return TextWidth.wrap(text, to: wordsEnd - wordsColumn).enumerated().map { offset, words in
      offset == 0
        ? [
          .init(label, at: labelColumn, ink: .heading),
          .init(words, at: wordsColumn, figure: 0),
        ]
        : [.init(words, at: wordsColumn)]
    }
  }

  /// Words alone, wrapped.
  func paragraph(_ text: String) -> [[Line.Span]] {
    TextWidth.wrap(text, to: min(76, width - labelColumn - 1)).map { [.init($0, at: labelColumn)] }
  }
}
