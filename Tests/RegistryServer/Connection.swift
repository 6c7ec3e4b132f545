import Glibc

/// A client that is connected: what it has sent, and what it is still to be sent.
struct Connection {
  let socket: Int32
  private var input: [UInt8] = []
  private var steps: [Delivery] = []
  private var waitsUntil: ContinuousClock.Instant?
  private(set) var isOver = false

  /// What stands between the socket and HTTP; `nil` without certificates.
  private let session: TransportSecurity.Session?

  init(socket: Int32, _ session: TransportSecurity.Session?) {
    self.socket = socket
    self.session = session
  }

  /// Lets go of the socket.
  func end() {
    session?.end()
    close(socket)
  }

  /// What the poll is to wake for.
  var wakesFor: Int16 {
    let writes = waitsUntil == nil && !steps.isEmpty && !isSilent
    return Int16(POLLIN) | (writes ? Int16(POLLOUT) : 0)
  }

  /// When a pause ends.
  var deadline: ContinuousClock.Instant? { waitsUntil }

  private var isSilent: Bool { if case .silence = steps.first { true } else { false } }

  /// Reads what came.
  mutating func receive() {
    var buffer = [UInt8](repeating: 0, count: 16_384)
    if let session {
      guard let count = session.read(into: &buffer) else {
        isOver = true
        return
      }
      input += buffer[..<count]
      return
    }
    let count = recv(socket, &buffer, buffer.count, Int32(MSG_DONTWAIT))
    if count > 0 {
      input += buffer[..<count]
    } else if count == 0 || (errno != EAGAIN && errno != EINTR) {
      isOver = true
    }
  }

  /// The next whole request, once the one before is answered.
  mutating func nextRequest() -> Request? {
    guard steps.isEmpty else { return nil }
    let end = Array("\r\n\r\n".utf8)
    guard let found = input.firstRange(of: end) else {
      isOver = isOver || input.count > 1 << 20
      return nil
    }
    let head = String(decoding: input[..<found.lowerBound], as: UTF8.self)
    input.removeSubrange(..<found.upperBound)
    guard let request = Request(head: head) else {
      isOver = true
      return nil
    }
    return request
  }

  mutating func answer(_ steps: [Delivery]) { self.steps = steps }

  /// Sends what can be sent now.
  mutating func send(at now: ContinuousClock.Instant) {
    if let end = waitsUntil {
      guard now >= end else { return }
      waitsUntil = nil
    }
    while !isOver, waitsUntil == nil, let step = steps.first {
      switch step {
      case .bytes(let bytes):
        let count = put(bytes)
        guard count == bytes.count else {
          steps[0] = .bytes(Array(bytes[count...]))
          return
        }
        steps.removeFirst()
      case .blanks(let wanted):
        let count = put([UInt8](repeating: 0x20, count: min(wanted, 1 << 20)))
        if count == wanted { steps.removeFirst() } else { steps[0] = .blanks(wanted - count) }
        if count == 0 { return }
      case .pause(let milliseconds):
        waitsUntil = now.advanced(by: .milliseconds(milliseconds))
        steps.removeFirst()
      case .silence: return
      case .close: isOver = true
      case .reset:
        var now = linger(l_onoff: 1, l_linger: 0)
        setsockopt(socket, SOL_SOCKET, SO_LINGER, &now, socklen_t(MemoryLayout<linger>.size))
        isOver = true
      }
    }
  }

  /// How many of the bytes the socket took.
  private mutating func put(_ bytes: [UInt8]) -> Int {
    if let session {
      let count = session.write(bytes)
      isOver = isOver || count == nil
      return count ?? 0
    }
    let flags = Int32(MSG_DONTWAIT) | Int32(MSG_NOSIGNAL)
    let count = Glibc.send(socket, bytes, bytes.count, flags)
    if count < 0, errno != EAGAIN, errno != EINTR { isOver = true }
    return max(0, count)
  }
}
