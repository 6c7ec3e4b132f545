import ArgumentParser
import BrowserViews

/// How the screen is coloured.
struct ThemeOptions: ParsableArguments {
  @Option(
    help: """
      standard, contrast (nothing dimmed, bold and reverse) or mono (no colour). Default: $RTIO_THEME.
      """
  )
  var theme: Theme.Name?

  @Flag(help: "Draw without colour, as --theme mono and $NO_COLOR do.")
  var noColor = false

  /// The theme to draw in.
  ///
  /// - Throws: `ProgramError` where $RTIO_THEME names none.
  func chosen(in world: Environment) throws(ProgramError) -> Theme.Name {
    if noColor { return .mono }
    guard let theme else { return try world.theme() }
    return theme
  }
}

extension Theme.Name: ExpressibleByArgument {}

extension Environment {
  /// The theme that $RTIO_THEME names, the standard one where it names none.
  ///
  /// - Throws: `ProgramError` with the themes there are for a word that is none.
  func theme() throws(ProgramError) -> Theme.Name {
    guard let word = variable("RTIO_THEME"), !word.isEmpty else { return .standard }
    guard let theme = Theme.Name(rawValue: word.lowercased()) else {
      let names = Theme.Name.allCases.map(\.rawValue).joined(separator: ", ")
      throw ProgramError(.wrongUse, "RTIO_THEME: '\(word)' is no theme; there are \(names)")
    }
    return theme
  }
}
