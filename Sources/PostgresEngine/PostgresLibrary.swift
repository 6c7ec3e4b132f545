import CPostgres
import TrialModel

/// The libpq of the system, looked for when this is made.
package final class PostgresLibrary {
  let handle: OpaquePointer

  /// The names under which systems keep the library, the usual one first.
  package static let names = ["libpq.so.5", "libpq.so", "libpq.5.dylib"]

  /// - Parameter names: Where to look for it.
  /// - Throws: `PostgresError` of the kind `noLibrary`.
  package init(_ names: [String] = PostgresLibrary.names) throws(PostgresError) {
    let opened = names.withCStrings { postgres_library_open($0) }
    guard let opened else { throw PostgresError(.noLibrary, place: "") }
    handle = opened
  }

  deinit { postgres_library_close(handle) }

  /// Its version, `15.18`.
  package var version: String { Self.inWords(Int(postgres_library_version(handle))) }

  /// A version as PostgreSQL numbers them, 150018, as it writes them, `15.18`; before 10 there were three numbers.
  package static func inWords(_ number: Int) -> String {
    number >= 100_000
      ? "\(number / 10_000).\(number % 10_000)"
      : "\(number / 10_000).\(number / 100 % 100).\(number % 100)"
  }
}
