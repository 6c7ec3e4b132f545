import Glibc
import ReaderFiles
import TrialScreening

/// The file of one reader while it is held: no other program adds to it meanwhile.
///
/// Lines are added at its end; what is there is never touched.
struct ReaderFile: ~Copyable {
  private let descriptor: Int32
  /// What the file is and how long it was when the hold began.
  let identity: FileIdentity

  /// Opens the file, which is made when there is none, and holds it.
  ///
  /// It waits up to two seconds for another program; where a file system has no holds, nothing is held.
  ///
  /// - Throws: why nothing can be added.
  init(_ name: String, in folder: borrowing OpenFolder) throws(FileError) {
    for _ in 0..<4 {
      let flags = O_RDWR | O_APPEND | O_CREAT
      guard let file = try folder.open(name, flags) else { throw .bySystem }
      guard Self.hold(file) else {
        close(file)
        throw FileError(reason: "another program holds it; try again when it is done")
      }
      var status = stat()
      guard fstat(file, &status) == 0 else {
        let refused = FileError.bySystem
        close(file)
        throw refused
      }
      let identity = FileIdentity(status)
      // Version control puts another file in its place; the one that was held is nobody's then.
      if folder.identity(of: name)?.isSameFile(as: identity) == true {
        descriptor = file
        self.identity = identity
        if identity.size == 0 { folder.flush() }
        return
      }
      close(file)
    }
    throw FileError(reason: "it is replaced again and again; try again when that is done")
  }

  deinit { close(descriptor) }

  private static func hold(_ file: Int32) -> Bool {
    for _ in 0..<200 {
      if flock(file, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK { return true }
      poll(nil, 0, 10)
    }
    return false
  }

  /// What stands in it from an offset on.
  func bytes(from offset: Int) throws(FileError) -> [UInt8] {
    try FileBytes.read(descriptor, from: offset, atMost: ReviewFolder.longestFile)
  }

  /// Adds lines and waits until they are on the disk.
  ///
  /// A line that an interrupted write left without an end gets one first. Where not all can be written, as on
  /// a full disk, what was is taken back.
  ///
  /// - Throws: why nothing was added.
  func add(_ lines: [String], afterLineFeed isAfterLineFeed: Bool) throws(FileError) {
    let text = (isAfterLineFeed ? "" : "\n") + lines.map { $0 + "\n" }.joined()
    do throws(FileError) {
      try Array(text.utf8).span.withUnsafeBytes { bytes throws(FileError) in
        try DraftFile.write(bytes, to: descriptor)
      }
      guard fdatasync(descriptor) == 0 else { throw .bySystem }
    } catch {
      ftruncate(descriptor, off_t(identity.size))
      throw error
    }
  }
}
