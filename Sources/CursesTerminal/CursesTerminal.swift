import CNcurses
import CSignalHandlers
import Glibc
package import TerminalModel

/// The terminal of this process, drawn on through ncurses.
///
/// Not copyable, and not for other threads: ncurses has one screen and no locks. `SignalPipe` must
/// be open before, so that ncurses leaves the signals alone. Ends with `close`, or with its life.
package struct CursesTerminal: ~Copyable, Terminal {
  package let colours: ColourDepth
  package let isUnicode: Bool
  /// The entry of the terminal database in use.
  ///
  /// Not TERM when that is unknown here; worth telling the user then.
  package let type: String

  /// The terminal device, to wait for keys on.
  package let descriptor: Int32
  let strings: TerminalStrings
  let output: FrameOutput
  var pairs: ColourPairs?
  /// What the screen shows; `nil` when that is not known and all must be sent.
  var shown: Frame?
  var reader: KeyReader
  /// How far the terminal is behind what was sent.
  var echo = LineEcho()

  private let screen: OpaquePointer
  private let streams: (input: UnsafeMutablePointer<FILE>, output: UnsafeMutablePointer<FILE>)
  private var messages: StandardErrorCapture?
  private var isOpen = true

  /// Takes the terminal over: its own screen, every key unread by the line discipline.
  ///
  /// - Parameters:
  ///   - term: The value of TERM; empty when there is none.
  ///   - wantsColour: False for `NO_COLOR` and its like; then no colour is ever sent.
  ///   - wantsMouse: Whether clicks and the wheel are read; the terminal's own selection is away meanwhile.
  /// - Throws: `CursesTerminalError`; the terminal is then as it was.
  package init(
    term: String,
    wantsColour: Bool,
    wantsMouse: Bool = false
  ) throws(CursesTerminalError) {
    let isUnicode = CharacterSet.adoptLocale()
    let descriptor = open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .noTerminal }
    let type: String
    do {
      type = try TerminalType.known(for: term, descriptor: descriptor)
    } catch {
      Glibc.close(descriptor)
      throw error
    }
    if getenv("ESCDELAY") == nil { set_escdelay(Self.escapeDelay) }
    use_env(true)
    use_tioctl(true)
    let second = fcntl(descriptor, F_DUPFD_CLOEXEC, 3)
    guard let input = fdopen(descriptor, "r"), let output = fdopen(second, "w") else {
      Glibc.close(descriptor)
      throw .noTerminal
    }
    terminal_restore_prepare(descriptor)
    guard let screen = newterm(type, output, input), let reader = KeyReader() else {
      terminal_restore_forget()
      fclose(output)
      fclose(input)
      throw .unknownType(type)
    }
    let strings = TerminalStrings(type: type, wantsMouse: wantsMouse)
    let pairs = wantsColour ? ColourPairs() : nil

    self.descriptor = descriptor
    self.isUnicode = isUnicode
    self.type = type
    self.screen = screen
    self.streams = (input, output)
    self.strings = strings
    self.output = FrameOutput(of: second, to: descriptor)
    self.pairs = pairs
    self.colours = pairs?.depth ?? .none
    self.reader = reader
    self.messages = StandardErrorCapture()

    let leaving = strings.leaving.utf8CString
    leaving.withUnsafeBufferPointer { terminal_restore_bytes($0.baseAddress, $0.count - 1) }
    terminal_restore_install()
    Self.setModes()
    strings.send(strings.pasteOn + strings.mouseOn, to: descriptor)
  }

  /// How long what belongs to an escape is waited for, in milliseconds.
  ///
  /// A line to another machine may bring the letter of Alt, or the rest of an arrow key, in a packet of its own;
  /// taken for Escape it would close what is being typed. `$ESCDELAY` says it otherwise.
  private static var escapeDelay: Int32 {
    getenv("SSH_CONNECTION") == nil && getenv("SSH_TTY") == nil ? 25 : 100
  }

  /// Whether clicks and the wheel are read.
  package var readsMouse: Bool { !strings.mouseOn.isEmpty }

  deinit {
    if isOpen { leave() }
  }

  /// The file ncurses writes to.
  var outputDescriptor: Int32 { fileno(streams.output) }

  /// Whether a frame is still on its way to the terminal, so that another should wait.
  package var isBehind: Bool { echo.isBehind }

  /// For how long an answer of the terminal is waited for, in milliseconds; `nil` while none is.
  package var patience: Int32? { isBehind ? LineEcho.patience : nil }

  /// Waits no longer for an answer that did not come.
  package mutating func stopWaiting() { echo.giveUp() }

  package var size: Size {
    let window = nc_standard_screen()
    return Size(columns: Int(getmaxx(window)), rows: Int(getmaxy(window)))
  }

  /// Gives the terminal back as it was, and shows what was written to standard error meanwhile.
  package mutating func close() {
    guard isOpen else { return }
    isOpen = false
    leave()
    messages.take()?.end(isShown: true)
  }

  /// Ends without waiting for the terminal, which is most likely gone: its line hung up.
  ///
  /// Where only somebody said so, it is given back as far as it takes that at once.
  package mutating func abandon() {
    guard isOpen else { return }
    isOpen = false
    terminal_restore_now()
    terminal_restore_forget()
    messages.take()?.end(isShown: false)
  }

  private static func setModes() {
    let window = nc_standard_screen()
    raw()
    noecho()
    nonl()
    intrflush(window, false)
    leaveok(window, false)
    idcok(window, false)
    typeahead(-1)
  }

  /// Sends what takes the screen back to what it was, and sets the modes of before.
  ///
  /// Not by ncurses itself, which tries for ever where a terminal takes nothing, and would now set the
  /// modes of what its output is led to.
  borrowing func endScreen() {
    output.send { endwin() }
    terminal_restore_modes()
  }

  /// Takes an answer that is on its way before the terminal is given back: the shell would take it for keys.
  borrowing func awaitAnswer() {
    guard echo.isBehind else { return }
    var watched = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    if poll(&watched, 1, 1_000) > 0 { tcflush(descriptor, TCIFLUSH) }
  }

  private borrowing func leave() {
    awaitAnswer()
    strings.send(strings.mouseOff + strings.pasteOff, to: descriptor)
    endScreen()
    terminal_restore_forget()
    delscreen(screen)
    fclose(streams.output)
    fclose(streams.input)
  }
}
