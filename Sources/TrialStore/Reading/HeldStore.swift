/// A store that is opened when it is first read, and stays open for what is read next.
///
/// Over a line each opening is several ways there and back, a held one none. It belongs to one thread at a
/// time.
package final class HeldStore {
  private let place: any StorePlace
  private var store: RegistryStore?

  package init(_ place: any StorePlace) { self.place = place }

  /// Reads the store.
  ///
  /// What fails on a store that was held is tried once more on one that is opened anew: the line may have been
  /// cut, or another store may be in its place.
  ///
  /// - Parameter body: Reads; it may be called twice.
  /// - Returns: What the body gave.
  /// - Throws: `StoreError` when the store cannot be opened or read.
  package func reading<Value>(
    _ body: (inout RegistryStore) throws(StoreError) -> Value
  ) throws(StoreError) -> Value {
    if var held = store.take(), let value = try? body(&held) {
      store = consume held
      return value
    }
    var opened = try RegistryStore(reading: place)
    let value = try body(&opened)
    store = consume opened
    return value
  }

  /// Closes the store; what is read next opens it anew.
  package func letGo() { store = nil }
}
