import ArgumentParser
import CSignalHandlers
import Glibc
import ReaderJournal
import TrialStore

/// Looks at a store for a browser and tells what others change, in lines; hidden from the help.
struct WatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: "Tell in lines what others change in a store, for the browser.",
    discussion: """
      Looks at once, whenever a line is read from standard input, and every half minute; ends when \
      standard input ends.
      """,
    shouldDisplay: false
  )

  @OptionGroup var stored: StoreOptions

  @Option(help: "A book whose lines are told, but those that this machine knows.")
  var book: [String] = []

  @Flag(help: "Whoever listens has a list of the store.")
  var listed = false

  func run() throws {
    let world = Environment.process
    let location = try stored.location(in: world)
    // Whoever listens may be killed; this process then ends in its own time.
    signal(SIGPIPE, SIG_IGN)
    interrupt_with_parent()
    var exchange = StoreExchange(
      with: location.place,
      world.journal(of: location),
      books: book.map { world.book($0, of: location) },
      isListed: listed
    )
    repeat {
      tell(exchange.look(at: Clock.timeOfDay()))
      if exchange.isAtHand { location.cache?.noteLook() }
    } while isAsked(within: StorePace.of(world).milliseconds)
  }

  private func tell(_ reports: [StoreReport]) {
    guard !reports.isEmpty else { return }
    StandardOutput.write(reports.map { "\($0.line)\n" }.joined(), for: .program)
  }

  /// Waits until it is asked or the time is over; false when nobody is there to ask any more.
  private func isAsked(within milliseconds: Int32) -> Bool {
    var watched = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    var ready = poll(&watched, 1, milliseconds)
    while ready < 0, errno == EINTR { ready = poll(&watched, 1, milliseconds) }
    guard ready > 0 else { return ready == 0 }
    // However often it was asked meanwhile, one look answers.
    var asked = [UInt8](repeating: 0, count: 4096)
    return read(STDIN_FILENO, &asked, asked.count) > 0
  }
}

/// How often a store is looked at for what others changed.
struct StorePace {
  let milliseconds: Int32
  /// Whether it was set, so that a file that belongs to one reader is looked at, too.
  let isSet: Bool

  /// As `RTIO_STORE_PACE` says, in seconds; every half minute by itself, and never more often than ten times a
  /// second.
  static func of(_ world: Environment) -> StorePace {
    let seconds = world.variable("RTIO_STORE_PACE").flatMap(Double.init)
    guard let seconds, seconds.isFinite, seconds > 0 else {
      return StorePace(milliseconds: 30_000, isSet: false)
    }
    return StorePace(milliseconds: Int32(min(86_400, max(0.1, seconds)) * 1_000), isSet: true)
  }
}
