package import Browser
package import TerminalModel
import TrialModel
import TrialQuery
import TrialScreening

/// The browser in each place where keys are pressed.
package enum Place {
  /// The keys that lead to each place from the first list of the bundled trials.
  private static let places: [KeyContext: String] = [
    .trials: "j j", .facets: "f j", .search: "/ l u", .trial: "/ 'CA184-043' Enter Enter",
    .results: "/ 'CA184-043' Enter Enter 3", .toxicity: "/ 'CA184-043' Enter Enter 4",
    .arms: "/ 'CA184-043' Enter Enter 2", .checks: "/ 'CA184-043' Enter Enter 5",
    .endpoints: "F o", .eventAcross: "E 'pneumonitis' Enter", .summary: summed,
    .rating: "\(summed) D", .ratingText: "\(summed) D Tab",
    .review: "R j", .queue: "c j", .source: "p", .columns: "C", .sort: "s",
    .help: "?",
    .palette: ":", .export: "m e", .comparison: "m j m =", .forest: "F j",
    .decision: "c D", .overriding: "O", .noting: "#", .importPath: "i", .imports: "I",
    .records: "P",
  ]

  /// Two trials summed up, so that there is something to pool.
  private static let summed = "/ 'PACIFIC' Enter m / C-u 'ADRIATIC' Enter m S"

  /// A record of a review, decided before and changed since, or a pair that shares a number.
  private static func screened(_ context: KeyContext, _ size: Size) throws -> BrowserState {
    let ids = (1...3).map { TrialID("NCT9000000\($0)") }
    var review = try LivingReview.found(ids, protocol: .invented(reasons: 12))
    let day = try PartialDate("2026-08-01")
    for id in ids {
      let decision = ScreeningDecision(.exclude, reason: "r1", recordVersion: day)
      try review.decide(id, by: "AB", decision)
    }
    let records = try ids.map { id in
      Registration.invented(
        id.text,
        version: try PartialDate("2026-11-20"),
        phases: ["PHASE3"],
        otherIDs: id == ids[2] ? [] : ["2015-001234-56"]
      )
    }
    var screening = InventedScreening(
      review,
      records.map { .invented(of: $0) },
      size: size,
      catalogue: try .invented([])
    )
    let old = Registration.invented(ids[0].text, version: day)
    let looks = review.secondLooks(at: ids[0], in: [old, records[0]])
    let search = screening.state.index.duplicateSearch(among: review.results)
    let news: [ReviewNews] = [.secondLooks(looks), .numbers(search)]
    screening.answer(screening.state.apply(.reviewNews(news)))
    // To the second looks: one is decided and one taken back, so that each key has something to do.
    try screening.press("Tab Enter")
    if context == .duplicates {
      try screening.press("Tab")
    } else {
      try screening.press("a u")
    }
    if context == .screeningNote { try screening.press("D") }
    return screening.state
  }

  /// Places that only the world leads to, by what it has to say.
  ///
  /// The size is that of the terminal; `nil` where no way leads to the context.
  package static func state(
    in context: KeyContext,
    size: Size = Size(columns: 100, rows: 30)
  ) throws -> BrowserState? {
    if context == .reviewFlow {
      var state = try screened(.screening, size)
      try state.press(script: "V j")
      return state
    }
    if [.screening, .duplicates, .screeningNote].contains(context) {
      return try screened(context, size)
    }
    var state = BrowserState(
      catalogue: try .bundled(),
      size: size,
      session: Session(importPath: "studies")
    )
    if let keys = places[context] {
      try state.press(script: keys)
      return state
    }
    switch context {
    case .eventSearch:
      try state.press(script: "/ 'CA184-043' Enter Enter 4 / f")
    case .replacing:
      try state.press(script: "e Enter")
      _ = state.apply(.exportEnded(.fileExists(path: "there.csv")))
    case .importing, .leaving:
      _ = state.apply(.importNews(.began(.file(path: "studies"))))
      try state.press(script: context == .importing ? "i" : "q")
    case .findings:
      try state.press(script: "I")
      let past = PastImport(
        id: 1,
        moment: "2026-11-23 09:00",
        source: "studies",
        ending: "complete",
        outcome: "1 new",
        findings: 1
      )
      _ = state.apply(.importNews(.pastRead([past])))
      try state.press(script: "Enter")
      let finding = KeptFinding(
        isFailure: true,
        file: nil,
        study: TrialID("NCT01311390"),
        line: 1,
        path: nil,
        what: "what",
        remedy: "remedy",
        text: "text"
      )
      let read = FindingsRead(of: 1, from: 0, leavingOutWarnings: false, [finding], isLast: true)
      _ = state.apply(.importNews(.findingsRead(read)))
    default: return nil
    }
    return state
  }
}

extension BrowserState {
  /// Presses the keys of a script and returns all that was asked of the world.
  @discardableResult
  package mutating func press(script: String) throws -> [Effect] {
    var effects: [Effect] = []
    for key in try KeyScript.parse(script) { effects += press(key) }
    return effects
  }
}
