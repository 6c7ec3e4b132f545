import Browser
import BrowserViews
import Foundation
import TerminalModel
import TestSupport
import Testing
import TrialModel

/// Whole screens, kept as text beside the tests: a change of the screen is a change in a diff.
///
/// `make golden` writes them anew; the difference is reviewed like code.
@Suite struct GoldenScreenTests {
  /// A screen worth keeping: what it is called, what was pressed, and how it is drawn.
  struct Shot: CustomTestStringConvertible {
    let name: String
    let size: (columns: Int, rows: Int)
    let keys: String
    var colours: ColourDepth = .full
    var repertoire: Repertoire = .unicode
    var isPlain = false
    var theme = Theme.Name.standard
    /// Whether the styles are kept too, in a file of their own.
    var keepsStyles = false

    var file: String { "\(name)-\(size.columns)x\(size.rows)" }
    var testDescription: String { file }
  }

  /// The trials of lung cancer that report pneumonitis.
  private static let event = "/ 'site:lung ae:pneumonitis' Enter"
  private static let open = "/ 'CA184-043' Enter Enter"
  private static let summed = "/ 'PACIFIC' Enter m / C-u 'ADRIATIC' Enter m"

  private static let compare =
    ["CA184-043", "NCT02125461", "NCT00409188"].map { "/ '\($0)' Enter m 1" }
    .joined(separator: " ") + " ="

  /// A decision on the lost digit of CA184-043, its note typed and not yet kept.
  private static let decide = "D 'AB' Tab 'A digit was lost in print; Kwon has 0.85.' Down"

  /// A sequence of PACIFIC, its value and note typed and not yet kept.
  private static let overrule =
    "/ 'NCT02125461' Enter O PageDown PageDown PageDown 'conc' Tab Down 'Protocol, section 5'"

  private static let tag =
    "/ 'NCT02125461' Enter # 'board late' Down 'read the appendix of 2022' Down 'AB'"

  static let shots: [Shot] =
    [(80, 24), (120, 40)].flatMap { size in
      [
        Shot(name: "trials", size: size, keys: "j j", keepsStyles: true),
        Shot(name: "facets", size: size, keys: "/ 'role:running' Enter f l Space j"),
        Shot(name: "search", size: size, keys: "/ 'site:lung durva'"),
        Shot(name: "search-wrong", size: size, keys: "/ 'site:lng'"),
        Shot(name: "empty", size: size, keys: "/ 'site:lung class:gene-therapy' Enter"),
        Shot(name: "overview", size: size, keys: open),
        Shot(name: "arms", size: size, keys: "\(open) 2"),
        Shot(name: "results", size: size, keys: "\(open) 3", keepsStyles: true),
        Shot(name: "results-computed", size: size, keys: "/ 'NCT02125461' Enter Enter 3 } } } G"),
        Shot(name: "results-interaction", size: size, keys: "/ 'GEMSTONE-301' Enter Enter 3 } }"),
        Shot(name: "results-interaction-words", size: size, keys: "/ 'CONTINUUM' Enter Enter 3 w"),
        Shot(name: "toxicity", size: size, keys: "\(open) 4", keepsStyles: true),
        Shot(name: "checks", size: size, keys: "\(open) 5"),
        Shot(name: "history", size: size, keys: "/ 'PACIFIC-2' Enter Enter 6"),
        Shot(name: "sources", size: size, keys: "\(open) 7"),
        Shot(name: "review-questions", size: size, keys: "R"),
        Shot(name: "review-flow", size: size, keys: "R 2"),
        Shot(name: "review-counts", size: size, keys: "R 3"),
        Shot(name: "review-checks", size: size, keys: "c"),
        Shot(name: "review-since", size: size, keys: "W"),
        Shot(name: "review-since-question", size: size, keys: "W } } } j j j"),
        Shot(name: "review-since-words", size: size, keys: "W } } w"),
        Shot(name: "review-since-awaited", size: size, keys: "W G { { {"),
        Shot(name: "one-sided", size: size, keys: "/ 'site:\"head and neck\" primary:met' Enter"),
        Shot(name: "behind-a-count", size: size, keys: "R 3 j Enter"),
        Shot(name: "source", size: size, keys: "\(open) 3 p"),
        Shot(name: "help", size: size, keys: "?"),
        Shot(name: "help-whole", size: size, keys: "? ?"),
        Shot(name: "help-trial", size: size, keys: "\(open) 3 ?"),
        Shot(name: "palette", size: size, keys: ": 'tox'"),
        Shot(name: "columns", size: size, keys: "C j j"),
        Shot(name: "sort", size: size, keys: "s j"),
        Shot(name: "toxicity-ratio", size: size, keys: "\(open) 4 d"),
        Shot(name: "toxicity-off", size: size, keys: "\(open) 4 d d d"),
        Shot(name: "toxicity-row", size: size, keys: "\(open) 4 j j j j Enter"),
        Shot(name: "arms-doses", size: size, keys: "\(open) 2 - -"),
        Shot(name: "forest", size: size, keys: "F j", keepsStyles: true),
        Shot(name: "forest-pooled", size: size, keys: "/ 'role:reported' Enter F d d d d d x"),
        Shot(name: "forest-groups", size: size, keys: "F b d d d d d C G k"),
        Shot(name: "forest-source", size: size, keys: "F b d d d w G k p"),
        Shot(name: "forest-trial", size: size, keys: "\(open) F t"),
        Shot(name: "forest-words", size: size, keys: "/ 'role:reported' Enter F d d w"),
        Shot(name: "forest-event", size: size, keys: "\(event) F Tab d"),
        Shot(name: "forest-event-odds", size: size, keys: "\(event) F a d M M d b"),
        Shot(name: "forest-event-words", size: size, keys: "\(event) F a d w"),
        Shot(name: "summary", size: size, keys: "/ 'PACIFIC' Enter S"),
        Shot(name: "summary-pooled", size: size, keys: "\(summed) S d o"),
        Shot(name: "summary-words", size: size, keys: "\(summed) S w"),
        Shot(name: "summary-rating", size: size, keys: "/ 'PACIFIC' Enter S D Right Right"),
        Shot(name: "forest-funnel", size: size, keys: "F 2", keepsStyles: true),
        Shot(name: "forest-funnel-words", size: size, keys: "F 2 w"),
        Shot(name: "forest-influence", size: size, keys: "F d d d 3"),
        Shot(name: "forest-influence-words", size: size, keys: "F d d d 3 w"),
        Shot(name: "forest-cumulative", size: size, keys: "F 4"),
        Shot(name: "forest-cumulative-words", size: size, keys: "F 4 w"),
        Shot(name: "decision", size: size, keys: "\(open) c n \(decide)"),
        Shot(
          name: "decision-long",
          size: size,
          keys: "c D 'AB' Tab '\(String(repeating: "every word of a note is kept ", count: 60))'"
        ),
        Shot(name: "decided", size: size, keys: "\(open) c n \(decide) Enter n"),
        Shot(name: "decided-queue", size: size, keys: "c j j j j \(decide) Enter x"),
        Shot(name: "decided-results", size: size, keys: "\(open) c \(decide) Enter 3 G k k k"),
        Shot(name: "decided-forest", size: size, keys: "\(open) c \(decide) Enter 3 F"),
        Shot(name: "override", size: size, keys: overrule),
        Shot(name: "override-wrong", size: size, keys: "O PageDown PageDown PageDown 'late' Enter"),
        Shot(name: "overridden", size: size, keys: "\(overrule) Down 'AB' Enter Enter"),
        Shot(name: "overridden-source", size: size, keys: "\(overrule) Down 'AB' Enter p G"),
        Shot(
          name: "overridden-again",
          size: size,
          keys: "\(overrule) Down 'AB' Enter O PageDown PageDown PageDown"
        ),
        Shot(name: "note", size: size, keys: "\(tag) Enter # Home"),
        Shot(name: "note-of-others", size: size, keys: "\(tag) Enter # Up C-u 'CD'"),
        Shot(name: "noted", size: size, keys: "\(tag) Enter f"),
        Shot(name: "noted-page", size: size, keys: "\(tag) Enter Enter"),
        Shot(name: "export", size: size, keys: "/ 'site:lung' Enter m e Down Down"),
        Shot(name: "comparison", size: size, keys: "\(compare) j j", keepsStyles: true),
        Shot(name: "comparison-results", size: size, keys: "\(compare) PageDown PageDown l"),
      ]
    } + [
      Shot(name: "trials", size: (40, 10), keys: "j"),
      Shot(name: "results", size: (40, 10), keys: "\(open) 3 j j"),
      Shot(name: "toxicity", size: (40, 10), keys: "\(open) 4"),
      Shot(name: "facets", size: (40, 10), keys: "f"),
      Shot(name: "trials", size: (60, 20), keys: ""),
      Shot(name: "trials", size: (160, 50), keys: "v"),
      Shot(name: "too-small", size: (19, 4), keys: ""),
      Shot(name: "very-low", size: (80, 8), keys: "j"),
      Shot(name: "trials-ascii", size: (80, 24), keys: "m", repertoire: .ascii),
      Shot(name: "results-ascii", size: (80, 24), keys: "\(open) 3", repertoire: .ascii),
      Shot(name: "arms-ascii", size: (80, 24), keys: "\(open) 2", repertoire: .ascii),
      Shot(
        name: "trials-no-colour",
        size: (80, 24),
        keys: "j",
        colours: .none,
        keepsStyles: true
      ),
    ]
    + Theme.Name.allCases.map { theme in
      Shot(
        name: "results-theme-\(theme.rawValue)",
        size: (80, 24),
        keys: "\(open) 3 j j",
        theme: theme,
        keepsStyles: true
      )
    } + [
      Shot(
        name: "toxicity-no-colour",
        size: (80, 24),
        keys: "\(open) 4",
        colours: .none,
        keepsStyles: true
      ),
      Shot(name: "toxicity-ascii", size: (80, 24), keys: "\(open) 4", repertoire: .ascii),
      Shot(name: "arms-doses", size: (40, 10), keys: "\(open) 2 +"),
      Shot(name: "forest", size: (40, 10), keys: "F j"),
      Shot(name: "forest", size: (160, 50), keys: "F d d t"),
      Shot(name: "review-since-ascii", size: (80, 24), keys: "W } } }", repertoire: .ascii),
      Shot(name: "review-since", size: (40, 20), keys: "W } j j"),
      Shot(name: "review-since-plain", size: (80, 24), keys: "W } }", isPlain: true),
      Shot(name: "forest-event", size: (40, 10), keys: "\(event) F j"),
      Shot(name: "forest-event-ascii", size: (80, 24), keys: "\(event) F a d", repertoire: .ascii),
      Shot(name: "forest-ascii", size: (80, 24), keys: "F d d G", repertoire: .ascii),
      Shot(name: "summary", size: (40, 10), keys: "/ 'PACIFIC' Enter S"),
      Shot(name: "forest-empty", size: (80, 24), keys: "/ 'site:lung class:gene-therapy' Enter F"),
      Shot(name: "export", size: (40, 10), keys: "e G Down"),
      Shot(name: "comparison", size: (40, 10), keys: "\(compare) j l"),
      Shot(
        name: "comparison-ascii",
        size: (80, 24),
        keys: "\(compare) x",
        repertoire: .ascii
      ),
      Shot(name: "decision", size: (40, 10), keys: "\(open) c n \(decide)"),
      Shot(name: "decision-ascii", size: (80, 24), keys: "\(open) c \(decide)", repertoire: .ascii),
      Shot(name: "decision-plain", size: (80, 24), keys: "\(open) c \(decide)", isPlain: true),
      Shot(name: "override", size: (40, 10), keys: overrule),
      Shot(name: "note", size: (40, 10), keys: tag),
      Shot(name: "note-plain", size: (80, 24), keys: "\(tag) Enter #", isPlain: true),
      Shot(name: "override-ascii", size: (80, 24), keys: overrule, repertoire: .ascii),
      Shot(name: "override-plain", size: (80, 24), keys: overrule, isPlain: true),
      Shot(name: "help", size: (40, 10), keys: "?"),
      Shot(name: "help-plain", size: (80, 24), keys: "?", isPlain: true),
    ]

  /// The browser after the keys of a shot.
  static func state(of keys: String, _ size: Size) throws -> BrowserState {
    var state = BrowserState(catalogue: try .bundled(), size: size)
    try state.press(script: keys, on: PartialDate("2026-11-23"))
    return state
  }

  @Test("the screen is the one that was looked at", arguments: shots)
  func isAsSeen(shot: Shot) throws {
    let state = try Self.state(
      of: shot.keys,
      Size(columns: shot.size.columns, rows: shot.size.rows)
    )
    let theme = Theme(
      shot.theme,
      colours: shot.colours,
      repertoire: shot.repertoire,
      isPlain: shot.isPlain
    )
    let frame = render(state, theme: theme)
    try GoldenFile("\(shot.file).screen").expect(frame.text)
    if shot.keepsStyles { try GoldenFile("\(shot.file).styles").expect(frame.styleMap) }
    if shot.repertoire == .ascii {
      let isASCII = frame.text.unicodeScalars.allSatisfy { $0.isASCII }
      #expect(isASCII)
    }
    if shot.size.columns >= 20 { #expect(frame.cursor != nil) }
  }

  @Test("the sign of selection and warning is there without colour")
  func signsWithoutColour() throws {
    var state = BrowserState(catalogue: try .bundled(), size: Size(columns: 80, rows: 24))
    let plain = Theme(colours: .none, repertoire: .unicode)
    let full = Theme(colours: .full, repertoire: .unicode)
    for key in try KeyScript.parse("j \(Self.open) 4") {
      _ = state.press(key)
      let mono = render(state, theme: plain)
      #expect(mono.text == render(state, theme: full).text)
      let isMono = mono.cells.allSatisfy {
        $0.style.foreground == nil && $0.style.background == nil
      }
      #expect(isMono)
    }
  }
}

extension Frame {
  /// One letter for the style of each cell, trailing plain cells cut.
  ///
  /// `.` plain, `b` bold, `u` underlined, `r` reverse, `d` dim, `c` with a colour.
  var styleMap: String {
    (0..<size.rows)
      .map { row in
        let letters = self.row(row)
          .map { cell -> Character in
            if cell.style.foreground != nil || cell.style.background != nil { return "c" }
            if cell.style.attributes.contains(.reverse) { return "r" }
            if cell.style.attributes.contains(.bold) { return "b" }
            if cell.style.attributes.contains(.underline) { return "u" }
            if cell.style.attributes.contains(.dim) { return "d" }
            return "."
          }
        return String(String(letters).reversed().drop { $0 == "." }.reversed())
      }
      .joined(separator: "\n")
  }
}

/// A file of the folder Golden.
struct GoldenFile {
  private let url: URL

  init(_ name: String, in folder: String = "Golden") {
    url = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "\(folder)/\(name)")
  }

  /// Compares with the file, or writes it when `RTIO_GOLDEN` is `write`.
  func expect(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let whole = text + "\n"
    if ProcessInfo.processInfo.environment["RTIO_GOLDEN"] == "write" {
      try whole.write(to: url, atomically: true, encoding: .utf8)
      return
    }
    let kept = (try? String(contentsOf: url, encoding: .utf8)) ?? "there is no such file\n"
    let differences = zip(
      kept.split(separator: "\n", omittingEmptySubsequences: false),
      whole.split(separator: "\n", omittingEmptySubsequences: false)
    )
    .enumerated().filter { $0.element.0 != $0.element.1 }
    .prefix(5)
    .map { "line \($0.offset + 1)\n  kept: \($0.element.0)\n  now:  \($0.element.1)" }
    #expect(
      kept == whole,
      "\(url.lastPathComponent): \(differences.joined(separator: "\n"))",
      sourceLocation: sourceLocation
    )
  }
}
