/// A file of the registry in any of the forms in which people have it.
///
/// The form is told by what stands in it, never by its name: a study, a page of the programming
/// interface, a list, studies line by line, the website's history of a record, a table; each as it
/// is, as `.gz`, or in a `.zip`.
package struct RegistryFile {
  /// How large the parts of a file may be.
  package struct Limits: Hashable, Sendable {
    /// The longest study, in bytes; the longest known has 1.5 million.
    package var study = 64 << 20
    /// The longest row of a table, in bytes.
    package var row = 16 << 20
    /// The most space between studies, in bytes.
    package var space = 1 << 20

    package init() {}
  }

  /// The name for messages.
  package let name: String
  private let source: ByteSource
  private let access: RandomAccess?
  private let limits: Limits

  /// Archives need `access`, the same bytes at any place; a stream has none.
  package init(
    name: String,
    source: ByteSource,
    access: RandomAccess?,
    limits: Limits = Limits()
  ) {
    self.name = name
    self.source = source
    self.access = access
    self.limits = limits
  }

  /// Hands every study in it to the receiver, and every finding.
  ///
  /// Memory does not grow with the file: at most one study or row is held.
  package func read(into receiver: inout (some StudyReceiver & ~Copyable)) {
    do throws(ByteSourceError) {
      try read(source, name, depth: 0, into: &receiver)
    } catch {
      receiver.hear(RegistryFileFinding(.bytes(error), file: name))
    }
  }

  private func read(
    _ source: ByteSource,
    _ name: String,
    depth: Int,
    into receiver: inout (some StudyReceiver & ~Copyable)
  ) throws(ByteSourceError) {
    var window = ByteWindow(source, capacity: 1 << 20)
    try window.require(4)
    switch Wrapping(window.bytes) {
    case .gzip:
      guard depth < 2 else { return receiver.hear(.init(.archiveInArchive, file: name)) }
      let inflated = try Self.rest(of: window).inflatedGzip()
      try read(inflated, name, depth: depth + 1, into: &receiver)
    case .zip:
      guard depth == 0 else { return receiver.hear(.init(.archiveInArchive, file: name)) }
      guard let access else { return receiver.hear(.init(.archiveInStream, file: name)) }
      try readArchive(access, into: &receiver)
    case .utf16: receiver.hear(.init(.utf16, file: name))
    case .text:
      var reader = StudyStream(window, file: name, limits: limits)
      try reader.read(into: &receiver)
    }
  }

  private func readArchive(
    _ access: RandomAccess,
    into receiver: inout (some StudyReceiver & ~Copyable)
  ) throws(ByteSourceError) {
    guard let archive = try ZipArchive(access) else {
      return receiver.hear(.init(.notAnArchive, file: name))
    }
    for part in archive.parts {
      if receiver.wantsToStop { return }
      let partName = "\(name): \(part.name.isEmpty ? "a part without a name" : part.name)"
      if let code = part.refusal {
        receiver.hear(RegistryFileFinding(code, file: partName))
        continue
      }
      do throws(ByteSourceError) {
        guard let source = try archive.source(of: part) else {
          receiver.hear(.init(.notAnArchive, file: partName))
          continue
        }
        try read(source, partName, depth: 1, into: &receiver)
      } catch {
        receiver.hear(RegistryFileFinding(.bytes(error), file: partName))
      }
    }
  }

  /// A source that gives what a window has, then what it would have read.
  private static func rest(of window: consuming ByteWindow) -> ByteSource {
    let holder = WindowHolder(window)
    return ByteSource { buffer throws(ByteSourceError) in try holder.read(into: buffer) }
  }
}

/// How the bytes of a file are wrapped, told by the first of them.
private enum Wrapping {
  case gzip, zip, utf16, text

  init(_ bytes: UnsafeRawBufferPointer) {
    let start = Array(bytes.prefix(4))
    let (p, k) = (UInt8(ascii: "P"), UInt8(ascii: "K"))
    if start.starts(with: [0x1F, 0x8B]) {
      self = .gzip
    } else if start.starts(with: [p, k, 0x03, 0x04]) || start.starts(with: [p, k, 0x05, 0x06]) {
      // The first part, or the end of an archive without any.
      self = .zip
    } else if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) {
      self = .utf16
    } else {
      // Letters of ASCII in two bytes each, in either order, without a mark before them.
      let zeros = start.map { $0 == 0 }
      let isWide = zeros == [true, false, true, false] || zeros == [false, true, false, true]
      self = isWide ? .utf16 : .text
    }
  }
}

/// Keeps a window alive in a closure.
private final class WindowHolder {
  private var window: ByteWindow

  init(_ window: consuming ByteWindow) { self.window = window }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ByteSourceError) -> Int {
    try window.require(1)
    let count = min(window.count, buffer.count)
    buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: window.bytes[..<count]))
    window.drop(count)
    return count
  }
}
