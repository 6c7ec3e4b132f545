import Glibc

/// What ncurses writes to, made to send each frame in one piece.
///
/// ncurses 6.4 writes after every movement of the cursor, 20 to 60 times a frame. Each piece wakes
/// whoever reads the terminal, may go over the network as a packet of its own, and is drawn before
/// the next has come. So its file is led into memory while a frame is written, and what has gathered
/// there is sent at once.
package struct FrameOutput: ~Copyable {
  /// The file ncurses knows.
  private let stream: Int32
  /// Where its bytes are to go.
  private let terminal: Int32
  /// A file in memory, used again for each frame; negative where the system has none.
  private let memory: Int32
  /// How many bytes of it are there whatever becomes of the system's memory.
  private static let room = 256 << 10

  /// Takes no ownership: both descriptors have to stay open for as long as this lives.
  package init(of stream: Int32, to terminal: Int32) {
    self.stream = stream
    self.terminal = terminal
    // A name for as long as it takes to open it.
    let name = "/rtio-tui-frame-\(getpid())"
    let memory = shm_open(name, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    if memory >= 0 { shm_unlink(name) }
    // The room is taken at once: where there is none, or files may not be so large, a frame would be
    // lost on its way.
    if memory >= 0, posix_fallocate(memory, 0, off_t(Self.room)) != 0 {
      Glibc.close(memory)
      self.memory = -1
    } else {
      self.memory = memory
    }
  }

  deinit {
    if memory >= 0 { Glibc.close(memory) }
  }

  /// Sends what a body writes to the stream in one piece; as it comes, where memory cannot be had.
  ///
  /// - Returns: Whether all of it was sent; `false` when that is not known.
  @discardableResult package func send(_ body: () -> Void) -> Bool {
    guard memory >= 0, lead(stream, to: memory) else {
      body()
      return true
    }
    body()
    _ = lead(stream, to: terminal)
    let length = Int(lseek(memory, 0, SEEK_CUR))
    lseek(memory, 0, SEEK_SET)
    guard length > 0 else { return true }
    withUnsafeTemporaryAllocation(byteCount: length, alignment: 1) { bytes in
      let count = pread(memory, bytes.baseAddress, length, 0)
      sendAll(UnsafeRawBufferPointer(bytes), count: count, to: terminal)
    }
    // A frame that needed more may have met a full memory; where there is more now, it has not.
    return length < Self.room || posix_fallocate(memory, 0, off_t(length + Self.room)) == 0
  }

  /// Makes a descriptor stand for another file; `false` when it stays as it was.
  private func lead(_ descriptor: Int32, to file: Int32) -> Bool {
    guard dup2(file, descriptor) >= 0 else { return false }
    return fcntl(descriptor, F_SETFD, FD_CLOEXEC) >= 0
  }
}

/// Writes all of some bytes, however little is taken at once; gives up where nothing more is taken.
func sendAll(_ bytes: UnsafeRawBufferPointer, count: Int, to descriptor: Int32) {
  _ = sendsAll(UnsafeRawBufferPointer(rebasing: bytes.prefix(max(count, 0))), to: descriptor)
}

/// The same, saying whether all of it was taken.
func sendsAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Bool {
  var rest = bytes
  while !rest.isEmpty {
    let written = write(descriptor, rest.baseAddress, rest.count)
    if written < 0, errno == EINTR { continue }
    guard written > 0 else { return false }
    rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(written))
  }
  return true
}
