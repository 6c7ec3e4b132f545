import Foundation
import TestSupport
import Testing

/// Whether there is a registry of the tests, and what makes certificates for it.
private let canServeCertificates =
  (try? RegistryService.program()) != nil
  && (try? Program.run("/usr/bin/env", ["openssl", "version"]).status) == 0

/// A registry behind certificates: which are taken, and which are refused with a sentence.
@Suite(
  .enabled(if: canServeCertificates, "registry-server or openssl is missing")
)
struct CertificateJourneys {
  private let folder: TestFolder
  private var records: String { folder["records"] }

  init() throws {
    folder = try TestFolder()
    try FileManager.default.createDirectory(atPath: records, withIntermediateDirectories: true)
    try ImportScript.study(90_000_001)
      .write(toFile: "\(records)/one.json", atomically: true, encoding: .utf8)
  }

  /// A registry with a certificate that it made itself for a name.
  private func registry(for name: String) throws -> RegistryService {
    let result = try Program.run(
      "/usr/bin/env",
      [
        "openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj",
        "/CN=registry of the tests", "-addext", "subjectAltName=\(name)", "-keyout", folder["key"],
        "-out", folder["certificate"],
      ]
    )
    #expect(result.status == 0, "\(result.error)")
    return try RegistryService(
      records,
      options: ["--certificate", folder["certificate"], "--key", folder["key"]]
    )
  }

  private func sync(
    _ registry: RegistryService,
    _ options: [String] = [],
    environment: [String: String] = [:]
  ) throws -> (output: String, error: String, status: Int32) {
    try Program.run(
      Program.path(),
      ["sync", "--store", folder["store.sqlite"], "--registry-url", registry.url] + options
        + ["--ids", "NCT90000001"],
      environment: [
        "RTIO_REGISTRY_PACE": "0", "no_proxy": "*",
        // Of whoever runs the tests.
        "CURL_CA_BUNDLE": "", "SSL_CERT_FILE": "", "SSL_CERT_DIR": "",
      ]
      .merging(environment) { _, given in given }
    )
  }

  @Test func `a certificate nobody vouches for is refused, and nothing is asked`() throws {
    let registry = try registry(for: "IP:127.0.0.1")
    let result = try sync(registry)
    #expect(result.status == 4, "\(result)")
    #expect(result.error.contains("certificate"), "\(result)")
    #expect(try registry.requests().isEmpty)
  }

  @Test(
    "a certificate that was named is taken",
    arguments: ["", "CURL_CA_BUNDLE", "SSL_CERT_FILE"]
  )
  func isTaken(variable: String) throws {
    let registry = try registry(for: "IP:127.0.0.1")
    let certificate = folder["certificate"]
    let result =
      variable.isEmpty
      ? try sync(registry, ["--ca-file", certificate])
      : try sync(registry, environment: [variable: certificate])
    #expect(result.status == 0, "\(result)")
    #expect(try !registry.requests().isEmpty)
  }

  @Test func `a certificate for another host is refused though it was named`() throws {
    let registry = try registry(for: "DNS:elsewhere.example")
    let result = try sync(registry, ["--ca-file", folder["certificate"]])
    #expect(result.status == 4, "\(result)")
    #expect(result.error.contains("certificate"), "\(result)")
    #expect(try registry.requests().isEmpty)
  }
}
