import CPostgres

/// The libpq of the system, looked for when this is made.
package final class PostgresLibrary {
  let handle: OpaquePointer

  /// The names under which systems keep the library, the usual one first.
  package static let names = ["libpq.so.5", "libpq.so", "libpq.5.dylib"]

  /// - Parameter names: Where to look for it.
  /// - Throws: `PostgresError` of the kind `noLibrary`.
  package init(_ names: [String] = PostgresLibrary.names) throws(PostgresError) {
    let opened = CTexts.lend(names) { postgres_library_open($0) }
    guard let opened else { throw PostgresError(.noLibrary, place: "") }
    handle = opened
  }

  deinit { postgres_library_close(handle) }
}

/// Texts as C has lists of them.
enum CTexts {
  /// Lends texts with a null behind the last.
  static func lend<Result>(
    _ texts: [String],
    _ body: (UnsafePointer<UnsafePointer<CChar>?>) -> Result
  ) -> Result {
    func lend(_ rest: ArraySlice<String>, _ pointers: [UnsafePointer<CChar>?]) -> Result {
      guard let text = rest.first else {
        return (pointers + [nil]).withUnsafeBufferPointer { list in
          guard let start = list.baseAddress else { preconditionFailure("the list has a null") }
          return body(start)
        }
      }
      return text.withCString { lend(rest.dropFirst(), pointers + [$0]) }
    }
    return lend(texts[...], [])
  }
}
