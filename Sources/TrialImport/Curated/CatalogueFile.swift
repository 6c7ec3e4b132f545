/// A file of the catalogue: its name and its bytes, from disk or from inside the program.
package struct CatalogueFile: Sendable {
  /// The name below the folder of the catalogue: `review.json`, `Trials/NCT00861614.json`.
  package let name: String
  /// What the name says the file holds; `nil` for a name the catalogue has no place for.
  let subject: Subject?
  private let content: Content

  private enum Content: Sendable {
    case bytes([UInt8])
    case literal(StaticString)
  }

  /// A file that was read from somewhere.
  package init(name: String, bytes: [UInt8]) {
    self.name = name
    subject = Subject(name)
    content = .bytes(bytes)
  }

  /// A file that is part of the program; its text is read where it lies and never copied.
  package init(name: String, text: StaticString) {
    self.name = name
    subject = Subject(name)
    content = .literal(text)
  }

  /// The text, with anything that is not UTF-8 replaced.
  package var text: String {
    withBytes { String(decoding: $0, as: UTF8.self) }
  }

  /// Lends the bytes for as long as the closure runs.
  ///
  /// - Throws: What the closure throws.
  func withBytes<Value, Failure>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Value
  ) throws(Failure) -> Value {
    switch content {
    case .bytes(let bytes): return try bytes.withUnsafeBufferPointer(body)
    case .literal(let text):
      // StaticString.withUTF8Buffer cannot hand on a typed error. The program holds the text as
      // UTF-8 of this length for as long as it runs.
      let buffer = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
      return try body(buffer)
    }
  }

  /// What a file of the catalogue can hold.
  enum Subject: Hashable, Sendable {
    case bibliography
    case review
    /// The search for trials that came after the review.
    case laterSearch
    /// One trial, with the registry number the file is named after.
    case trial(String)

    fileprivate init?(_ name: String) {
      switch name {
      case "review.json": self = .review
      case "since.json": self = .laterSearch
      case "bibliography.json": self = .bibliography
      default:
        let folder = "Trials/"
        let ending = ".json"
        guard name.hasPrefix(folder), name.hasSuffix(ending) else { return nil }
        let id = name.dropFirst(folder.count).dropLast(ending.count)
        guard !id.isEmpty, !id.contains("/") else { return nil }
        self = .trial(String(id))
      }
    }
  }
}
