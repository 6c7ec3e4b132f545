import Foundation
import Testing

/// The manual page against the program and its sources.
@Suite("The manual page is whole")
struct ManualPageTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private let page: String

  init() throws {
    page = try String(contentsOf: Self.root.appending(path: "docs/rtio-tui.1"), encoding: .utf8)
  }

  @Test("it has the sections that a page of a command has, in their order")
  func sections() {
    let heads = page.split(separator: "\n").filter { $0.hasPrefix(".SH ") }.map { $0.dropFirst(4) }
    let wanted: [Substring] = [
      "NAME", "SYNOPSIS", "DESCRIPTION", "COMMANDS", "FILTERS", "EXPORTS", "KEYS", "EXIT STATUS",
      "FILES", "ENVIRONMENT", "EXAMPLES", "NOTES", "BUGS", "SEE ALSO",
    ]
    #expect(heads == wanted)
  }

  @Test("it holds every command with its options and examples as the program has them")
  func commands() throws {
    let made = try Program.rtio("documents", "commands", "--format", "man").output
    #expect(made.contains("rtio\\-tui review decide"))
    #expect(page.contains(made), "run 'make docs'")
  }

  @Test("every environment variable that the sources read stands in it")
  func variables() throws {
    var names: Set<String> = []
    let sources = Self.root.appending(path: "Sources")
    let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
    let read = try Regex(
      #"(?:variable\(|getenv\(|seconds\(|variable\(in: world, )"([A-Z][A-Z_0-9]+)""#
    )
    let named = try Regex(#""((?:RTIO_|XDG_|SSL_|CURL_|LC_|PG)[A-Z_0-9]+)""#)
    while let file = files?.nextObject() as? URL {
      guard file.pathExtension == "swift" || file.pathExtension == "c",
        !file.path.contains("registry-generator")
      else { continue }
      let text = try String(contentsOf: file, encoding: .utf8)
      for match in text.matches(of: read) + text.matches(of: named) {
        if let name = match.output[1].substring { names.insert(String(name)) }
      }
    }
    #expect(names.count > 20, "\(names)")
    let environment = try #require(page.components(separatedBy: ".SH ENVIRONMENT").last)
    for name in names.sorted() {
      let told =
        environment.contains { "A"..."Z" ~= $0 }
        && environment.split(whereSeparator: { !($0.isLetter || $0.isNumber || $0 == "_") })
          .contains(Substring(name))
      #expect(told, "\(name) is read and not told in ENVIRONMENT")
    }
  }

  @Test(
    "groff finds nothing to warn of",
    .enabled(
      if: FileManager.default.isExecutableFile(atPath: "/usr/bin/groff"),
      "groff is not installed"
    )
  )
  func groff() throws {
    let path = Self.root.appending(path: "docs/rtio-tui.1").path
    let read = try Program.run(
      "/usr/bin/groff",
      ["-man", "-Kutf8", "-Tutf8", "-ww", "-rLL=80n", path]
    )
    #expect(read.status == 0)
    #expect(read.error.isEmpty, "\(read.error.prefix(2_000))")
  }

  @Test(
    "mandoc finds no error and nothing to warn of",
    .enabled(
      if: FileManager.default.isExecutableFile(atPath: "/usr/bin/mandoc"),
      "mandoc is not installed"
    )
  )
  func mandoc() throws {
    let path = Self.root.appending(path: "docs/rtio-tui.1").path
    let read = try Program.run("/usr/bin/mandoc", ["-T", "lint", "-W", "warning", path])
    #expect(read.status == 0, "\(read.output.prefix(2_000))")
  }
}
