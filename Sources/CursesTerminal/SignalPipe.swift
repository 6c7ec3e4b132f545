import CSignalHandlers
import Glibc

/// The signals of the process as bytes that can be waited for.
///
/// One at a time. Open it before the terminal: ncurses takes only signals that nobody has.
package struct SignalPipe: ~Copyable {
  /// The end to wait on.
  let descriptor: Int32

  /// Starts to catch resizing, stopping, continuing, hanging up, and requests to end.
  package init() throws(CursesTerminalError) {
    descriptor = signal_pipe_open()
    guard descriptor >= 0 else { throw .noSignals(errno) }
  }

  deinit {
    signal_pipe_close()
  }

  /// The numbers of the signals that came since the last call, each once, the first one first.
  borrowing func take() -> [Int32] {
    var numbers: [Int32] = []
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 256) { bytes in
      while case let count = read(descriptor, bytes.baseAddress, bytes.count), count > 0 {
        for byte in bytes.prefix(count) where !numbers.contains(Int32(byte)) {
          numbers.append(Int32(byte))
        }
      }
    }
    return numbers
  }
}
