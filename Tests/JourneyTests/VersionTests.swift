import Foundation
import Testing

struct VersionTests {
  @Test func `the version alone is one line`() throws {
    let result = try Program.rtio("--version")
    #expect(result.status == 0)
    #expect(result.output.split(separator: "\n").count == 1 && result.output.hasSuffix("\n"))
  }

  @Test(
    "with --verbose come commit, libraries, formats and the state of the data",
    arguments: [0, 1]
  )
  func verbose(order: Int) throws {
    let arguments = order == 0 ? ["--version", "--verbose"] : ["--verbose", "--version"]
    let result = try Program.run(Program.path(), arguments)
    #expect(result.status == 0 && result.error.isEmpty)
    var values: [String: String] = [:]
    for line in result.output.split(separator: "\n") {
      let name = line.prefix { $0 != " " }
      values[String(name)] = line.dropFirst(name.count).trimmingCharacters(in: .whitespaces)
    }
    let version = try Program.rtio("--version").output.trimmingCharacters(in: .newlines)
    #expect(values["rtio-tui"] == version)
    for name in ["Swift", "ncurses", "SQLite", "zstd", "glibc"] {
      #expect(values[name]?.first?.isNumber == true, "\(name): \(values)")
    }
    let commit = try #require(values["commit"])
    #expect(commit == "not known" || commit.allSatisfy(\.isHexDigit) && commit.count == 40)
    #expect((commit == "not known") == (values["date"] == "not known"))
    for name in ["libcurl", "libpq", "store", "index", "data", "trials", "sources"] {
      #expect(values[name]?.isEmpty == false, "\(name)")
    }
  }

  @Test func `--verbose without --version is wrong use`() throws {
    let result = try Program.rtio("--verbose")
    #expect(result.status == 2 && result.error.contains("--version"))
  }
}
