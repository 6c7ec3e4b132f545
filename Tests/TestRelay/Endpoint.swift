import Glibc

/// Where a server answers.
enum Endpoint {
  /// On this machine's own address.
  case port(UInt16)
  /// A socket with a path.
  case path(String)

  /// - Throws: `SocketProblem` for what is neither.
  init(_ text: String) throws(SocketProblem) {
    if text.hasPrefix("/") {
      self = .path(text)
    } else if let port = UInt16(text), port > 0 {
      self = .port(port)
    } else {
      throw SocketProblem(words: "'\(text)' is neither a port nor a path")
    }
  }

  /// A socket that is connected; `nil` where nobody answers.
  func connect() -> Int32? {
    switch self {
    case .port(let port):
      let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
      return Self.named(port) { Glibc.connect(socket, $0, $1) == 0 } ? socket : Self.gone(socket)
    case .path(let path):
      let socket = Glibc.socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
      var address = sockaddr_un()
      address.sun_family = sa_family_t(AF_UNIX)
      let room = MemoryLayout.size(ofValue: address.sun_path)
      guard path.utf8.count < room else { return Self.gone(socket) }
      withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
      let isConnected = withUnsafePointer(to: &address) {
        $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          Glibc.connect(socket, $0, socklen_t(MemoryLayout<sockaddr_un>.size)) == 0
        }
      }
      return isConnected ? socket : Self.gone(socket)
    }
  }

  /// A socket that clients can connect to, and its port.
  ///
  /// - Parameter port: 0 for any that is free.
  /// - Returns: Both.
  /// - Throws: `SocketProblem` where the port is taken.
  static func listen(on port: UInt16) throws(SocketProblem) -> (socket: Int32, port: UInt16) {
    let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var yes: Int32 = 1
    setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, 4)
    let isBound = named(port) { bind(socket, $0, $1) == 0 && Glibc.listen(socket, 64) == 0 }
    guard isBound else {
      throw SocketProblem(words: "port \(port) cannot be used: \(String(cString: strerror(errno)))")
    }
    var address = sockaddr_in()
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    withUnsafeMutablePointer(to: &address) {
      _ = $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(socket, $0, &size) }
    }
    return (socket, UInt16(bigEndian: address.sin_port))
  }

  private static func gone(_ socket: Int32) -> Int32? {
    close(socket)
    return nil
  }

  /// Lends a port of 127.0.0.1 as the system takes it.
  private static func named<Result>(
    _ port: UInt16,
    _ body: (UnsafePointer<sockaddr>, socklen_t) -> Result
  ) -> Result {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    return withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        body($0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
  }
}

/// Why nothing can be passed on.
struct SocketProblem: Error, CustomStringConvertible {
  let words: String
  var description: String { words }
}
