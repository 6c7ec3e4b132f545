import Glibc

/// Every connection that passes through, and what is done to it.
struct Relay {
  /// How much later bytes are passed on, each way.
  var delay = Duration.zero
  /// The port of 127.0.0.1 it answers on.
  let port: UInt16

  private let server: Endpoint
  private let listener: Int32
  private var connections: [Connection] = []
  private var silence = Silence.none
  private var accepts = true
  /// How many bytes may still come before everything is cut; `nil` for any number.
  private var bytesLeft: Int?

  /// What is not passed on.
  private enum Silence {
    case none
    case answers
    case all
  }

  /// - Throws: `SocketProblem` where the port is taken.
  init(to server: Endpoint, port: UInt16) throws(SocketProblem) {
    self.server = server
    (listener, self.port) = try Endpoint.listen(on: port)
  }

  /// Does what a line says; whether it says something.
  mutating func obey(_ line: String) -> Bool {
    let words = line.split(separator: " ")
    let number = words.count > 1 ? Int(words[1]).flatMap { $0 < 0 ? nil : $0 } : nil
    switch (words.first, number) {
    case ("delay", .some(let milliseconds)): delay = .milliseconds(milliseconds)
    case ("cut", nil): cut()
    case ("cut-after", .some(let bytes)): bytesLeft = bytes
    case ("silence", nil): silence = .all
    case ("silence-answers", nil): silence = .answers
    case ("speak", nil): silence = .none
    case ("refuse", nil): accepts = false
    case ("accept", nil): accepts = true
    default: return false
    }
    return true
  }

  /// Passes bytes on until there is something to read elsewhere; `false` when that is over.
  mutating func passOn(until orders: Int32) -> Bool {
    while true {
      let silence = silence
      var polled = [
        pollfd(fd: orders, events: Int16(POLLIN), revents: 0),
        pollfd(fd: listener, events: Int16(POLLIN), revents: 0),
      ]
      for connection in connections {
        polled += [
          connection.polled(.client, silence != .none), connection.polled(.server, silence == .all),
        ]
      }
      let due = connections.compactMap(\.nextDue).min()
      let rest = due.map { max(.zero, $0 - .now) } ?? .seconds(1)
      // Rounded up: a wait that ends early would only begin again.
      poll(
        &polled,
        nfds_t(polled.count),
        Int32(min(1_000, Int((rest / .milliseconds(1)).rounded(.up))))
      )
      for place in connections.indices {
        let (client, server) = (polled[2 + 2 * place].revents, polled[3 + 2 * place].revents)
        receive(.client, of: place, client)
        receive(.server, of: place, server)
        connections[place].send(
          toServer: silence != .all,
          toClient: silence == .none,
          at: .now
        )
      }
      if let bytesLeft, bytesLeft <= 0 {
        cut()
        self.bytesLeft = nil
      }
      for connection in connections where connection.isOver { connection.end() }
      connections.removeAll(where: \.isOver)
      if polled[1].revents & Int16(POLLIN) != 0 { takeConnection() }
      if polled[0].revents != 0 { return true }
    }
  }

  private mutating func receive(_ side: Connection.Side, of place: Int, _ events: Int16) {
    guard events & Int16(POLLIN | POLLHUP | POLLERR) != 0 else { return }
    let most = bytesLeft.map { min(65_536, max($0, 1)) } ?? 65_536
    let count = connections[place].receive(side, atMost: most, due: .now + delay)
    bytesLeft = bytesLeft.map { $0 - count }
  }

  private mutating func takeConnection() {
    let client = accept(listener, nil, nil)
    guard client >= 0 else { return }
    guard accepts, let server = server.connect() else {
      Connection.reset(client)
      return
    }
    connections.append(Connection(client: client, server: server))
  }

  private mutating func cut() {
    for connection in connections { connection.cut() }
    connections.removeAll()
  }
}
