import ArgumentParser
import Browser
import BrowserViews
import TerminalModel
import TrialModel
import TrialPages
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

      \(CommandExamples.text(of: ""))
      """,
    version: Version.text,
    subcommands: [
      ListCommand.self, ShowCommand.self, ExportCommand.self, CheckCommand.self,
      ComputeCommand.self, DecisionsCommand.self, ImportCommand.self, ImportsCommand.self,
      SyncCommand.self, ReviewCommand.self, TourCommand.self, KeysCommand.self, ViewsCommand.self,
      DoctorCommand.self, CompletionsCommand.self, DocumentsCommand.self, WatchCommand.self,
    ]
  )

  @OptionGroup var filter: FilterOptions

  @Flag(help: "Neither read nor keep the view, marks and columns of the last time.")
  var fresh = false

  @Option(
    help:
      "Run without a terminal on a screen of this size, such as 80x24, and print the last frame."
  )
  var screen: ScreenSize?

  @Option(
    parsing: .unconditional,
    help: "The keys to press on --screen, such as \"/ 'durva' Enter Enter 4\"."
  )
  var keys: String?

  @Option(name: .customLong("as"), help: "How --screen prints the frame.")
  var form: FrameForm = .text

  @OptionGroup var decided: DecisionOptions
  @OptionGroup var overridden: OverrideOptions
  @OptionGroup var rated: RatingOptions
  @OptionGroup var noted: NoteOptions
  @OptionGroup var viewed: ViewOptions
  @OptionGroup var stored: StoreOptions
  @OptionGroup var reviewed: ReviewOptions

  @OptionGroup var keyed: KeyOptions

  @Flag(
    inversion: .prefixedNo,
    help: """
      Read the mouse: a click chooses, the wheel moves, a double click opens. The terminal then marks text with \
      Shift held. Off unless keys.conf says 'mouse on'.
      """
  )
  var mouse: Bool?

  @OptionGroup var characters: CharacterOptions

  @OptionGroup var themed: ThemeOptions

  @Flag(help: "Draw without rules and boxes, for screen readers.")
  var plain = false

  @Flag(
    help: """
      Say everything in lines and draw nothing: for screen readers, and where no cursor can be placed. From a \
      pipe each line is names of keys, as --keys has them. $ACCESSIBLE=1 does the same.
      """
  )
  var linear = false

  @Flag(help: "With --version: commit, libraries, formats and the state of the data as well.")
  var verbose = false

  func validate() throws {
    if verbose { throw ValidationError("--verbose goes with --version, and nothing else") }
    if screen == nil, !linear, keys != nil {
      throw ValidationError("--keys needs --screen COLUMNSxROWS, or --linear")
    }
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

  func run() throws { try open(withTour: false) }

  /// Opens the browser, the tour before it where that is wanted.
  func open(withTour: Bool) throws {
    let kept = try keyed.kept(in: .process)
    let overrides = try overridden.kept(stored, in: .process)
    let notes = try noted.kept(stored, in: .process)
    var review = try reviewed.opened(stored, isQuick: screen == nil && keys == nil, in: .process)
    let reader = try review.flatMap { opened throws(ProgramError) in
      try reviewed.reader(of: opened)
    }
    review?.sayRemarks()
    let bare =
      try review.map { opened throws(ProgramError) in
        try opened.place.library(stored, in: .process)
      } ?? stored.library(Catalogue.bundled, overrides: overrides.readable(isQuick: true))
    // A filter that is typed or remembered may name a tag.
    let library = bare.noted(by: notes.readable(isQuick: true))
    if screen != nil || keys != nil {
      let current = try library.reachable(with: overrides.readable()).noted(by: notes.readable())
      try review?.narrow(by: current.index)
      let view = try viewed.taken(in: current.index)
      let chosen = ListState.filter(
        view?.view,
        try read(filter, of: current.index, in: review, reader)
      )
      let start = ScriptedStart(
        library: current,
        filter: chosen,
        view: view,
        review: review,
        reader: reader,
        keys: kept
      )
      if linear, let keys {
        try tell(start, pressing: keys, in: .process)
      } else if let screen {
        try show(start, on: screen.size, in: .process)
      }
    } else {
      try review?.narrow(by: library.index)
      // A filter may ask for what readers alone have set.
      let named =
        filter.filter == nil && viewed.view == nil
        ? library : library.ruled(by: overrides.readable(isQuick: true))
      let view = try viewed.taken(in: named.index)
      let chosen = ListState.filter(
        view?.view,
        try read(filter, of: named.index, in: review, reader)
      )
      Browsing(
        filter: chosen,
        view: view,
        isFresh: fresh,
        wantsASCII: characters.ascii,
        theme: try themed.chosen(in: .process),
        isPlain: plain,
        isLinear: linear || Environment.process.wantsLines,
        beginsWithTour: withTour,
        decisions: try decided.kept(stored, in: .process),
        overrides: overrides,
        ratings: try rated.kept(stored, in: .process),
        notes: notes,
        views: viewed.kept(in: .process),
        review: review,
        reader: reader,
        keys: kept,
        readsMouse: mouse
      )
      .run(on: library, in: .process)
    }
  }
}
