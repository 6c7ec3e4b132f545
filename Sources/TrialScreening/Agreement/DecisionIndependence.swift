import TrialModel

/// How many of the decisions that count were made in view of what others had decided, at all stages.
struct DecisionIndependence: Hashable, Sendable {
  /// All decisions that count.
  private(set) var decisions = 0
  /// Made by a reader who had looked at what others decided.
  private(set) var revealed = 0
  /// First made when others had settled the record or disagreed, so that what they decided was shown.
  private(set) var shown = 0
  /// The readers who made those, in the order of their names.
  private(set) var readersShown: [ReviewName] = []
  /// Made another way after the reader and another had both decided.
  private(set) var anew = 0

  init(_ review: LivingReview) {
    var readers: Set<ReviewName> = []
    for id in review.results {
      for stage in review.protocol.stages {
        let entries = review.screening.entries(of: id, at: stage)
        for entry in entries where entry.decision.choice.isDecided {
          decisions += 1
          if review.screening.isRevealed(id, at: stage, to: entry.reader) { revealed += 1 }
          if review.wasShown(id, to: entry) {
            shown += 1
            readers.insert(entry.reader)
          }
          let others = entries.filter { $0.reader != entry.reader }
          if others.contains(where: { entry.isDecidedAnew(beside: $0) }) { anew += 1 }
        }
      }
    }
    readersShown = readers.sorted()
  }

  /// What happened, in a sentence.
  var words: String {
    guard decisions > 0 else { return "Nothing is decided so far." }
    let count = "\(decisions) decision\(decisions == 1 ? "" : "s")"
    let names = readersShown.map(\.text).joined(separator: ", ")
    let parts = [
      Self.part(revealed, "made after a look at what the other had decided"),
      Self.part(
        shown,
        "made by a reader who saw that others had settled it or disagreed (\(names))"
      ),
      Self.part(anew, "changed after both readers had decided"),
    ]
    .compactMap(\.self)
    return parts.isEmpty
      ? "So far \(count) count, each made without knowing the other's."
      : "So far \(count) count; of these \(parts.joined(separator: ", "))."
  }

  private static func part(_ count: Int, _ words: String) -> String? {
    count == 0 ? nil : "\(count) \(count == 1 ? "was" : "were") \(words)"
  }
}

extension LivingReview {
  /// Whether what the others had decided about a record was shown to a reader when that reader first decided:
  /// they had settled it, or disagreed.
  func wasShown(_ id: TrialID, to entry: Screening.Entry) -> Bool {
    guard let first = entry.first else { return false }
    let others = screening.entries(of: id, at: entry.stage, by: first)
      .filter { $0.reader != entry.reader }
    let standing = Standing(of: others, by: `protocol`.consensus)
    return standing.isSettled || standing == .conflict
  }
}

extension Screening.Entry {
  /// Whether the decision that counts was made after another reader and this one had both decided, and goes
  /// another way than the one that stood then.
  func isDecidedAnew(beside other: Screening.Entry) -> Bool {
    guard let first, let second = other.first else { return false }
    return isDecidedAnew(since: max(first, second))
  }
}
