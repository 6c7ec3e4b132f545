/// Rows that read otherwise than an index has them, as an index of their own.
///
/// A reader sets a category of one study of very many, and list, facets and search have to follow at
/// once, while making the whole index anew takes half a minute. What the index says of these rows is
/// left out of every answer, and what theirs says is put in.
struct AmendedRows: Hashable, Sendable {
  /// The trials as they read now.
  let index: TrialIndex
  /// The row in the whole index of each row of theirs, rising.
  let rows: [TrialRow]
  private let set: RowSet

  /// The trials by their rows in an index of `total` rows.
  init(_ trials: [TrialRow: ListedTrial], of total: Int) {
    rows = trials.keys.sorted()
    index = TrialIndex(rows.compactMap { trials[$0] })
    set = RowSet(rows, of: total)
  }

  /// The trial of a row of the whole as it reads now; `nil` when the whole index has it right.
  func trial(at row: TrialRow) -> ListedTrial? {
    guard set.contains(row) else { return nil }
    return index.trial(at: TrialRow(rows.indices.endOfPrefix { rows[$0] < row }))
  }

  /// Lets an answer of the whole index say of these rows what their own says.
  func amend(_ answer: inout RowSet, by own: RowSet) {
    answer.subtract(set)
    for row in own.rows { answer.insert(rows[Int(row)]) }
  }
}

/// How the rows of the values of a field differ from those that an index has.
struct AmendedValues: Sendable {
  /// Values that no row of the index has; their places follow those of the index.
  private(set) var added: [FilterValue] = []
  /// The rows that have the value of a place now, and had it not.
  private var gained: [Int: [TrialRow]] = [:]
  /// The rows that had the value of a place, and have it no more.
  private var lost: [Int: [TrialRow]] = [:]

  /// No difference.
  init() {}

  /// The differences between trials as the index has them and as they read now, by their rows.
  init(_ trials: [TrialRow: (before: ListedTrial, now: ListedTrial)], in values: IndexedValues) {
    for (row, trial) in trials.sorted(by: { $0.key < $1.key }) {
      let before = Set(values.field.values(of: trial.before).map { FilterValue($0) })
      let now = Set(values.field.values(of: trial.now).map { FilterValue($0) })
      for value in before.subtracting(now) {
        if let place = values.place(of: value) { lost[place, default: []].append(row) }
      }
      for value in now.subtracting(before).sorted(by: { $0.key < $1.key }) {
        gained[place(of: value, in: values), default: []].append(row)
      }
    }
  }

  /// Values with their rows where an index has none of the field.
  init(_ values: [(value: FilterValue, rows: [TrialRow])]) {
    added = values.map(\.value)
    for (place, value) in values.enumerated() { gained[place] = value.rows }
  }

  private mutating func place(of value: FilterValue, in values: IndexedValues) -> Int {
    if let place = values.place(of: value) { return place }
    if let place = added.firstIndex(of: value) { return values.count + place }
    added.append(value)
    return values.count + added.count - 1
  }

  var isEmpty: Bool { gained.isEmpty && lost.isEmpty }

  /// How many rows more have the value of a place than the index says; fewer when it is negative.
  func difference(at place: Int, in rows: RowSet? = nil) -> Int {
    if isEmpty { return 0 }
    func count(_ changed: [TrialRow]?) -> Int {
      guard let changed else { return 0 }
      return rows.map { rows in changed.count(where: rows.contains) } ?? changed.count
    }
    return count(gained[place]) - count(lost[place])
  }

  /// A row that has the value of a place now, and had it not.
  func first(at place: Int) -> TrialRow? { gained[place]?.first }
}
