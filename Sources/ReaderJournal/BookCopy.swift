import Glibc
import JSONText
import TrialModel
import TrialStore

/// What a store gave of a book when it was asked last, in a file of this machine, so that a review opens at once and
/// while the server is away.
///
/// It may be removed at any time. Pages and lines are added at its end, each time closed by a line that says up to
/// which revision of the store it is whole, with a sum over what it closes.
struct BookCopy {
  /// The file.
  let path: String

  /// A book as far as it is known.
  struct Content {
    var pages: [ReaderPage] = []
    var lines: [ReaderLine] = []
    /// That of the store, `ReaderBooks.state`.
    var state = ReaderBooks.State(identity: 0, revision: 0)
  }

  /// What is in it; `nil` where there is none, or it is not as it was written: then all is asked for again.
  func read() -> Content? {
    guard let bytes = bytes() else { return nil }
    let all = bytes.span
    var json = JSONReader()
    var content: Content?
    var pages: [ReaderPage] = []
    var lines: [ReaderLine] = []
    var start = 0
    var block = 0
    while let feed = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
      // What was cut off at the end says nothing.
      switch Self.part(all.extracting(start..<feed), with: &json) {
      case .page(let page)?: pages.append(page)
      case .line(let line)?: lines.append(line)
      case .state(let state, let sum)?:
        let text = String(decoding: bytes[block..<start].drop { $0 == 0x0A }, as: UTF8.self)
        var known = content ?? Content(state: state)
        guard sum == Self.sum(text, state), known.state.identity == state.identity else {
          return nil
        }
        block = feed + 1
        known.pages += pages
        known.lines += lines
        known.state.revision = max(known.state.revision, state.revision)
        (content, pages, lines) = (known, [], [])
      case nil: break
      }
      start = feed + 1
    }
    return content
  }

  /// Puts a book in the place of what is in it; where that cannot be, nothing is lost but time.
  func replace(by content: Content) {
    makeFolders()
    let draft = "\(path).\(getpid())"
    let file = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { return }
    let isWritten = Self.write(Self.text(of: content), to: file)
    guard close(file) == 0, isWritten, rename(draft, path) == 0 else {
      unlink(draft)
      return
    }
  }

  /// Adds what came since.
  func append(_ content: Content) {
    let file = open(path, O_WRONLY | O_APPEND | O_NOFOLLOW | O_CLOEXEC)
    guard file >= 0 else { return }
    // A line that somebody left without an end gets one.
    _ = Self.write("\n" + Self.text(of: content), to: file)
    close(file)
  }

  private func makeFolders() {
    var folder = ""
    for part in path.split(separator: "/").dropLast() {
      folder += "/\(part)"
      mkdir(folder, 0o700)
    }
  }

  private func bytes() -> [UInt8]? {
    let file = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_size <= Self.longest
    else { return nil }
    var isRead = true
    let bytes = [UInt8](unsafeUninitializedCapacity: Int(status.st_size)) { buffer, count in
      while count < buffer.count {
        let rest = UnsafeMutableRawBufferPointer(
          rebasing: UnsafeMutableRawBufferPointer(buffer)[count...]
        )
        let read = Glibc.read(file, rest.baseAddress, rest.count)
        if read < 0, errno == EINTR { continue }
        if read < 0 { isRead = false }
        guard read > 0 else { break }
        count += read
      }
    }
    return isRead ? bytes : nil
  }

  /// The most bytes that are read; a longer one is not used.
  private static let longest = 1 << 30

  private static func write(_ text: String, to file: Int32) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)
      while !rest.isEmpty {
        let count = Glibc.write(file, rest.baseAddress, rest.count)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return false }
        rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
      }
      return true
    }
  }
}

// How it is written.
extension BookCopy {
  private enum Part {
    case page(ReaderPage)
    case line(ReaderLine)
    case state(ReaderBooks.State, sum: String)
  }

  private static func text(of content: Content) -> String {
    let pages = content.pages.map {
      "{\"page\":\(JSONEncoding.quoted($0.name)),\"text\":\(JSONEncoding.quoted($0.text))}\n"
    }
    let lines = content.lines.map { WaitingLine("", $0).text + "\n" }
    let text = pages.joined() + lines.joined()
    let (state, sum) = (content.state, sum(text, content.state))
    return text
      + "{\"store\":\(state.identity),\"revision\":\(state.revision),\"sum\":\"\(sum)\"}\n"
  }

  /// The sum over what a state closes.
  private static func sum(_ text: String, _ state: ReaderBooks.State) -> String {
    ContentHash.text(of: "\(text)\(state.identity) \(state.revision)")
  }

  private static func part(_ bytes: Span<UInt8>, with json: inout JSONReader) -> Part? {
    let read = try? json.read(bytes) { node -> Part? in
      if let name = node.member("page")?.string, let text = node.member("text")?.string {
        return .page(ReaderPage(name: name, text: text))
      }
      if let identity = node.member("store")?.integer,
        let revision = node.member("revision")?.integer, let sum = node.member("sum")?.string
      {
        return .state(ReaderBooks.State(identity: identity, revision: revision), sum: sum)
      }
      return WaitingLine(node).map { .line($0.line) }
    }
    return read ?? nil
  }
}
