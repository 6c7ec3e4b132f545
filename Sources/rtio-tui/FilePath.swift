/// What a user may have meant by a path.
enum FilePath {
  /// The scheme of an address such as `postgres://host/name`; `nil` for a path.
  ///
  /// The rest of an address may hold a password, and is repeated nowhere.
  static func scheme(of text: String) -> String? {
    let scheme = text.utf8.prefix { $0 != UInt8(ascii: ":") }
    guard text.utf8[scheme.endIndex...].starts(with: "://".utf8), let first = scheme.first,
      isLetter(first), scheme.allSatisfy({ isLetter($0) || "0123456789+-.".utf8.contains($0) })
    else { return nil }
    return String(scheme)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  /// Why a store cannot be at that path, which is then not touched; `nil` where one is or may be made.
  static func refusal(ofStore path: String) -> String? {
    if let scheme = scheme(of: path) {
      return "the store is a file, and '\(scheme)://…' an address; give the path of a file"
    }
    if path == ":memory:" || path.hasPrefix("file:") {
      return
        "the store is a file, and '\(path)' is a name that SQLite alone reads; give the path of a"
        + " file"
    }
    guard let kind = FileKind(at: path), kind != .file else { return nil }
    return "the store is a file, and '\(path)' is \(kind.rawValue); give the path of a file"
  }
}
