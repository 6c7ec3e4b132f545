import Foundation
import TestSupport
import Testing

/// The adverse events of an imported record as a figure, a table and counts for R.
@Suite struct PostedToxicityExportTests {
  /// Terms that would break a format, without spaces at their ends.
  private static let terms = [
    "Pneumonitis", "Cough <3 & \"fever\"", "=cmd()", "a|b", "Ménière 試験", "]]>", "'quoted'",
  ]

  private let folder: TestFolder
  private let store: String

  init() throws {
    folder = try TestFolder()
    store = folder["s.db"]
    let groups = ["Durvalumab + RT", "Placebo + RT", "Total"].enumerated().map { place, title in
      [
        "id": "EG00\(place)", "title": title, "deathsNumAffected": place, "deathsNumAtRisk": 200,
        "seriousNumAffected": 3, "seriousNumAtRisk": 200, "otherNumAffected": 4,
        "otherNumAtRisk": 200,
      ] as [String: Any]
    }
    let events = Self.terms.enumerated().map { number, term in
      [
        "term": term, "organSystem": "Respiratory, \"thoracic\"",
        "stats": (0..<3).map { place in
          [
            "groupId": "EG00\(place)", "numAffected": number + place, "numAtRisk": 200,
          ] as [String: Any]
        },
      ] as [String: Any]
    }
    let study: [String: Any] = [
      "protocolSection": [
        "identificationModule": [
          "nctId": "NCT95602001", "briefTitle": "Radiotherapy and durvalumab in lung cancer",
        ],
        "statusModule": ["overallStatus": "COMPLETED", "startDateStruct": ["date": "2019-03"]],
        "conditionsModule": ["conditions": ["Lung Cancer"]],
        "designModule": [
          "studyType": "INTERVENTIONAL", "phases": ["PHASE3"],
          "designInfo": ["allocation": "RANDOMIZED", "maskingInfo": ["masking": "DOUBLE"]],
        ],
        "armsInterventionsModule": [
          "armGroups": [
            ["label": "Durvalumab + RT", "type": "EXPERIMENTAL"],
            ["label": "Placebo + RT", "type": "PLACEBO_COMPARATOR"],
          ]
        ],
      ],
      "hasResults": true,
      "resultsSection": [
        "adverseEventsModule": [
          "frequencyThreshold": "5", "eventGroups": groups, "seriousEvents": [events[0]],
          "otherEvents": Array(events.dropFirst()),
        ]
      ],
    ]
    let file = folder["study.json"]
    try JSONSerialization.data(withJSONObject: study).write(to: URL(filePath: file))
    let imported = try Program.rtio("import", file, "--store", store)
    #expect(imported.status == 0, "\(imported.error)")
  }

  private func export(_ options: String...) throws -> String {
    let command = ["export", "NCT95602001", "--store", store] + options
    let result = try Program.run(Program.path(), command)
    #expect(result.status == 0, "\(result.error)")
    return result.output
  }

  private static let rscript = "/usr/bin/Rscript"
  private static let hasMetafor =
    FileManager.default.isExecutableFile(atPath: rscript)
    && (try? Program.run(rscript, ["-e", "library(metafor)"]))?.status == 0

  private static let hasPython =
    (try? Program.run("/usr/bin/env", ["python3", "-c", "import xml.etree"]))?.status == 0

  @Test(
    "the figure has every posted event with its counts, and Python's reader of XML takes it",
    .enabled(if: hasPython, "python3 is not installed")
  )
  func figure() throws {
    let path = folder["figure.svg"]
    try export("--format", "svg", "--toxicity")
      .write(toFile: path, atomically: true, encoding: .utf8)
    let script = """
      import sys, xml.etree.ElementTree as tree
      for words in tree.parse(sys.argv[1]).iter('{http://www.w3.org/2000/svg}text'): print(words.text)
      """
    let read = try Program.run("/usr/bin/env", ["python3", "-c", script, path])
    let words = read.output.split(separator: "\n").map(String.init)
    for term in Self.terms { #expect(words.contains(term), "\(term)") }
    #expect(words.contains("0/200 (0.0)") && words.contains("6/200 (3.0)"))
    #expect(words.contains { $0.contains("Durvalumab + RT") })
    // Who reads on paper has no keys.
    #expect(words.contains { $0.contains("B, the reference since") })
    #expect(!words.contains { $0.contains("choose others") || $0.contains("go back") })
    #expect(words.contains { $0.contains("fewer") } && words.contains { $0.contains("more with") })
  }

  @Test func `the table of data has a row a cell, and as many totals as are posted`() throws {
    let lines = try export("--table", "toxicity", "--format", "ndjson").split(separator: "\n")
    let rows = try lines.map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(rows.count == 3 * (3 + Self.terms.count))
    #expect(Set(rows.compactMap { $0["term"] as? String }).isSuperset(of: Self.terms))
    #expect(rows.allSatisfy { $0["threshold"] as? String == "5" })
  }

  @Test(
    "escalc of metafor reads the counts whole and has the program's own risk ratios",
    .enabled(if: hasMetafor, "R's package metafor is not installed")
  )
  func riskRatios() throws {
    let path = folder["counts.csv"]
    try export("--format", "metafor").write(toFile: path, atomically: true, encoding: .utf8)
    let script = """
      suppressMessages(library(metafor)); d <- read.csv(commandArgs(TRUE)[1]);
      stopifnot(nrow(d) == \(Self.terms.count + 3), all(d$ai + d$bi == d$n1i), all(d$control == "Placebo + RT"));
      d$yi <- NULL; e <- escalc(measure = "RR", ai = ai, bi = bi, ci = ci, di = di, data = d);
      e <- e[d$ai + d$ci > 0, ];
      cat(sprintf("%d %d %d %d %.9f %.9f", e$ai, e$n1i, e$ci, e$n2i, e$yi, sqrt(e$vi)), sep = "\n")
      """
    let read = try Program.run(Self.rscript, ["-e", script, path])
    #expect(read.status == 0, "\(read.error)")
    let lines = read.output.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    #expect(lines.count > 5)
    for line in lines {
      let counts = zip(["x1", "n1", "x2", "n2"], line).map { "\($0)=\($1)" }
      let own = try Program.run(Program.path(), ["compute", "rr_katz"] + counts)
      let printed = own.output.split(separator: "\n").map { $0.split(separator: " ") }
      func number(_ name: String) throws -> Double {
        try #require(printed.first { $0.first == Substring(name) }?.last.flatMap { Double($0) })
      }
      #expect(abs(try log(number("rr")) - (try #require(Double(line[4])))) < 1e-8, "\(line)")
      #expect(abs(try number("se_log") - (try #require(Double(line[5])))) < 1e-8, "\(line)")
    }
  }

  @Test func `a record whose groups are not randomised is a sentence for metafor, and exit 1`()
    throws
  {
    let path = folder["none.csv"]
    let result = try Program.rtio("export", "NCT04214262", "--format", "metafor", "-o", path)
    #expect(result.status == 1 && result.output.isEmpty)
    #expect(result.error.contains("no ratio, and no counts"))
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func `a figure without a row is a sentence and exit 1`() throws {
    let path = folder["none.svg"]
    let result = try Program.rtio(
      "export",
      "NIRVANA-Lung",
      "--format",
      "svg",
      "--toxicity",
      "-o",
      path
    )
    #expect(result.status == 1 && result.output.isEmpty && result.error.contains("no row"))
    #expect(!FileManager.default.fileExists(atPath: path))
  }
}
