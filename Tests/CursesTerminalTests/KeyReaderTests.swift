import CNcurses
import Glibc
import TerminalModel
import Testing

@testable import CursesTerminal

/// A line in the place of a terminal, with what a user's terminal would send written into it.
private final class TypedTerminal {
  private let far: Int32
  private let screen: OpaquePointer
  private let stream: UnsafeMutablePointer<FILE>
  private let nowhere: UnsafeMutablePointer<FILE>

  init() throws {
    setlocale(LC_ALL, "C.UTF-8")
    var ends: [Int32] = [-1, -1]
    try #require(socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &ends) == 0)
    far = ends[0]
    stream = try #require(fdopen(ends[1], "r"))
    // What ncurses would draw goes nowhere.
    nowhere = try #require(fopen("/dev/null", "we"))
    screen = try #require(newterm("xterm-256color", nowhere, stream))
    raw()
    noecho()
    nonl()
    set_escdelay(25)
    ExtraKeys.define()
  }

  func close() {
    endwin()
    delscreen(screen)
    fclose(stream)
    fclose(nowhere)
    Glibc.close(far)
  }

  /// The keys that a reader finds once these bytes have come.
  func keys(_ bytes: String, by reader: inout KeyReader) throws -> [Key] {
    try #require(Glibc.write(far, bytes, bytes.utf8.count) == bytes.utf8.count)
    var arrived = pollfd(fd: fileno(stream), events: Int16(POLLIN), revents: 0)
    try #require(poll(&arrived, 1, 5000) == 1)
    return reader.readAll()
  }
}

/// Bytes as terminals send them, read as keys.
///
/// One after the other: ncurses has one screen.
@Suite(.serialized) struct KeyReaderTests {
  @Test func `bytes of terminals are the keys that were pressed`() throws {
    let terminal = try TypedTerminal()
    defer { terminal.close() }
    var reader = try #require(KeyReader())
    let table: [(String, [Key])] = [
      ("j", [.character("j")]), ("é漢", [.character("é"), .character("漢")]), ("\r", [.enter]),
      ("\t", [.tab]), ("\u{1B}[A", [.up]), ("\u{1B}OB", [.down]), ("\u{1B}[5~", [.pageUp]),
      ("\u{1B}[6~", [.pageDown]), ("\u{1B}[H", [.home]), ("\u{1B}[4~", [.end]),
      ("\u{1B}[Z", [.backTab]), ("\u{1B}[3~", [.delete]), ("\u{1B}OP", [.function(1)]),
      ("\u{7F}", [.backspace]), ("\u{03}", [.control("c")]), ("\u{15}", [.control("u")]),
      ("\u{1B}[1;2A", [.up]),
    ]
    for (bytes, keys) in table { #expect(try terminal.keys(bytes, by: &reader) == keys) }
  }

  @Test func `a pasted text is one key, its lines as text has them`() throws {
    let terminal = try TypedTerminal()
    defer { terminal.close() }
    var reader = try #require(KeyReader())
    let pasted = try terminal.keys("a\u{1B}[200~site:lung\rq\u{1B}[Bj\u{1B}[201~b", by: &reader)
    // Keys inside of a paste are no keys, and those around it stay.
    #expect(pasted == [.character("a"), .paste("site:lung\nqj"), .character("b")])
    #expect(try terminal.keys("\u{1B}[200~\u{1B}[201~", by: &reader) == [.paste("")])
  }

  @Test func `a paste in pieces is put together, and Control-C ends one that has no end`() throws {
    let terminal = try TypedTerminal()
    defer { terminal.close() }
    var reader = try #require(KeyReader())
    #expect(try terminal.keys("\u{1B}[200~one ", by: &reader).isEmpty)
    #expect(try terminal.keys("two\u{1B}[201~", by: &reader) == [.paste("one two")])
    #expect(try terminal.keys("\u{1B}[200~lost", by: &reader).isEmpty)
    #expect(try terminal.keys("\u{03}", by: &reader).isEmpty)
    #expect(try terminal.keys("j", by: &reader) == [.character("j")])
  }
}
