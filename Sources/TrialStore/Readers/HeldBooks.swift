/// What readers write, from a store that is opened when it is first read and stays open where each opening would be
/// several ways through a network.
///
/// It belongs to one thread at a time.
package final class HeldBooks {
  private let place: any StorePlace
  private let isHeld: Bool
  private var books: ReaderBooks?

  /// - Parameters:
  ///   - place: The store.
  ///   - isHeld: Whether it stays open; in the place of a file another may be put.
  package init(_ place: any StorePlace, isHeld: Bool) {
    self.place = place
    self.isHeld = isHeld
  }

  /// Reads the store.
  ///
  /// What fails on a store that was held is tried once more on one that is opened anew: the line may have been cut.
  ///
  /// - Parameter body: Reads; it may be called twice.
  /// - Returns: What the body gave.
  /// - Throws: `StoreError` when the store cannot be opened or read.
  package func reading<Value>(
    _ body: (borrowing ReaderBooks) throws(StoreError) -> Value
  ) throws(StoreError) -> Value {
    if let held = books.take(), let value = try? body(held) {
      books = consume held
      return value
    }
    let opened = try ReaderBooks(reading: place)
    let value = try body(opened)
    if isHeld { books = consume opened }
    return value
  }
}
