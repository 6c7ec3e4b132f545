package import TrialChecks
import TrialPages

/// How bringing in somebody else's decisions ended.
package enum MergeOutcome: Hashable, Sendable {
  /// They are brought in; where all decisions are kept, in words.
  case merged(DecisionMerge, where: String)
  /// Nothing was changed, and why.
  case failed(reason: String)
}

extension BrowserState {
  /// Hears how bringing in decisions ended: what differs is shown with its finding until somebody
  /// decides on that here.
  mutating func hear(_ outcome: MergeOutcome) {
    guard case .importPath(var prompt) = popUp, prompt.subject == .decisions else { return }
    switch outcome {
    case .merged(let merge, let place):
      popUp = nil
      for difference in merge.differences {
        checks.differing[difference.theirs.key] = difference.theirs
      }
      adopt(merge.decisions)
      drawAnew()
      let next = keymap.name(of: .nextUndecided)
      let more = merge.conflicts.isEmpty ? "" : "; yours stand, \(next) goes to each"
      message = Message("\(merge.text)\(more); \(place)", isError: false)
    case .failed(let reason):
      prompt.refusal = reason
      popUp = .importPath(prompt)
    }
  }
}
