/// A store that is opened when it is first read, and stays open for what is read next.
///
/// Over a line each opening is several ways there and back, a held one none. It belongs to one thread at a
/// time.
package final class HeldStore {
  private let place: any StorePlace
  private var store: RegistryStore?
  /// The opening that was begun ahead; `nil` once the store was read.
  private var opening: StoreOpening?

  package init(_ place: any StorePlace) { self.place = place }

  /// Begins to open the store beside whoever calls, so that the first reading does not wait for it.
  ///
  /// Where that fails the first reading opens it as if nothing had been begun.
  ///
  /// - Parameter place: The same store; its patience stays that of the connection.
  package func openAhead(_ place: any StorePlace) {
    guard opening == nil, !isHeld else { return }
    opening = StoreOpening(place)
  }

  private var isHeld: Bool {
    switch store {
    case .none: false
    case .some: true
    }
  }

  /// Takes the store that was opened ahead, or is just being opened.
  ///
  /// - Throws: `StoreError` that it met with while this waited; of one that it met with before nothing is said.
  private func takeAhead(_ wasStopped: () -> Int32) throws(StoreError) {
    guard let opening else { return }
    self.opening = nil
    let isAwaited = !opening.hasEnded
    store = opening.take(unless: wasStopped)
    if isAwaited, let failure = opening.failure { throw failure }
  }

  /// Reads the store.
  ///
  /// What fails on a store that was held is tried once more on one that is opened anew: the line may have been
  /// cut, or another store may be in its place.
  ///
  /// - Parameters:
  ///   - wasStopped: Asked while a store is waited for that is being opened ahead: other than 0 to stop waiting.
  ///   - body: Reads; it may be called twice.
  /// - Returns: What the body gave.
  /// - Throws: `StoreError` when the store cannot be opened or read.
  package func reading<Value>(
    unless wasStopped: () -> Int32 = { 0 },
    _ body: (inout RegistryStore) throws(StoreError) -> Value
  ) throws(StoreError) -> Value {
    try takeAhead(wasStopped)
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

  /// Closes the store before the process ends, and waits a moment for one that is just being opened, which uses what
  /// the end takes away.
  package func end() {
    opening?.wait(atMost: 250)
    opening = nil
    store = nil
  }
}
