import ArgumentParser
import Browser
import BrowserViews
import CursesTerminal
import TerminalModel
import TrialModel
import TrialQuery
import TrialScreening

/// What a browser that keys are pressed on in memory begins with.
struct ScriptedStart {
  let library: Library
  /// `nil` for that of the view, or none.
  let filter: Filter?
  /// The view that was asked for by its name; `nil` where none was.
  let view: SavedView.Taken?
  /// The review that is read or looked at; `nil` without one.
  let review: OpenReview?
  /// Who reads in it; `nil` where it is looked at only.
  let reader: ReviewName?
  let keys: KeptKeys
}

extension RtioTui {
  /// Presses the keys on a screen in memory, and prints what it shows at the end.
  func show(
    _ start: ScriptedStart,
    on size: Size,
    in world: Environment
  ) throws(ProgramError) {
    start.keys.sayRefusals()
    let isUnicode = CharacterSet.adoptLocale()
    let theme = Theme(
      try themed.chosen(in: world),
      colours: world.refusesColour ? .none : .full,
      repertoire: characters.ascii || !isUnicode ? .ascii : .unicode,
      isPlain: plain
    )
    var conversation = try press(keys ?? "", start, on: size, theme, in: world)
    _ = conversation.rest()
    StandardOutput.write(form.print(conversation.frame), for: form.reader)
  }

  /// Presses the keys on a screen in memory, and prints what is said meanwhile, as linear mode says it.
  func tell(
    _ start: ScriptedStart,
    pressing script: String,
    in world: Environment
  ) throws(ProgramError) {
    start.keys.sayRefusals()
    let isUnicode = CharacterSet.adoptLocale() && !characters.ascii
    var transcript = Transcript()
    _ = try press(
      script,
      start,
      on: StreamOutput.size,
      Theme(colours: .none, repertoire: isUnicode ? .unicode : .ascii, isPlain: plain),
      in: world
    ) { transcript.hear($0, before: $1, leadingTo: $2) }
    let text = transcript.text
    StandardOutput.write(isUnicode ? text : ASCIIText.of(text))
  }

  /// Opens the browser on a screen in memory, presses keys and does what they ask the world for.
  ///
  /// Told of the state before the first key and after each, with the key and the next one, is `heard`.
  private func press(
    _ script: String,
    _ start: ScriptedStart,
    on size: Size,
    _ theme: Theme,
    in world: Environment,
    heard: (_ key: Key?, _ next: Key?, BrowserState) -> Void = { _, _, _ in }
  ) throws(ProgramError) -> Conversation {
    var session = Session()
    if let view = start.view { session.view = view.view }
    if let filter = start.filter { session.view.filter = filter }
    let library = start.library
    var conversation = Conversation(
      BrowserState(
        catalogue: library.catalogue,
        index: library.index,
        size: size,
        session: session,
        review: start.review.map { ReviewSession($0, reader: start.reader, in: library.index) },
        keymap: start.keys.keymap,
        isInWords: linear
      ),
      theme: theme
    )
    // A server that is away is not asked again, and that it is stands last.
    let isQuick = library.away != nil
    let decisions = try decided.kept(stored, isKept: false, in: world)
    conversation.readDecisions(of: decisions, isQuick: isQuick)
    let overrides = try overridden.kept(stored, isKept: false, in: world)
    conversation.readOverrides(of: overrides, isQuick: isQuick)
    let ratings = try rated.kept(stored, isKept: false, in: world)
    conversation.readRatings(of: ratings, isQuick: isQuick)
    let notes = try noted.kept(stored, isKept: false, in: world)
    conversation.readNotes(of: notes, isQuick: isQuick)
    let views = viewed.kept(isKept: false, in: world)
    conversation.readViews(of: views)
    if let view = start.view, !view.remarks.isEmpty {
      _ = conversation.hear(.reported(view.remarks.joined(separator: "; "), isError: true))
    }
    if let remark = library.away { _ = conversation.hear(.reported(remark, isError: true)) }
    var background = BackgroundWork()
    var review = start.review
    conversation.compareVersions(in: library)
    var effects = conversation.beginScreening()
    let keys = try readKeys(script)
    // What the first record asks for is done before the first key, and then with each.
    let presses: [Key?] = [nil] + keys
    keys: for (place, key) in presses.enumerated() {
      if let key { effects += conversation.hear(key) }
      while !effects.isEmpty {
        switch effects.removeFirst() {
        case .screen(let request): effects += conversation.screen(request, in: &review, world)
        case .readReview: effects += conversation.readReview(&review)
        case .export(let request): conversation.export(request, from: library, in: world)
        case .decide(let request): conversation.decide(request, in: decisions)
        case .mergeDecisions(let path):
          conversation.mergeDecisions(of: path, into: decisions, in: world)
        case .overrule(let request): conversation.overrule(request, in: overrides)
        case .rate(let request): conversation.rate(request, in: ratings)
        case .keepView(let request): conversation.keepView(request, in: views)
        case .annotate(let request): conversation.annotate(request, in: notes)
        case .readStudies(let ids, let wish):
          effects += conversation.readStudies(ids, for: wish, from: library)
        case .imports(let request):
          effects += conversation.run(request, of: library, in: &background, world)
          effects += conversation.finish(&background, for: library)
        case .takeUpChanges:
          effects += conversation.takeUpChanges(
            of: library,
            seenBy: StoreWatch(),
            in: &background
          )
        case .quit: break keys
        case .copy(let text) where linear:
          effects += conversation.hear(.reported("to copy: \(text)", isError: false))
        case .copyLine(let text, let trial) where linear:
          effects += conversation.hear(
            .reported("to copy, \(trial) in one line: \(text)", isError: false)
          )
        case .copy, .copyLine, .suspend, .redraw, .tour: break
        }
      }
      let next = presses.indices.contains(place + 1) ? presses[place + 1] : nil
      heard(key, next, conversation.state)
    }
    return conversation
  }

  private func readKeys(_ script: String) throws(ProgramError) -> [Key] {
    do throws(KeyScriptRefusal) {
      return try KeyScript.parse(script) { NearestWord.nearest(to: $0, among: $1) }
    } catch {
      throw ProgramError(.wrongUse, "--keys: \(error.message)")
    }
  }
}

/// The size of a screen, as in 120x40.
struct ScreenSize: ExpressibleByArgument {
  let size: Size

  init?(argument: String) {
    let parts = argument.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let columns = parts[0], let rows = parts[1],
      (1...1000).contains(columns), (1...1000).contains(rows)
    else { return nil }
    size = Size(columns: columns, rows: rows)
  }
}

/// How a frame is printed.
enum FrameForm: String, ExpressibleByArgument, CaseIterable {
  case text, ansi, svg

  var reader: Reader {
    switch self {
    case .text: .person
    case .ansi: .terminal
    case .svg: .program
    }
  }

  func print(_ frame: Frame) -> String {
    switch self {
    case .text: frame.text + "\n"
    case .ansi: frame.ansi + "\n"
    case .svg: frame.svg(title: "rtio-tui, \(frame.size.columns)x\(frame.size.rows)")
    }
  }
}
