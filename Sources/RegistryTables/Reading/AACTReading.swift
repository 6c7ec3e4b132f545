import TrialModel

/// The reading of all studies of a copy of AACT, which goes on where it was cut off.
///
/// The public copy is restored every night: its schema is dropped and all connections are ended. Each study is
/// read whole from one moment; those before it stay, those behind it are read from the copy that is there then.
package struct AACTReading {
  /// What there is to tell while it goes on.
  package enum News: Hashable, Sendable {
    /// How many studies there are to read.
    case total(Int)
    /// How many large queries the server was sent so far.
    case asked(queries: Int)
    /// Tables and columns that this copy does not have.
    case missing([String])
    /// Rows of a study that has none in `studies`; they are left out.
    case unlisted(study: String)
    /// It was cut off behind a study, `nil` before the first, and is tried again after so many seconds.
    case cutOff(after: String?, reason: String, seconds: Int)
  }

  private let schema: String
  private let waits: [Int]
  private let studiesAtATime: Int
  private var last: String?
  private var layout: AACTLayout?
  private var isStopped = false
  private var queries = 0

  /// How many seconds it waits before each try that follows one without a study, some 20 minutes in all.
  package static let usualWaits = [5, 15, 60, 300, 900]

  /// - Parameters:
  ///   - schema: The schema of the tables.
  ///   - waits: The seconds before each further try; as many tries as there are numbers.
  ///   - studiesAtATime: How many studies the server sorts at a time.
  package init(
    schema: String,
    waits: [Int] = Self.usualWaits,
    studiesAtATime: Int = 40_000
  ) {
    self.schema = schema
    self.waits = waits
    self.studiesAtATime = max(1, studiesAtATime)
  }

  /// Reads all studies in the order of their numbers.
  ///
  /// - Parameters:
  ///   - source: Where the tables are.
  ///   - take: Takes a study; answers whether to go on.
  ///   - hear: Hears what there is to tell.
  ///   - wait: Waits so many seconds; answers whether to go on.
  /// - Returns: Whether all were read; false when it was told to stop.
  /// - Throws: `AACTReadingError` when this is no AACT, or can be read no further.
  package mutating func read(
    from source: inout some TableSource,
    take: (AACTStudy) -> Bool,
    hear: (News) -> Void,
    wait: (Int) -> Bool
  ) throws(AACTReadingError) -> Bool {
    var tries = 0
    while true {
      let before = last
      do throws(TableSourceError) {
        try readOn(from: &source, take: take, hear: hear)
        source.end()
        return !isStopped
      } catch {
        source.end()
        if isStopped || error.kind == .stopped { return false }
        // What was never there is not waited for.
        guard layout?.isComplete == true || before != nil else {
          if error.kind == .gone { throw .notAACT(schema: schema) }
          throw .server(error, after: last)
        }
        if last != before { tries = 0 }
        guard error.kind != .refused, tries < waits.count else {
          throw .server(error, after: last)
        }
        hear(.cutOff(after: last, reason: error.said, seconds: waits[tries]))
        guard wait(waits[tries]) else { return false }
        tries += 1
      }
    }
  }

  private mutating func readOn(
    from source: inout some TableSource,
    take: (AACTStudy) -> Bool,
    hear: (News) -> Void
  ) throws(TableSourceError) {
    try source.begin()
    let found = try source.rows(AACTLayout.query(of: schema), cells: 2).compactMap { row in
      row.count == 2 ? row[0].flatMap { table in row[1].map { (table: table, column: $0) } } : nil
    }
    let layout = AACTLayout(schema: schema, found: found)
    guard layout.isComplete else { throw .schemaIsGone(schema) }
    if self.layout == nil {
      if !layout.missing.isEmpty { hear(.missing(layout.missing)) }
      let total = try source.rows(layout.count, cells: 1).first?.first.flatMap(\.self)
      if let total = total.flatMap({ Int($0) }) { hear(.total(total)) }
    }
    self.layout = layout
    let ends = try source.rows(layout.parts(after: last, of: studiesAtATime), cells: 1)
      .compactMap { $0.first.flatMap(\.self) }
    for end in ends.map(Optional.some) + [nil] where !isStopped {
      try readPart(through: end, of: layout, from: &source, take: take, hear: hear)
    }
  }

  /// Reads the studies after the last one up to a number, `nil` to the end.
  private mutating func readPart(
    through end: String?,
    of layout: AACTLayout,
    from source: inout some TableSource,
    take: (AACTStudy) -> Bool,
    hear: (News) -> Void
  ) throws(TableSourceError) {
    var studies = AACTStudies()
    var isStopped = false
    var last = last
    var garbled: String?
    func hand(over study: AACTStudy) {
      if study.isListed {
        if !take(study) { isStopped = true }
      } else {
        hear(.unlisted(study: study.number))
      }
      last = study.number
    }
    defer {
      self.last = last
      self.isStopped = isStopped
    }
    queries += 1
    hear(.asked(queries: queries))
    try source.copy(layout.reading(after: last, through: end), cells: AACTRow.mergedCells) {
      cells in
      guard let row = AACTRow(merged: cells) else {
        garbled = cells.map { $0 ?? "null" }.joined(separator: ", ")
        return false
      }
      if let study = studies.add(row) { hand(over: study) }
      return !isStopped
    }
    if let garbled {
      throw TableSourceError(
        .refused,
        said: "a row of the copy is not as it was asked for: \(garbled.prefix(60))",
        remedy: "tell us which server this is"
      )
    }
    if !isStopped, let study = studies.end() { hand(over: study) }
  }
}

extension TableSourceError {
  fileprivate static func schemaIsGone(_ schema: String) -> TableSourceError {
    TableSourceError(
      .gone,
      said: "the schema '\(schema)' is not there, or has no table of studies",
      remedy: "wait until the copy is restored, then import again; what was read is kept"
    )
  }
}

/// Why AACT could not be read, or no further.
package enum AACTReadingError: Error, Explained {
  /// The schema is not there or has no studies.
  case notAACT(schema: String)
  /// What the server said, and the last study that was read whole; `nil` before the first.
  case server(TableSourceError, after: String?)

  package var what: String {
    switch self {
    case .notAACT(let schema):
      "there is no table 'studies' of AACT in the schema '\(schema)' that this user may read"
    case .server(let error, let last):
      (last.map { "the reading ended after \($0): " } ?? "") + error.said
    }
  }

  package var remedy: String {
    switch self {
    case .notAACT:
      "name the database of AACT, and its schema by aact_schema=NAME where that is not "
        + AACTLayout.usualSchema
    case .server(let error, nil): error.remedy
    case .server(let error, _):
      "what was read is kept, and is passed over the next time; \(error.remedy)"
    }
  }
}
