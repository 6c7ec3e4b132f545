import Foundation

/// A pseudoterminal with the browser on it, whose other end is the test: it reads when it wants, or nothing.
final class RawTerminal {
  private let master: Int32
  private let slave: Int32
  let process: pid_t
  /// The modes of the terminal before the program was started.
  let modesBefore: String

  /// Starts the browser on it.
  init() throws {
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_NONBLOCK)
    var isLocked: Int32 = 0
    var number: UInt32 = 0
    // TIOCSPTLCK and TIOCGPTN, which are behind unlockpt and ptsname.
    guard master >= 0, ioctl(master, 0x4004_5431, &isLocked) == 0,
      ioctl(master, 0x8004_5430, &number) == 0
    else { throw JourneyProblem("there is no pseudoterminal") }
    let path = "/dev/pts/\(number)"
    slave = open(path, O_RDWR | O_NOCTTY)
    // Before the program is there: on a busy machine it may have taken the terminal at once.
    modesBefore = Self.modes(of: slave)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, path, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    // A session of its own (POSIX_SPAWN_SETSID), whose terminal the first to be opened becomes.
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | 0x80))
    let program = try Program.path()
    let words = [strdup(program), strdup("--fresh"), nil]
    let variables = [
      strdup("TERM=xterm-256color"), strdup("LC_ALL=C.UTF-8"),
      strdup("XDG_DATA_HOME=/nonexistent/rtio-tui"), nil,
    ]
    defer { for text in words + variables { free(text) } }
    var started = pid_t()
    guard posix_spawn(&started, program, &actions, &attributes, words, variables) == 0 else {
      throw JourneyProblem("the program cannot be run")
    }
    process = started
  }

  deinit {
    kill(process, SIGKILL)
    close(slave)
    close(master)
  }

  /// The modes of the terminal, as one text.
  func modes() -> String { Self.modes(of: slave) }

  private static func modes(of slave: Int32) -> String {
    var modes = termios()
    tcgetattr(slave, &modes)
    return "\(modes.c_iflag) \(modes.c_oflag) \(modes.c_cflag) \(modes.c_lflag)"
  }

  /// Waits until the program has taken the terminal.
  func waitUntilTaken(from before: String) throws {
    let end = Date().addingTimeInterval(20)
    while modes() == before {
      guard Date() < end else { throw JourneyProblem("the terminal was not taken") }
      usleep(5_000)
    }
  }

  /// Reads nothing, and asks for the whole screen again until the program waits for its terminal.
  func stall() {
    let redraws = [UInt8](repeating: 0x0C, count: 64)
    let end = Date().addingTimeInterval(20)
    while write(master, redraws, redraws.count) > 0, Date() < end { usleep(1_000) }
  }

  /// Types some bytes.
  func type(_ text: String) throws {
    guard write(master, text, text.utf8.count) == text.utf8.count else {
      throw JourneyProblem("the program takes no keys")
    }
  }

  /// What comes until nothing does for so many milliseconds.
  ///
  /// Without anything that comes it waits for five seconds.
  func take(quiet milliseconds: Int32 = 250) -> String {
    var taken: [UInt8] = []
    var room = [UInt8](repeating: 0, count: 65_536)
    var watched = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    while poll(&watched, 1, taken.isEmpty ? 5_000 : milliseconds) > 0 {
      let count = read(master, &room, room.count)
      guard count > 0 else { break }
      taken += room.prefix(count)
    }
    return String(decoding: taken, as: UTF8.self)
  }

  /// Sends a signal, and waits for the end: the signal it ended by, and after how many seconds.
  func end(by signal: Int32) throws -> (signal: Int32, seconds: Double) {
    let start = Date()
    kill(process, signal)
    var status: Int32 = 0
    while waitpid(process, &status, WNOHANG) == 0 {
      guard Date().timeIntervalSince(start) < 10 else {
        throw JourneyProblem("the program still runs")
      }
      usleep(2_000)
    }
    return (status & 0x7F, Date().timeIntervalSince(start))
  }
}
