import RegistrySync
import TrialModel

/// What lists and records of the registry come from: its service, or files fetched elsewhere.
enum RecordSupply {
  case service(RegistryClient<CurlTransport>)
  case files(FedFiles)

  /// How many requests were sent.
  var requests: Int {
    if case .service(let client) = self { client.requests } else { 0 }
  }

  /// Whether files are read.
  var isFiles: Bool {
    if case .files = self { true } else { false }
  }

  /// What it is called in the list of imports.
  var name: String {
    switch self {
    case .service(let client): client.address.host
    case .files(let files): files.path
    }
  }

  /// Of which day the data are.
  mutating func state() throws(RegistryError) -> RegistryState {
    switch self {
    case .service(var client):
      defer { self = .service(client) }
      return try client.state()
    case .files(let files): return files.state
    }
  }

  /// The list of all studies that are chosen; files are taken to hold what was asked for.
  mutating func list(
    _ choice: StudyChoice,
    at state: RegistryState
  ) throws(RegistryError) -> RegistryList {
    switch self {
    case .service(var client):
      defer { self = .service(client) }
      return try client.list(choice, at: state)
    case .files(var files):
      defer { self = .files(files) }
      return files.list(choice)
    }
  }

  /// Brings records and has them kept, so far as the keeper wants them.
  ///
  /// - Throws: `RegistryError`; what was kept before is kept.
  mutating func bring(
    _ ids: [TrialID],
    noting fetched: inout FetchedRecords,
    to keeper: RecordKeeper
  ) throws(RegistryError) {
    switch self {
    case .service(var client):
      defer { self = .service(client) }
      let name = client.address.host
      try client.records(of: ids, into: &fetched) { keeper.take($0, named: name) }
    case .files(var files):
      defer { self = .files(files) }
      files.feed(ids, noting: &fetched, to: keeper)
    }
  }
}
