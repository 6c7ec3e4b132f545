/// Terms of adverse events with the rows that post them and the percentages of their groups:
/// a row comes once for each.
struct IndexedEvents: Sendable {
  /// The keys of the terms, rising.
  private let keys: TextList
  private let ends: NumberColumn<UInt32>
  private let rows: NumberColumn<TrialRow>
  /// The codes of percentages plus 1, 0 where there is none; of any row, and of serious ones alone.
  private let any: NumberColumn<UInt16>
  private let serious: NumberColumn<UInt16>

  init(_ layout: IndexLayout, _ bytes: FixedBytes) {
    keys = TextList(layout.section(.eventKeys, of: bytes))
    ends = NumberColumn(layout.section(.eventEnds, of: bytes))
    rows = NumberColumn(layout.section(.eventRows, of: bytes))
    any = NumberColumn(layout.section(.eventShares, 0, of: bytes))
    serious = NumberColumn(layout.section(.eventShares, 1, of: bytes))
  }

  /// Whether a trial posts the term.
  func has(_ key: String) -> Bool { place(of: key) != nil }

  private func place(of key: String) -> Int? {
    let wanted = Array(key.utf8)
    let place = (0..<keys.count)
      .endOfPrefix { keys.bytes(at: $0).withBytes { $0.lexicographicallyPrecedes(wanted) } }
    let isThere = place < keys.count && keys.bytes(at: place).withBytes { $0.elementsEqual(wanted) }
    return isThere ? place : nil
  }

  /// The rows of which one of the terms has a percentage that the question lets through.
  func insertRows(meeting question: EventQuestion, _ terms: EventTerms, into set: inout RowSet) {
    let codes = question.condition.codes
    for place in question.keys(terms).compactMap(place) {
      let start = place == 0 ? 0 : Int(ends[place - 1])
      let end = Int(ends[place])
      rows.withNumbers { rows in
        (question.isSeriousAlone ? serious : any)
          .withNumbers { shares in
            set.withWords { words in
              var entry = start
              while entry < min(end, rows.count) {
                let share = shares[entry]
                let row = Int(rows[entry])
                if share > 0, codes.contains(share - 1), row >> 6 < words.count {
                  words[row >> 6] |= 1 << UInt64(row & 63)
                }
                entry += 1
              }
            }
          }
      }
    }
  }
}
