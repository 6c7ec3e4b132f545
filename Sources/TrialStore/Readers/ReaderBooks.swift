/// What readers write into a store: books of lines that only grow, and pages that are written once.
///
/// A book is one review's screening, the decisions on findings, the overrides of categories, or the like. It
/// belongs to one thread at a time.
package struct ReaderBooks: ~Copyable {
  private let database: any StoreDatabase

  /// Opens a store that is there, to read.
  package init(reading place: some StorePlace) throws(StoreError) {
    database = try place.reading()
  }

  /// Opens a store to write into it, and makes one when there is none.
  package init(writing place: some StorePlace) throws(StoreError) {
    database = try place.writing()
  }

  /// The revision that the store is at: it rises with every line or page that is added.
  package func revision() throws(StoreError) -> Int {
    try database.integer(.revision) ?? 0
  }

  /// By what it is known whether anything was added since it was read.
  package struct State: Hashable, Sendable {
    /// That of the store: one that was made anew has another.
    package var identity: Int
    /// That of `revision()`.
    package var revision: Int

    package init(identity: Int, revision: Int) {
      self.identity = identity
      self.revision = revision
    }
  }

  /// The state that the store is in.
  package func state() throws(StoreError) -> State {
    let rows = try database.rows(.readersState, [])
    guard try rows.next() else { return State(identity: 0, revision: 0) }
    return State(identity: rows.integer(0) ?? 0, revision: rows.integer(1) ?? 0)
  }

  /// The lines of a book that came after a revision; 0 for all.
  package func lines(
    of book: String,
    after revision: Int = 0
  ) throws(StoreError) -> ReaderLines {
    let rows = try database.rows(.linesOfBook, [.text(book), .integer(revision)])
    var lines: [ReaderLine] = []
    var last = revision
    while try rows.next() {
      let number = rows.integer(0) ?? 0
      lines.append(
        ReaderLine(
          study: number == 0 ? nil : RegistryNumber(number),
          reader: rows.text(1) ?? "",
          at: rows.text(2) ?? "",
          text: rows.text(3) ?? ""
        )
      )
      last = max(last, rows.integer(4) ?? 0)
    }
    return ReaderLines(lines: lines, revision: last)
  }

  /// The pages of a book, in the order of their names.
  package func pages(of book: String) throws(StoreError) -> [ReaderPage] {
    let rows = try database.rows(.pagesOfBook, [.text(book)])
    var pages: [ReaderPage] = []
    while try rows.next() {
      pages.append(ReaderPage(name: rows.text(0) ?? "", text: rows.text(1) ?? ""))
    }
    return pages
  }

  /// The books that have pages.
  package func books() throws(StoreError) -> [String] {
    let rows = try database.rows(.books, [])
    var books: [String] = []
    while try rows.next() { books.append(rows.text(0) ?? "") }
    return books
  }

  /// Adds lines to a book, all or none; one that is there already is left as it is.
  ///
  /// - Throws: `StoreError`; the same lines may be added again whatever came of it.
  package func add(_ lines: [ReaderLine], to book: String) throws(StoreError) {
    try database.transacting { () throws(StoreError) in
      let revision = try nextRevision()
      for line in lines {
        try database.write(
          .addLine,
          [
            .integer(line.study?.value ?? 0), .text(book), .text(line.at), .integer(line.digest),
            .text(line.reader), .text(line.text), .integer(revision),
          ]
        )
      }
    }
  }

  /// Adds a page to a book.
  ///
  /// - Returns: Whether it is there as given; `false` when there was another text of that name, which stays.
  package func add(_ page: ReaderPage, to book: String) throws(StoreError) -> Bool {
    try database.transacting { () throws(StoreError) in
      _ = try nextRevision()
      try database.write(.addPage, [.text(book), .text(page.name), .text(page.text)])
      return try pages(of: book).contains(page)
    }
  }

  /// Takes the turn, so that revisions are committed in their order, and the next revision.
  private func nextRevision() throws(StoreError) -> Int {
    try database.write(.takeTurn, [])
    let revision = try revision() + 1
    try database.write(.noteRevision, [.integer(revision)])
    return revision
  }
}
