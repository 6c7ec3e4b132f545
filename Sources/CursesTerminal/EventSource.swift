import Glibc
package import TerminalModel

/// What happens to a terminal program from outside.
package enum TerminalEvent: Hashable, Sendable {
  /// Keys, all that had arrived.
  case keys([Key])
  /// The terminal has a new size; the terminal value does not know it yet.
  case resized(Size)
  /// Somebody asked the process to end, with this signal.
  case terminate(signal: Int32)
  /// The line is gone: nothing may be written to it, and no key will come.
  case hangup
  /// Somebody asked the process to stop, as Ctrl-Z does elsewhere.
  case stopRequested
  /// The process goes on after it was stopped without being asked; all must be drawn again.
  case continued
  /// Another descriptor that is watched has something to read, or has ended.
  case otherIsReady
}

/// Waits for keys and signals, without a clock: a program with nothing to do is not woken.
package struct EventSource: ~Copyable {
  private let signals: SignalPipe

  package init() throws(CursesTerminalError) {
    signals = try SignalPipe()
  }

  /// Waits until something happens, and says all that has.
  ///
  /// Signals come before keys, and keys before the others; several of one kind are one event.
  ///
  /// - Parameters:
  ///   - terminal: The terminal.
  ///   - others: What else is watched.
  /// - Returns: What has happened, never nothing.
  package borrowing func wait(
    for terminal: inout CursesTerminal,
    or others: [Int32]
  ) -> [TerminalEvent] {
    while true {
      var watched = ([terminal.descriptor, signals.descriptor] + others)
        .map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
      guard poll(&watched, nfds_t(watched.count), -1) >= 0 else { continue }
      var events: [TerminalEvent] = []
      if watched[1].revents != 0 {
        events += signals.take().compactMap { event(of: $0, for: terminal) }
      }
      var hasHungUp = watched[0].revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0
      if watched[0].revents & Int16(POLLIN) != 0 {
        let keys = terminal.reader.readAll()
        if keys.isEmpty {
          hasHungUp = hasHungUp || hasEnded(terminal.descriptor)
        } else {
          events.append(.keys(keys))
        }
      }
      if hasHungUp, !events.contains(.hangup) { events.append(.hangup) }
      if watched.dropFirst(2).contains(where: { $0.revents != 0 }) { events.append(.otherIsReady) }
      if !events.isEmpty { return events }
    }
  }

  /// Whether something has happened already, for who does small work meanwhile.
  package borrowing func isWaitedFor(
    by terminal: borrowing CursesTerminal,
    or others: [Int32]
  ) -> Bool {
    var watched = ([terminal.descriptor, signals.descriptor] + others)
      .map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    return poll(&watched, nfds_t(watched.count), 0) != 0
  }

  /// Stops the process group as Ctrl-Z does; returns when it goes on, with the screen taken back.
  package borrowing func suspendProcess(_ terminal: inout CursesTerminal) -> [TerminalEvent] {
    terminal.suspendProcess()
    // That it goes on is known already, and `resume` has read the size.
    return signals.take().filter { $0 != SIGCONT && $0 != SIGWINCH }
      .compactMap { event(of: $0, for: terminal) }
  }

  private borrowing func event(
    of signal: Int32,
    for terminal: borrowing CursesTerminal
  ) -> TerminalEvent? {
    switch signal {
    case SIGWINCH: terminal.deviceSize().map { .resized($0) }
    case SIGHUP: .hangup
    case SIGTSTP: .stopRequested
    case SIGCONT: .continued
    default: .terminate(signal: signal)
    }
  }

  /// Whether a readable terminal has nothing to read: the end of its input.
  private func hasEnded(_ descriptor: Int32) -> Bool {
    var watched = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    var waiting: Int32 = 0
    return poll(&watched, 1, 0) > 0 && ioctl(descriptor, UInt(FIONREAD), &waiting) == 0
      && waiting == 0
  }
}
