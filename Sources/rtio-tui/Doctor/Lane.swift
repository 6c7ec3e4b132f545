import Doctor
import Glibc
import Synchronization

/// Looks that run one after the other on a thread of their own, so that one that hangs, as on a file server that is
/// gone, holds up nobody but those behind it in its lane.
final class Lane: Sendable {
  /// Takes what is found, from the lane.
  struct Notes: Sendable {
    private let lane: Lane

    fileprivate init(_ lane: Lane) { self.lane = lane }

    /// Says what is looked at next.
    func begin(_ name: String) { lane.state.withLock { $0.name = name } }

    func add(_ findings: [DoctorFinding]) { lane.state.withLock { $0.findings += findings } }
  }

  private struct State {
    var findings: [DoctorFinding] = []
    var name = ""
    var hasEnded = false
  }

  private let state = Mutex(State())
  private let body: @Sendable (Notes) -> Void

  /// Begins at once.
  init(_ body: @escaping @Sendable (Notes) -> Void) {
    self.body = body
    var thread = pthread_t()
    let context = Unmanaged.passRetained(self).toOpaque()
    let result = pthread_create(
      &thread,
      nil,
      { context in
        guard let context else { return nil }
        Unmanaged<Lane>.fromOpaque(context).takeRetainedValue().run()
        return nil
      },
      context
    )
    if result == 0 {
      pthread_detach(thread)
    } else {
      Unmanaged<Lane>.fromOpaque(context).release()
      run()
    }
  }

  private func run() {
    body(Notes(self))
    state.withLock { $0.hasEnded = true }
  }

  /// What was found until a moment by `Clock.ticks`; where it has not ended by then, that what it looks at does not
  /// answer.
  func findings(until end: Double) -> [DoctorFinding] {
    while true {
      let now = state.withLock { $0 }
      if now.hasEnded { return now.findings }
      guard Clock.ticks() < end else {
        let unanswered = DoctorFinding(
          now.name,
          .wrong,
          "no answer within some seconds; what comes behind it was not looked at",
          remedy: "see whether the disk, file server or network that it lies on answers"
        )
        return now.findings + [unanswered]
      }
      poll(nil, 0, 5)
    }
  }
}
