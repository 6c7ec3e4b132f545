import ArgumentParser
import CSignalHandlers
import RegistrySync
import TrialModel

/// Where the service of the registry is, and whom to trust on the way.
struct RegistryServiceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The service of the registry. Default: $RTIO_REGISTRY_URL, else https://clinicaltrials.gov/api/v2.",
      valueName: "url"
    )
  )
  var registryUrl: String?

  @Option(
    help: ArgumentHelp(
      "A file of certificates to trust, as that of a proxy; $CURL_CA_BUNDLE, $SSL_CERT_FILE and "
        + "$SSL_CERT_DIR are honoured.",
      valueName: "file"
    )
  )
  var caFile: String?

  /// The service.
  ///
  /// - Throws: `ProgramError` for what is no address.
  func address(in world: Environment) throws(ProgramError) -> RegistryAddress {
    let named = registryUrl ?? world.variable("RTIO_REGISTRY_URL")
    guard let named, !named.isEmpty else { return .clinicalTrialsGov }
    guard let address = RegistryAddress(named) else {
      throw ProgramError(
        .wrongUse,
        "'\(SecretMask.maskedAddress(named))' is no address of a service; give one such as "
          + "\(RegistryAddress.clinicalTrialsGov.shown)"
      )
    }
    return address
  }

  /// Whom to trust.
  ///
  /// - Throws: `ProgramError` for a file that was named by --ca-file and cannot be read.
  func authorities(in world: Environment) throws(ProgramError) -> CurlTransport.Authorities {
    if let caFile {
      let path = world.expanding(caFile)
      do throws(FileError) { try world.seeReadable(path) } catch {
        throw ProgramError(
          .wrongUse,
          "--ca-file: '\(path)' cannot be read: \(error.reason); give a file of certificates (PEM)"
        )
      }
      return CurlTransport.Authorities(file: path, folder: nil)
    }
    let name = ["CURL_CA_BUNDLE", "SSL_CERT_FILE"].first { variable(in: world, $0) != nil }
    return CurlTransport.Authorities(
      file: name.flatMap { variable(in: world, $0) },
      folder: variable(in: world, "SSL_CERT_DIR"),
      variable: name
    )
  }

  private func variable(in world: Environment, _ name: String) -> String? {
    world.variable(name).flatMap { $0.isEmpty ? nil : $0 }
  }
}

extension CurlTransport {
  /// What carries the requests of this program; a signal that asks to end ends a request too.
  ///
  /// - Throws: `RegistryError` where libcurl is absent.
  static func ours(_ authorities: Authorities) throws(RegistryError) -> CurlTransport {
    try CurlTransport(
      program: "rtio-tui/\(Version.text)",
      authorities: authorities,
      wasStopped: { interrupt_was_asked() }
    )
  }
}
