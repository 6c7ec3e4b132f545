/// Whole numbers of one width, one a row.
struct NumberColumn<Number: FixedWidthInteger & Sendable>: Sendable {
  private let bytes: ByteView

  init(_ bytes: ByteView) { self.bytes = bytes }

  var count: Int { bytes.count / MemoryLayout<Number>.size }

  /// The number of a row; 0 where there is none.
  subscript(row: Int) -> Number { bytes.number(at: row * MemoryLayout<Number>.size) }

  /// All numbers below a limit.
  func all(below limit: Number) -> [Number] {
    withNumbers { numbers in
      [Number](unsafeUninitializedCapacity: numbers.count) { kept, count in
        for place in 0..<numbers.count where numbers[place] < limit {
          kept[count] = numbers[place]
          count += 1
        }
      }
    }
  }

  /// Lends a reader of the numbers, which must be asked for rows below `count` alone.
  func withNumbers<Value>(_ body: (NumberReader<Number>) -> Value) -> Value {
    bytes.withBytes { body(NumberReader(bytes: $0)) }
  }
}

/// The numbers of a column while their bytes are lent.
struct NumberReader<Number: FixedWidthInteger> {
  fileprivate let bytes: UnsafeRawBufferPointer

  var count: Int { bytes.count / MemoryLayout<Number>.size }

  /// The number of a row below `count`; rows beyond it read as 0.
  subscript(row: Int) -> Number {
    guard row >= 0, row < count else { return 0 }
    return Number(
      littleEndian: bytes.loadUnaligned(
        fromByteOffset: row &* MemoryLayout<Number>.size,
        as: Number.self
      )
    )
  }
}
