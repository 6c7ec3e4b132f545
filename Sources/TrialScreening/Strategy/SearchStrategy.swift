import TrialModel

/// How the records of a review were searched for, as PRISMA-S wants it reported.
///
/// Rethlefsen ML and others, Syst Rev 2021;10:39: the items on sources (1, 3), the search as it was run (8),
/// limits (9), work that it goes on from (11), updates (12), dates (13), counts (15) and duplicates (16).
package struct SearchStrategy: Hashable, Sendable {
  /// One paragraph for each search, then those on narrowing, duplicates and reading.
  package let paragraphs: [String]

  /// The strategy of a review.
  ///
  /// - Parameters:
  ///   - review: The review, with what its narrowing steps leave out.
  ///   - program: The program and its version, as in `rtio-tui 1.0.0`.
  package init(_ review: LivingReview, program: String) {
    let searches = review.protocol.searches
    var paragraphs = searches.map { Self.paragraph(on: $0, of: review, program) }
    if searches.isEmpty { paragraphs.append("The protocol names no search.") }
    if let previous = review.protocol.previous {
      paragraphs.append(
        "The review goes on from \(previous.name); what was included by \(previous.at.dayText) is of "
          + "that review."
      )
    }
    paragraphs += [
      Self.narrowing(of: review, program), Self.duplicates(of: review), Self.reading(of: review),
    ]
    .compactMap { $0 }
    self.paragraphs = paragraphs
  }

  /// The paragraphs with an empty line between them, ending with a line feed.
  package var text: String { paragraphs.joined(separator: "\n\n") + "\n" }

  private static func paragraph(
    on search: ReviewProtocol.Search,
    of review: LivingReview,
    _ program: String
  ) -> String {
    let runs = review.runs.filter { $0.search == search.id }
    let complete = runs.filter(\.isComplete)
    let query = Self.words(of: search.query)
    var sentences = [
      "Search \(search.id.text): the trial register ClinicalTrials.gov was searched through its "
        + "interface for programs (API\(Self.version(of: complete.last ?? runs.last))) with \(program). "
        + "No other source was searched by it.",
      "The search, as it is sent: \(query).", Self.limits(of: search.query),
    ]
    sentences += runs.filter { !$0.isComplete }.map(Self.incomplete)
    var before: SearchRun?
    for run in complete {
      sentences.append(Self.sentence(on: run, after: before))
      if run.query != search.query {
        sentences.append("That run was of another query: \(Self.words(of: run.query)).")
      }
      before = run
    }
    if complete.isEmpty { sentences.append("It has not been run to its end yet.") }
    return sentences.joined(separator: " ")
  }

  private static func version(of run: SearchRun?) -> String {
    run?.apiVersion.map { " version \($0)" } ?? ""
  }

  private static func words(of query: [ReviewProtocol.Parameter]) -> String {
    query.map { "\($0.name)=\($0.value)" }.joined(separator: "&")
  }

  private static func limits(of query: [ReviewProtocol.Parameter]) -> String {
    let limits = query.filter { $0.name.hasPrefix("filter.") || $0.name == "aggFilters" }
    return limits.isEmpty
      ? "No limit of date, language, status or kind of study was set at the register."
      : "Limits set at the register: \(words(of: limits)); no others."
  }

  private static func incomplete(_ run: SearchRun) -> String {
    "A run of \(run.at.minuteText) UTC (\(run.version)) is not complete: \(run.ids.count) of "
      + "\(run.count) records are known."
  }

  private static func sentence(on run: SearchRun, after before: SearchRun?) -> String {
    let data = run.dataTimestamp.map { ", data of the register of \($0)" } ?? ""
    let found = "\(run.at.minuteText) UTC\(data): \(counted(run.ids.count, "record"))"
    guard let before else { return "First run on \(found)." }
    let difference = RunDifference(run.ids, since: before.ids)
    return "Run again on \(found), \(difference.new.count) of them new, "
      + "\(difference.gone.count) no longer found."
  }

  private static func narrowing(of review: LivingReview, _ program: String) -> String? {
    let steps = review.protocol.narrowings
    guard !steps.isEmpty else { return nil }
    let counts = Dictionary(grouping: review.results.compactMap { review.leftOut[$0] }, by: { $0 })
    let words = steps.map { step in
      "\(step.id) (\(step.filter)) left out \(counted(counts[step.id]?.count ?? 0, "record"))"
    }
    return "The records found are then narrowed with \(program) by filters over the fields of the "
      + "registry record, in this order: \(words.joined(separator: "; ")). Records that are not stored "
      + "yet are not left out."
  }

  private static func duplicates(of review: LivingReview) -> String {
    let count = review.results.count { review.original(of: $0) != nil }
    return "Records of one trial are looked for by former registry numbers and secondary numbers, "
      + "never by likeness of titles, and each is decided by a reader: "
      + "\(counted(count, "duplicate"))."
  }

  private static func reading(of review: LivingReview) -> String? {
    let readers = review.protocol.readers.map(\.text)
    guard !readers.isEmpty else { return nil }
    let names = readers.joined(separator: ", ")
    let stages = review.protocol.stages.map(\.rawValue).joined(separator: ", then ")
    let rule =
      switch review.protocol.consensus {
      case .agree:
        "two of them have to agree, each of whom sees the other's decision only after deciding, unless "
          + "it is revealed; where they disagree, a third decides"
      case .one: "one of them"
      }
    let happened = DecisionIndependence(review).words
    return "The records are read (\(stages)) by \(names): \(rule). \(happened)"
  }

  /// A number with its noun: `1 record`, `2 records`.
  private static func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}
