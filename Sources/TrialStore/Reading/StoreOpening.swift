import Glibc
import Synchronization

/// A store that is being opened on a thread of its own, so that nobody waits for the ways to it and back.
///
/// The thread ends with the opening; the store then belongs to whoever takes it.
final class StoreOpening: Sendable {
  private let place: any StorePlace
  private let opened = Mutex<RegistryStore?>(nil)
  private let refusal = Mutex<StoreError?>(nil)
  private let isOver = Atomic<Bool>(false)

  /// Begins; `nil` where the system has no thread to give.
  init?(_ place: any StorePlace) {
    self.place = place
    // Signals are for the thread that waits for them.
    var (all, before) = (sigset_t(), sigset_t())
    sigfillset(&all)
    pthread_sigmask(SIG_BLOCK, &all, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    var thread = pthread_t()
    let own = Unmanaged.passRetained(self)
    let isBegun = pthread_create(&thread, nil, Self.run, own.toOpaque()) == 0
    guard isBegun else {
      own.release()
      return nil
    }
    pthread_detach(thread)
  }

  private static let run: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = {
    own in
    if let own { Unmanaged<StoreOpening>.fromOpaque(own).takeRetainedValue().open() }
    return nil
  }

  private func open() {
    let place = place
    opened.withLock { opened in
      do throws(StoreError) {
        var store = try RegistryStore(reading: place)
        try store.fetchDictionaries()
        opened = consume store
      } catch {
        refusal.withLock { $0 = error }
      }
    }
    isOver.store(true, ordering: .releasing)
  }

  /// Whether it is open, or was refused.
  var hasEnded: Bool { isOver.load(ordering: .acquiring) }

  /// Why it was refused; `nil` while it was not.
  var failure: StoreError? { hasEnded ? refusal.withLock { $0 } : nil }

  /// Waits for the end, and then takes the store.
  ///
  /// - Parameter wasStopped: Asked many times a second: other than 0 to stop waiting.
  /// - Returns: The store; `nil` where it was refused or taken before, or the wait was stopped.
  func take(unless wasStopped: () -> Int32) -> sending RegistryStore? {
    while !hasEnded {
      guard wasStopped() == 0 else { return nil }
      poll(nil, 0, 2)
    }
    return opened.withLock { (opened: inout sending RegistryStore?) -> sending RegistryStore? in
      let taken = consume opened
      opened = nil
      return taken
    }
  }

  /// Waits for the end of the thread, so long at most; before a process ends, which takes what the thread uses.
  func wait(atMost milliseconds: Int) {
    var rest = milliseconds
    while rest > 0, !hasEnded {
      poll(nil, 0, 5)
      rest -= 5
    }
  }
}
