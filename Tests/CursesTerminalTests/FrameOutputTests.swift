import CursesTerminal
import Glibc
import Testing

/// A pair of sockets that keep apart what is written piece by piece, in the place of a terminal.
private struct Line: ~Copyable {
  let far: Int32
  let terminal: Int32
  /// What ncurses would write to.
  let stream: Int32

  init() throws {
    var ends: [Int32] = [-1, -1]
    try #require(socketpair(AF_UNIX, Int32(SOCK_SEQPACKET.rawValue), 0, &ends) == 0)
    (far, terminal) = (ends[0], ends[1])
    stream = dup(terminal)
  }

  deinit {
    for descriptor in [far, terminal, stream] { close(descriptor) }
  }

  func write(_ text: String) {
    #expect(Glibc.write(stream, text, text.utf8.count) == text.utf8.count)
  }

  /// The pieces that have come, each as it was written.
  func pieces() -> [String] {
    var pieces: [String] = []
    var bytes = [UInt8](repeating: 0, count: 1 << 17)
    while case let count = recv(far, &bytes, bytes.count, Int32(MSG_DONTWAIT)), count > 0 {
      pieces.append(String(decoding: bytes[..<count], as: UTF8.self))
    }
    return pieces
  }
}

@Suite struct FrameOutputTests {
  @Test func `A frame written in pieces is sent in one`() throws {
    let line = try Line()
    let output = FrameOutput(of: line.stream, to: line.terminal)
    output.send {
      for piece in ["one ", "frame ", "of five ", "small ", "pieces"] { line.write(piece) }
    }
    #expect(line.pieces() == ["one frame of five small pieces"])
  }

  @Test func `A shorter frame has nothing of the longer one before it`() throws {
    let line = try Line()
    let output = FrameOutput(of: line.stream, to: line.terminal)
    let long = String(repeating: "a row of a large screen ", count: 2_000)
    output.send { line.write(long) }
    output.send { line.write("one cell") }
    #expect(line.pieces() == [long, "one cell"])
  }

  @Test func `A frame without changes sends nothing`() throws {
    let line = try Line()
    FrameOutput(of: line.stream, to: line.terminal).send {}
    #expect(line.pieces().isEmpty)
  }

  @Test func `What is written between two frames goes straight to the terminal`() throws {
    let line = try Line()
    let output = FrameOutput(of: line.stream, to: line.terminal)
    output.send { line.write("frame") }
    line.write("bell")
    #expect(line.pieces() == ["frame", "bell"])
    #expect(fcntl(line.stream, F_GETFD) & FD_CLOEXEC != 0)
  }
}
