import Foundation
import TestSupport
import Testing
import TrialChecks
import TrialExport
import TrialImport
import TrialModel
import TrialPages
import TrialQuery
import TrialScreening

/// Tables of data: the same rows in every form, and every cell where its column says.
@Suite struct DataTableTests {
  private static let forms: [ExportFormat] = [.csv, .tsv, .json, .ndjson, .markdown]

  /// The text of a table and the pieces it came in.
  private func text(
    _ table: ExportTable,
    _ format: ExportFormat = .csv,
    of trials: [Trial],
    cells: RowFormat.Cells = .verbatim,
    decisions: Decisions = Decisions()
  ) throws -> (text: String, pieces: [Int]) {
    var document = try #require(
      DataDocument(
        table,
        as: format,
        filter: "site:lung",
        in: try Catalogue.bundled(),
        decisions: decisions,
        review: ScreenedReview(LivingReview.invented(of: trials.map(\.id), seed: 3)),
        cells: cells
      )
    )
    var text = ""
    var pieces: [Int] = []
    func take(_ piece: String) {
      text += piece
      pieces.append(piece.utf8.count)
    }
    for trial in trials { document.add(trial, to: take) }
    if table.isOfPlots {
      let catalogue = try Catalogue.bundled()
      document.add(
        ForestPlot(
          .trials(catalogue.trials.map(\.id), areMarked: false),
          options: ForestOptions(),
          in: catalogue
        ),
        to: take
      )
    }
    if table == .summary {
      let catalogue = try Catalogue.bundled()
      let summed = catalogue.trials.filter { ["PACIFIC", "ADRIATIC"].contains($0.name) }
      document.add(SummaryOfFindings(of: summed, in: catalogue), to: take)
    }
    document.end(to: take)
    return (text, pieces)
  }

  /// The rows of a table as a reader of CSV has them, by the names of their columns.
  private func rows(
    _ table: ExportTable,
    of trials: [Trial],
    decisions: Decisions = Decisions()
  ) throws -> [[String: String]] {
    let text = try text(table, of: trials, decisions: decisions).text
    let lines = try StrictReader.delimited(text, by: 44)
    return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(lines[0], $0)) }
  }

  /// A trial known from a record with adverse events, an analysis and arms.
  private func recorded() throws -> Trial {
    Trial(
      Registration.invented(
        version: try PartialDate("2026-02-02"),
        arms: [
          RegisteredArm(label: "One", type: "EXPERIMENTAL", description: nil, interventions: [0]),
          RegisteredArm(
            label: "None",
            type: "NO_INTERVENTION",
            description: "-",
            interventions: []
          ),
        ],
        interventions: [
          RegisteredIntervention(name: "=drug", type: "DRUG", description: "x", otherNames: []),
          RegisteredIntervention(name: "stray", type: nil, description: nil, otherNames: []),
        ],
        plannedOutcomes: [
          PlannedOutcome(rank: .primary, measure: "OS", description: nil, timeFrame: "5 years")
        ],
        results: PostedResults(
          flow: nil,
          baseline: nil,
          outcomes: [try outcome()],
          adverseEvents: events,
          limitations: nil
        )
      ),
      classification: .invented()
    )
  }

  private func outcome() throws -> PostedOutcome {
    let groups = [(0, "Drug"), (1, "Placebo")].map { place, title in
      PostedGroup(id: PostedGroupID("OG00\(place)"), title: title, description: nil)
    }
    return PostedOutcome(
      type: "PRIMARY",
      title: "Overall survival",
      description: nil,
      population: "all randomised",
      timeFrame: "5 years",
      reportingStatus: "POSTED",
      expectedPosting: nil,
      parameter: "MEDIAN",
      dispersion: "95% Confidence Interval",
      unit: "months",
      unitsAnalysed: nil,
      showsPercent: nil,
      groups: groups,
      denominators: [
        PostedDenominator(
          units: "Participants",
          counts: groups.map { PostedCount(group: $0.id, number: PostedNumber("40")) }
        )
      ],
      classes: [
        MeasurementClass(
          title: nil,
          denominators: [],
          categories: [
            MeasurementCategory(
              title: nil,
              measurements: [
                Measurement(
                  group: groups[0].id,
                  value: PostedNumber("NA"),
                  spread: nil,
                  lower: PostedNumber("12.50"),
                  upper: nil,
                  comment: "not reached"
                )
              ]
            )
          ]
        )
      ],
      analyses: [
        PostedAnalysis(
          groups: groups.map(\.id),
          groupDescription: "cardiovascular death",
          hypothesis: "NON_INFERIORITY",
          method: "Log Rank",
          pText: "<0.0001",
          p: try PValue(.less, PrintedNumber(digits: "0.0001")),
          pComment: nil,
          parameter: "Hazard Ratio (HR)",
          estimate: PostedNumber("0.9531"),
          level: PostedNumber("95"),
          sides: "TWO_SIDED",
          lower: PostedNumber("0.7863"),
          upper: PostedNumber("1.1551"),
          limitComment: nil,
          dispersion: nil,
          dispersionValue: nil,
          comments: []
        )
      ]
    )
  }

  private var events: PostedAdverseEvents {
    func group(_ number: Int) -> PostedEventGroup {
      PostedEventGroup(
        id: PostedGroupID("EG00\(number)"),
        title: "Group \(number)",
        description: nil,
        deaths: .init(affected: number, atRisk: 30),
        serious: .init(affected: nil, atRisk: nil),
        other: .init(affected: 0, atRisk: 30)
      )
    }
    func cell(_ group: Int, _ affected: Int?, _ atRisk: Int?) -> PostedEvent.Cell {
      .init(group: PostedGroupID("EG00\(group)"), affected: affected, atRisk: atRisk, events: nil)
    }
    return PostedAdverseEvents(
      threshold: "5",
      timeFrame: "1 year",
      description: nil,
      deathsComment: nil,
      groups: [group(0), group(1)],
      serious: [
        PostedEvent(
          term: "Pneumonitis",
          organSystem: "Respiratory",
          vocabulary: "MedDRA 23.1",
          assessment: "SYSTEMATIC_ASSESSMENT",
          notes: nil,
          cells: [cell(0, 1, 3), cell(1, 0, 0), cell(9, 2, 3)]
        )
      ],
      other: [
        PostedEvent(
          term: "Cough, \"dry\"\nand wet",
          organSystem: nil,
          vocabulary: nil,
          assessment: nil,
          notes: nil,
          cells: [cell(0, nil, 30)]
        )
      ]
    )
  }

  private static let names = ExportTable.allCases.map { $0.rawValue } + ["metafor"]

  @Test("columns have names of their own and say what they hold", arguments: names)
  func described(table: String) {
    let heads = (ExportTable(rawValue: table).map { DataTable($0) } ?? .metafor).heads
    #expect(Set(heads.map(\.name)).count == heads.count)
    for head in heads {
      #expect(
        head.name.allSatisfy { "_abcdefghijklmnopqrstuvwxyz0123456789".contains($0) },
        "\(head.name)"
      )
      #expect(head.meaning.count > 5 && !head.meaning.hasSuffix("."), "\(head.name)")
    }
  }

  @Test("all forms hold the same rows", arguments: ExportTable.allCases)
  func sameRows(table: ExportTable) throws {
    let trials = try Catalogue.bundled().trials + [recorded()]
    let finding = try #require(trials.lazy.flatMap { self.finding(of: $0) }.first)
    let decision = Decision(
      key: finding.key,
      choice: .keep,
      note: "as printed, \"so\"",
      initials: "AB",
      date: try PartialDate("2026-11-30")
    )
    let decisions = Decisions([decision])
    func text(_ format: ExportFormat) throws -> String {
      try self.text(table, format, of: trials, decisions: decisions).text
    }
    let csv = try StrictReader.delimited(text(.csv), by: 44)
    #expect(csv.count > 1 && csv.allSatisfy { $0.count == csv[0].count })
    #expect(scalars(try StrictReader.delimited(text(.tsv), by: 9)) == scalars(csv))
    let own = csv[0].count - 4
    let page = try text(.markdown).components(separatedBy: "\n\n")
    let markdown = try StrictReader.markdown(try #require(page.first { $0.hasPrefix("|") }))
    #expect(scalars(markdown) == scalars(csv.map { $0.prefix(own).map(\.withLineFeeds) }))
    let object = try JSONSerialization.jsonObject(with: Data(text(.json).utf8))
    let whole = try #require(object as? [String: Any])
    #expect(
      whole["filter"] as? String == "site:lung" && whole["table"] as? String == table.rawValue
    )
    let objects = try #require(whole["rows"] as? [[String: Any]])
    #expect(objects.count == csv.count - 1)
    #expect(
      (whole["columns"] as? [[String: String]])?.compactMap { $0["name"] }
        == Array(csv[0].prefix(own))
    )
    let lines = try text(.ndjson).split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(lines.count == objects.count)
    for (row, pair) in zip(csv.dropFirst(), zip(objects, lines)) {
      for (name, cell) in zip(csv[0], row) {
        if let value = pair.0[name] {
          #expect(Self.cell(value) == cell || value is NSNumber, "\(name)")
        }
        #expect(Self.cell(pair.1[name]) == cell || pair.1[name] is NSNumber, "\(name)")
      }
    }
    let sources = try #require(whole["sources"] as? [[String: Any]]).compactMap {
      $0["key"] as? String
    }
    // A row of a summary names all it rests on.
    let named = (table == .summary ? csv[0].firstIndex(of: "sources") : nil) ?? own - 1
    let cited = Set(csv.dropFirst().flatMap { $0[named].components(separatedBy: "; ") })
      .subtracting([""])
    #expect(Set(sources) == cited && sources.count == cited.count)
  }

  private static func cell(_ value: Any?) -> String {
    switch value {
    case let text as String: text
    case let texts as [String]: texts.joined(separator: "; ")
    default: ""
    }
  }

  private func finding(of trial: Trial) -> [CheckFinding] {
    (try? Catalogue.bundled()).map { checkFindings(of: trial, in: $0) } ?? []
  }

  @Test("a cell of the catalogue has counts, grade, arm, side and source")
  func catalogueCell() throws {
    let trial = try #require(try Catalogue.bundled().trials.first { $0.acronym == "CA184-043" })
    let row = try #require(
      rows(.toxicity, of: [trial]).first {
        $0["term"] == "diarrhoea" && $0["grade"] == "3-4" && $0["source"] == "kwon-2014"
      }
    )
    #expect(row["affected"] == "64" && row["at_risk"] == "393" && row["percent_printed"] == "16")
    #expect(row["side"] == "experimental" && row["printed"] == "64 [16%] of 393")
    #expect(row["percent"]?.hasPrefix("16.28") == true && row["origin"] == "catalogue")
    #expect(row["filter"] == "site:lung" && row["citation"] != "" && row["data_as_of"] != "")
  }

  @Test("a record gives totals and every cell, nobody at risk and unlisted groups too")
  func recordCells() throws {
    let rows = try rows(.toxicity, of: [try recorded()])
    let wanted = [
      "total deaths EG000 0/30", "total deaths EG001 1/30", "total other events EG000 0/30",
      "total other events EG001 0/30", "event Pneumonitis EG000 1/3", "event Pneumonitis EG001 0/0",
      "event Pneumonitis EG009 2/3", "event Cough, \"dry\"\nand wet EG000 /30",
    ]
    let said = rows.map { row in
      ["kind", "term", "group"].compactMap { row[$0] }.joined(separator: " ")
        + " \(row["affected"] ?? "?")/\(row["at_risk"] ?? "?")"
    }
    #expect(said == wanted)
    #expect(rows.map { $0["serious"] } == ["", "", "no", "no", "yes", "yes", "yes", "no"])
    #expect(rows[4]["percent"] == "33.333333333333336" && rows[5]["percent"] == "")
    #expect(rows[4]["vocabulary"] == "MedDRA 23.1" && rows[4]["organ_class"] == "Respiratory")
    #expect(rows.allSatisfy { $0["threshold"] == "5" && $0["time_frame"] == "1 year" })
    #expect(rows.allSatisfy { $0["origin"] == "record" && $0["grade"] == "" })
    #expect(rows.allSatisfy { $0["citation"]?.contains("data of 2026-02-02") == true })
  }

  @Test("a posted analysis says what it compares and of what, once")
  func analysis() throws {
    let rows = try rows(.results, of: [try recorded()])
    #expect(rows.count == 1)
    let row = rows[0]
    let wanted = [
      "origin": "record", "endpoint": "Overall survival", "rank": "primary",
      "kind": "Hazard Ratio (HR)", "groups": "Drug; Placebo", "component": "cardiovascular death",
      "hypothesis": "non inferiority", "value": "0.9531", "lower": "0.7863", "upper": "1.1551",
      "level": "95", "p": "0.0001", "p_sign": "<", "sides": "two sided", "method": "Log Rank",
    ]
    for (name, text) in wanted { #expect(row[name] == text, "\(name)") }
  }

  @Test("arms without treatment and treatments without arm are rows of their own")
  func arms() throws {
    let rows = try rows(.arms, of: [try recorded()])
    #expect(rows.map { $0["arm"] } == ["One", "None", ""])
    #expect(rows.map { $0["treatment"] } == ["=drug", "", "stray"])
    let guarded = try text(.arms, of: [try recorded()], cells: .guarded).text
    #expect(guarded.contains(",'=drug,") && !guarded.contains(",=drug"))
  }

  @Test("planned outcomes come first, then posted values with NA and its reason")
  func outcomes() throws {
    let rows = try rows(.outcomes, of: [try recorded()])
    #expect(rows.map { $0["standing"] } == ["planned", "posted"])
    #expect(rows[1]["value"] == "NA" && rows[1]["comment"] == "not reached")
    #expect(rows[1]["lower"] == "12.50" && rows[1]["analysed"] == "40")
    #expect(rows[1]["analysed_units"] == "Participants" && rows[1]["group_title"] == "Drug")
  }

  @Test("findings have their decision, and a decision is a row also without its finding")
  func decisions() throws {
    let trial = try #require(try Catalogue.bundled().trials.first { $0.acronym == "CA184-043" })
    let finding = try #require(finding(of: trial).first)
    let gone = FindingKey(code: "CI-ORDER", place: trial.id.text, figure: "gone")
    let decisions = Decisions(
      try [finding.key, gone].map { key in
        Decision(
          key: key,
          choice: .correct,
          note: nil,
          initials: "AB",
          date: try PartialDate("2026-11-30")
        )
      }
    )
    let found = try rows(.findings, of: [trial], decisions: decisions)
    #expect(found.contains { $0["decided_by"] == "AB" && $0["figure"] == finding.subject.id })
    #expect(found.allSatisfy { $0["trial"] == trial.id.text && $0["printed"] != "" })
    let decided = try rows(.decisions, of: [trial], decisions: decisions)
    #expect(Set(decided.map { $0["figure"] }) == [finding.subject.id, "gone"])
  }

  @Test("a row of a forest plot is one ratio of one trial, with its standard error")
  func forest() throws {
    let rows = try rows(.forest, of: [])
    #expect(rows.count == 31 && Set(rows.map { $0["trial"] }).count == 28)
    #expect(Set(rows.map { [$0["trial"], $0["comparison"]] }).count == 31)
    for (acronym, isPooled) in [("PACIFIC-2", "yes"), ("EA5181", "no")] {
      let row = try #require(rows.first { $0["acronym"] == acronym })
      #expect(row["endpoint"] == "overall survival" && row["measure"] == "hazard ratio")
      #expect(row["sei"] != "" && row["pooled"] == isPooled && row["source"] != "")
      #expect((row["not_pooled"] == "") == (isPooled == "yes") && row["control_given"] != "")
    }
  }

  @Test("without a row nothing is written, not even heads", arguments: forms)
  func nothing(format: ExportFormat) throws {
    let trial = Trial.invented(toxicity: nil)
    #expect(try text(.toxicity, format, of: [trial]).text == "")
  }

  @Test("a table of a thousand groups is written in pieces of bounded size, a row a cell")
  func thousandGroups() throws {
    let groups = (0..<1_000).map { number in
      PostedEventGroup(
        id: PostedGroupID("EG\(number)"),
        title: "Group \(number)",
        description: nil,
        deaths: .init(affected: nil, atRisk: nil),
        serious: .init(affected: nil, atRisk: nil),
        other: .init(affected: nil, atRisk: nil)
      )
    }
    let event = PostedEvent(
      term: "Cough",
      organSystem: nil,
      vocabulary: nil,
      assessment: nil,
      notes: nil,
      cells: groups.map { .init(group: $0.id, affected: 1, atRisk: 2, events: nil) }
    )
    let posted = PostedAdverseEvents(
      threshold: nil,
      timeFrame: nil,
      description: nil,
      deathsComment: nil,
      groups: groups,
      serious: [],
      other: [event, event, event]
    )
    let trial = Trial(
      Registration.invented(
        results: PostedResults(
          flow: nil,
          baseline: nil,
          outcomes: [],
          adverseEvents: posted,
          limitations: nil
        )
      ),
      classification: .invented()
    )
    let (text, pieces) = try text(.toxicity, of: [trial])
    #expect(text.utf8.count { $0 == 10 } == 3_001)
    #expect(pieces.count > 3 && pieces.allSatisfy { $0 < 70_000 })
  }

  @Test func `forms without rows of cells hold no table`() throws {
    let catalogue = try Catalogue.bundled()
    for format in [ExportFormat.ris, .bibtex, .metafor, .svg] {
      #expect(DataDocument(.arms, as: format, filter: "", in: catalogue) == nil)
    }
  }

  @Test("docs/tables.md is what the description of the tables says")
  func manual() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "docs/tables.md")
    if ProcessInfo.processInfo.environment["RTIO_GOLDEN"] == "write" {
      try DataTable.manual.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(
      try String(contentsOf: file, encoding: .utf8) == DataTable.manual,
      "RTIO_GOLDEN=write swift test --filter DataTableTests writes it anew"
    )
  }
}
