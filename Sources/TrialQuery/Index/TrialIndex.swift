package import TrialModel

/// Many trials as the list needs them: rows to read, filter, count, sort and search.
///
/// Thirty-two trials in memory and hundreds of thousands in a mapped file are the same bytes, read
/// by the same code. An index never changes; two are equal when the sums over their bytes and what
/// is amended are.
package final class TrialIndex: Sendable {
  /// How many trials there are.
  package let count: Int
  /// The number of the store's state that it was made from; 0 without a store.
  package let generation: UInt64
  /// What the catalogue was that it was made from; 0 when nobody said.
  package let fingerprint: UInt64
  private let bytes: FixedBytes
  private let layout: IndexLayout
  private let packedTrials: ByteView
  private let packedEnds: NumberColumn<UInt64>
  private let rowsByID: NumberColumn<TrialRow>
  let standardOrder: NumberColumn<TrialRow>
  private let values: [FilterField: IndexedValues]
  /// The rows that read otherwise than the bytes say; `nil` when none does.
  let amended: AmendedRows?
  /// Where the rows stand in a review; `nil` without one.
  let screened: ScreenedRows?
  /// What readers say of trials by themselves; `nil` where nobody does.
  let noted: NotedRows?
  /// Where the words come from that mean the same; asked when one is looked for.
  private let thesaurusSource: @Sendable () -> Thesaurus

  /// The version of the layout that is read and written here; another is made anew.
  package static var layoutVersion: Int { Int(IndexLayout.version) }

  /// Opens bytes that were written before, such as a mapped file.
  ///
  /// What would need all bytes to be read is left to `verify()`.
  /// - Throws: `IndexError` when they are no whole index of this version.
  package convenience init(_ bytes: FixedBytes) throws(IndexError) {
    let layout = try IndexLayout(reading: bytes)
    try layout.checkSections(of: bytes)
    layout.announceFirstUse(of: bytes)
    self.init(bytes, layout)
  }

  /// An index in memory of rows, in this order.
  package convenience init(_ trials: some Sequence<ListedTrial>) {
    self.init(trials.lazy.map { ($0, EventShares.none) }, .none)
  }

  /// An index in memory of trials with what they post of adverse events, in this order.
  package convenience init(_ trials: some Sequence<Trial>, _ terms: EventTerms) {
    self.init(trials.lazy.map { (ListedTrial($0), EventShares($0)) }, terms)
  }

  /// The bytes of an index of trials with what they post of adverse events, in this order.
  package static func bytes(of trials: some Sequence<Trial>, _ terms: EventTerms) -> [UInt8] {
    var bytes: [UInt8] = []
    var builder = IndexBuilder<Never>(eventTerms: terms) { bytes.append(contentsOf: $0) }
    for trial in trials { builder.add(ListedTrial(trial), EventShares(trial)) }
    builder.finish()
    return bytes
  }

  private convenience init(
    _ trials: some Sequence<(ListedTrial, EventShares)>,
    _ terms: EventTerms
  ) {
    var bytes: [UInt8] = []
    var builder = IndexBuilder<Never>(eventTerms: terms) { bytes.append(contentsOf: $0) }
    for (trial, events) in trials { builder.add(trial, events) }
    let layout = builder.finished()
    self.init(FixedBytes(copying: bytes), layout)
  }

  private init(_ bytes: FixedBytes, _ layout: IndexLayout) {
    self.bytes = bytes
    self.layout = layout
    count = layout.rows
    generation = layout.generation
    fingerprint = layout.fingerprint
    packedTrials = layout.section(.packedTrials, of: bytes)
    packedEnds = NumberColumn(layout.section(.packedEnds, of: bytes))
    rowsByID = NumberColumn(layout.section(.rowsByID, of: bytes))
    standardOrder = NumberColumn(layout.section(.standardOrder, of: bytes))
    values = Dictionary(
      uniqueKeysWithValues: FilterField.faceted.enumerated()
        .map { part, field in (field, IndexedValues(of: field, part: part, layout, bytes)) }
    )
    amended = nil
    screened = nil
    noted = nil
    thesaurusSource = { .none }
  }

  /// The same bytes with what lies over them.
  private init(
    _ index: TrialIndex,
    values: [FilterField: IndexedValues]? = nil,
    amended: AmendedRows?,
    screened: ScreenedRows?,
    noted: NotedRows?,
    knowing thesaurus: (@Sendable () -> Thesaurus)? = nil
  ) {
    bytes = index.bytes
    layout = index.layout
    count = index.count
    generation = index.generation
    fingerprint = index.fingerprint
    packedTrials = index.packedTrials
    packedEnds = index.packedEnds
    rowsByID = index.rowsByID
    standardOrder = index.standardOrder
    self.values = values ?? index.values
    self.amended = amended
    self.screened = screened
    self.noted = noted
    thesaurusSource = thesaurus ?? index.thesaurusSource
  }

  /// The index with words that mean the same, made when one is first looked for.
  package func knowing(_ thesaurus: @escaping @Sendable () -> Thesaurus) -> TrialIndex {
    TrialIndex(self, amended: amended, screened: screened, noted: noted, knowing: thesaurus)
  }

  /// The words that mean the same.
  package var thesaurus: Thesaurus { thesaurusSource() }

  /// The index with trials as they read now, which it may have otherwise; other trials read as the
  /// bytes say, also those that were amended before.
  ///
  /// Of two that are the same trial the later counts; those that the index does not have are passed
  /// over.
  package func amended(with trials: some Sequence<ListedTrial>) -> TrialIndex {
    var changed: [TrialRow: (before: ListedTrial, now: ListedTrial)] = [:]
    for trial in trials {
      guard let row = row(of: trial.id) else { continue }
      let before = writtenTrial(at: row)
      changed[row] = before == trial ? nil : (before, trial)
    }
    if changed.isEmpty, amended == nil { return self }
    return TrialIndex(
      self,
      values: values.mapValues { $0.amended(by: changed) },
      amended: changed.isEmpty ? nil : AmendedRows(changed.mapValues(\.now), of: count),
      screened: screened,
      noted: noted
    )
  }

  /// The index with what readers say of trials by themselves put over it, in place of what was said before.
  package func noted(by notes: ReaderNotes) -> TrialIndex {
    if notes == self.notes { return self }
    return TrialIndex(
      self,
      amended: amended,
      screened: screened,
      noted: notes.isEmpty ? nil : NotedRows(notes, of: self)
    )
  }

  /// The index with a review put over it: what its readers decided; `nil` takes it away.
  ///
  /// Where the numbers of the records that changed are given, and a review of the same reader lay over it
  /// before, only those are looked at.
  package func screened(
    by review: ScreenedReview?,
    changed ids: [TrialID]? = nil
  ) -> TrialIndex {
    TrialIndex(
      self,
      amended: amended,
      screened: review.map { review in
        if let ids, let before = screened { return before.changed(ids, in: review, of: self) }
        return ScreenedRows(review, of: self)
      },
      noted: noted
    )
  }

  /// Reads all bytes and checks that they are as they were written.
  ///
  /// - Throws: `IndexError.damagedContent` when they are not.
  package func verify() throws(IndexError) {
    var verification = verification
    while try verification.goesOn() {}
  }

  /// A check of all bytes in small steps, for who has to stay ready for keys.
  package var verification: IndexVerification { IndexVerification(layout, bytes) }

  /// Tells the bytes of one index from those of any other; amended or not.
  package var identity: ObjectIdentifier { ObjectIdentifier(bytes) }

  /// Whether the bytes are those of a file, which can be damaged.
  package var isOfFile: Bool { bytes.isOfFile }

  /// Whether the file that the bytes are of is as it was when it was opened.
  ///
  /// Asked before anything read from it is shown; in memory nothing changes.
  package var isUnchanged: Bool { bytes.isUnchanged() }

  /// The trial of a row; one without texts when there is no such row.
  package func trial(at row: TrialRow) -> ListedTrial {
    let trial = amended?.trial(at: row) ?? writtenTrial(at: row)
    let noted = noted.map { trial.noted($0.notes.of(trial.id)) } ?? trial
    return screened.map { noted.screened(as: $0.review.record(trial.id)) } ?? noted
  }

  /// The trial of a row as the bytes say, amended or not.
  package func writtenTrial(at row: TrialRow) -> ListedTrial {
    withPacked(of: row) { packed in ListedTrial(&packed) }
  }

  /// The registry number of a row; empty when there is no such row.
  package func id(at row: TrialRow) -> TrialID {
    withPacked(of: row) { packed in TrialID(packed.text()) }
  }

  /// Lends the packed trial of a row.
  func withPacked<Value>(of row: TrialRow, _ body: (inout PackedReader) -> Value) -> Value {
    let row = Int(row)
    let start = row == 0 ? 0 : Int(clamping: packedEnds[row - 1])
    let length = Int(clamping: packedEnds[row]).subtractingReportingOverflow(start).partialValue
    return packedTrials.part(start, length <= PackedReader.longest ? length : 0)
      .withBytes { bytes in
        var reader = PackedReader(bytes)
        return body(&reader)
      }
  }

  /// The row of a registry number; `nil` when the index has none of it.
  package func row(of id: TrialID) -> TrialRow? { rows(of: CollectionOfOne(id))[0] }

  /// The rows of registry numbers, `nil` for those that the index does not have.
  ///
  /// Each is looked for from where the one before was, in steps that double, so that numbers that rise are
  /// found quickly, few among many and many among many; one that is smaller is looked for from the beginning.
  package func rows(of ids: some Collection<TrialID>) -> [TrialRow?] {
    rowsByID.withNumbers { rows in
      var low = 0
      return ids.map { id in
        var text = id.text
        return text.withUTF8 { number in
          if low > 0, !isNumber(of: rows[low - 1], before: number) { low = 0 }
          var (step, high) = (1, low)
          while high < rows.count, isNumber(of: rows[high], before: number) {
            low = high + 1
            high += step
            step *= 2
          }
          low = (low..<max(low, min(high, rows.count)))
            .endOfPrefix { isNumber(of: rows[$0], before: number) }
          guard low < rows.count, isNumber(of: rows[low], number) else { return nil }
          return rows[low]
        }
      }
    }
  }

  /// Whether the registry number of a row comes before another, both as bytes.
  private func isNumber(of row: TrialRow, before other: UnsafeBufferPointer<UInt8>) -> Bool {
    withPacked(of: row) { packed in
      let own = packed.slice()
      for place in 0..<min(own.count, other.count) where own[place] != other[place] {
        return own[place] < other[place]
      }
      return own.count < other.count
    }
  }

  /// Whether bytes are the registry number of a row.
  private func isNumber(of row: TrialRow, _ other: UnsafeBufferPointer<UInt8>) -> Bool {
    withPacked(of: row) { packed in
      let own = packed.slice()
      return own.count == other.count && own.indices.allSatisfy { own[$0] == other[$0] }
    }
  }

  /// What trials post of adverse events.
  var events: IndexedEvents { IndexedEvents(layout, bytes) }

  /// The terms of adverse events that are looked for together; none when they cannot be read.
  package var eventTerms: EventTerms {
    (try? EventTerms(layout.section(.eventTerms, of: bytes).text)) ?? .none
  }

  /// The words of all texts; their sections are not touched before they are asked for.
  var words: IndexedWords { IndexedWords(.ofTexts, layout, bytes) }

  /// Names without their punctuation.
  var names: IndexedWords { IndexedWords(.ofNames, layout, bytes) }

  /// The values of a field that takes words; none of one that takes numbers.
  func values(of field: FilterField) -> IndexedValues {
    if let values = values[field] { return values }
    let none = IndexedValues(of: field, part: Int(UInt32.max), layout, bytes)
    let over = field == .screening ? screened?.amendedValues : noted?.amendedValues(of: field)
    return over.map(none.amended(by:)) ?? none
  }

  /// The numbers of a field that takes numbers, the smallest number where none is known.
  func numbers(of field: FilterField) -> NumberColumn<Int32> {
    let part = FilterField.numeric.firstIndex(of: field) ?? Int(UInt32.max)
    return NumberColumn(layout.section(.numbers, part, of: bytes))
  }

  /// The places of the rows in the order of a column.
  func ranks(of column: Column) -> ByteView {
    let part = Column.indexed.firstIndex(of: column) ?? Int(UInt32.max)
    return layout.section(.ranks, part, of: bytes)
  }
}

extension TrialIndex: Hashable {
  package static func == (left: TrialIndex, right: TrialIndex) -> Bool {
    left === right
      || left.layout == right.layout && left.amended == right.amended
        && left.screened == right.screened && left.noted == right.noted
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(layout.sum) }
}
