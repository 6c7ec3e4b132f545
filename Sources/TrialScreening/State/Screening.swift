package import TrialModel

/// What all readers decided so far: the latest line of each reader for a record and a stage.
///
/// Lines may be added in any order, and twice: the state is the same. Of two lines of one moment the later
/// in byte order counts.
package struct Screening: Hashable, Sendable {
  /// The decision of one reader that counts for a record at a stage.
  package struct Entry: Hashable, Sendable {
    package let reader: ReviewName
    package let stage: ReviewProtocol.Stage
    /// When it was made.
    package fileprivate(set) var at: Moment
    package fileprivate(set) var decision: ScreeningDecision
    /// When this reader first decided, be it otherwise; `nil` while every line leaves it open.
    package fileprivate(set) var first: Moment?
    fileprivate var text: String
  }

  /// What a reader said about a record being of the same trial as another.
  package struct DuplicateEntry: Hashable, Sendable {
    package let original: TrialID
    package let reader: ReviewName
    package fileprivate(set) var at: Moment
    /// `nil` where it was taken back.
    package fileprivate(set) var isDuplicate: Bool?
    fileprivate var text: String
  }

  fileprivate struct Record: Hashable, Sendable {
    var entries: [Entry] = []
    var duplicates: [DuplicateEntry] = []
    var reveals: [Reveal] = []
  }

  /// That a reader looked at what the others decided.
  fileprivate struct Reveal: Hashable, Sendable {
    let reader: ReviewName
    let stage: ReviewProtocol.Stage
  }

  private var records: [TrialID: Record] = [:]

  package init() {}

  /// Takes a line up; `text` is the line as it stands in the file.
  package mutating func add(_ line: ScreeningLine, as text: String) {
    // In place: there are thousands of lines.
    records[line.id, default: Record()].add(line, as: text)
  }

  /// Every record that any line is of.
  package var ids: Dictionary<TrialID, some Any>.Keys { records.keys }

  /// The entries of all readers for a record at a stage, those that leave it open too.
  package func entries(of id: TrialID, at stage: ReviewProtocol.Stage) -> [Entry] {
    records[id]?.entries.filter { $0.stage == stage } ?? []
  }

  /// The entry of one reader; `nil` where that reader wrote nothing of the record at the stage.
  package func entry(
    of reader: ReviewName,
    on id: TrialID,
    at stage: ReviewProtocol.Stage
  ) -> Entry? {
    records[id]?.entries.first { $0.stage == stage && $0.reader == reader }
  }

  /// Whether any reader decided, at any stage.
  package func isDecided(_ id: TrialID) -> Bool {
    records[id]?.entries.contains { $0.decision.choice.isDecided } ?? false
  }

  /// Whether a reader looked at what the others decided.
  package func isRevealed(
    _ id: TrialID,
    at stage: ReviewProtocol.Stage,
    to reader: ReviewName
  )
    -> Bool
  {
    records[id]?.reveals.contains(Reveal(reader: reader, stage: stage)) ?? false
  }

  /// What readers said about a record being a duplicate, those who took it back too.
  package func duplicateEntries(of id: TrialID) -> [DuplicateEntry] {
    records[id]?.duplicates ?? []
  }

  /// What readers say about a record being of the same trial as another; of several the latest counts.
  ///
  /// `nil` where nobody said so, or everybody took it back.
  package func isDuplicate(_ id: TrialID, of original: TrialID) -> Bool? {
    records[id]?.duplicates
      .filter { $0.original == original && $0.isDuplicate != nil }
      .max { ($0.at, $0.text) < ($1.at, $1.text) }?.isDuplicate
  }

  /// The record that stays where a reader decided that this one is of the same trial; of several that
  /// disagree about a pair the latest counts.
  package func original(of id: TrialID) -> TrialID? {
    guard let entries = records[id]?.duplicates, !entries.isEmpty else { return nil }
    return entries.map(\.original).eachOnce.filter { isDuplicate(id, of: $0) == true }.min()
  }

  /// The latest moment of the lines of a reader for a record and stage, and of what that reader said of
  /// duplicates of it: a new line is to be later.
  package func latestMoment(
    of reader: ReviewName,
    on id: TrialID,
    at stage: ReviewProtocol.Stage
  ) -> Moment? {
    let duplicates = duplicateEntries(of: id).filter { $0.reader == reader }.map(\.at)
    return (duplicates + [entry(of: reader, on: id, at: stage)?.at].compactMap { $0 }).max()
  }
}

extension Screening.Record {
  fileprivate mutating func add(_ line: ScreeningLine, as text: String) {
    switch line.act {
    case .decision(let decision): add(decision, of: line, as: text)
    case .reveal:
      let reveal = Screening.Reveal(reader: line.reader, stage: line.stage)
      guard !reveals.contains(reveal) else { return }
      // In one order, so that no order of lines makes another state.
      let place =
        reveals.firstIndex {
          (reveal.reader, reveal.stage.rawValue) < ($0.reader, $0.stage.rawValue)
        }
      reveals.insert(reveal, at: place ?? reveals.endIndex)
    case .duplicate(let original, let isDuplicate):
      add(isDuplicate, of: original, in: line, as: text)
    }
  }

  fileprivate mutating func add(
    _ decision: ScreeningDecision,
    of line: ScreeningLine,
    as text: String
  ) {
    let first = decision.choice.isDecided ? line.at : nil
    guard
      let place = entries.firstIndex(where: {
        $0.stage == line.stage && $0.reader == line.reader
      })
    else {
      let entry = Screening.Entry(
        reader: line.reader,
        stage: line.stage,
        at: line.at,
        decision: decision,
        first: first,
        text: text
      )
      // In the order of the readers' names, so that no order of lines makes another state.
      let place =
        entries.firstIndex {
          (line.reader, line.stage.rawValue) < ($0.reader, $0.stage.rawValue)
        } ?? entries.endIndex
      entries.insert(entry, at: place)
      return
    }
    let firsts = [entries[place].first, first].compactMap { $0 }
    entries[place].first = firsts.min()
    guard (entries[place].at, entries[place].text) < (line.at, text) else { return }
    entries[place].at = line.at
    entries[place].decision = decision
    entries[place].text = text
  }

  fileprivate mutating func add(
    _ isDuplicate: Bool?,
    of original: TrialID,
    in line: ScreeningLine,
    as text: String
  ) {
    guard
      let place = duplicates.firstIndex(where: {
        $0.original == original && $0.reader == line.reader
      })
    else {
      let entry = Screening.DuplicateEntry(
        original: original,
        reader: line.reader,
        at: line.at,
        isDuplicate: isDuplicate,
        text: text
      )
      let place =
        duplicates.firstIndex { (original, line.reader) < ($0.original, $0.reader) }
        ?? duplicates.endIndex
      duplicates.insert(entry, at: place)
      return
    }
    guard (duplicates[place].at, duplicates[place].text) < (line.at, text) else { return }
    duplicates[place].at = line.at
    duplicates[place].isDuplicate = isDuplicate
    duplicates[place].text = text
  }
}
