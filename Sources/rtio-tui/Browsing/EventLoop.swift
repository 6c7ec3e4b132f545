import Browser
import CursesTerminal
import ReaderJournal
import TerminalModel
import TrialModel
import TrialPages
import TrialQuery
import TrialStore

/// How the loop ended.
enum Ending: Equatable {
  /// The user left; the terminal is as it was before.
  case left
  /// Somebody asked the process to end by this signal; the terminal is as it was before.
  case ended(bySignal: Int32)
  /// The line is gone.
  case hungUp
}

/// Waits, hears, shows: the one loop of the program, asleep while nothing happens.
///
/// It is the same on a screen and on a stream, which are outputs.
struct EventLoop<Output: LoopOutput & ~Copyable>: ~Copyable {
  private var conversation: Conversation
  private var output: Output
  private let decisions: KeptDecisions
  private let overrides: KeptOverrides
  private let ratings: KeptRatings
  private let notes: KeptNotes
  private let views: KeptViews
  private let library: Library
  private let world: Environment
  private var background: BackgroundWork
  private var watch = StoreWatch()
  /// The folder of the review that is open; `nil` without one.
  private var review: OpenReview?
  /// Whether the first record of a review was opened.
  private var hasBegunScreening = false
  /// The list by which the narrowing steps of the review were run.
  private var narrowed: ObjectIdentifier?
  /// The check of the index while nobody waits; `nil` where none is needed any more.
  private var verification: IndexVerification?
  /// The index that is checked or was.
  private var verified: ObjectIdentifier?

  init(
    _ conversation: Conversation,
    on output: consuming Output,
    decisions: KeptDecisions,
    overrides: KeptOverrides,
    ratings: KeptRatings,
    notes: KeptNotes,
    views: KeptViews,
    library: Library,
    review: OpenReview?,
    in world: Environment
  ) {
    self.conversation = conversation
    self.output = output
    self.decisions = decisions
    self.overrides = overrides
    self.ratings = ratings
    self.notes = notes
    self.views = views
    background = BackgroundWork()
    self.library = library
    self.review = review
    narrowed = conversation.state.index.identity
    self.world = world
  }

  /// The state at this moment, for the session.
  var state: BrowserState { conversation.state }

  /// Runs until the user leaves or the terminal goes; the tour comes first where that is wanted.
  mutating func run(withTour: Bool = false) -> Ending {
    if withTour, let ending = playTour() { return end(ending) }
    // The first record of a review is read for the first frame, which has nothing to show without it.
    beginScreening()
    showAsItIs()
    // After the first frame, which has nothing to wait for where nothing was decided.
    let before = conversation.state.checks.decisions
    conversation.readDecisions(of: decisions, isQuick: true)
    conversation.readOverrides(of: overrides, isQuick: true)
    conversation.readRatings(of: ratings, isQuick: true)
    conversation.readNotes(of: notes, isQuick: true)
    conversation.readViews(of: views)
    conversation.renewIndex(of: library, in: &background)
    if conversation.state.checks.decisions != before || conversation.state.message != nil
      || !conversation.state.overrides.isEmpty || conversation.state.index != library.index
      || conversation.state.work != nil
    {
      showAsItIs()
    }
    narrowAnew()
    if conversation.state.openReview?.awaitsSecondLooks ?? false {
      conversation.compareVersions(in: library)
      showAsItIs()
    }
    conversation.watch(library, by: &watch, books: books, in: world)
    library.store?.openAhead()
    // The first study to be opened needs them.
    if library.store != nil { _ = try? library.rules.classifier() }
    verifyMeanwhile()
    while true {
      for event in output.wait(or: others) {
        if let ending = hear(event) { return end(ending) }
      }
      narrowAnew()
      present()
      if conversation.rest() { present() }
      conversation.readAhead(from: library)
      verifyMeanwhile()
    }
  }

  /// Stops what goes on, gives the terminal back and says what is left.
  private mutating func end(_ ending: Ending) -> Ending {
    background.stop()
    ending == .hungUp ? output.abandon() : output.close()
    if background.isImport, ending != .hungUp {
      StandardError.write("rtio-tui: the import was stopped; what it had read is kept\n")
    }
    if ending != .hungUp { sayWhatWaits() }
    return ending
  }

  /// Runs the narrowing steps of a review again where the list of all trials is another one.
  private mutating func narrowAnew() {
    let identity = conversation.state.index.identity
    guard review != nil, narrowed != identity else { return }
    narrowed = identity
    conversation.narrow(&review)
    conversation.lookUpReview(in: library)
    // Where the list was not on this machine yet, there was no record to begin with.
    if !hasBegunScreening, conversation.state.isAtFirstList { beginScreening() }
  }

  private mutating func beginScreening() {
    _ = run(conversation.beginScreening())
    hasBegunScreening = !conversation.state.isAtFirstList
  }

  /// Shows the frame, unless the index it was read from is no longer what it was.
  private mutating func present() {
    let picture = output.picture(of: conversation)
    show(picture)
  }

  /// Shows what was made of the index, unless that is no longer what it was.
  private mutating func show(_ picture: Output.Picture) {
    if conversation.state.index.isUnchanged {
      output.show(picture)
    } else {
      replaceIndex()
    }
  }

  /// Shows what there is, be the index as it may.
  private mutating func showAsItIs() {
    let picture = output.picture(of: conversation)
    output.show(picture)
  }

  private mutating func replaceIndex() {
    verification = nil
    conversation.replaceDamagedIndex(of: library, in: &background)
    showAsItIs()
  }

  /// What is listened to beside the terminal.
  private var others: [Int32] { [background.descriptor, watch.descriptor].compactMap { $0 } }

  /// Checks the index against its sums as long as nothing happens; a key waits for one small step.
  private mutating func verifyMeanwhile() {
    while !output.isWaitedFor(or: others) {
      guard verifyOneStep() else { return }
    }
  }

  /// Checks the rest of the index at once, before anything is written that was read from it.
  private mutating func verifyNow() {
    while verifyOneStep() {}
  }

  /// Checks the next piece of the index.
  ///
  /// - Returns: Whether anything is left to check.
  private mutating func verifyOneStep() -> Bool {
    let index = conversation.state.index
    if verified != index.identity {
      verified = index.identity
      verification = index.isOfFile ? index.verification : nil
    }
    do throws(IndexError) {
      if try verification?.goesOn() == true { return true }
      verification = nil
    } catch {
      replaceIndex()
    }
    return false
  }

  private mutating func hear(_ event: TerminalEvent) -> Ending? {
    switch event {
    case .keys(let keys):
      // The key that ended a wait for the store does not take away what is said of it.
      let kept = WaitingForStore.takeEndedByKey() ? conversation.state.message : nil
      for (place, key) in keys.enumerated() {
        let effects =
          if case .mouse(let event) = key {
            conversation.hear(event, at: world.ticks())
          } else {
            conversation.hear(key)
          }
        if let ending = run(effects) { return ending }
        let next = keys.indices.contains(place + 1) ? keys[place + 1] : nil
        if let picture = output.picture(of: conversation, after: key, before: next) {
          show(picture)
        }
      }
      if let kept, conversation.state.message == nil {
        _ = conversation.hear(.reported(kept.text, isError: kept.isError))
      }
    case .refused(let refusal):
      _ = conversation.hear(.reported(refusal.message, isError: true))
      showAsItIs()
    case .endOfInput: return .left
    case .resized(let size):
      output.resize(to: size)
      _ = conversation.hear(.windowResized(output.size))
    case .terminate(let signal): return .ended(bySignal: signal)
    case .hangup: return .hungUp
    case .stopRequested: return stop()
    case .continued: output.resume()
    case .otherIsReady: return listen()
    case .lineIsFree, .timePassed: break
    }
    return nil
  }

  /// Hears what the work in the background and the look at the store say.
  private mutating func listen() -> Ending? {
    let wasImport = background.isImport
    let work = conversation.listen(to: &background, for: library)
    // What this browser brought itself others did not change.
    if wasImport, !background.isImport { watch.look() }
    return run(work + conversation.listen(to: &watch) + takeUpLines())
  }

  /// The books of the store that are open here.
  private var books: [String] {
    [review?.place.book, decisions.book, overrides.book, ratings.book, notes.book]
      .compactMap { $0 }
  }

  /// Takes up what readers wrote into the books that are open here; no selection moves by it.
  private mutating func takeUpLines() -> [Effect] {
    guard let lines = watch.takeLines() else { return [] }
    func told(in book: String?) -> [ReaderLine] { book.flatMap { lines[$0] } ?? [] }
    review?.place.hear(told(in: review?.place.book))
    decisions.hear(told(in: decisions.book))
    overrides.hear(told(in: overrides.book))
    ratings.hear(told(in: ratings.book))
    notes.hear(told(in: notes.book))
    if decisions.book != nil { conversation.readDecisions(of: decisions, isQuick: true) }
    if overrides.book != nil { conversation.readOverrides(of: overrides, isQuick: true) }
    if ratings.book != nil { conversation.readRatings(of: ratings, isQuick: true) }
    if notes.book != nil { conversation.readNotes(of: notes, isQuick: true) }
    return review?.place.book == nil ? [] : conversation.hearReview(&review)
  }

  /// Says what waits for the store when the browser is left, after a moment for what is just being sent.
  private mutating func sayWhatWaits() {
    guard watch.descriptor != nil, let location = library.store?.location,
      let journal = world.journal(of: location)
    else { return }
    var count = (try? journal.waiting()) ?? 0
    if count > 0, conversation.state.sharing.absence == nil {
      watch.look()
      for _ in 0..<5 where count > 0 {
        watch.wait(atMost: 100)
        _ = watch.listen()
        count = (try? journal.waiting()) ?? 0
      }
    }
    guard count > 0 else { return }
    let waits = count == 1 ? "1 decision waits" : "\(count) decisions wait"
    let sent = count == 1 ? "is sent" : "are sent"
    StandardError.write(
      "rtio-tui: \(waits) in \(world.abbreviating(journal.path)) and \(sent) at the next start\n"
    )
  }

  private mutating func run(_ effects: [Effect]) -> Ending? {
    for effect in effects {
      switch effect {
      case .quit: return .left
      case .redraw: output.showAnew()
      case .tour:
        if let ending = playTour() { return ending }
      case .suspend:
        if let ending = stop() { return ending }
      case .copy(let text): copy(text, as: conversation.state.copyLineHint)
      case .copyLine(let text, let trial):
        copy(text, as: ": \(trial) in one line, for the tumour board")
      case .readStudies(let ids, let wish):
        let wanted = conversation.readStudies(ids, for: wish, from: library)
        if let ending = run(wanted) { return ending }
      case .export(let request):
        verifyNow()
        conversation.export(request, from: library, in: world)
      case .decide(let request):
        conversation.decide(request, in: decisions)
        watch.look()
      case .mergeDecisions(let path):
        conversation.mergeDecisions(of: path, into: decisions, in: world)
        watch.look()
      case .overrule(let request):
        conversation.overrule(request, in: overrides)
        watch.look()
      case .rate(let request):
        conversation.rate(request, in: ratings)
        watch.look()
      case .keepView(let request): conversation.keepView(request, in: views)
      case .annotate(let request):
        conversation.annotate(request, in: notes)
        watch.look()
      case .screen(let request):
        let wanted = conversation.screen(request, in: &review, world)
        watch.look()
        if let ending = run(wanted) { return ending }
      case .readReview:
        if let ending = run(conversation.readReview(&review)) { return ending }
      case .takeUpChanges:
        let more = conversation.takeUpChanges(of: library, seenBy: watch, in: &background)
        if let ending = run(more) { return ending }
      case .imports(let request):
        let more = conversation.run(request, of: library, in: &background, world)
        if let ending = run(more) { return ending }
      }
    }
    return nil
  }

  /// Stops the process; on return the terminal may have another size.
  private mutating func stop() -> Ending? {
    let missed = output.suspendProcess()
    if output.size != conversation.state.size {
      _ = conversation.hear(.windowResized(output.size))
    }
    for event in missed {
      if let ending = hear(event) { return ending }
    }
    return nil
  }

  /// Hands a text to the clipboard, and says how much it was and what, or why it could not be.
  private mutating func copy(_ text: String, as what: String = "") {
    do throws(CursesTerminal.CopyError) {
      let said = try output.copy(text, as: what)
      _ = conversation.hear(.reported(said, isError: false))
    } catch {
      _ = conversation.hear(.reported(error.message, isError: true))
    }
  }

  /// Shows the tour, and hears afterwards what happened meanwhile; where there is no room it says so.
  private mutating func playTour() -> Ending? {
    guard let missed = output.playTour(over: conversation) else {
      let least = Tour.leastSize
      let said = "the tour needs a screen of \(least.columns)x\(least.rows)"
      _ = conversation.hear(.reported(said, isError: true))
      return nil
    }
    for event in missed {
      if let ending = hear(event) { return ending }
    }
    return nil
  }
}
