import Browser
import TrialPages
import BrowserViews
import Foundation
import JSONText
import TerminalModel
import TestSupport
import Testing
import TrialImport
import TrialModel

/// Screens of trials with an imported record, from invented records.
@Suite struct RegistryScreenTests {
  struct Shot: CustomTestStringConvertible {
    let name: String
    let size: (columns: Int, rows: Int)
    let keys: String
    var repertoire: Repertoire = .unicode
    var groups = 3

    var file: String { "registry-\(name)-\(size.columns)x\(size.rows)" }
    var testDescription: String { file }
  }

  static let shots: [Shot] =
    [(80, 24), (120, 40)].flatMap { size in
      [
        Shot(name: "overview", size: size, keys: "Enter"),
        Shot(
          name: "override",
          size: size,
          keys: "Enter O PageDown PageDown PageDown 'conc' Tab Down Down 'AB'"
        ),
        Shot(
          name: "overridden",
          size: size,
          keys: "Enter O PageDown PageDown PageDown 'conc' Tab Down Down 'AB' Enter"
        ),
        Shot(name: "arms", size: size, keys: "Enter 2"),
        Shot(name: "results", size: size, keys: "Enter 3"),
        Shot(name: "toxicity", size: size, keys: "Enter 4"),
        Shot(name: "history", size: size, keys: "Enter 6"),
        Shot(name: "thirty-groups", size: size, keys: "Enter 4 G", groups: 30),
        Shot(name: "thirty-outcome", size: size, keys: "Enter 3 G", groups: 30),
      ]
    } + [
      Shot(name: "toxicity-ascii", size: (80, 24), keys: "Enter 4 b", repertoire: .ascii),
      Shot(name: "results-ascii", size: (80, 24), keys: "Enter 3", repertoire: .ascii),
      Shot(name: "toxicity", size: (40, 10), keys: "Enter 4 G"),
      Shot(name: "history-ascii", size: (80, 24), keys: "Enter 6", repertoire: .ascii),
      Shot(name: "history", size: (40, 10), keys: "Enter 6 j j j"),
    ]

  @Test("the screen is the one that was looked at", arguments: shots)
  func isAsSeen(shot: Shot) throws {
    let state = try Self.state(of: shot, Size(columns: shot.size.columns, rows: shot.size.rows))
    let frame = render(state, theme: Theme(colours: .full, repertoire: shot.repertoire))
    try GoldenFile("\(shot.file).screen").expect(frame.text)
    if shot.repertoire == .ascii {
      #expect(frame.text.unicodeScalars.allSatisfy { $0.isASCII })
    }
  }

  /// The browser after the keys of a shot.
  static func state(of shot: Shot, _ size: Size) throws -> BrowserState {
    var state = try BrowserState(records: [try trial(groups: shot.groups)], size: size)
    try state.press(script: shot.keys, on: PartialDate("2026-11-23"))
    return state
  }

  @Test("a joined trial shows record and catalogue side by side", arguments: [80, 120])
  func joined(columns: Int) throws {
    let bundled = try Catalogue.bundled()
    let own = try #require(bundled.trial(TrialID("NCT00861614")))
    let record = Registration.invented(
      own.id.text,
      version: try PartialDate("2026-11-02"),
      phases: ["PHASE2"],
      results: Registration.inventedWithResults().results
    )
    let trial = own.joined(with: record, classification: nil)
    let page = OverviewPage.page(of: trial, in: bundled.keeping(trial))
    let text = page.text(width: columns).joined(separator: "\n")
    try GoldenFile("registry-joined-\(columns).screen").expect(text)
  }

  @Test("a row takes as many lines as were reckoned before it is laid out", arguments: 30...160)
  func reckonsHeights(width: Int) throws {
    let trial = try Self.trial(groups: width % 2 == 0 ? 3 : 30)
    let catalogue = try Catalogue.invented([]).keeping(trial)
    let page = ToxicityPage.page(of: trial, in: catalogue, options: PageOptions())
    let grid = PageGrid(width: width, arms: 2)
    for row in page.sections.flatMap(\.rows) {
      guard case .posted(let posted) = row.content else { continue }
      #expect(grid.spans(for: row).count == grid.height(of: posted))
    }
  }

  @Test("building a page of 500 rows and laying it out is quick enough to type through")
  func isQuick() throws {
    let registration = Registration.invented(
      results: PostedResults(
        flow: nil,
        baseline: nil,
        outcomes: [],
        adverseEvents: .invented(groups: 3, otherRows: 500),
        limitations: nil
      )
    )
    let trial = Trial(registration)
    let catalogue = try Catalogue.invented([]).keeping(trial)
    let clock = ContinuousClock()
    let building = clock.measure {
      _ = ToxicityPage.page(of: trial, in: catalogue, options: PageOptions())
    }
    let page = ToxicityPage.page(of: trial, in: catalogue, options: PageOptions())
    let laying = clock.measure { _ = PageLayout(page, width: 80) }
    // Without optimisation everything is slower by an order of magnitude.
    #expect(building < .milliseconds(500) && laying < .milliseconds(500))
  }

  /// NCT04866017 as it is on the registry: figures a reader can look up there.
  @Test(.enabled(if: Self.folder != nil, "RTIO_REGISTRY names no folder of records"))
  func `the record of NCT04866017 is on the page figure by figure`() throws {
    let folder = try #require(Self.folder)
    let file = URL(filePath: folder).appending(path: "studies/NCT04866017.json")
    let registration = try #require(try Self.record(file))
    let trial = Trial(registration)
    let catalogue = try Catalogue.invented([]).keeping(trial)
    let page = ToxicityPage.page(of: trial, in: catalogue, options: PageOptions())
    func cells(_ label: String) -> [String] {
      let rows = page.sections.flatMap(\.rows).compactMap { row in
        if case .posted(let posted) = row.content, posted.label == label { posted } else { nil }
      }
      return (rows.last?.cells.map(\.text) ?? []) + [rows.last?.effect?.estimate ?? ""]
    }
    let heads = page.sections.compactMap { section in
      if case .events(let head) = section.heading { head.name } else { nil }
    }
    #expect(registration.arms.count == 3)
    // The reference is C: the study's title sets the others against durvalumab.
    #expect(heads == ["PARTICIPANTS WITH", "SERIOUS, 24 rows", "OTHER, 212 rows"])
    #expect(cells("died, of any cause") == ["8/22 (36.4)", "4/18 (22.2)", "8/22 (36.4)", "0.0"])
    #expect(
      cells("White blood cell count decreased")
        == ["15/22 (68.2)", "10/18 (55.6)", "13/22 (59.1)", "+9.1"]
    )
  }

  @Test(
    "every row of every page of real records has its lines",
    .enabled(if: Self.folder != nil, "RTIO_REGISTRY names no folder of records"),
    arguments: [20, 40, 80, 120]
  )
  func drawsRealRecords(width: Int) throws {
    let studies = URL(filePath: try #require(Self.folder)).appending(path: "studies")
    let names = try FileManager.default.contentsOfDirectory(atPath: studies.path)
    for name in names where name.hasSuffix(".json") {
      guard let record = try Self.record(studies.appending(path: name)) else { continue }
      let trial = Trial(record)
      let catalogue = try Catalogue.invented([]).keeping(trial)
      var options = PageOptions()
      for isTurned in [false, true] {
        if isTurned {
          let outcomes = record.results?.outcomes.indices ?? 0..<0
          options.posted.toggled = Set(outcomes.map { .outcome($0) })
            .union([.flow, .baseline, .plannedOutcomes])
          options.isGrouped = true
          options.order = .difference
        }
        let pages = [
          OverviewPage.page(of: trial, in: catalogue),
          ArmsPage.page(of: trial, in: catalogue, options: options),
          ResultsPage.page(of: trial, in: catalogue, options: options),
          ToxicityPage.page(of: trial, in: catalogue, options: options),
        ]
        for page in pages {
          for line in PageLayout(page, width: width).lines {
            #expect(line.row == nil || !line.spans.isEmpty, "\(name)")
          }
        }
      }
    }
  }

  private static func record(_ file: URL) throws -> Registration? {
    let bytes = [UInt8](try Data(contentsOf: file))
    var reader = JSONReader(limits: JSONLimits(deepestNesting: 64, longestText: 32 << 20))
    return try reader.read(bytes.span) { StudyDocument.read($0, file: "record") }.registration
  }

  private static let folder = ProcessInfo.processInfo.environment["RTIO_REGISTRY"]

  private static func trial(groups: Int) throws -> Trial {
    let version = try PartialDate("2026-11-02")
    guard groups != 3 else {
      let old = Registration.invented(
        version: try PartialDate("2019-03-01"),
        enrolment: 80,
        arms: [
          RegisteredArm(
            label: "Radiotherapy alone",
            type: nil,
            description: nil,
            interventions: [0]
          )
        ],
        interventions: [
          RegisteredIntervention(
            name: "Radiotherapy",
            type: "RADIATION",
            description: nil,
            otherNames: []
          )
        ],
        plannedOutcomes: [
          PlannedOutcome(
            rank: .primary,
            measure: "Response",
            description: nil,
            timeFrame: "6 months"
          )
        ]
      )
      let record = Registration.inventedWithResults(version: version)
      return Trial(record).with(registryHistory: RegistryVersion.history(of: [old, record]))
    }
    return Trial(
      .invented(
        version: version,
        results: PostedResults(
          flow: nil,
          baseline: nil,
          outcomes: [.invented(groups: groups)],
          adverseEvents: .invented(groups: groups),
          limitations: nil
        )
      )
    )
  }
}
