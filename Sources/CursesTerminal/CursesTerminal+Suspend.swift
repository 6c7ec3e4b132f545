import CNcurses
import CSignalHandlers
import Glibc
package import TerminalModel

extension CursesTerminal {
  /// Leaves the screen for a while, as it was before: to stop, or to run another program.
  package mutating func suspend() {
    awaitAnswer()
    echo = LineEcho()
    strings.send(strings.mouseOff + strings.pasteOff, to: descriptor)
    endScreen()
  }

  /// Takes the screen back; its size may have changed, and the next frame is sent whole.
  package mutating func resume() {
    reset_prog_mode()
    strings.send(strings.pasteOn + strings.mouseOn, to: descriptor)
    // ncurses would do this at the next read only, and lose the first key.
    reader.prepare()
    if let size = deviceSize() { resize(to: size) }
    redrawAll()
  }

  /// Stops the process group as Ctrl-Z does in other programs; returns when it goes on.
  package mutating func suspendProcess() {
    suspend()
    stop_process_group()
    resume()
  }

  /// The size that the terminal says it has; `nil` when it says nothing.
  package func deviceSize() -> Size? { Self.size(of: descriptor) }

  /// The size that the terminal behind a descriptor says it has; `nil` when it says nothing.
  static func size(of descriptor: Int32) -> Size? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else {
      return nil
    }
    return Size(columns: Int(size.ws_col), rows: Int(size.ws_row))
  }
}
