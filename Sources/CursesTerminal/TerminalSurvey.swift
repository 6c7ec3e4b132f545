import CNcurses
import Glibc
package import TerminalModel

/// What the terminal of this process is and can do, looked up without drawing on it.
package struct TerminalSurvey: Hashable, Sendable {
  /// Whether this process has a terminal.
  package let isThere: Bool
  /// The entry of the terminal database by which it is drawn on; `nil` where none will do.
  package let type: String?
  /// Why none will do; `nil` where one does.
  package let failure: CursesTerminalError?
  /// Whether such a terminal is likely to obey that entry.
  package let isKin: Bool
  /// How many colours that entry has; 0 for none.
  package let colours: Int
  /// The names of its capabilities, of those that screens are drawn with.
  private let capabilities: Set<String>
  /// Its size; `nil` where it tells none.
  package let size: Size?

  /// Whether what stood on the screen comes back.
  package var hasOwnScreen: Bool { capabilities.isSuperset(of: ["smcup", "rmcup"]) }
  /// Whether it has keys with arrows.
  package var hasArrowKeys: Bool { capabilities.isSuperset(of: ["kcuu1", "kcud1"]) }
  /// Whether the selected row can be shown in reverse.
  package var hasReverse: Bool { !capabilities.isDisjoint(with: ["rev", "smso"]) }

  /// - Parameter term: The value of TERM; empty when there is none.
  package init(term: String) {
    let terminal = open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK)
    defer { if terminal >= 0 { close(terminal) } }
    isThere = terminal >= 0
    size = terminal >= 0 ? Self.size(of: terminal) : nil
    do throws(CursesTerminalError) {
      let type = try TerminalType.known(
        for: term,
        descriptor: terminal >= 0 ? terminal : STDOUT_FILENO
      )
      self.type = type
      failure = nil
      isKin = TerminalType.isKin(type, to: term)
      colours = max(0, Int(tigetnum("colors")))
      capabilities = Set(
        ["smcup", "rmcup", "kcuu1", "kcud1", "rev", "smso"].filter { nc_capability($0) != nil }
      )
    } catch {
      type = nil
      failure = error
      isKin = false
      colours = 0
      capabilities = []
    }
  }

  private static func size(of terminal: Int32) -> Size? {
    var window = winsize()
    guard ioctl(terminal, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0, window.ws_row > 0
    else { return nil }
    return Size(columns: Int(window.ws_col), rows: Int(window.ws_row))
  }

  /// How wide the terminal of the standard output is; `nil` where it does not tell.
  package static var columns: Int? { size(of: STDOUT_FILENO)?.columns }

  /// The version of ncurses that runs, `ncurses 6.4.20221231`.
  package static var libraryVersion: String { String(cString: curses_version()) }
}
