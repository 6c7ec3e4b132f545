import CTransfer
import TrialModel

/// Carries requests by the libcurl of the system, which is looked for when this is made.
///
/// Proxies are those of the environment, certificates those of the system unless others are named.
package final class CurlTransport: Transport {
  /// Whom to trust.
  package struct Authorities: Hashable, Sendable {
    /// A file of certificates; `nil` for the system's.
    package let file: String?
    /// A folder of certificates; `nil` for the system's.
    package let folder: String?
    /// The variable of the environment that names the file, for messages; `nil` where none does.
    package let variable: String?

    package init(file: String?, folder: String?, variable: String? = nil) {
      self.file = file
      self.folder = folder
      self.variable = variable
    }
  }

  private let library: OpaquePointer
  private let program: String
  private let authorities: Authorities
  private let wasStopped: @convention(c) () -> Int32

  /// The names under which systems keep the library, the usual one first.
  package static let names = [
    "libcurl.so.4", "libcurl-gnutls.so.4", "libcurl.so", "libcurl.4.dylib",
  ]

  /// Fewer bytes a second than these are a stall.
  private static let leastBytes = 64

  /// - Parameters:
  ///   - program: Name and version of who asks.
  ///   - authorities: Whom to trust.
  ///   - names: Where to look for the library.
  ///   - wasStopped: Asked several times a second: other than 0 to stop.
  /// - Throws: `RegistryError.noLibrary` where it is not installed.
  package init(
    program: String,
    authorities: Authorities,
    names: [String] = CurlTransport.names,
    wasStopped: @escaping @convention(c) () -> Int32
  ) throws(RegistryError) {
    let opened = names.withCStrings { transfer_open($0) }
    guard let opened else { throw .noLibrary }
    library = opened
    self.program = program
    self.authorities = authorities
    self.wasStopped = wasStopped
  }

  deinit { transfer_close(library) }

  /// What the library says of itself, `libcurl/7.88.1`; empty when nothing.
  package var version: String {
    String(String(cString: transfer_version(library)).prefix { $0 != " " })
  }

  package func get(
    _ address: String,
    patience: TransferPatience
  ) throws(TransferFault) -> RegistryAnswer {
    let end = perform(address, patience)
    let said = String(cString: transfer_said(library))
    if transfer_proxy_status(library) == 407 { throw TransferFault(.proxyAsks) }
    if let kind = kind(of: end) { throw TransferFault(kind, said: said) }
    let count = transfer_count(library)
    let bytes = UnsafeBufferPointer(start: transfer_body(library), count: count)
    let retryAfter = String(cString: transfer_retry_after(library))
    let redirection = String(cString: transfer_redirection(library))
    return RegistryAnswer(
      status: transfer_status(library),
      body: Array(bytes),
      contentType: String(cString: transfer_content_type(library)),
      retryAfter: retryAfter.isEmpty ? nil : retryAfter,
      redirection: redirection.isEmpty ? nil : redirection
    )
  }

  private func perform(_ address: String, _ patience: TransferPatience) -> transfer_end {
    address.withCString { address in
      program.withCString { program in
        Self.withOptional(authorities.file) { file in
          Self.withOptional(authorities.folder) { folder in
            var request = transfer_request(
              address: address,
              program: program,
              authorities: file,
              authority_folder: folder,
              connect_milliseconds: Int((patience.connecting * 1_000).rounded(.up)),
              stall_bytes: Self.leastBytes,
              stall_seconds: max(1, Int(patience.stalled.rounded(.up))),
              most_bytes: patience.mostBytes,
              was_stopped: wasStopped
            )
            return transfer_perform(library, &request)
          }
        }
      }
    }
  }

  private func kind(of end: transfer_end) -> TransferFault.Kind? {
    switch end {
    case transfer_done: nil
    case transfer_no_host: .noHost
    case transfer_no_connection: .noConnection
    case transfer_stalled: .stalled
    case transfer_cut: .cut
    case transfer_no_handshake: .noHandshake
    case transfer_bad_certificate: .badCertificate
    case transfer_bad_authorities: .badAuthorities(variable: authorities.variable)
    case transfer_too_large: .tooLarge
    case transfer_stopped: .stopped
    case transfer_no_memory: .noMemory
    default: .other
    }
  }

  private static func withOptional<Result>(
    _ text: String?,
    _ body: (UnsafePointer<CChar>?) -> Result
  ) -> Result {
    guard let text else { return body(nil) }
    return text.withCString { body($0) }
  }
}
