// Everything that a store is asked and told. Beside the steps of the layout, this is all the SQL there is.
//
// What is written here has to run on SQLite, PostgreSQL and what speaks its protocol; docs/group.md says what
// that rules out, and a test reads these texts for it.

// MARK: The layout

extension StoreQuery {
  package static let stepsTaken = StoreQuery("steps taken", "select name from migration")

  package static let noteStep = StoreQuery("note step", "insert into migration (name) values ($1)")

  /// Makes those who would take steps, or write anything, wait for each other: nobody else changes this row
  /// before the transaction has ended.
  package static let takeTurn = StoreQuery("take turn", "update store set only_row = 1")
}

// MARK: The state of the store

extension StoreQuery {
  static let generation = StoreQuery("generation", "select identity, generation from store")

  static let revision = StoreQuery("revision", "select revision from store")

  static let readersState = StoreQuery("readers' state", "select identity, revision from store")

  /// All that tells whether anything changed, in one row.
  static let state = StoreQuery("state", "select identity, generation, revision from store")

  static let totals = StoreQuery(
    "totals",
    "select studies, with_results, record_bytes, kept_bytes from store"
  )

  static let lastKeys = StoreQuery("last keys", "select documents, imports from store")

  static let noteTotals = StoreQuery(
    "note totals",
    """
    update store set generation = generation + $1, studies = studies + $2,
      with_results = with_results + $3, record_bytes = record_bytes + $4,
      kept_bytes = kept_bytes + $5, documents = $6
    """
  )
}

// MARK: Studies

extension StoreQuery {
  private static let listed = "nct_id, version, has_results, edition, listed"

  static let study = StoreQuery("study", "select \(listed) from study where nct_id = $1")

  static let everyStudy = StoreQuery(
    "every study",
    isBulk: true,
    "select \(listed) from study order by nct_id"
  )

  static let everyEvents = StoreQuery(
    "every study's events",
    isBulk: true,
    "select nct_id, events from study_events order by nct_id"
  )

  private static let standingColumns =
    "version, has_results, length, hash, document, edition, extent"

  static let standing = StoreQuery(
    "standing of a study",
    "select \(standingColumns) from study where nct_id = $1"
  )

  /// The standing of many studies at once, and whether the record of each is there; asked over a line only.
  static let standings = StoreQuery(
    "standing of studies",
    sqlite: "",
    postgres: """
      select study.version, study.has_results, study.length, study.hash, study.document,
        study.edition, study.extent, study.nct_id, document.length
      from study left join document
        on document.nct_id = study.nct_id and document.id = study.document
      where study.nct_id = any (cast($1 as bigint[]))
      """
  )

  static let putStudy = StoreQuery(
    "put study",
    """
    insert into study
      (nct_id, version, has_results, hash, length, document, edition, listed, extent)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
    on conflict (nct_id) do update set version = excluded.version,
      has_results = excluded.has_results, hash = excluded.hash, length = excluded.length,
      document = excluded.document, edition = excluded.edition, listed = excluded.listed,
      extent = excluded.extent
    """
  )

  static let putEvents = StoreQuery(
    "put events",
    """
    insert into study_events (nct_id, events) values ($1, $2)
    on conflict (nct_id) do update set events = excluded.events
    """
  )

  static let dropEvents = StoreQuery("drop events", "delete from study_events where nct_id = $1")
}

// MARK: Records

extension StoreQuery {
  private static let packed = """
    document.id, document.length, document.codec, document.dictionary, document.bytes
    """
  /// Which document is that of the study: on a server every key begins with the number of the study, so that
  /// all of a study lies together.
  private static let ownDocument = "document.id = study.document"
  private static let ownDocumentOnServer =
    "document.nct_id = study.nct_id and document.id = study.document"

  static let currentRecord = StoreQuery(
    "current record",
    sqlite: """
      select \(packed), study.hash from study join document on \(ownDocument)
      where study.nct_id = $1
      """,
    postgres: """
      select \(packed), study.hash from study join document on \(ownDocumentOnServer)
      where study.nct_id = $1
      """
  )

  /// Some records from a number on, so that a walk over all holds nothing for long.
  static let nextRecords = StoreQuery(
    "next records",
    sqlite: """
      select study.nct_id, \(packed), study.hash from study left join document on \(ownDocument)
      where study.nct_id > $1 order by study.nct_id limit 24
      """,
    postgres: """
      select study.nct_id, \(packed), study.hash
      from study left join document on \(ownDocumentOnServer)
      where study.nct_id > $1 order by study.nct_id limit 24
      """
  )

  static let document = StoreQuery(
    "document",
    sqlite: "select \(packed), $1 from document where id = $2",
    postgres: """
      select \(packed), cast($1 as bigint) from document where id = $2 and nct_id = $3
      """
  )

  /// The versions of a study, without their bytes.
  static let versions = StoreQuery(
    "versions",
    sqlite: versions(selecting: "document.length", on: "document.id = kept.document"),
    postgres: versions(
      selecting: "document.length",
      on: "document.nct_id = $1 and document.id = kept.document"
    )
  )

  /// The versions of a study with their bytes: all of it in one answer.
  static let recordsOfStudy = StoreQuery(
    "records of a study",
    sqlite: versions(selecting: packed, on: "document.id = kept.document"),
    postgres: versions(
      selecting: packed,
      on: "document.nct_id = $1 and document.id = kept.document"
    )
  )

  /// The same of many studies at once; asked over a line only.
  static let recordsOfStudies = StoreQuery(
    "records of studies",
    sqlite: "",
    postgres: """
      select kept.document, kept.version, kept.has_results, kept.is_current,
        document.retrieved, import.started, kept.hash, \(packed), kept.nct_id
      from (
        select nct_id, document, version, has_results, hash, 1 as is_current
        from study where nct_id = any (cast($1 as bigint[]))
        union all
        select nct_id, document, version, has_results, hash, 0
        from history where nct_id = any (cast($1 as bigint[]))
      ) as kept
      left join document on document.nct_id = kept.nct_id and document.id = kept.document
      left join import on import.id = document.import
      order by kept.nct_id, kept.is_current desc, coalesce(kept.version, 0) desc,
        kept.document desc
      """
  )

  private static func versions(selecting columns: String, on own: String) -> String {
    """
    select kept.document, kept.version, kept.has_results, kept.is_current,
      document.retrieved, import.started, kept.hash, \(columns)
    from (
      select document, version, has_results, hash, 1 as is_current from study where nct_id = $1
      union all
      select document, version, has_results, hash, 0 from history where nct_id = $1
    ) as kept
    left join document on \(own)
    left join import on import.id = document.import
    order by kept.is_current desc, coalesce(kept.version, 0) desc, kept.document desc
    """
  }

  static let addDocument = StoreQuery(
    "add document",
    """
    insert into document (nct_id, id, length, codec, dictionary, retrieved, import, bytes)
    values ($1, $2, $3, $4, $5, $6, $7, $8)
    """
  )

  static let isInHistory = StoreQuery(
    "is in history",
    "select 1 from history where nct_id = $1 and hash = $2"
  )

  /// The history of many studies at once; asked over a line only.
  static let histories = StoreQuery(
    "histories",
    sqlite: "",
    postgres: "select nct_id, hash from history where nct_id = any (cast($1 as bigint[]))"
  )

  static let addHistory = StoreQuery(
    "add history",
    """
    insert into history (nct_id, hash, version, has_results, document, import)
    values ($1, $2, $3, $4, $5, $6) on conflict (nct_id, hash) do nothing
    """
  )

  static let newestDictionary = StoreQuery(
    "newest dictionary",
    "select id, bytes from dictionary order by id desc limit 1"
  )

  static let dictionaries = StoreQuery("dictionaries", "select id, bytes from dictionary")

  static let addDictionary = StoreQuery(
    "add dictionary",
    "insert into dictionary (id, bytes) values ($1, $2)"
  )
}

// MARK: Imports

extension StoreQuery {
  static let imports = StoreQuery(
    "imports",
    """
    select id, source, started, ended, outcome, added, newer, older, same, read_again, findings,
      trimmed
    from import order by id desc
    """
  )

  static let findings = StoreQuery(
    "findings",
    """
    select severity, file, study, path, line, what, remedy
    from finding where import = $1 and severity = coalesce($2, severity)
    order by id limit $3 offset $4
    """
  )

  /// That imports which never ended were interrupted.
  ///
  /// In a file there is one import at a time, so that no other runs; on a server others may, and one that has
  /// written nothing for a quarter of an hour by the clock of the server runs no more.
  static let noteInterrupted = StoreQuery(
    "note interrupted",
    sqlite: "update import set outcome = 'interrupted' where outcome = 'running'",
    postgres: """
      update import set outcome = 'interrupted'
      where outcome = 'running' and touched < extract(epoch from now()) - 900
      """
  )

  static let importOfToken = StoreQuery(
    "import of token",
    "select id from import where token = $1"
  )

  static let noteImportKey = StoreQuery("note import key", "update store set imports = $1")

  static let addImport = StoreQuery(
    "add import",
    sqlite: addImport(touched: "null"),
    postgres: addImport(touched: "cast(extract(epoch from now()) as bigint)")
  )

  private static func addImport(touched: String) -> String {
    """
    insert into import
      (id, source, started, outcome, added, newer, older, same, read_again, findings, trimmed,
        token, batches, touched)
    values ($1, $2, $3, 'running', 0, 0, 0, 0, 0, 0, 0, $4, 0, \(touched))
    """
  }

  static let batchesOfImport = StoreQuery(
    "batches of import",
    "select batches from import where id = $1"
  )

  static let noteImport = StoreQuery(
    "note import",
    sqlite: noteImport(touched: "null"),
    postgres: noteImport(touched: "cast(extract(epoch from now()) as bigint)")
  )

  private static func noteImport(touched: String) -> String {
    """
    update import set outcome = $1, ended = $2, added = $3, newer = $4, older = $5, same = $6,
      read_again = $7, findings = $8, trimmed = $9, batches = $10, touched = \(touched)
    where id = $11
    """
  }

  static let addFinding = StoreQuery(
    "add finding",
    """
    insert into finding (import, id, severity, file, study, path, line, what, remedy)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
    """
  )
}

// MARK: What readers write

extension StoreQuery {
  /// The lines of a book that came after a revision, in the order in which the store got them.
  static let linesOfBook = StoreQuery(
    "lines of book",
    """
    select nct_id, reader, at, line, revision from reader_line
    where book = $1 and revision > $2 order by revision, nct_id, at, digest
    """
  )

  /// A line that is there already is left as it is.
  static let addLine = StoreQuery(
    "add line",
    """
    insert into reader_line (nct_id, book, at, digest, reader, line, revision)
    values ($1, $2, $3, $4, $5, $6, $7) on conflict (nct_id, book, at, digest) do nothing
    """
  )

  static let noteRevision = StoreQuery("note revision", "update store set revision = $1")

  /// The books of which any line or page is kept, whose names begin in one way.
  static let books = StoreQuery("books", "select distinct book from reader_page order by book")

  /// Pages are whole texts, as a protocol or a run of a search, each written once.
  static let pagesOfBook = StoreQuery(
    "pages of book",
    "select name, text from reader_page where book = $1 order by name"
  )

  static let addPage = StoreQuery(
    "add page",
    """
    insert into reader_page (book, name, text) values ($1, $2, $3)
    on conflict (book, name) do nothing
    """
  )
}
