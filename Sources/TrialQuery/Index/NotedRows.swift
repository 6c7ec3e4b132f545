package import TrialModel

/// Which rows of an index have the tags and the words that readers wrote.
///
/// It lies over the index: a tag changes the rows of one trial and none of the bytes.
struct NotedRows: Hashable, Sendable {
  let notes: ReaderNotes
  /// The rows that readers say something of.
  let allRows: RowSet
  /// The values of each field that takes what readers say, in the order in which they come.
  private let values: [FilterField: [Noted]]

  /// A value with the rows that have it, rising.
  private struct Noted: Hashable {
    let value: FilterValue
    var rows: [TrialRow]
  }

  /// Notes on trials that the index does not have are kept, and met by no row.
  init(_ notes: ReaderNotes, of index: TrialIndex) {
    self.notes = notes
    let ids = notes.trials
    let rows = zip(ids, index.rows(of: ids)).compactMap { id, row in row.map { (id: id, row: $0) } }
      .sorted { $0.row < $1.row }
    allRows = RowSet(rows.map(\.row), of: index.count)
    var values: [FilterField: [Noted]] = [:]
    for field in [FilterField.tag, .note] {
      var places: [FilterValue: Int] = [:]
      var noted: [Noted] = []
      for (id, row) in rows {
        let said = (notes.of(id).values(of: field) ?? []).map { FilterValue($0) }
        for value in said.eachOnce {
          let place = places[value] ?? noted.count
          if place == noted.count { noted.append(Noted(value: value, rows: [])) }
          places[value] = place
          noted[place].rows.append(row)
        }
      }
      values[field] = noted
    }
    self.values = values
  }

  static func == (left: NotedRows, right: NotedRows) -> Bool { left.notes == right.notes }
  func hash(into hasher: inout Hasher) { hasher.combine(notes) }

  /// The rows that have one of some values of a field, or none at all where that is asked for.
  func rows(with wanted: [FilterValue], in field: FilterField) -> RowSet {
    var met = RowSet(of: allRows.total)
    var having = met
    for noted in values[field] ?? [] {
      for row in noted.rows { having.insert(row) }
      if wanted.contains(noted.value) { for row in noted.rows { met.insert(row) } }
    }
    if wanted.contains(FilterValue(FilterField.nothingNoted)) { met.formUnion(having.inverted) }
    return met
  }

  /// The values that rows have, for facets and what a filter may name; `nil` for other fields.
  func amendedValues(of field: FilterField) -> AmendedValues? {
    values[field].map { AmendedValues($0.map { ($0.value, $0.rows) }) }
  }

  /// Whether somebody tagged a trial of the index.
  var hasTags: Bool { !(values[.tag] ?? []).isEmpty }
}

extension FilterField {
  /// The value of a trial that no reader tagged, or wrote a note on.
  static let nothingNoted = "none"
}

extension TrialIndex {
  /// What readers say of trials by themselves, as it lies over the index.
  package var notes: ReaderNotes { noted?.notes ?? ReaderNotes() }

  /// Whether readers tagged some of its trials.
  var hasTags: Bool { noted?.hasTags ?? false }

  /// The rows on which readers say what is asked for.
  func rows(notedWith wanted: [FilterValue], in field: FilterField) -> RowSet {
    if let noted { return noted.rows(with: wanted, in: field) }
    let asksForNone = wanted.contains(FilterValue(FilterField.nothingNoted))
    return asksForNone ? RowSet(all: count) : RowSet(of: count)
  }
}

extension [ReaderNote] {
  /// The tags, or the words of the notes, each once; `nil` where there is none of them.
  func values(of field: FilterField) -> [String]? {
    let values = field == .tag ? tags : compactMap(\.text).flatMap(\.noteWords).eachOnce
    return values.isEmpty ? nil : values
  }

  /// What each reader wrote, else the tags, in one line for reading: `AB: read the appendix; CD: board`.
  package var brief: String {
    map { "\($0.initials): \($0.text ?? $0.tags.joined(separator: ", "))" }.joined(separator: "; ")
  }
}

extension String {
  /// The words that a note is found by: its runs of letters and digits, and words with a hyphen as a whole.
  fileprivate var noteWords: [String] {
    let whole = split { !($0.isLetter || $0.isNumber || $0 == "-") }
      .map { word in word.drop { $0 == "-" } }
      .map { word in String(word.reversed().drop { $0 == "-" }.reversed()) }
    let parts = whole.filter { $0.contains("-") }.flatMap {
      $0.split(separator: "-").map(String.init)
    }
    return (whole + parts).filter { !$0.isEmpty }
  }
}
