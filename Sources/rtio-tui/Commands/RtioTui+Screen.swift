import ArgumentParser
import Browser
import BrowserViews
import CursesTerminal
import TerminalModel
import TrialModel
import TrialQuery
import TrialScreening

extension RtioTui {
  /// Presses the keys on a screen in memory, and prints what it shows at the end.
  func show(
    _ library: Library,
    _ filter: Filter?,
    on size: Size,
    _ review: OpenReview?,
    _ reader: ReviewName?,
    _ keymap: Keymap,
    in world: Environment
  ) throws(ProgramError) {
    let keys = try readKeys()
    let isUnicode = CharacterSet.adoptLocale()
    let colours: ColourDepth = noColor || world.refusesColour ? .none : .full
    let theme = Theme(
      colours: colours,
      repertoire: characters.ascii || !isUnicode ? .ascii : .unicode,
      isPlain: plain
    )
    var session = Session()
    if let filter { session.view.filter = filter }
    var conversation = Conversation(
      BrowserState(
        catalogue: library.catalogue,
        index: library.index,
        size: size,
        session: session,
        review: review.map { ReviewSession($0, reader: reader, in: library.index) },
        keymap: keymap
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
    if let remark = library.away { _ = conversation.hear(.reported(remark, isError: true)) }
    var background = BackgroundWork()
    var review = review
    conversation.compareVersions(in: library)
    var effects = conversation.beginScreening()
    // What the first record asks for is done before the first key, and then with each.
    let presses: [Key?] = [nil] + keys
    keys: for key in presses {
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
        case .copy, .copyLine, .suspend, .redraw, .tour: break
        }
      }
    }
    _ = conversation.rest()
    StandardOutput.write(form.print(conversation.frame), for: form.reader)
  }

  private func readKeys() throws(ProgramError) -> [Key] {
    do throws(KeyScriptRefusal) {
      return try KeyScript.parse(keys ?? "") { NearestWord.nearest(to: $0, among: $1) }
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
