import Browser
import BrowserViews
import TerminalModel
import TestSupport
import Testing
import TrialModel
import TrialQuery
import TrialScreening

/// Records of a review as they are drawn.
@Suite("The screens of a review") struct ScreeningViewTests {
  /// A screen worth keeping.
  struct Shot: CustomTestStringConvertible {
    let name: String
    let size: (columns: Int, rows: Int)
    let keys: String
    var reader: String? = "AB"
    var colours: ColourDepth = .full
    var repertoire: Repertoire = .unicode
    var isPlain = false
    var keepsStyles = false

    var file: String { "screening-\(name)-\(size.columns)x\(size.rows)" }
    var testDescription: String { file }
  }

  static let shots: [Shot] =
    [(80, 24), (120, 40)].flatMap { size in
      [
        Shot(name: "record", size: size, keys: "", keepsStyles: true),
        Shot(name: "decided", size: size, keys: "1"),
        Shot(name: "revealed", size: size, keys: "r"),
        Shot(name: "note", size: size, keys: "D Down Down 'one arm has no radiotherapy'"),
        Shot(name: "conflict", size: size, keys: "Tab", reader: "EF"),
        Shot(name: "second-look", size: size, keys: "Tab Tab"),
        Shot(name: "duplicates", size: size, keys: "BTab BTab"),
        Shot(name: "nothing-left", size: size, keys: "a a a a"),
        Shot(name: "list", size: size, keys: "q"),
        Shot(name: "words", size: size, keys: "w"),
      ]
    } + [
      Shot(name: "record", size: (40, 10), keys: ""),
      Shot(name: "conflict", size: (40, 10), keys: "Tab", reader: "EF"),
      Shot(name: "flow", size: (80, 24), keys: "V"), Shot(name: "flow", size: (120, 40), keys: "V"),
      Shot(name: "flow", size: (40, 10), keys: "V"),
      Shot(name: "agreement", size: (80, 24), keys: "V 2"),
      Shot(name: "nothing-found", size: (80, 24), keys: "/ 'phase:4' Enter"),
      Shot(name: "duplicates", size: (40, 10), keys: "BTab BTab"),
      Shot(name: "record", size: (80, 9), keys: ""),
      Shot(name: "record-ascii", size: (80, 24), keys: "j j j j", repertoire: .ascii),
      Shot(name: "record-no-colour", size: (80, 24), keys: "", colours: .none, keepsStyles: true),
      Shot(name: "record-plain", size: (120, 40), keys: "", isPlain: true),
      Shot(name: "looked-at", size: (80, 24), keys: "j", reader: nil),
    ]

  private static let ids = (1...6).map { TrialID("NCT9000000\($0)") }

  /// Six records: one that nobody read, one that CD read, a conflict, one changed since it was decided, and a
  /// pair that shares a number.
  static func opened(
    _ shot: Shot,
    _ size: Size? = nil,
    isInWords: Bool = false
  ) throws -> InventedScreening {
    var review = try LivingReview.found(ids, protocol: .invented(reasons: 11))
    let day = try PartialDate("2026-08-01")
    try review.decide(ids[0], by: "CD", ScreeningDecision(.exclude, reason: "r2"))
    try review.decide(ids[2], by: "AB", ScreeningDecision(.include, recordVersion: day))
    try review.decide(
      ids[2],
      by: "CD",
      ScreeningDecision(.exclude, reason: "r1", note: "brachytherapy alone"),
      second: 60
    )
    try review.decide(
      ids[3],
      by: "AB",
      ScreeningDecision(.exclude, reason: "r3", note: "phase 2 at that time", recordVersion: day)
    )
    let records = try ids.enumerated().map { place, id in
      try record(id, phases: place == 3 ? ["PHASE3"] : ["PHASE2"], isOfPair: place > 3)
    }
    var screening = InventedScreening(
      review,
      records.map { .invented(of: $0, classification: found) },
      reader: shot.reader,
      size: size ?? Size(columns: shot.size.columns, rows: shot.size.rows),
      catalogue: try .invented([]),
      isInWords: isInWords
    )
    let old = try record(ids[3], phases: ["PHASE2"], isOfPair: false, version: "2026-08-01")
    let looks = review.secondLooks(at: ids[3], in: [old, records[3]])
    let search = screening.state.index.duplicateSearch(among: review.results)
    let news: [ReviewNews] = [.secondLooks(looks), .numbers(search)]
    screening.answer(screening.state.apply(.reviewNews(news)))
    try screening.press(shot.keys)
    return screening
  }

  @Test("how many second looks are due is left open until the versions of records are compared")
  func awaited() throws {
    // At 80 columns the list has no room for the names of the others.
    for shot in Self.shots
    where shot.size.rows > 10 && (shot.name == "record" || shot.file == "screening-list-120x40") {
      var screening = try Self.opened(shot)
      func text() -> String {
        render(screening.state, theme: Theme(colours: .none, repertoire: .unicode)).text
      }
      #expect(!text().contains("Second look …"))
      _ = screening.state.apply(.reviewNews([.secondLooksAwaited]))
      #expect(text().contains("Second look …"))
      _ = screening.state.apply(.reviewNews([.secondLooks([])]))
      #expect(!text().contains("Second look …"))
    }
  }

  private static func record(
    _ id: TrialID,
    phases: [String],
    isOfPair: Bool,
    version: String = "2026-11-20"
  ) throws -> Registration {
    .invented(
      id.text,
      version: try PartialDate(version),
      phases: phases,
      arms: [
        RegisteredArm(
          label: "Inventimab with radiotherapy",
          type: "EXPERIMENTAL",
          description: "Both treatments from week 1, 60 Gy in 30 fractions with inventimab.",
          interventions: [0]
        ),
        RegisteredArm(
          label: "Radiotherapy alone",
          type: "ACTIVE_COMPARATOR",
          description: nil,
          interventions: []
        ),
      ],
      interventions: [
        RegisteredIntervention(
          name: "Inventimab",
          type: "BIOLOGICAL",
          description: "200 mg every 3 weeks",
          otherNames: ["INV-1"]
        )
      ],
      plannedOutcomes: [
        PlannedOutcome(
          rank: .primary,
          measure: "Progression-free survival",
          description: nil,
          timeFrame: "2 years"
        )
      ],
      title: "An invented trial \(id.text.suffix(1)) of radiotherapy with an invented antibody",
      otherIDs: isOfPair ? ["2015-001234-56"] : []
    )
  }

  /// What rules found in the records, with the places of its words.
  private static let found: Classification = {
    func evidence(
      _ field: String,
      _ value: String,
      _ words: String,
      _ path: String,
      from: Int
    )
      -> Classification.Evidence
    {
      Classification.Evidence(
        field: field,
        words: SourcedText(words, source: .invented),
        derivation: .init(
          value: value,
          rule: "R1",
          confidence: .high,
          place: .init(path: path, characters: from..<(from + words.unicodeScalars.count))
        )
      )
    }
    let arm = "armsInterventionsModule.armGroups[0]"
    return Classification(
      Classification.invented().categories,
      evidence: [
        evidence("modality", "external beam", "radiotherapy", "\(arm).label", from: 16),
        evidence("dose", "60 Gy in 30", "60 Gy in 30 fractions", "\(arm).description", from: 29),
        evidence("agent", "inventimab", "Inventimab", "\(arm).label", from: 0),
        evidence(
          "modality",
          "external beam",
          "radiotherapy",
          "identificationModule.briefTitle",
          from: 23
        ),
      ]
    )
  }()

  @Test("the screen is the one that was looked at", arguments: shots)
  func isAsSeen(shot: Shot) throws {
    let screening = try Self.opened(shot)
    let theme = Theme(colours: shot.colours, repertoire: shot.repertoire, isPlain: shot.isPlain)
    let frame = render(screening.state, theme: theme)
    try GoldenFile("\(shot.file).screen").expect(frame.text)
    if shot.keepsStyles { try GoldenFile("\(shot.file).styles").expect(frame.styleMap) }
    if shot.repertoire == .ascii {
      let isASCII = frame.text.unicodeScalars.allSatisfy { $0.isASCII }
      #expect(isASCII)
    }
    #expect(frame.cursor != nil)
  }

  @Test(
    "criteria and reasons are on every screen, whole or with what is cut below the record",
    arguments: [(40, 10), (60, 20), (80, 24), (100, 30), (120, 40), (160, 50)]
  )
  func showsCriteria(columns: Int, rows: Int) throws {
    let shot = Shot(name: "", size: (columns, rows), keys: "")
    let screening = try Self.opened(shot)
    guard case .screening(let screen) = screening.state.screen else {
      Issue.record("no record")
      return
    }
    let layout = ScreeningLayout(screening.state, screen)
    let text = (layout.panelText.lines + layout.recordText.lines).map(\.text)
      .joined(separator: " ").split(separator: " ").joined(separator: " ")
    for criterion in screening.state.openReview?.review.protocol.criteria ?? [] {
      #expect(text.contains(criterion.text), "\(columns)x\(rows)")
    }
    for reason in screening.state.openReview?.review.protocol.reasons ?? [] {
      let isShown = text.contains(reason.text) || layout.panelText.lines.count > 0
      #expect(isShown)
    }
  }

  @Test("words that a rule went by are marked where they stand, across the ends of lines")
  func marksWords() throws {
    let shot = Shot(name: "", size: (80, 24), keys: "")
    guard case .screening(let screen) = try Self.opened(shot).state.screen else {
      Issue.record("no record")
      return
    }
    let state = try Self.opened(shot).state
    let marked = ScreeningLayout(state, screen).recordText.lines.flatMap(\.pieces)
      .filter { $0.role == .marked }.map(\.text).joined(separator: " ")
    #expect(marked.contains("radiotherapy") && marked.contains("60 Gy in 30 fractions"))
    #expect(!marked.contains("week"))
  }

  @Test(
    "two records that may be one trial stand whole beside each other",
    arguments: [80, 120, 200]
  )
  func pairs(columns: Int) throws {
    let state = try Self.opened(Shot(name: "", size: (columns, 40), keys: "BTab BTab")).state
    let text = render(state, theme: Theme(colours: .none, repertoire: .unicode)).text
    #expect(text.contains("NCT90000006") && text.contains("NCT90000005"))
    #expect(!text.contains("…"))
  }

  @Test("of a low screen the head takes a quarter at most", arguments: [24, 28, 32])
  func head(rows: Int) throws {
    for (keys, reader) in [("", "AB"), ("Tab", "EF"), ("Tab Tab", "AB")] {
      let state = try Self.opened(
        Shot(name: "", size: (80, rows), keys: keys, reader: reader)
      ).state
      guard case .screening(let screen) = state.screen else {
        Issue.record("no record")
        continue
      }
      #expect(ScreeningLayout(state, screen).record.row <= rows / 4, "\(keys)")
    }
  }

  @Test(
    "every line stays on the screen at any size",
    arguments: [(20, 5), (33, 7), (79, 16), (110, 16)]
  )
  func fits(columns: Int, rows: Int) throws {
    for keys in ["", "w", "D", "BTab BTab", "Tab Tab", "a a a"] {
      let state = try Self.opened(Shot(name: "", size: (columns, rows), keys: keys)).state
      let frame = render(state, theme: Theme(colours: .none, repertoire: .unicode))
      #expect(frame.size == Size(columns: columns, rows: rows) && frame.cursor != nil)
    }
  }
}
