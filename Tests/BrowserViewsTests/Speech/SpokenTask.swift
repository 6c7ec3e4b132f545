import Browser
import BrowserViews
import TerminalModel
import TestSupport
import Testing
import TrialModel
import TrialPages

/// A task that is done from what is said alone: what is pressed for it, and from where.
struct SpokenTask: CustomTestStringConvertible {
  let number: Int
  /// What the task is, as the name of its file: `find-a-trial`.
  let name: String
  let keys: String
  var isOfReview = false

  var file: String { "\(number < 10 ? "0" : "")\(number)-\(name).transcript" }
  var testDescription: String { file }

  private static let open = "/ 'CA184-043' Enter Enter"
  private static let compare =
    ["CA184-043", "NCT02125461", "NCT00409188"].map { "/ '\($0)' Enter m 1" }
    .joined(separator: " ") + " ="

  /// The twelve tasks of the browser.
  static let all = [
    SpokenTask(number: 1, name: "find-a-trial-by-name", keys: "/ 'pacific' Enter j k"),
    SpokenTask(number: 2, name: "filter-by-facet", keys: "f l j j Space Escape j u"),
    SpokenTask(number: 3, name: "open-a-trial", keys: "j Enter j j j G q"),
    SpokenTask(number: 4, name: "read-the-arms", keys: "\(open) 2 PageDown PageDown"),
    SpokenTask(number: 5, name: "results-with-direction", keys: "\(open) 3 PageDown l p Escape"),
    SpokenTask(
      number: 6,
      name: "harms-with-differences",
      keys: "/ 'PACIFIC' Enter Enter 4 j j / 'pneumonitis' Enter d l l p Escape"
    ),
    SpokenTask(number: 7, name: "checks", keys: "\(open) c j n R 7 j"),
    SpokenTask(
      number: 8,
      name: "decide-on-a-finding",
      keys: "\(open) c D 'AB' Tab 'A digit was lost in print; Kwon has 0.85.' Down Enter"
    ),
    SpokenTask(
      number: 9,
      name: "screen-records",
      keys: "j PageDown r 1 D Down Down 'one arm has no radiotherapy' Enter u V j q q",
      isOfReview: true
    ),
    SpokenTask(number: 10, name: "compare-trials", keys: "\(compare) j j l x j Enter q"),
    SpokenTask(
      number: 11,
      name: "forest-in-words",
      keys: "/ 'site:lung role:reported' Enter F PageDown d d G p Escape 3 j"
    ),
    SpokenTask(
      number: 12,
      name: "export",
      keys: "/ 'site:lung' Enter e Down C-u 'lung.csv' Enter y e Down Down Enter"
    ),
  ]

  /// Does the task from the browser as it opens.
  ///
  /// - Returns: What was pressed and what was said, and how many bytes were said after each key.
  func done() throws -> SpokenSession {
    var session = SpokenSession()
    let keys = try KeyScript.parse(keys)
    if isOfReview {
      var screening = try ScreeningViewTests.opened(
        .init(name: "task", size: (80, 24), keys: ""),
        isInWords: true
      )
      session.hear(nil, before: nil, leadingTo: screening.state)
      for (place, key) in keys.enumerated() {
        screening.answer(screening.state.press(key))
        session.hear(key, before: keys.dropFirst(place + 1).first, leadingTo: screening.state)
      }
      return session
    }
    var state = BrowserState(
      catalogue: try .bundled(),
      size: Size(columns: 80, rows: 24),
      isInWords: true
    )
    session.hear(nil, before: nil, leadingTo: state)
    for (place, key) in keys.enumerated() {
      state.answer(state.press(key), on: try PartialDate("2026-11-23"))
      session.hear(key, before: keys.dropFirst(place + 1).first, leadingTo: state)
    }
    return session
  }
}

/// What was pressed and what was said, one after the other.
struct SpokenSession {
  private(set) var text = ""
  /// How many bytes were said after each key.
  private(set) var bytes: [Int] = []
  private var narration: Narration?
  private var pressed: [Key] = []

  /// The lines that were said, without what was pressed.
  private(set) var lines: [String] = []

  mutating func hear(_ key: Key?, before next: Key?, leadingTo state: BrowserState) {
    guard var told = narration else {
      narration = Narration(state)
      return add(Speech(opening: state))
    }
    if let key { pressed.append(key) }
    let speech = key.map { told.hear($0, leadingTo: state, before: next) } ?? told.tell(state)
    narration = told
    guard !speech.lines.isEmpty || !speech.echo.isEmpty else {
      bytes.append(0)
      return
    }
    text += "\n> \(pressed.map(\.name).joined(separator: " "))\n"
    pressed = []
    bytes.append(speech.echo.utf8.count + speech.lines.reduce(0) { $0 + $1.utf8.count + 1 })
    add(speech)
  }

  private mutating func add(_ speech: Speech) {
    if !speech.echo.isEmpty { text += "(typed) \(speech.echo)\n" }
    text += speech.lines.map { "\($0)\n" }.joined()
    lines += speech.lines + (speech.echo.isEmpty ? [] : [speech.echo])
  }
}

extension BrowserState {
  /// Does what the world has to do, on that day: decisions are kept, files written, what is asked for said.
  fileprivate mutating func answer(_ effects: [Effect], on date: PartialDate) {
    for effect in effects {
      switch effect {
      case .decide(let request):
        let decisions = checks.decisions.deciding(request, on: date)
        _ = apply(.decisionEnded(.kept(decisions, where: "kept in ~/decisions.json")))
      case .export(let request):
        _ = apply(
          .exportEnded(
            request.replaces || request.path != "lung.csv"
              ? .written("\(request.trials.count) trials", path: request.path)
              : .fileExists(path: request.path)
          )
        )
      case .copy(let text): _ = apply(.reported("to copy: \(text)", isError: false))
      default: break
      }
    }
  }
}
