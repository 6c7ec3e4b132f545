/// A line that a reader wrote into a book of the store; no line is ever changed.
package struct ReaderLine: Hashable, Sendable {
  /// The study it is on; `nil` for what has no registry number.
  package let study: RegistryNumber?
  /// Who wrote it.
  package let reader: String
  /// When, as the line says; lines are told apart by it, beside book, study and text.
  package let at: String
  /// The line as it was written, without a line feed.
  package let text: String

  package init(study: RegistryNumber?, reader: String, at: String, text: String) {
    self.study = study
    self.reader = reader
    self.at = at
    self.text = text
  }

  /// What tells it from another line of that moment on that study.
  var digest: Int {
    Array(text.utf8).withUnsafeBytes { Int(truncatingIfNeeded: ContentHash.of($0)) }
  }
}

/// A whole text in a book of the store, as a protocol or a run of a search, written once.
package struct ReaderPage: Hashable, Sendable {
  /// Its name, unique within its book.
  package let name: String
  package let text: String

  package init(name: String, text: String) {
    self.name = name
    self.text = text
  }
}

/// The lines of a book that came after a revision.
package struct ReaderLines: Hashable, Sendable {
  /// In the order in which the store got them.
  package let lines: [ReaderLine]
  /// The revision up to which they are whole: what to ask after next time.
  package let revision: Int
}
