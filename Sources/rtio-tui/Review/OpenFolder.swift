import Glibc

/// An open folder, and what lies in it by name; no link in it is ever followed.
///
/// A review comes from elsewhere: a link in it could lead to any file of the reader.
struct OpenFolder: ~Copyable {
  private let descriptor: Int32

  /// Opens the folder that somebody named, which may be a link itself.
  ///
  /// - Throws: why it cannot be opened.
  init(_ path: String) throws(FileError) {
    let opened = Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard opened >= 0 else { throw .bySystem }
    descriptor = opened
  }

  /// Opens a folder in another.
  ///
  /// - Throws: why it cannot be opened, as when it is a link.
  init?(_ name: String, in folder: borrowing OpenFolder) throws(FileError) {
    let opened = openat(
      folder.descriptor,
      name,
      O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
    )
    guard opened >= 0 else {
      if errno == ENOENT { return nil }
      throw folder.reason(of: name)
    }
    descriptor = opened
  }

  deinit { close(descriptor) }

  /// Makes a folder in it, unless there is one; on what may only be read nothing is made.
  func makeFolder(_ name: String) { mkdirat(descriptor, name, 0o777) }

  /// Whether there is anything of that name.
  func has(_ name: String) -> Bool {
    var status = stat()
    return fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0
  }

  /// Whether that name is a link.
  func isLink(_ name: String) -> Bool {
    var status = stat()
    return fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0
      && status.st_mode & S_IFMT == S_IFLNK
  }

  /// The names in it in their order, without those that begin with a point.
  func names() throws(FileError) -> [String] {
    let copy = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard copy >= 0 else { throw .bySystem }
    guard let listing = fdopendir(copy) else {
      close(copy)
      throw .bySystem
    }
    defer { closedir(listing) }
    var names: [String] = []
    while let entry = readdir(listing) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { bytes in
        bytes.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  /// Opens a file in it; `nil` when there is none.
  ///
  /// - Throws: why it cannot be opened, as when it is a link, a folder or a pipe.
  func open(_ name: String, _ flags: Int32 = O_RDONLY) throws(FileError) -> Int32? {
    // What is no file could be waited for without end.
    let opened = openat(descriptor, name, flags | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0o666)
    guard opened >= 0 else {
      if errno == ENOENT { return nil }
      throw reason(of: name)
    }
    var status = stat()
    guard fstat(opened, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(opened)
      throw FileError(reason: "it is no file")
    }
    return opened
  }

  /// What a file holds; `nil` when there is none.
  ///
  /// - Throws: why it cannot be read, as when it is longer than `limit` bytes.
  func bytes(of name: String, atMost limit: Int) throws(FileError) -> [UInt8]? {
    guard let file = try open(name) else { return nil }
    defer { close(file) }
    return try FileBytes.read(file, from: 0, atMost: limit)
  }

  /// Writes a new file, whole or not at all, and makes it outlast a loss of power.
  ///
  /// - Returns: `false` when there is one of that name, which is left as it is.
  /// - Throws: why it was not written.
  func write(new name: String, _ bytes: [UInt8]) throws(FileError) -> Bool {
    guard !has(name) else { return false }
    let draft = ".\(name).\(getpid())"
    let flags = O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC
    let file = openat(descriptor, draft, flags, 0o666)
    guard file >= 0 else { throw .bySystem }
    defer { unlinkat(descriptor, draft, 0) }
    try Self.fill(file, with: bytes)
    if linkat(descriptor, draft, descriptor, name, 0) != 0 {
      if errno == EEXIST { return false }
      // A stick knows no second name of a file.
      guard [EPERM, ENOTSUP, EOPNOTSUPP, EMLINK, ENOSYS].contains(errno), !has(name),
        renameat(descriptor, draft, descriptor, name) == 0
      else { throw .bySystem }
    }
    flush()
    return true
  }

  /// Writes all of an open file, waits until it is on the disk, and closes it.
  private static func fill(_ file: Int32, with bytes: [UInt8]) throws(FileError) {
    defer { close(file) }
    try bytes.span.withUnsafeBytes { span throws(FileError) in
      try DraftFile.write(span, to: file)
    }
    guard fsync(file) == 0 else { throw .bySystem }
  }

  /// Makes new names in it outlast a loss of power, where folders can be flushed.
  func flush() { fsync(descriptor) }

  /// What a file is, whichever name it has: its device and number.
  func identity(of name: String) -> FileIdentity? {
    var status = stat()
    guard fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
    return FileIdentity(status)
  }

  private func reason(of name: String) -> FileError {
    let refused = FileError.bySystem
    guard isLink(name) else { return refused }
    return FileError(
      reason:
        "it is a link, and links in the folder of a review are not followed; put it there itself"
    )
  }
}

/// Which file it is, and how long.
struct FileIdentity: Hashable {
  let device: UInt
  let number: UInt
  let size: Int

  init(_ status: stat) {
    device = UInt(status.st_dev)
    number = UInt(status.st_ino)
    size = Int(status.st_size)
  }

  func isSameFile(as other: FileIdentity) -> Bool {
    device == other.device && number == other.number
  }
}

/// What an open file holds.
enum FileBytes {
  /// The bytes from an offset to the end.
  ///
  /// - Throws: why they cannot be read, as when there are more than `limit`.
  static func read(_ file: Int32, from offset: Int, atMost limit: Int) throws(FileError) -> [UInt8]
  {
    var status = stat()
    guard fstat(file, &status) == 0 else { throw .bySystem }
    let length = max(0, Int(status.st_size) - offset)
    guard length <= limit else {
      throw FileError(reason: "it is over \(limit >> 20) megabytes")
    }
    var failure: FileError?
    let bytes = [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
      while count < length {
        let rest = UnsafeMutableRawBufferPointer(
          rebasing: UnsafeMutableRawBufferPointer(buffer)[count...]
        )
        let read = pread(file, rest.baseAddress, rest.count, off_t(offset + count))
        if read < 0, errno == EINTR { continue }
        if read < 0 { failure = .bySystem }
        guard read > 0 else { break }
        count += read
      }
    }
    if let failure { throw failure }
    return bytes
  }
}
