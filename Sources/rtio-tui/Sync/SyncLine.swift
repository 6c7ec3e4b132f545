import CSignalHandlers
import Glibc
import RegistrySync

/// How far it is to bring records, told as an import tells it.
enum SyncLine {
  /// Begins to tell; from now on Ctrl-C ends in order what is under way.
  static func begin(_ form: ProgressForm, in world: Environment) -> ProgressLine {
    interrupt_watch()
    if form == .lines {
      // The program that reads the progress may go, or be killed; the work then ends in order.
      signal(SIGPIPE, SIG_IGN)
      interrupt_with_parent()
    }
    return ProgressLine(form, totalBytes: nil, now: world.ticks)
  }

  /// Has the line show what is asked and what is waited for.
  static func hearing(_ line: ProgressLine) -> (RegistryNews) -> Void {
    { news in
      switch news {
      case .asked(let requests, let bytes): line.note(requests: requests, bytes: bytes)
      case .waits(let error, let seconds):
        let whole = max(1, Int(seconds.rounded(.up)))
        line.say("\(error.what); asking again in \(whole) s")
      }
    }
  }
}
