import TrialPages

/// The browser in words alone: no screen is drawn then, and what a key would draw has to be said.
extension BrowserState {
  /// Why the key that says a page in words does nothing where everything is.
  static let inWordsAlready = "everything is in words here"

  /// Puts the screen on top in words where it was opened as a drawing.
  mutating func putInWords() {
    switch screen {
    case .trial(var screen) where !screen.options.isInWords:
      screen.options.isInWords = true
      replaceTop(.trial(screen))
    case .review(var screen) where !screen.isInWords:
      screen.toggleWords()
      replaceTop(.review(screen))
    case .forest(var screen) where !screen.isInWords:
      screen.toggleWords()
      replaceTop(.forest(screen))
    case .comparison(var screen) where !screen.isInWords:
      screen.toggleWords(in: catalogue)
      replaceTop(.comparison(screen))
    case .eventAcross(var screen) where !screen.isInWords:
      screen.toggleWords(in: self)
      replaceTop(.eventAcross(screen))
    case .summary(var screen) where !screen.isInWords:
      screen.toggleWords(in: self)
      replaceTop(.summary(screen))
    case .screening(var screen) where !screen.isInWords:
      screen.isInWords = true
      replaceTop(.screening(screen))
    case .reviewFlow(var screen) where !screen.isInWords:
      screen.toggleWords()
      replaceTop(.reviewFlow(screen))
    default: break
    }
  }
}
