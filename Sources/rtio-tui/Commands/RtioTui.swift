import ArgumentParser
import Browser
import TrialPages
import BrowserViews
import TerminalModel
import TrialModel
import TrialQuery
import TrialScreening

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
      SyncCommand.self, ReviewCommand.self, KeysCommand.self, DocumentsCommand.self,
      WatchCommand.self,
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
  @OptionGroup var reviewed: ReviewOptions

  @Option(
    help: """
      Other keys for decisions on the records of a review, such as include=y,exclude=n,maybe=m,later=z; \
      $RTIO_SCREENING_KEYS by itself.
      """
  )
  var screeningKeys: String?

  @OptionGroup var characters: CharacterOptions

  @Flag(help: "Draw without colour.")
  var noColor = false

  @Flag(help: "Draw without rules and boxes, for screen readers.")
  var plain = false

  func validate() throws {
    if screen == nil, keys != nil { throw ValidationError("--keys needs --screen COLUMNSxROWS") }
  }

  /// The filter that was typed, which may ask where records of a review stand; `nil` without one.
  ///
  /// - Throws: `ProgramError` for a filter that cannot be read.
  private func read(
    _ filter: FilterOptions,
    of index: TrialIndex,
    in review: OpenReview?,
    _ reader: ReviewName?
  ) throws(ProgramError) -> Filter? {
    // Putting a review over ten thousand rows is left out where nobody asks for it.
    guard filter.filter != nil, let review else { return try filter.read(index) }
    let listed = ScreenedReview(review.review, reader: reader)
    return try filter.read(index.screened(by: listed))
  }

  /// The key table, with the keys for decisions that were set.
  ///
  /// - Throws: `ProgramError` for keys that cannot be taken.
  func keymap(in world: Environment) throws(ProgramError) -> Keymap {
    let named = world.variable("RTIO_SCREENING_KEYS").flatMap { $0.isEmpty ? nil : $0 }
    guard let text = screeningKeys ?? named else { return .standard }
    do throws(ScreeningKeyRefusal) {
      return try Keymap.standard.deciding(by: text)
    } catch {
      let place = screeningKeys == nil ? "RTIO_SCREENING_KEYS" : "--screening-keys"
      throw ProgramError(.wrongUse, "\(place): \(error.message)")
    }
  }

  func run() throws {
    let keymap = try keymap(in: .process)
    let overrides = try overridden.kept(stored, in: .process)
    var review = try reviewed.opened(stored, isQuick: screen == nil, in: .process)
    let reader = try review.flatMap { opened throws(ProgramError) in
      try reviewed.reader(of: opened)
    }
    review?.sayRemarks()
    let library =
      try review.map { opened throws(ProgramError) in
        try opened.place.library(stored, in: .process)
      } ?? stored.library(Catalogue.bundled, overrides: overrides.readable(isQuick: true))
    if let screen {
      let current = try library.reachable(with: overrides.readable())
      try review?.narrow(by: current.index)
      let chosen = try read(filter, of: current.index, in: review, reader)
      try show(current, chosen, on: screen.size, review, reader, keymap, in: .process)
    } else {
      try review?.narrow(by: library.index)
      // A filter may ask for what readers alone have set.
      let named =
        filter.filter == nil ? library : library.ruled(by: overrides.readable(isQuick: true))
      let chosen = try read(filter, of: named.index, in: review, reader)
      Browsing(
        filter: chosen,
        isFresh: fresh,
        wantsASCII: characters.ascii,
        refusesColour: noColor,
        isPlain: plain,
        decisions: try decided.kept(stored, in: .process),
        overrides: overrides,
        ratings: try rated.kept(stored, in: .process),
        review: review,
        reader: reader,
        keymap: keymap
      )
      .run(on: library, in: .process)
    }
  }
}
