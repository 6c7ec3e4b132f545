import Glibc
import TrialQuery

extension FixedBytes {
  /// The bytes of a file, mapped and not read; `nil` when there is none or it is empty.
  convenience init?(mapping path: String) {
    // A pipe of that name is not waited for; it has no size either.
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_size > 0,
      let address = mmap(nil, Int(status.st_size), PROT_READ, MAP_PRIVATE, descriptor, 0),
      address != MAP_FAILED
    else { return nil }
    self.init(
      UnsafeRawBufferPointer(start: address, count: Int(status.st_size)),
      prepare: { part, use in Self.advise(part, use) },
      release: { bytes in
        munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
      }
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
