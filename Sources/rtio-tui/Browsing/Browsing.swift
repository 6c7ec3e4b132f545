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
  /// Neither read nor keep the session.
  var isFresh = false
  var wantsASCII = false
  var refusesColour = false
  var isPlain = false
  /// Where what readers decide is kept.
  let decisions: KeptDecisions
  let overrides: KeptOverrides
  let ratings: KeptRatings
  /// The review that is read or looked at; `nil` without one.
  var review: OpenReview?
  /// Who reads in it; `nil` where it is looked at only.
  var reader: ReviewName?
  /// What keys mean.
  var keymap = Keymap.standard

  /// Opens the browser; where there is no terminal for it, prints the list and says why.
  func run(on library: Library, in world: Environment) {
    guard StandardOutput.isTerminal else {
      let overrides = overrides.readable()
      ListCommand.print(
        (try? library.current(with: overrides))?.index ?? library.index,
        filter,
        inASCII: wantsASCII
      )
      return
    }
    do throws(CursesTerminalError) {
      try browse(library, in: world)
    } catch {
      StandardError.write("rtio-tui: \(error.message); here is the list\n")
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
      wantsColour: !(refusesColour || world.refusesColour)
    )
    WaitingForStore.hearKeys()
    let theme = Theme(
      colours: terminal.colours,
      repertoire: wantsASCII || !terminal.isUnicode ? .ascii : .unicode,
      isPlain: isPlain
    )
    let kept = session(of: library.index, in: world)
    var session = kept ?? Session()
    if let filter { session.view.filter = filter }
    var conversation = Conversation(
      BrowserState(
        catalogue: library.catalogue,
        index: library.index,
        size: terminal.size,
        session: session,
        isListWhole: library.isListWhole,
        review: review.map { ReviewSession($0, reader: reader, in: library.index) },
        keymap: keymap
      ),
      theme: theme
    )
    // Nothing was kept: most likely the first start.
    if kept == nil, !isFresh, review == nil {
      let words = Welcome.words(from: keymap, room: terminal.size.columns - 2)
      _ = conversation.hear(.reported(words, isError: false))
    }
    if let remark = library.remark { _ = conversation.hear(.reported(remark, isError: true)) }
    if terminal.type != world.term {
      let said = "the terminal type '\(world.term)' is not known here; drawing for \(terminal.type)"
      _ = conversation.hear(.reported(said, isError: false))
    }
    var loop = EventLoop(
      conversation,
      on: terminal,
      events,
      decisions: decisions,
      overrides: overrides,
      ratings: ratings,
      library: library,
      review: review,
      in: world
    )
    let ending = loop.run()
    library.records?.end()
    keep(loop.state.session, in: world)
    switch ending {
    case .left: break
    case .ended(let signal): leave(bySignal: signal)
    case .hungUp: leave(bySignal: SIGHUP)
    }
  }

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
