import ArgumentParser
import TrialPages
import BrowserViews
import TerminalModel
import TrialModel
import TrialQuery

/// The browser itself, and the root of the other commands.
struct RtioTui: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rtio-tui",
    abstract: "Browse the evidence on radiotherapy combined with immunotherapy.",
    discussion: """
      Opens the review of phase 3 trials (October 2020) and what became of them since: trials, \
      arms, results, toxicity, and where every figure comes from. ? shows the keys.

      No medical advice: a tool for reading evidence, not for treating patients.
      """,
    version: Version.text,
    subcommands: [
      ListCommand.self, ShowCommand.self, ExportCommand.self, CheckCommand.self,
      ComputeCommand.self, DecisionsCommand.self, ImportCommand.self, ImportsCommand.self,
      ReviewCommand.self, KeysCommand.self, DocumentsCommand.self,
    ]
  )

  @OptionGroup var filter: FilterOptions

  @Flag(help: "Neither read nor keep the view, marks and columns of the last time.")
  var fresh = false

  @Option(help: "Run without a terminal on a screen of this size, and print the last frame.")
  var screen: ScreenSize?

  @Option(
    parsing: .unconditional,
    help: "The keys to press on --screen, such as \"/ 'durva' Enter Enter 4\"."
  )
  var keys: String?

  @Option(name: .customLong("as"), help: "How --screen prints the frame: text, ansi or svg.")
  var form: FrameForm = .text

  @OptionGroup var decided: DecisionOptions
  @OptionGroup var overridden: OverrideOptions
  @OptionGroup var rated: RatingOptions
  @OptionGroup var stored: StoreOptions

  @OptionGroup var characters: CharacterOptions

  @Flag(help: "Draw without colour.")
  var noColor = false

  @Flag(help: "Draw without rules and boxes, for screen readers.")
  var plain = false

  func validate() throws {
    if screen == nil, keys != nil { throw ValidationError("--keys needs --screen COLUMNSxROWS") }
  }

  func run() throws {
    let library = try stored.library(
      Catalogue.bundled,
      overrides: overridden.file.readable
    )
    if let screen {
      let current = try library.current(with: overridden.file.readable)
      try show(current, try filter.read(current.index), on: screen.size, in: .process)
    } else {
      // A filter may ask for what readers alone have set.
      let named = filter.filter == nil ? library : library.ruled(by: overridden.file.readable)
      let chosen = try filter.read(named.index)
      Browsing(
        filter: chosen,
        isFresh: fresh,
        wantsASCII: characters.ascii,
        refusesColour: noColor,
        isPlain: plain,
        decisions: decided.decisions,
        overrides: overridden.overrides,
        ratings: rated.ratings
      )
      .run(on: library, in: .process)
    }
  }
}
