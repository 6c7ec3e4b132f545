import CSignalHandlers
import Glibc
import Synchronization

/// The waiting for a server at the keyboard, which any key ends after a second.
///
/// The key stays to be read: Ctrl-C then does what it always does.
enum WaitingForStore {
  /// The millisecond at which it began by a clock that never goes back; 0 while nobody waits.
  private static let began = Atomic<Int>(0)
  /// Whether keys come from a terminal.
  private static let hearsKeys = Atomic<Bool>(false)

  /// Whether a key ended a wait, and was not heard yet.
  private static let isEndedByKey = Atomic<Bool>(false)
  /// Whether the browser was left.
  private static let isOver = Atomic<Bool>(false)

  /// How long keys that were pressed in advance are left alone, in milliseconds.
  private static let patience = 1_000

  /// Lets keys end it from now on: the standard input is a terminal that is read key by key.
  static func hearKeys() { hearsKeys.store(true, ordering: .relaxed) }

  /// Notes that it begins.
  static func begin() { began.store(now, ordering: .relaxed) }

  /// Notes that nobody waits any more.
  static func rest() { began.store(0, ordering: .relaxed) }

  /// Notes that the browser was left, and nothing is waited for any more.
  static func end() { isOver.store(true, ordering: .relaxed) }

  private static var now: Int { Int(Clock.ticks() * 1_000) }

  /// Other than 0 to stop waiting: the browser was left, a signal asked for it, or a key is there while somebody waits.
  ///
  /// A connection keeps it for good, also one that was made beside the browser before anybody waited for it.
  static let wasStopped: @convention(c) () -> Int32 = {
    if WaitingForStore.isOver.load(ordering: .relaxed) { return 1 }
    let signal = interrupt_was_asked()
    let began = WaitingForStore.began.load(ordering: .relaxed)
    guard signal == 0, began > 0, WaitingForStore.hearsKeys.load(ordering: .relaxed),
      WaitingForStore.now - began > WaitingForStore.patience
    else { return signal }
    var keys = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    guard poll(&keys, 1, 0) > 0 else { return 0 }
    WaitingForStore.isEndedByKey.store(true, ordering: .relaxed)
    return 1
  }

  /// Whether the next keys ended a wait; asked once.
  static func takeEndedByKey() -> Bool { isEndedByKey.exchange(false, ordering: .relaxed) }
}
