import Browser
import TrialModel
import TrialPages
import TrialQuery

/// How far the bundled trials reach: those of the review, those reported since, and to which day.
struct CatalogueExtent {
  /// All that are bundled.
  let bundled: Int
  /// Those that were reported after the review.
  let since: Int
  /// Those that the review does not name, quoted for comparison.
  let beside: Int
  /// The day of the newest copy that was read for later trials; of a state, where none was searched for.
  ///
  /// `nil` where none is dated.
  let asOf: PartialDate?
  /// Where the set ends, in a sentence.
  private let sentence: String?
  /// The key that opens what was reported since.
  let key: String

  init(_ state: BrowserState) {
    bundled = state.catalogue.count
    func count(_ role: Role) -> Int {
      let term = Term(.values(.role, [FilterValue(role.rawValue)]))
      return state.index.rows(matching: Filter([term])).count
    }
    since = count(.since)
    beside = count(.context)
    asOf = state.catalogue.laterSearch?.newestCopy ?? state.catalogue.asOf
    // A list of a review is of that review, whatever is bundled.
    sentence = state.openReview == nil ? state.catalogue.extentSentence : nil
    key = state.keymap.name(of: .openSince, in: .trials)
  }

  /// How many of each.
  var counts: String {
    guard since > 0 else { return "review of 2020-10, \(bundled) trials" }
    let end = asOf.map { " to \($0.text)" } ?? ""
    return "\(bundled - since - beside) of the review, \(beside) beside it, \(since) since\(end)"
  }

  /// How many of each, for the head of a list that is `columns` wide.
  func counts(columns: Int) -> String {
    guard since > 0 else { return counts }
    return (columns < 100 ? counts : "\(counts), searched in copies, not systematically")
      + " (\(key))"
  }

  /// Where the set ends, for an answer that finds little in it; `nil` where nobody searched for later trials.
  var end: String? {
    sentence.map {
      "\($0) \(key) lists what has been reported since and what was looked for in vain."
    }
  }
}
