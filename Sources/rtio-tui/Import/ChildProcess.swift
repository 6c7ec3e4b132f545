import CSignalHandlers
import Glibc

/// This program once more, in a process of its own whose output is read here.
///
/// It is in a process group of its own, so that Ctrl-Z stops the browser alone, and has nothing to
/// read unless it is asked things. Whoever lets go of it without waiting leaves it to the system.
final class ChildProcess {
  /// Where its output comes from, to be waited for.
  let descriptor: Int32
  private let process: pid_t
  /// Where it is asked; `nil` for one that is not.
  private let asking: Int32?
  /// What came of a line that has not ended yet.
  private var pending: [UInt8] = []
  /// Whether it has said all it will.
  private(set) var hasEnded = false

  /// The descriptor at which it finds the name of its store.
  private static let storeDescriptor: Int32 = 3

  /// Starts the program with a command for a store.
  ///
  /// - Parameters:
  ///   - command: The name of the command and options.
  ///   - arguments: What follows the name of the store, which itself is handed over where nobody else sees it.
  ///   - store: The store.
  ///   - isAsked: Whether it reads what it is asked; what it reads ends when this process lets go of it.
  /// - Throws: `ProgramError` with the reason of the system.
  init(
    _ command: [String],
    _ arguments: [String],
    store: StoreLocation,
    isAsked: Bool = false
  ) throws(ProgramError) {
    let handed = try HandedText.pipe(with: store.text)
    defer { close(handed) }
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw Self.error(errno) }
    // A socket: to write to one whose other end is gone can be done without a signal.
    var sockets: [Int32] = [-1, -1]
    let kind = Int32(SOCK_STREAM.rawValue)
    if isAsked, socketpair(AF_UNIX, kind, 0, &sockets) != 0 {
      let code = errno
      for end in ends { close(end) }
      throw Self.error(code)
    }
    for end in ends + sockets where end >= 0 { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if isAsked {
      posix_spawn_file_actions_adddup2(&actions, sockets[1], STDIN_FILENO)
    } else {
      posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    }
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDERR_FILENO)
    posix_spawn_file_actions_adddup2(&actions, handed, Self.storeDescriptor)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // Ctrl-C has to reach it even where the browser was told to ignore it.
    var heard = sigset_t()
    sigemptyset(&heard)
    sigaddset(&heard, SIGINT)
    posix_spawnattr_setsigdefault(&attributes, &heard)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF))
    let words =
      (["rtio-tui"] + command + ["--store-descriptor", "\(Self.storeDescriptor)"] + arguments).map {
        strdup($0)
      } + [nil]
    defer { for word in words { free(word) } }
    var started = pid_t()
    // Not by its path, which another version may have taken meanwhile.
    let code = posix_spawn(
      &started,
      "/proc/self/exe",
      &actions,
      &attributes,
      words,
      process_environment()
    )
    close(ends[1])
    if isAsked { close(sockets[1]) }
    guard code == 0 else {
      close(ends[0])
      if isAsked { close(sockets[0]) }
      throw Self.error(code)
    }
    asking = isAsked ? sockets[0] : nil
    _ = fcntl(ends[0], F_SETFL, O_NONBLOCK)
    descriptor = ends[0]
    process = started
  }

  deinit {
    close(descriptor)
    if let asking { close(asking) }
  }

  private static func error(_ code: Int32) -> ProgramError {
    let reason = String(cString: strerror(code))
    return ProgramError(.notFound, "no other process could be started: \(reason)")
  }

  /// Asks it once more for what it is there for; one that is asked already, or is gone, is not waited for.
  func ask() {
    guard let asking else { return }
    _ = send(asking, "\n", 1, Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT))
  }

  /// The whole lines that have come, without waiting for more.
  func lines() -> [String] {
    var bytes = [UInt8](repeating: 0, count: 4096)
    while !hasEnded {
      let count = read(descriptor, &bytes, bytes.count)
      if count < 0, errno == EINTR { continue }
      if count < 0, errno == EAGAIN { break }
      if count <= 0 { hasEnded = true } else { pending += bytes.prefix(count) }
    }
    var lines = pending.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    pending = hasEnded ? [] : Array(lines.removeLast())
    return lines.filter { !$0.isEmpty }.map { String(decoding: $0, as: UTF8.self) }
  }

  /// Waits until there is something to read, or the end of it.
  ///
  /// - Parameter milliseconds: The most to wait; without end by itself.
  func wait(atMost milliseconds: Int32 = -1) {
    var watched = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    while poll(&watched, 1, milliseconds) < 0, errno == EINTR {}
  }

  /// Asks it to stop, as Ctrl-C does.
  func interrupt() { kill(process, SIGINT) }

  /// The signal that ended it; `nil` when it left by itself.
  ///
  /// To be asked once, when it has said all.
  func endingSignal() -> Int32? {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return signal == 0 ? nil : signal
  }
}
