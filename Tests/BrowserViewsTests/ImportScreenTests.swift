import Browser
import BrowserViews
import TerminalModel
import TestSupport
import Testing
import TrialModel

/// Screens of importing, and of what imports found.
@Suite struct ImportScreenTests {
  struct Shot: CustomTestStringConvertible {
    let name: String
    let size: (columns: Int, rows: Int)
    let keys: String
    /// What the world says before, in answer to and after the keys.
    var before: [ImportNews] = []
    var after: [ImportNews] = []
    var repertoire: Repertoire = .unicode
    var isPlain = false

    var file: String { "\(name)-\(size.columns)x\(size.rows)" }
    var testDescription: String { file }
  }

  private static let pace = ImportPace(
    studies: 12_345,
    refused: 2,
    findings: 31,
    bytes: 340_000_000,
    totalBytes: 1_200_000_000,
    seconds: 4.2
  )

  private static let running: [ImportNews] = [
    .began(.file(path: "~/Downloads/search.json.gz")), .progressed(pace, .reading),
  ]

  private static let bringing: [ImportNews] = [
    .began(.records(.catalogue)),
    .progressed(ImportPace(studies: 40, findings: 2, bytes: 9_000_000, seconds: 4.2), .reading),
  ]

  private static let refusal = ImportNews.ended(
    ImportEnding(
      "nothing was imported: notes.txt: this is no file of the registry; give JSON or CSV",
      isError: true
    )
  )

  private static let names = ["search.json.gz", "studies/", "study.json"]

  static let shots: [Shot] =
    [(80, 24), (120, 40)].flatMap { size in
      [
        Shot(name: "import-path", size: size, keys: "i '~/Downloads/search.json'"),
        Shot(
          name: "import-refused",
          size: size,
          keys: "i '/nowhere'",
          after: [.refused(.file(path: "/nowhere"), reason: "No such file or directory")]
        ),
        Shot(
          name: "import-names",
          size: size,
          keys: "i 's'",
          after: [.completed(PathCompletion(of: "s", to: "s", among: names))]
        ),
        Shot(name: "import-failed", size: size, keys: "i", before: running + [refusal]),
        Shot(name: "import-running", size: size, keys: "j j", before: running),
        Shot(name: "import-progress", size: size, keys: "i", before: running),
        Shot(name: "import-stopping", size: size, keys: "i X", before: running),
        Shot(name: "import-leaving", size: size, keys: "q", before: running),
        Shot(
          name: "import-listing",
          size: size,
          keys: "i",
          before: running,
          after: [.progressed(pace, .listing)]
        ),
        Shot(name: "import-ended", size: size, keys: "R", before: running, after: [ended]),
        Shot(name: "listing-anew", size: size, keys: "Enter", before: [.began(.list)]),
        Shot(name: "records", size: size, keys: "m j m P j"),
        Shot(name: "records-running", size: size, keys: "j j", before: bringing),
        Shot(name: "records-progress", size: size, keys: "P", before: bringing),
        Shot(name: "imports", size: size, keys: "I j"),
        Shot(name: "imports-none", size: size, keys: "I", after: [.pastRead([])]),
        Shot(name: "findings", size: size, keys: "I Enter j"),
        Shot(name: "finding", size: size, keys: "I Enter j p"),
      ]
    } + [
      Shot(name: "import-progress", size: (40, 10), keys: "i", before: running),
      Shot(name: "import-running", size: (40, 12), keys: "Enter", before: running),
      Shot(name: "records", size: (40, 10), keys: "m P"),
      Shot(name: "records-ascii", size: (80, 24), keys: "m P", repertoire: .ascii),
      Shot(name: "records-plain", size: (80, 24), keys: "m P", isPlain: true),
      Shot(name: "import-path-plain", size: (80, 24), keys: "i '~/a'", isPlain: true),
      Shot(name: "findings", size: (40, 10), keys: "I Enter G"),
      Shot(name: "findings-ascii", size: (80, 24), keys: "I Enter", repertoire: .ascii),
    ]

  private static let ended = ImportNews.ended(
    ImportEnding("imported 312 studies: 300 new, 12 newer; 4 findings", findings: 4)
  )

  private static let imports = [
    past(3, "stopped", "12 newer, 300 as before", findings: 2500, from: "search.json"),
    past(2, "complete", "300 new", findings: 0, from: "/home/reader/Downloads/ctg-studies.csv"),
    past(1, "interrupted", "no study", findings: 1, from: "standard input"),
  ]

  private static func past(
    _ id: Int,
    _ ending: String,
    _ outcome: String,
    findings: Int,
    from source: String
  ) -> PastImport {
    PastImport(
      id: id,
      moment: "2026-11-2\(id) 09:00",
      source: source,
      ending: ending,
      outcome: outcome,
      findings: findings
    )
  }

  private static let findings: [KeptFinding] = [
    found(
      "search/one.json",
      nil,
      nil,
      "byte 4095",
      "the file ends in the middle",
      "download it again"
    ),
    found(
      "search/pages/page-12.json",
      "NCT90000007",
      nil,
      "resultsSection.adverseEventsModule.seriousEvents[4].stats[1]",
      "97 affected are more than the 96 at risk",
      "the cell is kept as it is; look at the registry"
    ),
    found("rows.csv", "NCT90000008", 12, nil, "'Phase 9' is no phase", "it is kept as text"),
  ]

  private static func found(
    _ file: String,
    _ study: String?,
    _ line: Int?,
    _ path: String?,
    _ what: String,
    _ remedy: String
  ) -> KeptFinding {
    KeptFinding(
      isFailure: study == nil,
      file: file,
      study: study.map { TrialID($0) },
      line: line,
      path: path,
      what: what,
      remedy: remedy,
      text: what
    )
  }

  /// What a store with these imports answers.
  private static func answer(to request: ImportRequest) -> ImportNews? {
    switch request {
    case .readPast: .pastRead(imports)
    case .readFindings(let key, let place, let leavesOutWarnings):
      .findingsRead(
        FindingsRead(
          of: key,
          from: place,
          leavingOutWarnings: leavesOutWarnings,
          (0..<1000).map { findings[$0 % findings.count] },
          isLast: place >= 1000
        )
      )
    case .start, .bring, .stop, .complete: nil
    }
  }

  @Test func `records that are brought are counted as the registry counts them`() throws {
    var state = BrowserState(catalogue: try .bundled(), size: Size(columns: 80, rows: 24))
    _ = state.apply(.importNews(.began(.records(.catalogue))))
    func progress(_ pace: ImportPace) -> String {
      _ = state.apply(.importNews(.progressed(pace, .reading)))
      return render(state, theme: Theme(colours: .none, repertoire: .unicode)).text
    }
    _ = state.press(.character("P"))
    let asked = progress(ImportPace(seconds: 0.4, requests: 1))
    #expect(asked.contains("records  not known yet"))
    #expect(asked.contains("asked    1 request "))
    #expect(!asked.contains("MB"))
    let coming = progress(ImportPace(studies: 40, seconds: 4, requests: 3, wanted: 59))
    #expect(coming.contains("records  40 of 59 records"))
    #expect(coming.contains("asked    3 requests, 10 records/s"))
    #expect(coming.contains("time     2 s left"))
  }

  @Test("the screen is the one that was looked at", arguments: shots)
  func isAsSeen(shot: Shot) throws {
    let state = try Self.state(of: shot, Size(columns: shot.size.columns, rows: shot.size.rows))
    let theme = Theme(colours: .full, repertoire: shot.repertoire, isPlain: shot.isPlain)
    let frame = render(state, theme: theme)
    try GoldenFile("\(shot.file).screen").expect(frame.text)
    #expect(frame.cursor != nil)
    if shot.repertoire == .ascii {
      #expect(frame.text.unicodeScalars.allSatisfy { $0.isASCII })
    }
  }

  /// The browser after the keys and the news of a shot.
  static func state(of shot: Shot, _ size: Size) throws -> BrowserState {
    var state = BrowserState(catalogue: try .bundled(), size: size)
    for news in shot.before { _ = state.apply(.importNews(news)) }
    for key in try KeyScript.parse(shot.keys) {
      var effects = state.press(key)
      while !effects.isEmpty {
        guard case .imports(let request) = effects.removeFirst(),
          let news = Self.answer(to: request)
        else { continue }
        effects += state.apply(.importNews(news))
      }
    }
    for news in shot.after { _ = state.apply(.importNews(news)) }
    return state
  }
}
