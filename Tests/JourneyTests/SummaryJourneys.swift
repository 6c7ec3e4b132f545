import Foundation
import TestSupport
import Testing

/// The summary of findings by command and in a real terminal, and the line of a trial.
@Suite(.serialized) struct SummaryJourneys {
  @Test(
    "a summary is written in every form of a table",
    arguments: [
      ("csv", "HR 0.72 (0.59-0.89)"), ("tsv", "HR 0.72 (0.59-0.89)"),
      ("json", #""effect":"HR 0.72 (0.59-0.89)""#), ("ndjson", #""effect":"HR 0.72 (0.59-0.89)""#),
      ("markdown", "| -120 (-190 to -43) | not rated |"),
    ]
  )
  func forms(format: String, expected: String) throws {
    let printed = try Program.rtio("export", "PACIFIC", "--table", "summary", "--format", format)
    #expect(printed.status == 0)
    #expect(printed.output.contains(expected))
    #expect(printed.output.contains("PMC9015199"))
  }

  @Test(
    "what cannot be a summary is refused",
    arguments: [
      ["--table", "summary", "--format", "svg"], ["--table", "summary", "--format", "ris"],
      ["--summary", "--format", "csv"], ["--summary", "--toxicity", "--format", "svg"],
      ["--summary", "--pool", "mh", "--format", "svg"],
      ["--table", "summary", "--format", "csv", "--forest", "OS"],
    ]
  )
  func refused(options: [String]) throws {
    let result = try Program.run(Program.path(), ["export", "PACIFIC"] + options)
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
  }

  @Test func `show and export print the same line of a trial`() throws {
    let shown = try Program.rtio("show", "PACIFIC", "--format", "line")
    #expect(shown.status == 0)
    #expect(shown.output.split(separator: "\n").count == 1 && shown.output.utf8.count <= 400)
    let exported = try Program.rtio("export", "PACIFIC", "--format", "line")
    #expect(exported.output.hasPrefix(shown.output))
    let several = try Program.rtio("export", "--filter", "role:reported", "--format", "line")
    // A line each, and at the end what chose them.
    #expect(several.output.split(separator: "\n").count == 7)
    #expect(several.output.contains("filter role:reported"))
  }

  @Test func `ratings are kept in their file, found again and followed by export`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "review/ratings.json").path
    func certainty() throws -> String {
      try Program.run(
        Program.path(),
        ["export", "PACIFIC", "--table", "summary", "--format", "markdown", "--ratings", path]
      )
      .output
    }
    do {
      let terminal = try TerminalSession("--fresh --ratings '\(path)'")
      try terminal.wait(forText: "61 of 61")
      try terminal.press("/ 'PACIFIC' Enter S D")
      try terminal.wait(forText: "Rate the certainty")
      try terminal.press("Right Right Tab 'open label' BTab")
      try terminal.press("Down Right Down Right Down Right Down Right Enter")
      try terminal.wait(forText: "type your initials")
      try terminal.press("'AB' Enter")
      try terminal.wait(forText: "certainty moderate")
      try terminal.wait(forText: "moderate certainty")
    }
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.contains("open label") && text.contains("\"initials\": \"AB\""))
    #expect(try certainty().contains("| moderate[^"))
    // One is taken back; the others stay.
    let again = try TerminalSession("--fresh --ratings '\(path)'")
    try again.wait(forText: "61 of 61")
    try again.press("/ 'PACIFIC' Enter S")
    try again.wait(forText: "moderate certainty")
    try again.press("D C-x")
    try again.wait(forText: "4 of 5 rated")
    #expect(try !certainty().contains("open label"))
    // What a newer version wrote is refused, and stays as it is.
    let newer = "{\"format\": 2, \"ratings\": []}"
    try newer.write(toFile: path, atomically: true, encoding: .utf8)
    try again.press("D Right Tab Tab C-u 'CD' Enter")
    try again.wait(forText: "not kept")
    #expect(try String(contentsOfFile: path, encoding: .utf8) == newer)
  }
}
