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
    /// When this reader first decided, be it otherwise; `nil` while every line leaves it open.
    package fileprivate(set) var first: Moment?
    fileprivate var latest: Line
    /// The lines that the latest one took the place of, from the oldest.
    fileprivate var earlier: [Line] = []

    /// When it was made.
    package var at: Moment { latest.at }
    package var decision: ScreeningDecision { latest.decision }
    /// What it says, without a copy of the rest.
    package var choice: ScreeningDecision.Choice { latest.decision.choice }
  }

  /// A decision as a line has it.
  fileprivate struct Line: Hashable, Sendable {
    let at: Moment
    let decision: ScreeningDecision
    let text: String

    /// Whether it counts less than another: it is earlier, or before it in byte order.
    func isBefore(_ other: Line) -> Bool {
      Screening.isBefore((at, text), (other.at, other.text))
    }
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

  /// All that lines say about one record.
  struct Record: Hashable, Sendable {
    fileprivate(set) var entries: [Entry] = []
    fileprivate(set) var duplicates: [DuplicateEntry] = []
    fileprivate var reveals: Set<Reveal> = []

    /// Where the record stands at a stage by its decisions.
    func standing(
      at stage: ReviewProtocol.Stage,
      by consensus: ReviewProtocol.Consensus
    ) -> Standing {
      Standing(of: entries, at: stage, by: consensus)
    }

    /// What a reader decided at a stage, and left open too; `nil` where that reader wrote nothing.
    func decision(
      of reader: ReviewName,
      at stage: ReviewProtocol.Stage
    ) -> ScreeningDecision? {
      entries.firstIndex { $0.stage == stage && $0.reader == reader }
        .map { entries[$0].latest.decision }
    }

    /// Whether any reader decided, at any stage.
    var isDecided: Bool {
      entries.indices.contains { entries[$0].latest.decision.choice.isDecided }
    }

    func isRevealed(at stage: ReviewProtocol.Stage, to reader: ReviewName) -> Bool {
      !reveals.isEmpty && reveals.contains(Reveal(reader: reader, stage: stage))
    }
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

  /// Whether a line counts less than another: it is earlier, or of the same moment and before it in byte
  /// order.
  fileprivate static func isBefore(
    _ line: (at: Moment, text: String),
    _ other: (at: Moment, text: String)
  ) -> Bool {
    guard line.at == other.at else { return line.at < other.at }
    return line.text.utf8.lexicographicallyPrecedes(other.text.utf8)
  }

  /// Every record that any line is of.
  package var ids: Dictionary<TrialID, some Any>.Keys { records.keys }

  /// All that lines say about a record; `nil` where there is no line of it, as of most records of a review.
  func record(of id: TrialID) -> Record? { records[id] }

  /// Every record that a reader called a duplicate, or said to be none.
  package var idsOfDuplicateEntries: [TrialID] {
    records.filter { !$0.value.duplicates.isEmpty }.map(\.key)
  }

  /// Every reader of whom there is a decision.
  package var readers: Set<ReviewName> {
    records.values.reduce(into: []) { readers, record in
      for entry in record.entries { readers.insert(entry.reader) }
    }
  }

  /// The entries of all readers for a record at a stage, those that leave it open too.
  package func entries(of id: TrialID, at stage: ReviewProtocol.Stage) -> [Entry] {
    records[id]?.entries.filter { $0.stage == stage } ?? []
  }

  /// The entries as they were at a moment: without the lines written after it.
  package func entries(
    of id: TrialID,
    at stage: ReviewProtocol.Stage,
    by moment: Moment
  ) -> [Entry] {
    entries(of: id, at: stage).compactMap { $0.asOf(moment) }
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
    records[id]?.isDecided ?? false
  }

  /// Whether a reader looked at what the others decided.
  package func isRevealed(
    _ id: TrialID,
    at stage: ReviewProtocol.Stage,
    to reader: ReviewName
  )
    -> Bool
  {
    records[id]?.isRevealed(at: stage, to: reader) ?? false
  }

  /// What readers said about a record being a duplicate, those who took it back too.
  package func duplicateEntries(of id: TrialID) -> [DuplicateEntry] {
    records[id]?.duplicates ?? []
  }

  /// What readers say about a record being of the same trial as another; of several the latest counts.
  ///
  /// `nil` where nobody said so, or everybody took it back.
  package func isDuplicate(_ id: TrialID, of original: TrialID) -> Bool? {
    Self.isDuplicate(of: original, by: records[id]?.duplicates ?? [])
  }

  private static func isDuplicate(of original: TrialID, by entries: [DuplicateEntry]) -> Bool? {
    entries.filter { $0.original == original && $0.isDuplicate != nil }
      .max { isBefore(($0.at, $0.text), ($1.at, $1.text)) }?.isDuplicate
  }

  /// The record that stays where a reader decided that this one is of the same trial; of several that
  /// disagree about a pair the latest counts.
  ///
  /// With a moment, only what still stands that was said by then counts.
  package func original(of id: TrialID, by moment: Moment? = nil) -> TrialID? {
    guard let said = records[id]?.duplicates, !said.isEmpty else { return nil }
    let entries = moment.map { moment in said.filter { $0.at <= moment } } ?? said
    return entries.map(\.original).eachOnce
      .filter { Self.isDuplicate(of: $0, by: entries) == true }.min()
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
      reveals.insert(Screening.Reveal(reader: line.reader, stage: line.stage))
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
    let added = Screening.Line(at: line.at, decision: decision, text: text)
    guard
      let place = entries.firstIndex(where: {
        $0.stage == line.stage && $0.reader == line.reader
      })
    else {
      let entry = Screening.Entry(
        reader: line.reader,
        stage: line.stage,
        first: first,
        latest: added
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
    entries[place].add(added)
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
    let before = (duplicates[place].at, duplicates[place].text)
    guard Screening.isBefore(before, (line.at, text)) else { return }
    duplicates[place].at = line.at
    duplicates[place].isDuplicate = isDuplicate
    duplicates[place].text = text
  }
}

extension Screening.Entry {
  /// Takes a line up where it belongs by its moment; one that is there already changes nothing.
  fileprivate mutating func add(_ line: Screening.Line) {
    guard latest.isBefore(line) else {
      guard line.isBefore(latest) else { return }
      let place = earlier.firstIndex { !$0.isBefore(line) } ?? earlier.endIndex
      guard place == earlier.endIndex || line.isBefore(earlier[place]) else { return }
      earlier.insert(line, at: place)
      return
    }
    earlier.append(latest)
    latest = line
  }

  /// Whether the decision that counts was made after a moment and goes another way than the one that stood
  /// then.
  func isDecidedAnew(since moment: Moment) -> Bool {
    at > moment && asOf(moment)?.decision.choice != decision.choice
  }

  /// The entry without the lines after a moment; `nil` where none is left.
  fileprivate func asOf(_ moment: Moment) -> Screening.Entry? {
    guard latest.at > moment else { return self }
    guard let last = earlier.lastIndex(where: { $0.at <= moment }) else { return nil }
    var entry = self
    entry.latest = earlier[last]
    entry.earlier = Array(earlier[..<last])
    entry.first = first.flatMap { $0 <= moment ? $0 : nil }
    return entry
  }
}
