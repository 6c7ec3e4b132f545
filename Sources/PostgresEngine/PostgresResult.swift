import CPostgres
import TrialStore

/// An answer of the server, complete in memory.
final class PostgresResult {
  fileprivate let handle: OpaquePointer
  /// Held, since rows may be read when their connection is gone.
  private let library: PostgresLibrary

  init(_ handle: OpaquePointer, by library: PostgresLibrary) {
    self.handle = handle
    self.library = library
  }

  deinit { postgres_result_free(handle) }

  var kind: postgres_kind { postgres_result_kind(handle) }

  /// The SQLSTATE of a failure; empty where there is none.
  var state: String { String(cString: postgres_result_state(handle)) }

  /// What is said of a failure; empty where there is none.
  var said: String { String(cString: postgres_result_said(handle)) }
}

/// The rows of an answer, in binary form.
package final class PostgresRows: StoreRows {
  private let result: PostgresResult?
  private let count: Int
  private var row = -1

  init(_ result: PostgresResult?) {
    self.result = result
    count = result.map { Int(postgres_result_rows($0.handle)) } ?? 0
  }

  package func next() -> Bool {
    row += 1
    return row < count
  }

  package func bytes(_ column: Int) -> UnsafeRawBufferPointer {
    value(column) ?? .init(start: nil, count: 0)
  }

  package func text(_ column: Int) -> String? {
    value(column).map { String(decoding: $0, as: UTF8.self) }
  }

  package func integer(_ column: Int) -> Int? {
    guard let value = value(column), let result else { return nil }
    switch postgres_result_type(result.handle, Int32(clamping: column)) {
    // smallint, integer, bigint: the highest byte first.
    case 21, 23, 20:
      guard let first = value.first else { return nil }
      let sign = first & 0x80 == 0 ? 0 : -1
      return value.reduce(sign) { $0 << 8 | Int($1) }
    case 1_700: return Self.numeric(value)
    default: return Int(String(decoding: value, as: UTF8.self))
    }
  }

  /// The number of a numeric without a fraction, as sums are: digits of base 10,000 behind a head of four
  /// numbers of two bytes (how many digits, the power of the first, the sign, decimal places).
  private static func numeric(_ bytes: UnsafeRawBufferPointer) -> Int? {
    func word(_ place: Int) -> Int { Int(bytes[2 * place]) << 8 | Int(bytes[2 * place + 1]) }
    guard bytes.count >= 8, bytes.count == 8 + 2 * word(0) else { return nil }
    guard word(2) == 0 || word(2) == 0x4000 else { return nil }
    let power = Int(Int16(truncatingIfNeeded: word(1)))
    guard power < 5 else { return nil }
    var number = 0
    for place in 0..<max(0, power + 1) {
      let digit = place < word(0) ? word(4 + place) : 0
      let (product, isTooLarge) = number.multipliedReportingOverflow(by: 10_000)
      // Downwards, since the lowest number has no opposite.
      let (sum, isStillTooLarge) = product.subtractingReportingOverflow(digit)
      guard !isTooLarge, !isStillTooLarge else { return nil }
      number = sum
    }
    if word(2) != 0 { return number }
    let (opposite, isTooLarge) = 0.subtractingReportingOverflow(number)
    return isTooLarge ? nil : opposite
  }

  private func value(_ column: Int) -> UnsafeRawBufferPointer? {
    guard let result, (0..<count).contains(row) else { return nil }
    var length = 0
    let (row, column) = (Int32(clamping: row), Int32(clamping: column))
    guard let start = postgres_result_bytes(result.handle, row, column, &length) else { return nil }
    return UnsafeRawBufferPointer(start: start, count: length)
  }
}
