import CSignalHandlers
import PostgresEngine
import RegistryTables
import TrialStore

/// A database of AACT, over one connection at a time.
struct AACTSource: TableSource {
  private let address: PostgresAddress
  private var library: PostgresLibrary?
  private var connection: PostgresConnection?

  /// A part of a copy is sorted before its first row comes, which takes the public server minutes.
  private static let silence = Duration.seconds(1_200)

  init(_ address: PostgresAddress) { self.address = address }

  /// What it is called in messages; no password.
  var name: String { address.name }

  /// The schema of its tables.
  var schema: String { address.relationalSchema ?? AACTLayout.usualSchema }

  mutating func begin() throws(TableSourceError) {
    connection = nil
    do throws(PostgresError) {
      let library = try libpq()
      let opened = try PostgresConnection(
        to: address,
        by: library,
        patience: PostgresPatience(
          silence: Self.silence,
          wasStopped: { interrupt_was_asked() }
        ),
        canPipeline: false
      )
      try opened.run(
        "begin transaction isolation level repeatable read, read only",
        named: "begin of a reading"
      )
      connection = opened
    } catch {
      throw TableSourceError(error)
    }
  }

  mutating func rows(_ query: String, cells: Int) throws(TableSourceError) -> [[String?]] {
    do throws(PostgresError) {
      let rows = try open().ask(query, named: "tables of AACT")
      var found: [[String?]] = []
      while rows.next() { found.append((0..<cells).map { rows.text($0) }) }
      return found
    } catch {
      throw TableSourceError(error)
    }
  }

  mutating func copy(
    _ query: String,
    cells: Int,
    _ take: ([String?]) -> Bool
  ) throws(TableSourceError) {
    do throws(PostgresError) {
      let rows = try open().copy(query, named: "studies of AACT")
      while try rows.nextRow() {
        guard take((0..<cells).map { rows.text($0) }) else { return }
      }
    } catch {
      throw TableSourceError(error)
    }
  }

  mutating func end() { connection = nil }

  /// The library, which is looked for once.
  private mutating func libpq() throws(PostgresError) -> PostgresLibrary {
    if let library { return library }
    let found = try PostgresLibrary()
    library = found
    return found
  }

  private func open() throws(PostgresError) -> PostgresConnection {
    guard let connection else { throw PostgresError(.unreachable, place: name) }
    return connection
  }
}

extension TableSourceError {
  fileprivate init(_ error: PostgresError) {
    let kind: Kind =
      switch error.kind {
      case .unreachable, .stalled, .conflict, .busy: .ended
      case .absent: .gone
      case .stopped: .stopped
      default: .refused
      }
    self.init(kind, said: error.what, remedy: error.remedy)
  }
}
