import CSignalHandlers
import Doctor
import PostgresEngine
import TrialModel
import TrialStore

/// A store on a server, and the server itself.
struct ServerLook {
  let server: ServerFacts
  /// The store on it; `nil` where the server could not be asked for it.
  let store: StoreFacts?

  /// Looks for libpq where no server is named.
  init() {
    let (library, failure) = Self.library
    server = ServerFacts(library: library, failure: failure, address: nil, answer: .notNamed)
    store = nil
  }

  /// Asks the server of a store.
  init(_ address: PostgresAddress, _ cache: ServerCache?, isOffline: Bool) {
    let (library, failure) = Self.library
    func facts(_ answer: ServerFacts.Answer) -> ServerFacts {
      ServerFacts(library: library, failure: failure, address: address.name, answer: answer)
    }
    guard library != nil, !isOffline else {
      server = facts(.notAsked)
      store = nil
      return
    }
    let database: PostgresDatabase
    do throws(StoreError) {
      database = try Self.place(address).connecting()
    } catch {
      server = facts(.failed(Failure(error)))
      store = nil
      return
    }
    let version = database.serverVersion
    do throws(StoreError) {
      try database.requireStore()
      let rights = try database.rights()
      server = facts(
        .answered(version: version, writesRecords: rights.records, writesLines: rights.lines)
      )
    } catch {
      server = facts(.connected(version: version))
      store = StoreFacts(place: address.name, look: StoreFacts.look(at: error), index: nil)
      return
    }
    store = Self.store(on: database, address, cache)
  }

  private static func store(
    on database: PostgresDatabase,
    _ address: PostgresAddress,
    _ cache: ServerCache?
  ) -> StoreFacts {
    do throws(StoreError) {
      let store = try RegistryStore(on: database)
      let totals = try store.totals()
      let generation = try store.generation()
      return StoreFacts(
        place: address.name,
        look: .read(
          records: totals.studies,
          withResults: totals.studiesWithResults,
          layout: Migration.layoutInWords
        ),
        index: cache.map { cache in
          cache.isOursAsItIs ? StoreFacts.index(at: cache.indexPath, of: generation) : .none
        }
      )
    } catch {
      return StoreFacts(place: address.name, look: StoreFacts.look(at: error), index: nil)
    }
  }

  private static var library: (version: String?, failure: Failure?) {
    do throws(PostgresError) {
      return (try PostgresLibrary().version, nil)
    } catch {
      return (nil, Failure(StoreError(.noLibrary, path: "")))
    }
  }

  private static func place(_ address: PostgresAddress) -> PostgresPlace {
    PostgresPlace(
      address,
      patience: PostgresPatience(
        connecting: .seconds(4),
        silence: .seconds(3),
        wasStopped: interrupt_was_asked
      )
    )
  }
}
