import ArgumentParser
import Browser
import BrowserViews

/// The guided walk through the browser.
struct TourCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tour",
    abstract: "Show the program in two minutes, on the bundled trials.",
    discussion: """
      Presses keys on a browser of its own and says what is seen and which key did it. Space goes on \
      before its time; any other key goes into the browser, which is as it would have opened. Without a \
      terminal its sentences are printed.

      \(CommandExamples.text(of: "tour"))
      """
  )

  /// The browser with its options, which are those of the tour, too.
  @ParentCommand var browser: RtioTui

  @Flag(help: "Say the sentences line by line, and then the browser; ACCESSIBLE=1 does the same.")
  var linear = false

  @OptionGroup var characters: CharacterOptions

  @Flag(help: "Draw without colour.")
  var noColor = false

  @Flag(help: "Draw without rules and boxes, for screen readers.")
  var plain = false

  func run() throws {
    guard StandardOutput.isTerminal else {
      let text = Tour.text(from: .standard)
      StandardOutput.write(
        CharacterOptions.shown(text, inASCII: characters.ascii || browser.characters.ascii)
      )
      return
    }
    // What the browser takes as well it may have taken already.
    var browser = browser
    browser.linear = browser.linear || linear
    browser.themed.noColor = browser.themed.noColor || noColor
    browser.plain = browser.plain || plain
    browser.characters.ascii = browser.characters.ascii || characters.ascii
    try browser.open(withTour: true)
  }
}
