import Glibc

/// Answers clients on this machine's own address, as many at once as come, until none has come for long.
struct Listener {
  private let socket: Int32
  let port: UInt16

  /// Takes a port.
  ///
  /// - Parameter port: 0 for any that is free.
  /// - Throws: `ListenerProblem` where the port is taken.
  init(port: UInt16) throws(ListenerProblem) {
    signal(SIGPIPE, SIG_IGN)
    socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var yes: Int32 = 1
    setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, 4)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let socket = socket
    let code = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { name in
        guard bind(socket, name, size) == 0, listen(socket, 64) == 0 else { return errno }
        getsockname(socket, name, &size)
        return 0
      }
    }
    guard code == 0 else { throw ListenerProblem(words: String(cString: strerror(code))) }
    self.port = UInt16(bigEndian: address.sin_port)
  }

  /// Answers until nobody has asked for a time.
  ///
  /// - Parameters:
  ///   - security: How connections are secured; `nil` for plain ones.
  ///   - limit: How long it waits for a request.
  ///   - parent: The process that it ends with; `nil` for none.
  ///   - answer: The steps of the answer to a request.
  func run(
    _ security: TransportSecurity?,
    idleFor limit: Duration,
    beside parent: pid_t?,
    answer: (Request) -> [Delivery]
  ) {
    var connections: [Connection] = []
    var lastRequest = ContinuousClock.now
    while ContinuousClock.now < lastRequest + limit, parent ?? getppid() == getppid() {
      var polled = [pollfd(fd: socket, events: Int16(POLLIN), revents: 0)]
      polled += connections.map { pollfd(fd: $0.socket, events: $0.wakesFor, revents: 0) }
      let next = connections.compactMap(\.deadline).min()
      let rest = next.map { max(.zero, $0 - .now) } ?? .seconds(1)
      let milliseconds = rest.components.seconds * 1000 + rest.components.attoseconds / (1 << 50)
      poll(&polled, nfds_t(polled.count), Int32(min(1000, milliseconds + 1)))
      for place in connections.indices {
        let woke = polled[place + 1].revents
        if woke & Int16(POLLIN | POLLHUP | POLLERR) != 0 { connections[place].receive() }
        while let request = connections[place].nextRequest() {
          lastRequest = .now
          connections[place].answer(answer(request))
          connections[place].send(at: .now)
        }
        connections[place].send(at: .now)
      }
      for connection in connections where connection.isOver { connection.end() }
      connections.removeAll(where: \.isOver)
      guard polled[0].revents & Int16(POLLIN) != 0 else { continue }
      let client = accept(socket, nil, nil)
      guard client >= 0 else { continue }
      connections.append(Connection(socket: client, security?.session(on: client)))
    }
  }
}

/// Why nothing can be served.
struct ListenerProblem: Error, CustomStringConvertible {
  let words: String
  var description: String { "the port cannot be used: \(words)" }
}
