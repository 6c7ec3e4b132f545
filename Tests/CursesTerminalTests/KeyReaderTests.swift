import CNcurses
import Foundation
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
  }

  func close() {
    endwin()
    delscreen(screen)
    fclose(stream)
    fclose(nowhere)
    Glibc.close(far)
  }

  /// The keys that a reader finds where these bytes come one by one, so many milliseconds apart.
  func keys(_ bytes: String, apart: UInt32, by reader: inout KeyReader) throws -> [Key] {
    let (far, bytes) = (far, Array(bytes.utf8))
    let writer = Thread {
      for var byte in bytes {
        _ = Glibc.write(far, &byte, 1)
        usleep(apart * 1_000)
      }
    }
    writer.start()
    var keys: [Key] = []
    var arrived = pollfd(fd: fileno(stream), events: Int16(POLLIN), revents: 0)
    while poll(&arrived, 1, 1_000) == 1 {
      keys += reader.readAll().keys
      if !keys.isEmpty { break }
    }
    return keys
  }

  /// The keys that a reader finds once these bytes have come.
  func keys(_ bytes: String, by reader: inout KeyReader) throws -> [Key] {
    try #require(Glibc.write(far, bytes, bytes.utf8.count) == bytes.utf8.count)
    var arrived = pollfd(fd: fileno(stream), events: Int16(POLLIN), revents: 0)
    try #require(poll(&arrived, 1, 5000) == 1)
    return reader.readAll().keys
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

  @Test func `Alt and arrows are themselves also where their bytes come apart`() throws {
    let terminal = try TypedTerminal()
    defer { terminal.close() }
    var reader = try #require(KeyReader())
    set_escdelay(200)
    #expect(try terminal.keys("\u{1B}b", apart: 20, by: &reader) == [.alt("b")])
    #expect(try terminal.keys("\u{1B}[A", apart: 20, by: &reader) == [.up])
    #expect(try terminal.keys("\u{1B}", apart: 0, by: &reader) == [.escape])
  }

  @Test func `a mouse is told of by button, column and row, in one piece or in several`() throws {
    let terminal = try TypedTerminal()
    defer { terminal.close() }
    var reader = try #require(KeyReader())
    func at(_ kind: MouseEvent.Kind, _ column: Int, _ row: Int) -> [Key] {
      [.mouse(MouseEvent(kind, at: Position(column: column, row: row)))]
    }
    #expect(try terminal.keys("\u{1B}[<0;5;6M", by: &reader) == at(.press, 4, 5))
    // Letting go, other buttons and movement are nothing; Control with the button is the button.
    #expect(try terminal.keys("\u{1B}[<0;5;6m\u{1B}[<2;5;6M\u{1B}[<35;5;6M", by: &reader).isEmpty)
    #expect(try terminal.keys("\u{1B}[<16;300;6M", by: &reader) == at(.press, 299, 5))
    #expect(try terminal.keys("\u{1B}[<64;1;1M", by: &reader) == at(.wheelUp, 0, 0))
    #expect(try terminal.keys("\u{1B}[<65;1;", by: &reader).isEmpty)
    #expect(try terminal.keys("9Mj", by: &reader) == at(.wheelDown, 0, 8) + [.character("j")])
    for broken in ["\u{1B}[<0;0;0M", "\u{1B}[<;;M", "\u{1B}[<99999999999999999999;1;1M"] {
      _ = try terminal.keys(broken, by: &reader)
      #expect(try terminal.keys("\u{1B}[B", by: &reader) == [.down])
    }
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
