/// For each row the numbers it has, none twice: what is turned round into the rows of each number.
struct RowLists {
  /// For each row how many numbers there are, then their differences, 7 bits a byte.
  private var bytes = ByteBlocks()
  private var row = PackedWriter()
  private(set) var rows = 0

  /// Adds the next row with its numbers, which are sorted in passing.
  mutating func append(_ numbers: inout [UInt32]) {
    // Most rows have few numbers, so an insertion sort would do; the library's is as quick here.
    if numbers.count > 1 { numbers.sort() }
    var last: UInt32?
    var distinct = 0
    for number in numbers where number != last {
      distinct += 1
      last = number
    }
    row.removeAll()
    row.write(distinct)
    var before: UInt32?
    for number in numbers where number != before {
      row.write(Int(number - (before ?? 0)))
      before = number
    }
    bytes.append(row.bytes)
    rows += 1
  }

  /// Calls the body with each row and each of its numbers, in the order of the rows.
  func forEach(_ body: (_ row: TrialRow, _ number: Int) -> Void) {
    var row: TrialRow = 0
    for block in bytes.blocks {
      block.withUnsafeBytes { bytes in
        var reader = PackedReader(bytes)
        while reader.offset < bytes.count {
          var number = 0
          for _ in 0..<reader.number() {
            number += reader.number()
            body(row, number)
          }
          row += 1
        }
      }
    }
  }

  /// How many rows have each number.
  func counts(of numbers: Int) -> [UInt32] {
    var counts = [UInt32](repeating: 0, count: numbers)
    counts.withUnsafeMutableBufferPointer { counts in
      forEach { _, number in counts[number] += 1 }
    }
    return counts
  }

  /// The rows of each number in the order given, a few million at a time to keep memory small.
  ///
  /// The body gets the rows of consecutive numbers, and for each where its rows end in them.
  func forEachRun<Failure: Error>(
    of order: [UInt32],
    counts: [UInt32],
    _ body: (_ rows: [TrialRow], _ ends: [Int]) throws(Failure) -> Void
  ) throws(Failure) {
    var first = 0
    while first < order.count {
      var size = 0
      var last = first
      while last < order.count, size == 0 || size + Int(counts[Int(order[last])]) < 4_000_000 {
        size += Int(counts[Int(order[last])])
        last += 1
      }
      let (rows, ends) = run(Array(order[first..<last]), counts: counts, size: size)
      try body(rows, ends)
      first = last
    }
  }

  private func run(_ order: [UInt32], counts: [UInt32], size: Int) -> ([TrialRow], [Int]) {
    var places = [Int32](repeating: -1, count: counts.count)
    var ends: [Int] = []
    ends.reserveCapacity(order.count)
    var start = 0
    for number in order {
      places[Int(number)] = Int32(start)
      start += Int(counts[Int(number)])
      ends.append(start)
    }
    var rows = [TrialRow](repeating: 0, count: size)
    rows.withUnsafeMutableBufferPointer { rows in
      places.withUnsafeMutableBufferPointer { places in
        forEach { row, number in
          let place = places[number]
          if place >= 0 {
            rows[Int(place)] = row
            places[number] = place + 1
          }
        }
      }
    }
    return (rows, ends)
  }
}
