import Foundation
import TestSupport
import Testing

/// Files that others read: written whole, never over another without a word, read back by others.
@Suite(.serialized) struct ExportTests {
  private let folder: TestFolder

  init() throws { folder = try TestFolder() }

  private func written(_ format: String, _ more: String...) throws -> String {
    let path = folder["file.\(format)"]
    let command = ["export", "--format", format, "-o", path] + more
    let result = try Program.run(Program.path(), command)
    #expect(result.status == 0 && result.output.isEmpty, "\(result.error)")
    return path
  }

  @Test("a file holds what standard output would have", arguments: ["csv", "json", "ris", "svg"])
  func sameAsStandardOutput(format: String) throws {
    let file = try String(contentsOfFile: try written(format, "PACIFIC"), encoding: .utf8)
    let printed = try Program.rtio("export", "pacific", "--format", format)
    #expect(printed.status == 0 && printed.output == file && !file.isEmpty)
    #expect(file.contains("PACIFIC") && file.contains("PMC9015199"))
  }

  @Test(
    "an option makes the SVG a figure of its own kind",
    arguments: [
      (["--forest", "OS", "PACIFIC"], "PACIFIC: overall survival, hazard ratio"),
      (["--forest", "overall survival", "--filter", "role:reported"], "favours experimental"),
      (["--forest", "OS", "--pool", "dl", "PACIFIC", "CA184-043"], "Mixed here are 2 trials"),
      (["--toxicity", "CA184-043"], "CA184-043: adverse events"),
      (["--comparison", "CA184-043", "PACIFIC"], "side by side"),
      (["--filter", "role:reported"], "6 trials"),
    ]
  )
  func figures(options: [String], words: String) throws {
    let result = try Program.run(Program.path(), ["export", "--format", "svg"] + options)
    #expect(result.status == 0, "\(result.error)")
    #expect(result.output.hasPrefix("<svg") && result.output.contains(words))
  }

  @Test(
    "a figure that cannot be is refused with what to do",
    arguments: [
      (["--format", "csv", "--forest", "OS"], 2, "--format svg"),
      (["--format", "svg", "--forest", "overal survival"], 1, "nearest: 'overall survival'"),
      (["--format", "svg", "--pool", "dl"], 2, "--forest"),
      (["--format", "svg", "--forest", "OS", "--leave-one-out"], 2, "--pool"),
      (["--format", "svg", "--forest", "OS", "--toxicity"], 2, "take one"),
      (["--format", "svg", "--toxicity"], 2, "name it"),
      (["--format", "svg", "--comparison", "PACIFIC"], 2, "2 to 4"),
    ]
  )
  func refused(options: [String], status: Int32, remedy: String) throws {
    let result = try Program.run(Program.path(), ["export"] + options)
    #expect(result.status == status && result.output.isEmpty && result.error.contains(remedy))
  }

  @Test("the rows of a plot can be had for metafor and as a table, as many as it draws")
  func rowsOfPlot() throws {
    let plot = ["--filter", "role:reported", "--forest", "OS"]
    let metafor = try Program.run(Program.path(), ["export", "--format", "metafor"] + plot)
    #expect(metafor.status == 0 && metafor.output.split(separator: "\n").count == 5)
    let table = try Program.run(
      Program.path(),
      ["export", "--table", "forest", "--format", "tsv"] + plot
    )
    #expect(table.status == 0 && table.output.split(separator: "\n").count == 5)
    let all = try Program.rtio("export", "--table", "forest", "--format", "ndjson")
    #expect(all.status == 0 && all.output.split(separator: "\n").count > 20)
  }

  @Test func `e on a forest plot offers its figure and writes it`() throws {
    let path = folder["plot.svg"]
    let terminal = try TerminalSession("--fresh --filter 'role:reported'")
    try terminal.wait(forText: "6 of 61")
    try terminal.press("F d e")
    try terminal.wait(forText: "the forest plot as a figure to print")
    try terminal.press("C-u '\(path)' Enter")
    try terminal.wait(forText: "wrote a forest plot of 4 rows")
    let written = try String(contentsOfFile: path, encoding: .utf8)
    let printed = try Program.rtio(
      "export",
      "--filter",
      "role:reported",
      "--format",
      "svg",
      "--forest",
      "OS",
      "--pool",
      "common"
    )
    #expect(written == printed.output)
  }

  @Test func `e writes a table of data, in the form that the ending of its file says`() throws {
    let terminal = try TerminalSession("--fresh --filter 'role:reported'")
    try terminal.wait(forText: "6 of 61")
    let down = Array(repeating: "Down", count: 10).joined(separator: " ")
    for (ending, format) in [("csv", "csv"), ("md", "markdown"), ("ndjson", "ndjson")] {
      let path = folder["table.\(ending)"]
      try terminal.press("e \(down) C-u '\(path)' Enter")
      try terminal.wait(forText: "rows to")
      let printed = try Program.rtio(
        "export",
        "--filter",
        "role:reported",
        "--table",
        "toxicity",
        "--format",
        format
      )
      #expect(try String(contentsOfFile: path, encoding: .utf8) == printed.output)
      try terminal.press("j k")
    }
    let path = folder["table.txt"]
    try terminal.press("e \(down) C-u '\(path)' Enter")
    try terminal.wait(forText: "not written")
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func `a file that is there is left alone without --force, and no draft stays behind`()
    throws
  {
    let path = try written("csv", "PACIFIC")
    let before = try String(contentsOfFile: path, encoding: .utf8)
    let refused = try Program.rtio("export", "--format", "csv", "-o", path)
    #expect(refused.status == 2 && refused.error.contains("--force"))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == before)
    let forced = try Program.rtio("export", "--format", "csv", "--force", "-o", path)
    #expect(forced.status == 0)
    #expect(try String(contentsOfFile: path, encoding: .utf8) != before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["file.csv"])
  }

  @Test(
    "a tilde is the home folder for every form, and what is there is named as it was typed",
    arguments: [
      ["--format", "ris"], ["--format", "csv", "--table", "arms"], ["--format", "metafor"],
    ]
  )
  func home(form: [String]) throws {
    let command = ["export", "PACIFIC", "-o", "~/out.txt"] + form
    let home = ["HOME": folder.url.path]
    let first = try Program.run(Program.path(), command, environment: home)
    #expect(first.status == 0 && first.output.isEmpty, "\(first.error)")
    #expect(FileManager.default.fileExists(atPath: folder["out.txt"]))
    let second = try Program.run(Program.path(), command, environment: home)
    #expect(second.status == 2 && second.error.contains("'~/out.txt' is there already"))
  }

  @Test func `named trials and a filter have to agree`() throws {
    let result = try Program.rtio(
      "export",
      "PACIFIC",
      "CA184-043",
      "--filter",
      "site:lung",
      "--format",
      "ndjson"
    )
    let lines = result.output.split(separator: "\n")
    #expect(lines.count == 1 && lines[0].contains("NCT02125461"))
    #expect(lines[0].contains("\"filter\":\"site:lung\""))
  }

  @Test func `a trial that is not there ends with 1 and writes nothing`() throws {
    let path = folder["none.csv"]
    let result = try Program.rtio("export", "NCT99999999", "--format", "csv", "-o", path)
    #expect(result.status == 1 && result.error.contains("NCT99999999"))
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func `e writes the file it says, asks before replacing it, and keeps it by default`()
    throws
  {
    let path = folder["view.csv"]
    let terminal = try TerminalSession("--fresh --filter 'role:reported'")
    try terminal.wait(forText: "6 of 61")
    try terminal.press("e C-u '\(path)' Enter")
    try terminal.wait(forText: "wrote 6 rows")
    let written = try String(contentsOfFile: path, encoding: .utf8)
    let printed = try Program.rtio("export", "--filter", "role:reported", "--format", "csv")
    #expect(written == printed.output)
    try "mine".write(toFile: path, atomically: true, encoding: .utf8)
    try terminal.press("e C-u '\(path)' Enter")
    try terminal.wait(forText: "y replaces it")
    try terminal.press("Enter")
    try terminal.wait(forText: "left as it was: /")
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine")
    try terminal.press("Enter y")
    try terminal.wait(forText: "wrote 6 rows")
    #expect(try String(contentsOfFile: path, encoding: .utf8) == written)
  }
}

/// Readers made by others: Python's own, and two of its packages.
@Suite struct IndependentReaderTests {
  private static func has(_ modules: String) -> Bool {
    (try? Program.run("/usr/bin/env", ["python3", "-c", "import \(modules)"]))?.status == 0
  }

  private func read(_ format: String, _ script: String) throws -> String {
    let folder = try TestFolder()
    defer { withExtendedLifetime(folder) {} }
    let path = folder["file"]
    let made = try Program.rtio("export", "--format", format, "-o", path)
    #expect(made.status == 0, "\(made.error)")
    let result = try Program.run("/usr/bin/env", ["python3", "-c", script, path])
    #expect(result.status == 0, "\(result.error)")
    return result.output.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  @Test(
    "Python's csv module finds 61 trials, every cell in its column",
    .enabled(if: has("csv"), "python3 is not installed"),
    arguments: ["csv", "tsv"]
  )
  func delimited(format: String) throws {
    let delimiter = format == "csv" ? "," : "\\t"
    let script = """
      import csv, sys
      rows = list(csv.DictReader(open(sys.argv[1], newline=''), delimiter='\(delimiter)', strict=True))
      assert all(None not in row and None not in row.values() for row in rows)
      assert all(row['source'] and row['citation'] and row['data_as_of'] for row in rows)
      print(len(rows), len({row['id'] for row in rows}))
      """
    #expect(try read(format, script) == "61 61")
  }

  @Test(
    "Python's json module keeps the keys in their order and the sources with the rows",
    .enabled(if: has("json"), "python3 is not installed")
  )
  func json() throws {
    let script = """
      import json, sys
      whole = json.load(open(sys.argv[1]))
      keys = {source['key'] for source in whole['sources']}
      assert all(set(row['sources']) <= keys for row in whole['rows'])
      print(list(whole), len(whole['rows']))
      """
    #expect(try read("json", script) == "['filter', 'dataAsOf', 'sources', 'rows'] 61")
  }

  @Test(
    "rispy reads every RIS entry with title and type",
    .enabled(if: has("rispy"), "the Python package rispy is not installed")
  )
  func ris() throws {
    let script = """
      import rispy, sys
      entries = rispy.load(open(sys.argv[1], newline=''))
      assert all(entry['title'] and entry['type_of_reference'] for entry in entries)
      print(sum(entry.get('doi') == '10.1200/JCO.2021.39.15_suppl.8511' for entry in entries))
      """
    #expect(try read("ris", script) == "1")
  }

  @Test(
    "bibtexparser reads as many entries as there are keys",
    .enabled(if: has("bibtexparser"), "the Python package bibtexparser is not installed")
  )
  func bibTeX() throws {
    let script = """
      import bibtexparser, sys
      text = open(sys.argv[1]).read()
      if hasattr(bibtexparser, 'loads'):
          entries = bibtexparser.loads(text).entries
      else:
          entries = [
              {field.key: field.value for field in entry.fields}
              for entry in bibtexparser.parse_string(text).entries
          ]
      begun = sum(line.startswith('@') for line in text.splitlines())
      assert len(entries) == begun and all(entry['title'] for entry in entries)
      print(sum(entry.get('doi') == '10.1200/JCO.2021.39.15_suppl.8511' for entry in entries))
      """
    #expect(try read("bibtex", script) == "1")
  }
}
