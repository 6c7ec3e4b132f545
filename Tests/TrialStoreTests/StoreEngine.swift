import PostgresEngine
import SQLiteEngine
import TestSupport
import Testing
import TrialStore

/// What a store stands on in a test; what is true of one is true of the other.
enum StoreEngine: String, CaseIterable, CustomTestStringConvertible {
  case sqlite
  case postgres

  /// Those that can be had on this machine.
  static let available = allCases.filter { $0 == .sqlite || PostgresServer.isInstalled }

  var testDescription: String { rawValue }

  /// Where a new store may be made.
  ///
  /// - Parameter path: A file that is not there.
  /// - Returns: That file, or a database of its own on the server of the tests.
  /// - Throws: When the server does not start.
  func place(orFile path: String) throws -> any StorePlace {
    switch self {
    case .sqlite: SQLitePlace(path)
    case .postgres:
      PostgresPlace(try PostgresAddress(try PostgresServer.shared().database().address()))
    }
  }
}

@Suite("Engines of the store") struct StoreEngineTests {
  @Test(
    "the tests of the store run on a server too",
    .enabled(if: PostgresServer.isInstalled, "there is no PostgreSQL on this machine")
  )
  func server() { #expect(StoreEngine.available == StoreEngine.allCases) }
}
