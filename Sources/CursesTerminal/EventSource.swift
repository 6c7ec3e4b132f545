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
  /// A line that was to be keys and is none; what was before it and after it counts.
  case refused(KeyScriptRefusal)
  /// The input has ended as a file or pipe does, and everything in it was heard.
  case endOfInput
  /// Another descriptor that is watched has something to read, or has ended.
  case otherIsReady
  /// The terminal has drawn what was sent to it.
  case lineIsFree
  /// Nothing happened for as long as was waited.
  case timePassed
}

/// Something that keys come from, to be waited for.
package protocol KeyInput: ~Copyable {
  /// What is waited on.
  var descriptor: Int32 { get }
  /// Whether the input ends once everything was read, as a pipe does; a terminal hangs up.
  var ends: Bool { get }
  /// All that has arrived; nothing where only a part of a key or line has, or the input has ended.
  mutating func read() -> [TerminalEvent]
  /// The size the terminal says it has; `nil` when it says nothing.
  func deviceSize() -> Size?
  /// Gives the terminal back, stops the process group as Ctrl-Z does, and takes it again once it goes on.
  mutating func suspendProcess()
}

extension CursesTerminal: KeyInput {
  package var ends: Bool { false }

  package mutating func read() -> [TerminalEvent] {
    let (keys, hasAnswer) = reader.readAll()
    if hasAnswer { echo.hear() }
    return (hasAnswer ? [.lineIsFree] : []) + (keys.isEmpty ? [] : [.keys(keys)])
  }
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
  ///   - input: Where keys come from.
  ///   - others: What else is watched.
  ///   - milliseconds: For how long to wait; `nil` for as long as nothing happens.
  /// - Returns: What has happened, never nothing.
  package borrowing func wait<Input: KeyInput & ~Copyable>(
    for input: inout Input,
    or others: [Int32],
    atMost milliseconds: Int32? = nil
  ) -> [TerminalEvent] {
    while true {
      var watched = ([input.descriptor, signals.descriptor] + others)
        .map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
      let ready = poll(&watched, nfds_t(watched.count), milliseconds ?? -1)
      if ready == 0 { return [.timePassed] }
      guard ready > 0 else { continue }
      var events: [TerminalEvent] = []
      if watched[1].revents != 0 {
        for signal in signals.take() {
          if let event = event(of: signal, for: input) { events.append(event) }
        }
      }
      var hasHungUp = watched[0].revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0
      if input.ends, watched[0].revents != 0 {
        // What is left in a pipe is read before its end counts.
        events += input.read()
        hasHungUp = false
      } else if watched[0].revents & Int16(POLLIN) != 0 {
        let heard = input.read()
        if heard.isEmpty { hasHungUp = hasHungUp || hasEnded(input.descriptor) }
        events += heard
      }
      if hasHungUp, !events.contains(.hangup) { events.append(.hangup) }
      if watched.dropFirst(2).contains(where: { $0.revents != 0 }) { events.append(.otherIsReady) }
      if !events.isEmpty { return events }
    }
  }

  /// Whether something has happened already, for who does small work meanwhile.
  package borrowing func isWaitedFor<Input: KeyInput & ~Copyable>(
    by input: borrowing Input,
    or others: [Int32]
  ) -> Bool {
    var watched = ([input.descriptor, signals.descriptor] + others)
      .map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    return poll(&watched, nfds_t(watched.count), 0) != 0
  }

  /// Stops the process group as Ctrl-Z does; returns when it goes on, with the screen taken back.
  package borrowing func suspendProcess<Input: KeyInput & ~Copyable>(
    _ input: inout Input
  ) -> [TerminalEvent] {
    input.suspendProcess()
    // That it goes on is known already, and so is the size.
    var events: [TerminalEvent] = []
    for signal in signals.take() where signal != SIGCONT && signal != SIGWINCH {
      if let event = event(of: signal, for: input) { events.append(event) }
    }
    return events
  }

  private borrowing func event<Input: KeyInput & ~Copyable>(
    of signal: Int32,
    for input: borrowing Input
  ) -> TerminalEvent? {
    switch signal {
    case SIGWINCH: input.deviceSize().map { .resized($0) }
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
