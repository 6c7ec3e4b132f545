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
}
