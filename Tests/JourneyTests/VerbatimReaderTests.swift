import Foundation
import TestSupport
import Testing

/// Titles that break formats, imported and written verbatim, as R, pandas and Python read them.
@Suite struct VerbatimReaderTests {
  private static func has(_ modules: String) -> Bool {
    (try? Program.run("/usr/bin/env", ["python3", "-c", "import \(modules)"]))?.status == 0
  }

  private static let rscript = "/usr/bin/Rscript"
  private static let hasR = FileManager.default.isExecutableFile(atPath: rscript)

  /// Titles of studies; R makes a line feed of a carriage return, so none has one.
  private static let titles = [
    "\"Radiotherapy\" opens with a quote", "=HYPERLINK(\"https://example.org\",\"x\")",
    "+49 30, a comma",
    "@SUM(A1:A2)", "-2 weeks before", "a|b|c", "a tab\there", "two\nlines", "'an apostrophe",
    "a quote\"\u{301} with an accent", "back\\slash", "NA", "試験 Ménière", "a;b", "#hash", "100 %",
  ]

  private let folder: TestFolder
  private let store: String

  init() throws {
    folder = try TestFolder()
    store = folder["s.db"]
    let studies = Self.titles.enumerated().map { number, title -> [String: Any] in
      [
        "protocolSection": [
          "identificationModule": [
            "nctId": "NCT9560\(1000 + number)", "briefTitle": title,
            "organization": ["fullName": "Invented Group", "class": "OTHER"],
          ],
          "statusModule": ["overallStatus": "COMPLETED"],
          "sponsorCollaboratorsModule": [
            "leadSponsor": ["name": "=1+\(number)", "class": "OTHER"]
          ],
          "conditionsModule": ["conditions": ["Lung Cancer"]],
          "designModule": ["studyType": "INTERVENTIONAL"],
        ]
      ]
    }
    let file = folder["studies.json"]
    try JSONSerialization.data(withJSONObject: studies).write(to: URL(filePath: file))
    let imported = try Program.rtio("import", file, "--store", store)
    #expect(imported.status == 0, "\(imported.error)")
  }

  private func list(_ format: String, _ more: String...) throws -> String {
    let options = [
      "list", "--store", store, "--filter", "has:record", "--columns", "title,sponsor", "--format",
      format,
    ]
    let result = try Program.run(Program.path(), options + more)
    #expect(result.status == 0 && !result.output.isEmpty, "\(result.error)")
    return result.output
  }

  /// The cells that JSON gives, as the numbers of their signs.
  private func wanted() throws -> String {
    let object = try JSONSerialization.jsonObject(with: Data(try list("json").utf8))
    let rows = try #require(object as? [[String: Any]])
    #expect(rows.count == Self.titles.count)
    return rows.map { row in
      ["title", "sponsor"].compactMap { row[$0] as? String }
        .map { $0.unicodeScalars.map { String($0.value) }.joined(separator: " ") }
        .joined(separator: ",")
    }
    .joined(separator: "\n")
  }

  private func read(_ command: [String], _ format: String) throws -> String {
    let path = folder["list.\(format)"]
    try list(format, "--verbatim").write(toFile: path, atomically: true, encoding: .utf8)
    let result = try Program.run("/usr/bin/env", command + [path])
    #expect(result.status == 0, "\(result.error)")
    return result.output.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  private static let python = """
    for row in rows: print(','.join(' '.join(str(ord(sign)) for sign in cell) for cell in row))
    """

  @Test(
    "Python's csv module reads every cell back exactly",
    .enabled(if: has("csv"), "python3 is not installed"),
    arguments: [("csv", "excel"), ("tsv", "excel-tab")]
  )
  func python(format: String, dialect: String) throws {
    let script = """
      import csv, sys
      rows = [row for row in csv.reader(open(sys.argv[1], newline='', encoding='utf-8'), '\(dialect)')][1:]
      \(Self.python)
      """
    #expect(try read(["python3", "-c", script], format) == (try wanted()))
  }

  @Test(
    "pandas reads every cell back exactly",
    .enabled(if: has("pandas"), "the Python package pandas is not installed"),
    arguments: [("csv", ","), ("tsv", "\\t")]
  )
  func pandas(format: String, separator: String) throws {
    let script = """
      import pandas, sys
      table = pandas.read_csv(sys.argv[1], sep='\(separator)', dtype=str, keep_default_na=False)
      rows = table[['title', 'sponsor']].values.tolist()
      \(Self.python)
      """
    #expect(try read(["python3", "-c", script], format) == (try wanted()))
  }

  @Test(
    "R reads every cell back exactly",
    .enabled(if: hasR, "R is not installed"),
    arguments: [("csv", "read.csv"), ("tsv", "read.delim")]
  )
  func r(format: String, reader: String) throws {
    let script = """
      d <- \(reader)(commandArgs(TRUE)[1], colClasses = "character", na.strings = character(0),
        encoding = "UTF-8");
      s <- function(cell) paste(utf8ToInt(enc2utf8(cell)), collapse = " ");
      for (i in seq_len(nrow(d))) cat(s(d$title[i]), ",", s(d$sponsor[i]), "\\n", sep = "")
      """
    #expect(try read([Self.rscript, "-e", script], format) == (try wanted()))
  }

  @Test(
    "without --verbatim no cell begins as a formula does, and rows stay rows",
    arguments: ["csv", "tsv"]
  )
  func guarded(format: String) throws {
    let text = try list(format)
    #expect(!text.contains("\r"))
    for start in ["=", "+", "@"] {
      #expect(
        !text.contains("\t\(start)") && !text.contains(",\(start)") && !text.contains("\n\(start)")
      )
      #expect(!text.contains(",\"\(start)") && !text.contains("\t\"\(start)"))
    }
    #expect(text.contains("'=1+0") && text.contains("'@SUM(A1:A2)") && text.contains("'-2 weeks"))
  }

  @Test(
    "what holds no row is said and is no file",
    arguments: ["csv", "tsv", "json", "ndjson", "markdown", "ris", "bibtex", "svg", "metafor"]
  )
  func nothing(format: String) throws {
    let path = folder["none"]
    let filter = ["--store", store, "--filter", "has:record \"no such words\"", "--format", format]
    let result = try Program.run(Program.path(), ["export", "-o", path] + filter)
    #expect(result.status == 1 && result.output.isEmpty)
    #expect(result.error.contains("no trial fits"))
    #expect(!FileManager.default.fileExists(atPath: path))
    let table = try Program.run(
      Program.path(),
      ["export", "--table", "toxicity", "-o", path] + filter
    )
    #expect(table.status == 1 && table.output.isEmpty && table.error.contains("no trial fits"))
  }

  @Test(
    "a table of none of the trials is said too",
    arguments: ["toxicity", "decisions", "results"]
  )
  func noRow(table: String) throws {
    let command = [
      "export", "--store", store, "--filter", "has:record", "--format", "csv", "--table", table,
    ]
    let result = try Program.run(Program.path(), command)
    #expect(
      result.status == 1 && result.output.isEmpty && result.error.contains("no row of \(table)")
    )
  }

  @Test(
    "a name that was mistyped is answered with the nearest one",
    arguments: [
      (["lst"], 2, "did you mean 'list'?"), (["xyzzy"], 2, "there are list, show, export"),
      (["show", "NCT0212546"], 1, "did you mean 'NCT02125461'?"),
      (["show", "PACIFC"], 1, "did you mean 'PACIFIC'?"),
      (["show", "completely else"], 1, "'rtio-tui list' prints those there are"),
      (["export", "NCT0212546", "--format", "csv"], 1, "did you mean 'NCT02125461'?"),
      (["check", "NCT0212546"], 2, "did you mean 'NCT02125461'?"),
    ] as [([String], Int32, String)]
  )
  func nearest(arguments: [String], status: Int32, words: String) throws {
    let result = try Program.run(Program.path(), arguments)
    #expect(result.status == status && result.output.isEmpty && result.error.contains(words))
  }

  @Test("the nearest name is looked for among imported studies too")
  func nearestImported() throws {
    let result = try Program.rtio("show", "NCT9560101", "--store", store)
    #expect(result.status == 1 && result.error.contains("did you mean 'NCT95601"))
  }

  @Test(
    "documents for people follow the locale to ASCII, or --ascii",
    arguments: [(["--ascii"], "C.UTF-8"), ([], "C"), ([], "POSIX")] as [([String], String)]
  )
  func ascii(options: [String], locale: String) throws {
    for command in [["show", "EA2174"], ["list", "--columns", "id,title,sponsor"]] {
      let result = try Program.run(
        Program.path(),
        command + ["--store", store] + options,
        environment: ["LC_ALL": locale]
      )
      #expect(result.status == 0 && result.output.utf8.allSatisfy { $0 < 0x80 })
    }
    let exact = try Program.run(
      Program.path(),
      ["list", "--store", store, "--columns", "id,title", "--format", "csv"],
      environment: ["LC_ALL": locale]
    )
    #expect(exact.output.contains("試験"))
  }

  @Test(
    "a list without hits is a sentence on standard error and exit 0; as JSON it is []",
    arguments: ["table", "csv", "tsv", "json", "ndjson", "markdown"]
  )
  func emptyList(format: String) throws {
    let result = try Program.rtio("list", "--filter", "\"no such words\"", "--format", format)
    #expect(result.status == 0 && result.output == (format == "json" ? "[]\n" : ""))
    #expect(result.error.contains("no trial fits '\"no such words\"'"))
  }
}
