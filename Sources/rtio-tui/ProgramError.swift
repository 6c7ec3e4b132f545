import CSignalHandlers
import Glibc

/// Why the program ends without having done what was asked.
struct ProgramError: Error {
  /// How the program ends, for the shell.
  enum Code: Int32 {
    case done = 0
    /// Something asked for does not exist, or could not be done.
    case notFound = 1
    case wrongUse = 2
    /// There is something to screen.
    case toScreen = 3
    /// A service could not be reached.
    case unreachable = 4
    /// A mistake of ours.
    case defect = 70
  }

  let code: Code
  /// What, where and what to do, in one or two lines.
  let message: String
  /// Whether the record of one study is damaged, so that others can still be read.
  let isOfOneRecord: Bool
  /// Whether it lies in what the program stands on, such as a disk, a library or a network.
  let isOfSurroundings: Bool

  init(
    _ code: Code,
    _ message: String,
    isOfOneRecord: Bool = false,
    isOfSurroundings: Bool = false
  ) {
    self.code = code
    self.message = message
    self.isOfOneRecord = isOfOneRecord
    self.isOfSurroundings = isOfSurroundings || code == .unreachable
  }

  /// The line behind a message about what the program stands on, which says where to read more.
  static let hint = "rtio-tui: 'rtio-tui doctor' looks at all that the program stands on"
}

extension ProgramError.Code {
  /// Something could not be done: a file could not be written, a disk is full.
  static var notDone: Self { .notFound }
}

/// Ends the process by a signal that asked for it, so that whoever waits for it learns so.
func leave(bySignal number: Int32) -> Never {
  fflush(nil)
  end_by_signal(number)
  exit(128 + number)
}

/// Ends the process with all output written.
func leave(_ code: ProgramError.Code) -> Never {
  fflush(nil)
  exit(code.rawValue)
}
