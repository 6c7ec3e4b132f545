import SQLiteEngine
import Testing
import TrialStore

/// What a store stands on in a test; what is true of one is true of the other.
enum StoreEngine: String, CaseIterable, CustomTestStringConvertible {
  case sqlite
  case postgres

  /// Those that can be had on this machine.
  static let available = allCases.filter { $0 == .sqlite || isServerAvailable }

  private static let isServerAvailable = false

  var testDescription: String { rawValue }
}
