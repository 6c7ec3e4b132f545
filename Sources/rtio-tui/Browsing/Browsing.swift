import Browser
import BrowserViews
import CursesTerminal
import Glibc
import TerminalModel
import TrialModel
import TrialQuery
import TrialScreening

/// The browser on the terminal of this process.
struct Browsing {
  /// The filter to open with; `nil` for that of the last time.
  var filter: Filter?
  /// The view to open with; `nil` for that of the last time.
  var view: SavedView.Taken?
  /// Neither read nor keep the session.
  var isFresh = false
  var wantsASCII = false
  var theme = Theme.Name.standard
  var isPlain = false
  /// Say everything in lines, and draw nothing.
  var isLinear = false
  /// Whether the tour is shown first.
  var beginsWithTour = false
  /// Where what readers decide is kept.
  let decisions: KeptDecisions
  let overrides: KeptOverrides
  let ratings: KeptRatings
  let notes: KeptNotes
  /// Where views are kept by name.
  let views: KeptViews
  /// The review that is read or looked at; `nil` without one.
  var review: OpenReview?
  /// Who reads in it; `nil` where it is looked at only.
  var reader: ReviewName?
  /// What keys mean.
  let keys: KeptKeys
  /// Whether the mouse is read; `nil` where the file of keys decides.
  var readsMouse: Bool?

  /// Opens the browser; where there is no terminal for it, prints the list and says why.
  func run(on library: Library, in world: Environment) {
    guard isLinear || StandardOutput.isTerminal else {
      let overrides = overrides.readable()
      ListCommand.print(
        ((try? library.current(with: overrides)) ?? library).noted(by: notes.readable()).index,
        filter,
        inASCII: wantsASCII
      )
      return
    }
    do throws(CursesTerminalError) {
      try isLinear ? say(library, in: world) : browse(library, in: world)
    } catch {
      StandardError.write("rtio-tui: \(error.message); here is the list\n\(ProgramError.hint)\n")
      ListCommand.print(library.index, filter, inASCII: wantsASCII)
    }
  }

  private func browse(
    _ library: Library,
    in world: Environment
  ) throws(CursesTerminalError) {
    // The signals come first: ncurses would take those that nobody has.
    let events = try EventSource()
    let terminal = try CursesTerminal(
      term: world.term,
      wantsColour: theme != .mono && !world.refusesColour,
      wantsMouse: readsMouse ?? keys.wantsMouse
    )
    WaitingForStore.hearKeys()
    let theme = Theme(
      self.theme,
      colours: terminal.colours,
      repertoire: wantsASCII || !terminal.isUnicode ? .ascii : .unicode,
      isPlain: isPlain
    )
    var conversation = conversation(on: terminal.size, theme, library, in: world)
    if terminal.type != world.term {
      let said = "the terminal type '\(world.term)' is not known here; drawing for \(terminal.type)"
      _ = conversation.hear(.reported(said, isError: false))
    }
    if terminal.readsMouse { _ = conversation.hear(.reported(Self.mouseNote, isError: false)) }
    run(conversation, on: ScreenOutput(terminal, events), library, in: world)
  }

  /// The browser on standard input and output, line by line.
  private func say(_ library: Library, in world: Environment) throws(CursesTerminalError) {
    let events = try EventSource()
    let isUnicode = CharacterSet.adoptLocale()
    let terminal = StreamTerminal { NearestWord.nearest(to: $0, among: $1) }
    if !terminal.ends { WaitingForStore.hearKeys() }
    // Pictures that are exported are drawn as on a screen.
    let theme = Theme(colours: .none, repertoire: isUnicode ? .unicode : .ascii, isPlain: isPlain)
    let conversation = conversation(on: StreamOutput.size, theme, library, in: world)
    let output = StreamOutput(terminal, events, inASCII: wantsASCII || !isUnicode)
    run(conversation, on: output, library, in: world)
  }

  /// The browser as it opens.
  private func conversation(
    on size: Size,
    _ theme: Theme,
    _ library: Library,
    in world: Environment
  ) -> Conversation {
    let kept = session(of: library.index, in: world)
    var session = kept ?? Session()
    session.view = view?.view ?? session.view
    if let filter { session.view.filter = filter }
    var conversation = Conversation(
      BrowserState(
        catalogue: library.catalogue,
        index: library.index,
        size: size,
        session: session,
        isListWhole: library.isListWhole,
        review: review.map { ReviewSession($0, reader: reader, in: library.index) },
        keymap: keys.keymap,
        isInWords: isLinear
      ),
      theme: theme
    )
    // Nothing was kept: most likely the first start.
    if kept == nil, !isFresh, review == nil {
      let words = Welcome.words(from: keys.keymap, room: size.columns - 2)
      _ = conversation.hear(.reported(words, isError: false))
    }
    if let view, !view.remarks.isEmpty {
      _ = conversation.hear(.reported(view.remarks.joined(separator: "; "), isError: true))
    }
    if let refusal = keys.refusal { _ = conversation.hear(.reported(refusal, isError: true)) }
    if let remark = library.remark { _ = conversation.hear(.reported(remark, isError: true)) }
    return conversation
  }

  private func run<Output: LoopOutput & ~Copyable>(
    _ conversation: Conversation,
    on output: consuming Output,
    _ library: Library,
    in world: Environment
  ) {
    var loop = EventLoop(
      conversation,
      on: output,
      decisions: decisions,
      overrides: overrides,
      ratings: ratings,
      notes: notes,
      views: views,
      library: library,
      review: review,
      in: world
    )
    let ending = loop.run(withTour: beginsWithTour)
    library.records?.end()
    keep(loop.state.session, in: world)
    switch ending {
    case .left: break
    case .ended(let signal): leave(bySignal: signal)
    case .hungUp: leave(bySignal: SIGHUP)
    }
  }

  private static let mouseNote =
    "the mouse chooses rows, a double click opens; with Shift it marks text as before"

  /// What was kept the last time; `nil` where nothing was, or nothing of it is wanted.
  private func session(of index: TrialIndex, in world: Environment) -> Session? {
    // The view of a review is of its records, and is not that of the next start.
    guard !isFresh, review == nil, let path = world.sessionPath, let text = try? world.read(path)
    else { return nil }
    return Session(text: text, index: index)
  }

  private func keep(_ session: Session, in world: Environment) {
    guard !isFresh, review == nil, let path = world.sessionPath else { return }
    do throws(FileError) {
      try world.write(session.text, path)
    } catch {
      StandardError.write("rtio-tui: the session could not be kept in \(path): \(error.reason)\n")
    }
  }
}
