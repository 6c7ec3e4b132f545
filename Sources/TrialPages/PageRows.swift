/// The rows of a section: made already, or of a long table and made when they are looked at.
package struct PageRows: RandomAccessCollection, Hashable, Sendable {
  private enum Storage: Hashable, Sendable {
    case made([PageRow])
    case table(EventTable)
    case sentences(EventTable)
  }

  private let storage: Storage

  init(_ rows: [PageRow]) { storage = .made(rows) }

  init(_ table: EventTable) { storage = .table(table) }

  /// The rows of a long table as sentences, which are made when they are looked at too.
  init(inWords table: EventTable) { storage = .sentences(table) }

  /// The table whose rows they are, in columns or as sentences; `nil` for rows made already.
  package var table: EventTable? {
    switch storage {
    case .made: nil
    case .table(let table), .sentences(let table): table
    }
  }

  /// Whether they are the rows of a long table as sentences.
  package var areSentences: Bool { if case .sentences = storage { true } else { false } }

  package var startIndex: Int { 0 }

  package var endIndex: Int {
    switch storage {
    case .made(let rows): rows.count
    case .table(let table), .sentences(let table): table.count
    }
  }

  package subscript(place: Int) -> PageRow {
    switch storage {
    case .made(let rows): rows[place]
    case .table(let table): table.row(at: place)
    case .sentences(let table): table.row(at: place).inWords(under: .events(table.head))
    }
  }
}

/// The rows of a page that can be selected, in order; those of long tables made when looked at.
package struct SelectableRows: RandomAccessCollection, Hashable, Sendable {
  /// Rows of one section, and the place of the first of them among all.
  private struct Run: Hashable, Sendable {
    let first: Int
    let rows: PageRows
  }

  private let runs: [Run]
  package let endIndex: Int

  init(_ sections: [PageRows]) {
    var runs: [Run] = []
    var count = 0
    for rows in sections {
      // Every row of a long table can be selected.
      let chosen = rows.table == nil ? PageRows(rows.filter(\.isSelectable)) : rows
      guard !chosen.isEmpty else { continue }
      runs.append(Run(first: count, rows: chosen))
      count += chosen.count
    }
    self.runs = runs
    endIndex = count
  }

  package var startIndex: Int { 0 }

  package subscript(place: Int) -> PageRow {
    let run = run(of: place)
    return run.rows[place - run.first]
  }

  /// The long table a row belongs to with its place there; `nil` for all other rows.
  package func table(of place: Int) -> (table: EventTable, place: Int)? {
    guard indices.contains(place) else { return nil }
    let run = run(of: place)
    return run.rows.table.map { ($0, place - run.first) }
  }

  private func run(of place: Int) -> Run {
    var low = 0
    var high = runs.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if runs[middle].first <= place { low = middle } else { high = middle - 1 }
    }
    return runs[low]
  }
}
