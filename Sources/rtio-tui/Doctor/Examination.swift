import Doctor
import Glibc
import PostgresEngine
import RegistrySync
import TrialModel

/// All looks, by the code that the program itself uses; nothing is written and nothing made.
///
/// What may hang runs in lanes beside each other, and is waited for until one moment.
struct Examination {
  private let world: Environment
  private let isOffline: Bool
  private let namedStore: String?
  private let caFile: String?
  private let location: Result<StoreLocation?, ProgramError>
  private let address: Result<RegistryAddress, ProgramError>
  private let authorities: CurlTransport.Authorities

  /// How long everything together is waited for, in seconds.
  private static let patience = 9.0

  init(
    _ stored: StoreOptions,
    _ service: RegistryServiceOptions,
    isOffline: Bool,
    in world: Environment
  ) {
    self.world = world
    self.isOffline = isOffline
    namedStore = stored.store
    caFile = service.caFile
    location = Result { () throws(ProgramError) in try stored.ofReaders(in: world) }
    address = Result { () throws(ProgramError) in try service.address(in: world) }
    authorities =
      (try? service.authorities(in: world)) ?? .init(file: service.caFile, folder: nil)
  }

  func report() -> DoctorReport {
    let end = Clock.ticks() + Self.patience
    let files = filesLane()
    let network = networkLane()
    let server = serverLane()
    // ncurses and the locale are for one thread alone.
    let terminal = TerminalFacts(in: world).findings + [LocaleFacts().finding]
    let lanes = [files, network, server].flatMap { $0.findings(until: end) }
    let mask = PersonMask(names)
    return DoctorReport((terminal + variables + lanes).map(mask.masked))
  }

  private var place: RegistryPlace {
    let address = (try? address.get()) ?? .clinicalTrialsGov
    return RegistryPlace(scheme: address.scheme, host: address.host)
  }

  private func values(of names: [String]) -> [String: String] {
    var values: [String: String] = [:]
    for name in names { values[name] = world.variable(name) }
    return values
  }

  private var variables: [DoctorFinding] {
    let clock: [DoctorFinding] =
      world.today() == nil
      ? [
        .init(
          "clock",
          .wrong,
          "the clock of this machine shows no day of these centuries",
          remedy: "have it set; certificates and dates of decisions go by it"
        )
      ] : []
    return VariableFacts(
      values(of: VariableFacts.names),
      registry: place,
      namedStore: namedStore
    )
    .findings + clock
  }

  /// The names by which the user goes here and on the server.
  private var names: [String] {
    var names = ["USER", "LOGNAME", "PGUSER"].compactMap(world.variable)
    if case .success(.server(let address, _)) = location,
      let start = address.name.firstRange(of: "://"), let at = address.name.lastIndex(of: "@")
    {
      names.append(String(address.name[start.upperBound..<at]))
    }
    return names
  }

  // MARK: Lanes

  private func filesLane() -> Lane {
    Lane { [location] notes in
      let world = Environment.process
      notes.begin("home")
      let folders = [
        FolderFacts(.data, world.dataFolder, in: world),
        FolderFacts(.state, world.stateFolder, in: world),
        FolderFacts(.cache, world.cacheFolder, in: world),
      ]
      notes.add([HomeFacts(in: world).finding(folders)] + folders.map(\.finding))
      switch location {
      case .failure(let error):
        notes.add([DoctorFinding("store", .wrong, Failure(parting: error.message))])
      case .success(nil):
        notes.add(StoreFacts(place: "", look: .nowhere, index: nil).findings)
      case .success(.file(let path)):
        notes.begin("disk")
        notes.add(DiskFacts(of: path, in: world)?.findings ?? [])
        notes.begin("store")
        notes.add(StoreFacts(file: path, in: world).findings)
      case .success(.server):
        // The state of readers lies here all the same.
        notes.begin("disk")
        let place = world.stateFolder.flatMap { DiskFacts(of: $0, in: world) }
        notes.add(place?.findings ?? [])
      }
      notes.begin("decisions")
      let files = KeptFileFacts.all(of: (try? location.get()) ?? nil, in: world)
      notes.add(files.compactMap(\.finding))
    }
  }

  private func networkLane() -> Lane {
    let certificates = NetworkFacts.Certificates.named(by: caFile, in: world)
    let proxy = ProxyChoice(values(of: ProxyChoice.names), for: place)
    return Lane { [address, authorities, isOffline] notes in
      notes.begin("registry")
      switch address {
      case .failure(let error):
        notes.add([DoctorFinding("registry", .wrong, Failure(parting: error.message))])
      case .success(let address):
        notes.add(
          NetworkFacts(
            asking: address,
            trusting: authorities,
            certificates,
            by: proxy,
            isOffline: isOffline
          )
          .findings
        )
      }
    }
  }

  private func serverLane() -> Lane {
    Lane { [location, isOffline] notes in
      guard case .success(.server(let address, let cache)) = location else {
        notes.begin("libpq")
        notes.add(ServerLook().server.findings)
        return
      }
      notes.begin("server")
      let look = ServerLook(address, cache, isOffline: isOffline)
      notes.add(look.server.findings + (look.store?.findings ?? []))
    }
  }
}

extension Failure {
  /// Parts a message of the program at its first semicolon, behind which it says what to do.
  init(parting message: String) {
    guard let end = message.firstRange(of: "; ") else {
      self.init(what: message, remedy: "see 'rtio-tui doctor --help'")
      return
    }
    self.init(what: String(message[..<end.lowerBound]), remedy: String(message[end.upperBound...]))
  }
}
