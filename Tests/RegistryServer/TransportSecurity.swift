import Glibc

/// OpenSSL of the system, opened when a server with certificates starts.
struct TransportSecurity {
  private let context: OpaquePointer
  private let library: OpenSSL

  /// Takes a certificate and its key.
  ///
  /// - Parameters:
  ///   - certificate: A file in PEM, the server's own certificate first.
  ///   - key: A file in PEM.
  /// - Throws: `ListenerProblem` without OpenSSL, and where the files are no certificate and key.
  init(certificate: String, key: String) throws(ListenerProblem) {
    guard let library = OpenSSL() else { throw ListenerProblem(words: "there is no libssl.so.3") }
    guard let context = library.newContext(library.serverMethod()) else {
      throw ListenerProblem(words: "OpenSSL makes no context")
    }
    // 1 is PEM.
    guard library.useCertificate(context, certificate) == 1,
      library.useKey(context, key, 1) == 1
    else { throw ListenerProblem(words: "no certificate and key in these files") }
    self.context = context
    self.library = library
  }

  /// The other end of a connection that was just accepted.
  func session(on socket: Int32) -> Session? {
    guard let session = library.newSession(context) else { return nil }
    _ = fcntl(socket, F_SETFL, O_NONBLOCK)
    _ = library.setSocket(session, socket)
    library.setServer(session)
    // What was written in part may go on from another place in memory.
    _ = library.control(session, 33, 3, nil)
    return Session(session: session, library: library)
  }

  /// One connection.
  struct Session {
    fileprivate let session: OpaquePointer
    fileprivate let library: OpenSSL

    /// How many bytes were read; 0 for none yet, `nil` at the end.
    func read(into buffer: inout [UInt8]) -> Int? {
      outcome(library.read(session, &buffer, Int32(buffer.count)))
    }

    /// How many bytes were taken; `nil` where the other end is gone.
    func write(_ bytes: [UInt8]) -> Int? {
      outcome(library.write(session, bytes, Int32(min(bytes.count, 1 << 20))))
    }

    func end() { library.free(session) }

    private func outcome(_ count: Int32) -> Int? {
      guard count <= 0 else { return Int(count) }
      // 2 and 3: it waits for the other end.
      return [2, 3].contains(library.error(session, count)) ? 0 : nil
    }
  }
}

/// The functions of OpenSSL that are called.
private struct OpenSSL {
  typealias UsesFile = @convention(c) (OpaquePointer, UnsafePointer<CChar>) -> Int32
  typealias UsesKey = @convention(c) (OpaquePointer, UnsafePointer<CChar>, Int32) -> Int32
  typealias TakesNumber = @convention(c) (OpaquePointer, Int32) -> Int32
  typealias Controls =
    @convention(c) (OpaquePointer, Int32, Int, UnsafeMutableRawPointer?) -> Int
  typealias Reads = @convention(c) (OpaquePointer, UnsafeMutableRawPointer, Int32) -> Int32
  typealias Writes = @convention(c) (OpaquePointer, UnsafeRawPointer, Int32) -> Int32

  let serverMethod: @convention(c) () -> OpaquePointer?
  let newContext: @convention(c) (OpaquePointer?) -> OpaquePointer?
  let useCertificate: UsesFile
  let useKey: UsesKey
  let newSession: @convention(c) (OpaquePointer) -> OpaquePointer?
  let setSocket: TakesNumber
  let setServer: @convention(c) (OpaquePointer) -> Void
  let control: Controls
  let read: Reads
  let write: Writes
  let error: TakesNumber
  let free: @convention(c) (OpaquePointer) -> Void

  init?() {
    guard let library = dlopen("libssl.so.3", RTLD_NOW) else { return nil }
    func named<Function>(_ name: String) -> Function? {
      dlsym(library, name).map { unsafeBitCast($0, to: Function.self) }
    }
    guard let serverMethod: @convention(c) () -> OpaquePointer? = named("TLS_server_method"),
      let newContext: @convention(c) (OpaquePointer?) -> OpaquePointer? = named("SSL_CTX_new"),
      let useCertificate: UsesFile = named("SSL_CTX_use_certificate_chain_file"),
      let useKey: UsesKey = named("SSL_CTX_use_PrivateKey_file"),
      let newSession: @convention(c) (OpaquePointer) -> OpaquePointer? = named("SSL_new"),
      let setSocket: TakesNumber = named("SSL_set_fd"),
      let setServer: @convention(c) (OpaquePointer) -> Void = named("SSL_set_accept_state"),
      let control: Controls = named("SSL_ctrl"), let read: Reads = named("SSL_read"),
      let write: Writes = named("SSL_write"), let error: TakesNumber = named("SSL_get_error"),
      let free: @convention(c) (OpaquePointer) -> Void = named("SSL_free")
    else { return nil }
    self.serverMethod = serverMethod
    self.newContext = newContext
    self.useCertificate = useCertificate
    self.useKey = useKey
    self.newSession = newSession
    self.setSocket = setSocket
    self.setServer = setServer
    self.control = control
    self.read = read
    self.write = write
    self.error = error
    self.free = free
  }
}
