/// For each of many terms the rows that have it, rising.
///
/// Layout: how many terms (8 bytes), where the rows of each end (4 bytes), the rows (4 bytes each).
struct PostingLists: Sendable {
  private let ends: NumberColumn<UInt32>
  private let rows: ByteView

  init(_ bytes: ByteView) {
    let stated = bytes.number(at: 0, as: UInt64.self)
    let count = stated <= UInt64(max(0, bytes.count - 8) / 4) ? Int(stated) : 0
    ends = NumberColumn(bytes.part(8, count * 4))
    rows = bytes.part(8 + count * 4, max(0, bytes.count - 8 - count * 4))
  }

  /// Lends a reader of the rows.
  func withReader<Value>(_ body: (PostingListsReader) -> Value) -> Value {
    ends.withNumbers { ends in
      NumberColumn<TrialRow>(rows)
        .withNumbers { rows in body(PostingListsReader(ends: ends, rows: rows)) }
    }
  }
}

/// The rows of terms while their bytes are lent.
struct PostingListsReader {
  fileprivate let ends: NumberReader<UInt32>
  fileprivate let rows: NumberReader<TrialRow>

  /// How many rows have the term at a place.
  func count(of term: Int) -> Int {
    Int(ends[term]) - (term == 0 ? 0 : Int(ends[term - 1]))
  }

  /// Sets the bits of the rows that have one of the terms; rows without a bit are passed over.
  func insert(_ terms: Range<Int>, into bits: UnsafeMutableBufferPointer<UInt64>) {
    guard !terms.isEmpty else { return }
    let start = terms.lowerBound == 0 ? 0 : Int(ends[terms.lowerBound - 1])
    let end = min(Int(ends[terms.upperBound - 1]), rows.count)
    var place = start
    while place < end {
      let row = Int(rows[place])
      if row >> 6 < bits.count { bits[row >> 6] |= 1 << UInt64(row & 63) }
      place += 1
    }
  }
}
