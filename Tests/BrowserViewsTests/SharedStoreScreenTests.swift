import Browser
import BrowserViews
import TerminalModel
import TestSupport
import Testing
import TrialModel

/// The line that says what others change in the store, and what waits while its server is away.
@Suite struct SharedStoreScreenTests {
  struct Shot: CustomTestStringConvertible {
    let name: String
    let size: (columns: Int, rows: Int)
    var keys = ""
    let news: [StoreNews]
    var colours: ColourDepth = .full
    var repertoire: Repertoire = .unicode
    var isPlain = false

    var file: String { "\(name)-\(size.columns)x\(size.rows)" }
    var testDescription: String { file }
  }

  private static let changed: [StoreNews] = [.changed(trials: 12)]
  private static let away: [StoreNews] = [.away(since: "21:40"), .waiting(3)]
  private static let gone: [StoreNews] = [
    .unusable(
      since: "21:40",
      reason: "there is no registry store here; `rtio-tui import` makes one"
    )
  ]
  private static let back: [StoreNews] = away + [.waiting(0), .back(sent: 3)]
  private static let open = "/ 'CA184-043' Enter Enter 3"

  static let shots: [Shot] =
    [(80, 24), (120, 40)].flatMap { size in
      [
        Shot(name: "shared-changed", size: size, keys: "j", news: changed),
        Shot(name: "shared-away", size: size, keys: "j", news: away),
        Shot(name: "shared-back", size: size, keys: "j", news: back),
        Shot(name: "shared-figure", size: size, keys: open, news: changed + away),
      ]
    } + [
      Shot(name: "shared-changed", size: (40, 10), keys: "j", news: changed),
      Shot(name: "shared-away", size: (40, 10), keys: "j", news: away),
      Shot(name: "shared-figure", size: (40, 10), keys: open, news: changed),
      Shot(name: "shared-figure-away", size: (40, 10), keys: open, news: away),
      Shot(name: "shared-away", size: (20, 5), keys: "j", news: away),
      Shot(name: "shared-both", size: (120, 40), keys: "j", news: changed + away),
      Shot(name: "shared-gone", size: (80, 24), keys: "j", news: gone),
      Shot(name: "shared-away-ascii", size: (80, 24), keys: "j", news: away, repertoire: .ascii),
      Shot(name: "shared-away-plain", size: (80, 24), keys: "j", news: away, isPlain: true),
      Shot(name: "shared-away-mono", size: (80, 24), keys: "j", news: away, colours: .none),
    ]

  private func drawn(_ shot: Shot) throws -> Frame {
    var state = BrowserState(
      catalogue: try .bundled(),
      size: Size(columns: shot.size.columns, rows: shot.size.rows)
    )
    for key in try KeyScript.parse(shot.keys) { _ = state.press(key) }
    for news in shot.news { _ = state.apply(.storeNews(news)) }
    let theme = Theme(colours: shot.colours, repertoire: shot.repertoire, isPlain: shot.isPlain)
    return render(state, theme: theme)
  }

  @Test("the screen is the one that was looked at", arguments: shots)
  func isAsSeen(shot: Shot) throws {
    let frame = try drawn(shot)
    try GoldenFile("\(shot.file).screen").expect(frame.text)
    if shot.repertoire == .ascii { #expect(frame.text.unicodeScalars.allSatisfy { $0.isASCII }) }
  }

  @Test("only the status line is another for it", arguments: shots)
  func movesNothing(shot: Shot) throws {
    let quiet = Shot(
      name: shot.name,
      size: shot.size,
      keys: shot.keys,
      news: [],
      colours: shot.colours,
      repertoire: shot.repertoire,
      isPlain: shot.isPlain
    )
    let (frame, before) = (try drawn(shot), try drawn(quiet))
    let status = shot.size.rows - (shot.size.rows < 10 ? 1 : 2)
    for row in 0..<shot.size.rows where row != status {
      #expect(Array(frame.row(row)) == Array(before.row(row)), "row \(row)")
    }
    #expect(frame.cursor == before.cursor)
  }

  @Test("a message takes the place of it where both have no room, until the next key")
  func givesWay() throws {
    var state = BrowserState(catalogue: try .bundled(), size: Size(columns: 60, rows: 24))
    for news in Self.changed { _ = state.apply(.storeNews(news)) }
    func status() -> String {
      let lines = render(state, theme: Theme(colours: .none, repertoire: .unicode)).text
        .split(separator: "\n", omittingEmptySubsequences: false)
      return String(lines[22])
    }
    #expect(status().hasSuffix("12 changed: C-r"))
    let long = "a message that fills all of the line and leaves no room"
    _ = state.apply(.reported(long, isError: false))
    #expect(status() == " \(long)")
    _ = state.apply(.reported("a short one", isError: false))
    #expect(status().hasPrefix(" 1 of 61 · a short one  ") && status().hasSuffix("12 changed: C-r"))
    _ = state.press(.character("j"))
    #expect(status().hasSuffix("12 changed: C-r"))
  }
}
