import Glibc

/// A client and the server, and what is on its way between them.
struct Connection {
  enum Side { case client, server }

  /// Bytes and when they are passed on.
  private struct Parcel {
    let due: ContinuousClock.Instant
    var bytes: ArraySlice<UInt8>
  }

  private let client: Int32
  private let server: Int32
  private var toServer: [Parcel] = []
  private var toClient: [Parcel] = []
  /// Who has nothing more to say; the other is told once all before it was passed on.
  private var ended: Set<Side> = []

  /// Parcels on one way; nothing more is read while so many wait.
  private static let mostParcels = 512

  init(client: Int32, server: Int32) {
    self.client = client
    self.server = server
    for socket in [client, server] {
      var yes: Int32 = 1
      setsockopt(socket, Int32(IPPROTO_TCP), TCP_NODELAY, &yes, 4)
      _ = fcntl(socket, F_SETFL, fcntl(socket, F_GETFL) | O_NONBLOCK)
    }
  }

  var isOver: Bool {
    ended.contains(.client) && toServer.isEmpty || ended.contains(.server) && toClient.isEmpty
  }

  /// When something has to be passed on next.
  var nextDue: ContinuousClock.Instant? {
    [toServer.first, toClient.first].compactMap { $0?.due }.min()
  }

  /// What the poll is to wake for.
  func polled(_ side: Side, _ isSilent: Bool) -> pollfd {
    let (socket, incoming, outgoing) =
      side == .client ? (client, toServer, toClient) : (server, toClient, toServer)
    let reads = !ended.contains(side) && incoming.count < Self.mostParcels
    let writes = !isSilent && outgoing.first.map { $0.due <= .now } ?? false
    // An ended side would wake the poll for ever.
    let isAsked = reads || writes
    let events = Int16(reads ? POLLIN : 0) | Int16(writes ? POLLOUT : 0)
    return pollfd(fd: isAsked ? socket : -1, events: events, revents: 0)
  }

  /// Reads what came from one side; how many bytes.
  mutating func receive(_ side: Side, atMost most: Int, due: ContinuousClock.Instant) -> Int {
    guard !ended.contains(side) else { return 0 }
    var buffer = [UInt8](repeating: 0, count: most)
    let count = recv(side == .client ? client : server, &buffer, most, 0)
    guard count > 0 else {
      if count == 0 || (errno != EAGAIN && errno != EINTR) { ended.insert(side) }
      return 0
    }
    let parcel = Parcel(due: due, bytes: buffer[..<count])
    if side == .client { toServer.append(parcel) } else { toClient.append(parcel) }
    return count
  }

  /// Passes on what is due.
  mutating func send(
    toServer sendsToServer: Bool,
    toClient sendsToClient: Bool,
    at now: ContinuousClock.Instant
  ) {
    if sendsToServer, !Self.send(&toServer, to: server, now) { ended.insert(.server) }
    if sendsToClient, !Self.send(&toClient, to: client, now) { ended.insert(.client) }
  }

  /// Whether the socket still takes something.
  private static func send(
    _ parcels: inout [Parcel],
    to socket: Int32,
    _ now: ContinuousClock.Instant
  ) -> Bool {
    while let parcel = parcels.first, parcel.due <= now {
      let count = parcel.bytes.withUnsafeBytes {
        Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count >= 0 else {
        let isPatient = errno == EAGAIN || errno == EINTR
        if !isPatient { parcels.removeAll() }
        return isPatient
      }
      if count == parcel.bytes.count {
        parcels.removeFirst()
      } else {
        parcels[0].bytes = parcel.bytes.dropFirst(count)
      }
    }
    return true
  }

  /// Lets go of both, as whoever has said all does.
  func end() {
    close(client)
    close(server)
  }

  /// Lets go of both, as a broken network does.
  func cut() {
    Self.reset(client)
    Self.reset(server)
  }

  static func reset(_ socket: Int32) {
    var now = linger(l_onoff: 1, l_linger: 0)
    setsockopt(socket, SOL_SOCKET, SO_LINGER, &now, socklen_t(MemoryLayout<linger>.size))
    close(socket)
  }
}
