import TrialModel

/// Rows that were asked for, read one after the other; letting go of them ends the reading.
package protocol StoreRows: AnyObject {
  /// Moves to the next row.
  ///
  /// - Returns: Whether there is one.
  func next() throws(StoreError) -> Bool

  /// The number of a column, counted from 0; `nil` for null.
  func integer(_ column: Int) -> Int?

  /// The text of a column; `nil` for null.
  func text(_ column: Int) -> String?

  /// The bytes of a column where they lie, until the next row; none for null.
  func bytes(_ column: Int) -> UnsafeRawBufferPointer
}

extension StoreRows {
  /// The registry number of a column; `nil` when the store is damaged there.
  func number(_ column: Int) -> RegistryNumber? { integer(column).flatMap { RegistryNumber($0) } }

  /// The day of a column; `nil` for null.
  func date(_ column: Int) -> PartialDate? { integer(column).flatMap { PartialDate(stored: $0) } }
}

/// A parameter of a query.
package enum StoreValue {
  case null
  case integer(Int)
  case text(String)
  /// Bytes where they lie, until the call that they are handed to returns.
  case bytes(UnsafeRawBufferPointer)

  /// A number, or null.
  static func optional(_ number: Int?) -> Self { number.map { .integer($0) } ?? .null }

  /// A text, or null.
  static func optional(_ text: String?) -> Self { text.map { .text($0) } ?? .null }
}
