import CSignalHandlers
import Glibc
import TrialQuery

/// A file that is mapped: where it lies in memory, and what it was when that began.
private struct MappedFile: Sendable {
  let descriptor: Int32
  /// The address as a number, since a pointer is not `Sendable`.
  private let address: UInt
  private let count: Int
  /// The number under which it is watched for becoming shorter.
  let watch: Int32
  /// When it was last changed, in seconds and billionths.
  private let changed: (seconds: Int, billionths: Int)

  var bytes: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: UnsafeRawPointer(bitPattern: address), count: count)
  }

  /// `nil` when there is no such file, or it is empty.
  init?(_ path: String) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_size > 0,
      let address = mmap(nil, Int(status.st_size), PROT_READ, MAP_PRIVATE, descriptor, 0),
      address != MAP_FAILED
    else {
      Glibc.close(descriptor)
      return nil
    }
    self.address = UInt(bitPattern: address)
    count = Int(status.st_size)
    changed = (status.st_mtim.tv_sec, status.st_mtim.tv_nsec)
    watch = mapping_watch(address, Int(status.st_size))
  }

  /// Whether the file has still the size and the time of its last change that it had.
  ///
  /// A new index is put in the place of the old one, which stays as it is for who has mapped it; what
  /// writes into the file itself is another program.
  var isUnchanged: Bool {
    var now = stat()
    return mapping_is_lost(watch) == 0 && fstat(descriptor, &now) == 0
      && Int(now.st_size) == count && now.st_mtim.tv_sec == changed.seconds
      && now.st_mtim.tv_nsec == changed.billionths
  }

  /// Reads bytes out of the file, not where they are mapped.
  func read(from offset: Int, into buffer: UnsafeMutableRawBufferPointer) -> Bool {
    var done = 0
    while done < buffer.count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[done...])
      let count = pread(descriptor, rest.baseAddress, rest.count, off_t(offset + done))
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      done += count
    }
    return true
  }

  func close() {
    mapping_forget(watch)
    munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
    Glibc.close(descriptor)
  }
}

extension FixedBytes {
  /// The bytes of a file, mapped and not read; `nil` when there is none or it is empty.
  convenience init?(mapping path: String) {
    guard let file = MappedFile(path) else { return nil }
    self.init(
      file.bytes,
      isUnchanged: { file.isUnchanged },
      read: { offset, buffer in file.read(from: offset, into: buffer) },
      prepare: { part, use in Self.advise(part, use) },
      release: { _ in file.close() }
    )
  }

  /// Tells the system how a part of a mapping will be read, page by page.
  ///
  /// Without it the system reads up to several megabytes around each byte that is looked at.
  private static func advise(_ part: UnsafeRawBufferPointer, _ use: Use) {
    guard let address = part.baseAddress else { return }
    let page = sysconf(Int32(_SC_PAGESIZE))
    guard page > 0 else { return }
    let before = Int(bitPattern: address) % page
    madvise(
      UnsafeMutableRawPointer(mutating: address - before),
      part.count + before,
      use == .whole ? MADV_WILLNEED : MADV_RANDOM
    )
  }
}
