import Foundation
import Testing

/// The lists of options in the documents against the help of the program.
@Suite struct DocumentedOptionsTests {
  @Test(
    "every option that a command's help names stands in the list of options",
    arguments: [["list"], ["show"], ["export"], ["check"], ["import"], []]
  )
  func areListed(command: [String]) throws {
    let help = try Program.run(Program.path(), command + ["--help"]).output
    let listed = try Program.rtio("documents", "options", "--format", "markdown").output
    let name = (["rtio-tui"] + command).joined(separator: " ")
    let own = try #require(listed.components(separatedBy: "**`").first { $0.hasPrefix("\(name)`") })
    // An option begins a line of help, two blanks in.
    let options = help.split(separator: "\n").filter { $0.hasPrefix("  -") }
      .flatMap { $0.split(whereSeparator: { " ,/".contains($0) }).filter { $0.hasPrefix("--") } }
      .filter { !["--help", "--version"].contains($0) }
    #expect(!options.isEmpty)
    for option in options { #expect(own.contains(option), "\(name) \(option)") }
  }
}
