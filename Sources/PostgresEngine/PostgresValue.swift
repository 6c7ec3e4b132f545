import CPostgres
package import TrialStore

/// A parameter of a statement, as a store has them.
package typealias PostgresValue = StoreValue

extension PostgresValue {
  /// Lends parameters as C has them, numbers as texts.
  ///
  /// A zero byte within a text, which PostgreSQL cannot keep, goes as its picture U+2400.
  static func lend<Result>(
    _ values: [PostgresValue],
    _ body: (UnsafePointer<postgres_value>?) throws(PostgresError) -> Result
  ) throws(PostgresError) -> Result {
    // All texts one behind the other, so that none moves while it is lent.
    var texts: [UInt8] = []
    var starts: [Int] = []
    for value in values {
      starts.append(texts.count)
      switch value {
      case .null, .bytes: break
      case .integer(let number): texts += Array(String(number).utf8) + [0]
      case .text(let text):
        for byte in text.utf8 {
          if byte == 0 { texts += [0xE2, 0x90, 0x80] } else { texts.append(byte) }
        }
        texts.append(0)
      }
    }
    // Never empty, so that an empty text has an address.
    texts.append(0)
    return try texts.span.withUnsafeBytes { texts throws(PostgresError) in
      var lent: [postgres_value] = []
      for (value, start) in zip(values, starts) {
        let begin = texts.baseAddress?.advanced(by: start).assumingMemoryBound(to: CChar.self)
        switch value {
        case .null: lent.append(postgres_value(bytes: nil, length: 0, is_binary: 0))
        case .integer, .text: lent.append(postgres_value(bytes: begin, length: 0, is_binary: 0))
        case .bytes(let bytes):
          let place = bytes.baseAddress?.assumingMemoryBound(to: CChar.self) ?? begin
          lent.append(
            postgres_value(bytes: place, length: Int32(clamping: bytes.count), is_binary: 1)
          )
        }
      }
      return try lent.withUnsafeBufferPointer { list throws(PostgresError) in
        try body(list.baseAddress)
      }
    }
  }
}
