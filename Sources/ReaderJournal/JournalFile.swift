import Glibc

/// The file of a journal while it is held: no other program reads or writes it meanwhile.
///
/// It is held for as long as a few reads and writes of this machine take, never while the store is spoken to.
struct JournalFile: ~Copyable {
  private let descriptor: Int32
  private let path: String
  private(set) var head: JournalHead
  /// How many bytes the whole lines behind the head have; what comes after was cut off by the end of a program
  /// and was never kept.
  private(set) var end: Int

  /// Opens and holds the file; `nil` when there is none and none is to be made.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - isMade: Whether it is made, for this user alone, when there is none.
  /// - Throws: `JournalError` when it cannot be opened or is no journal.
  init?(_ path: String, making isMade: Bool) throws(JournalError) {
    guard let opened = try Self.held(path, making: isMade) else { return nil }
    let read: (head: JournalHead, end: Int)
    do throws(JournalError) {
      read = try Self.read(opened, path)
    } catch {
      close(opened)
      throw error
    }
    descriptor = opened
    self.path = path
    head = read.head
    end = read.end
  }

  deinit { close(descriptor) }

  /// The bytes of whole lines from a place behind the head.
  func lines(from place: Int) throws(JournalError) -> [UInt8] {
    try Self.bytes(of: descriptor, JournalHead.length + place..<JournalHead.length + end, path)
  }

  /// Adds lines, each with its line feed, and waits until they are on the disk.
  ///
  /// - Throws: `JournalError` when nothing was added.
  mutating func add(_ text: [UInt8]) throws(JournalError) {
    let before = off_t(JournalHead.length + end)
    // What a program that was killed left of a line is in nobody's account.
    guard ftruncate(descriptor, before) == 0 else { throw .bySystem(path) }
    do throws(JournalError) {
      try Self.write(text, at: before, to: descriptor, path)
      guard fdatasync(descriptor) == 0 else { throw .bySystem(path) }
    } catch {
      ftruncate(descriptor, before)
      throw error
    }
    end += text.count
  }

  /// Notes that the store has what stands before a place; where that is all, the lines are taken out.
  ///
  /// Nothing has to reach the disk: what is noted too late is sent twice, and there once.
  ///
  /// - Parameters:
  ///   - place: How many bytes behind the head.
  ///   - generation: That of the head when the lines were read; of others the place says nothing.
  /// - Throws: `JournalError` when the head cannot be written.
  mutating func noteSent(_ place: Int, of generation: Int) throws(JournalError) {
    guard generation == head.generation, place > head.sent else { return }
    if place < end {
      head.sent = place
      return try Self.write(head.bytes, at: 0, to: descriptor, path)
    }
    head = head.next
    try Self.write(head.bytes, at: 0, to: descriptor, path)
    guard ftruncate(descriptor, off_t(JournalHead.length)) == 0 else { throw .bySystem(path) }
    end = 0
  }

  /// Puts another file in its place, which has these lines and none that was sent; nobody else has had the file
  /// meanwhile, and whoever waits for it opens the new one.
  ///
  /// - Parameter text: The lines, each with its line feed.
  /// - Throws: `JournalError` when the journal is as it was.
  consuming func replace(by text: [UInt8]) throws(JournalError) {
    let draft = path + ".new"
    // What a program that was killed here has left is a copy.
    unlink(draft)
    let file = open(draft, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw .bySystem(path) }
    defer { close(file) }
    do throws(JournalError) {
      try Self.write(head.next.bytes + text, at: 0, to: file, path)
      guard fsync(file) == 0, rename(draft, path) == 0 else { throw .bySystem(path) }
    } catch {
      unlink(draft)
      throw error
    }
    Self.flushFolder(of: path)
  }
}

extension JournalFile {
  /// Opens the file and waits up to two seconds for another program; where a file system has no holds, nothing
  /// is held.
  private static func held(_ path: String, making isMade: Bool) throws(JournalError) -> Int32? {
    for _ in 0..<4 {
      let flags = O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | (isMade ? O_CREAT : 0)
      let file = open(path, flags, 0o600)
      guard file >= 0 else {
        if !isMade, errno == ENOENT || errno == ENOTDIR { return nil }
        throw .bySystem(path)
      }
      guard hold(file) else {
        close(file)
        throw JournalError(.held, path: path)
      }
      var (opened, named) = (stat(), stat())
      guard fstat(file, &opened) == 0, opened.st_mode & S_IFMT == S_IFREG else {
        close(file)
        throw JournalError(.notAJournal, path: path)
      }
      // Somebody may have removed it since; what is written into that is nobody's.
      if stat(path, &named) == 0, named.st_ino == opened.st_ino, named.st_dev == opened.st_dev {
        return file
      }
      close(file)
    }
    throw JournalError(.held, path: path)
  }

  private static func hold(_ file: Int32) -> Bool {
    for _ in 0..<400 {
      if flock(file, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK { return true }
      poll(nil, 0, 5)
    }
    return false
  }

  /// The head, which a new file gets, and how far whole lines go.
  private static func read(
    _ file: Int32,
    _ path: String
  ) throws(JournalError) -> (head: JournalHead, end: Int) {
    var status = stat()
    guard fstat(file, &status) == 0 else { throw .bySystem(path) }
    let size = Int(status.st_size)
    guard size >= JournalHead.length else {
      // Made just now, or by a program that ended before it had written the head, and so no line.
      let head = JournalHead(generation: 0, sent: 0)
      guard try Self.isBeginning(of: head, bytes(of: file, 0..<size, path)) else {
        throw JournalError(.notAJournal, path: path)
      }
      try write(head.bytes, at: 0, to: file, path)
      guard fsync(file) == 0 else { throw .bySystem(path) }
      flushFolder(of: path)
      return (head, 0)
    }
    let first = try bytes(of: file, 0..<JournalHead.length, path)
    var head: JournalHead
    do throws(JournalHead.Refusal) {
      head = try JournalHead(first)
    } catch {
      throw JournalError(error == .newer ? .newer : .notAJournal, path: path)
    }
    let end = try wholeEnd(of: file, size, path) - JournalHead.length
    if try !isBeginningOfLine(head.sent, before: end, of: file, path) {
      // The lines were taken out, and the power was lost before the head had reached the disk. Where there are
      // lines all the same, nobody knows which were sent: the store keeps each once, so all are sent again.
      head = head.next
      try write(head.bytes, at: 0, to: file, path)
    }
    return (head, end)
  }

  /// Whether a line can begin at a place behind the head.
  private static func isBeginningOfLine(
    _ place: Int,
    before end: Int,
    of file: Int32,
    _ path: String
  ) throws(JournalError) -> Bool {
    guard place > 0 else { return true }
    guard place <= end else { return false }
    let last = JournalHead.length + place - 1
    return try bytes(of: file, last..<last + 1, path).first == UInt8(ascii: "\n")
  }

  private static func isBeginning(of head: JournalHead, _ bytes: [UInt8]) -> Bool {
    head.bytes.starts(with: bytes) || bytes.allSatisfy { $0 == 0 }
  }

  /// Where the last whole line ends.
  private static func wholeEnd(
    of file: Int32,
    _ size: Int,
    _ path: String
  ) throws(JournalError) -> Int {
    var end = size
    while end > JournalHead.length {
      let start = max(JournalHead.length, end - 4_096)
      let block = try bytes(of: file, start..<end, path)
      if let feed = block.lastIndex(of: UInt8(ascii: "\n")) { return start + feed + 1 }
      end = start
    }
    return JournalHead.length
  }

  private static func bytes(
    of file: Int32,
    _ range: Range<Int>,
    _ path: String
  ) throws(JournalError) -> [UInt8] {
    var isRefused = false
    let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
      while count < range.count {
        let rest = UnsafeMutableRawBufferPointer(
          rebasing: UnsafeMutableRawBufferPointer(buffer)[count...]
        )
        let read = pread(file, rest.baseAddress, rest.count, off_t(range.lowerBound + count))
        if read < 0, errno == EINTR { continue }
        if read < 0 { isRefused = true }
        guard read > 0 else { break }
        count += read
      }
    }
    if isRefused { throw .bySystem(path) }
    return bytes
  }

  private static func write(
    _ bytes: [UInt8],
    at place: off_t,
    to file: Int32,
    _ path: String
  ) throws(JournalError) {
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes {
        pwrite(file, $0.baseAddress, $0.count, place + off_t(written))
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .bySystem(path) }
      written += count
    }
  }

  /// Makes the name of a new file outlast a loss of power, where folders can be flushed.
  private static func flushFolder(of path: String) {
    let name = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    let folder = open(name, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return }
    fsync(folder)
    close(folder)
  }
}

extension JournalError {
  /// Why the system refused the call before, in its own words.
  fileprivate static func bySystem(_ path: String) -> JournalError {
    JournalError(.system(reason: String(cString: strerror(errno))), path: path)
  }
}
