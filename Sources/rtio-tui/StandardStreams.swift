import Glibc
import TerminalModel

/// Whom a text on a standard stream is for.
enum Reader {
  /// Words to be read: no byte of them steers a terminal (see `VisibleText`).
  case person
  /// A document whose format says how everything in it is written. On a terminal, where a person
  /// reads it after all, it is made visible too.
  case program
  /// Bytes that are meant to steer a terminal, such as a frame with its colours.
  case terminal
}

/// The standard output of the process.
enum StandardOutput {
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Writes all of a text, or ends the process: quietly with the status of SIGPIPE where nobody reads
  /// any more, as with `head`, and otherwise with 1 and the reason.
  static func write(_ text: String, for reader: Reader = .person) {
    var text = isMadeVisible(for: reader) ? VisibleText.lines(of: text) : text
    text.withUTF8 { write(bytes: UnsafeRawBufferPointer($0)) }
  }

  /// The same for a document that is there as bytes.
  static func write(document bytes: [UInt8]) {
    if isMadeVisible(for: .program) {
      write(String(decoding: bytes, as: UTF8.self), for: .person)
    } else {
      bytes.withUnsafeBytes { write(bytes: $0) }
    }
  }

  private static func isMadeVisible(for reader: Reader) -> Bool {
    switch reader {
    case .person: true
    case .program: isTerminal
    case .terminal: false
    }
  }

  private static func write(bytes: UnsafeRawBufferPointer) {
    do throws(FileError) {
      try DraftFile.write(bytes, to: STDOUT_FILENO)
    } catch {
      // Nobody hears of it where the signal is ignored; the status still tells.
      if errno == EPIPE { exit(128 + SIGPIPE) }
      StandardError.write("rtio-tui: standard output cannot be written: \(error.reason)\n")
      leave(.notDone)
    }
  }
}

/// The standard error of the process, which is always read by a person.
enum StandardError {
  static func write(_ text: String) { send(VisibleText.lines(of: text)) }

  /// Puts a line in the place of the one that was written before by this.
  static func replaceLine(with text: String) { send("\r\u{1B}[K\(VisibleText.of(text))") }

  private static func send(_ text: String) {
    var text = text
    // Where standard error cannot be written, nobody can be told.
    text.withUTF8 { _ = try? DraftFile.write(UnsafeRawBufferPointer($0), to: STDERR_FILENO) }
  }
}

/// The standard streams of a process that was started without some of them.
enum StandardStreams {
  /// Puts something in the place of those that are closed.
  ///
  /// Else the next file to be opened would take their place, and be written to as if it were the
  /// output. What is put there can be neither read nor written.
  static func fillClosed() {
    for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(stream, F_GETFD) < 0 {
      _ = open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }
}
