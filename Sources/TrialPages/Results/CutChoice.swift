import TrialModel
import TrialStatistics

/// Which data cut of a trial stands for it where there is room for one.
///
/// Named as `--cut` spells them.
package enum CutChoice: String, Hashable, Sendable, CaseIterable {
  case newest
  case primary

  /// The choice as a sentence has it.
  package var words: String {
    switch self {
    case .newest: "newest data cut"
    case .primary: "primary analysis"
    }
  }

  /// The other one.
  package var next: CutChoice { self == .newest ? .primary : .newest }
}

/// How it was told which of a trial's figures stands for it.
package enum CutReason: Hashable, Sendable {
  /// The sources at hand name no other data cut of the endpoint.
  case onlyOne
  /// It is of the newest cut that can be computed with, or of the newest where none can.
  case newest
  /// Its cut is called the primary analysis.
  case namedPrimary
  /// The endpoint is a primary one, and this is the earliest cut at hand.
  case earliestOfPrimary
  /// The primary analysis was asked for and cannot be told; the newest stands in its place.
  case primaryNotTold

  /// The same in words.
  package var words: String {
    switch self {
    case .onlyOne: "only cut at hand"
    case .newest: "newest that can be computed with"
    case .namedPrimary: "called the primary analysis"
    case .earliestOfPrimary: "earliest cut of a primary endpoint"
    case .primaryNotTold: "primary analysis cannot be told; newest"
    }
  }
}

/// What the sources print of one endpoint of a trial for all patients: one comparison, several cuts.
///
/// The one rule that chooses among them, for forest plots, tables and pages.
struct EndpointCuts {
  let rows: [ResultRow]
  let trial: Trial
  let catalogue: Catalogue

  /// The row that stands for all, and how that was told; `nil` without any.
  func standing(for choice: CutChoice) -> (row: ResultRow, reason: CutReason)? {
    guard let newest else { return nil }
    guard isSeveralCuts else { return (newest, .onlyOne) }
    guard choice == .primary else { return (newest, .newest) }
    if let named = latest(of: rows.filter { $0.stage == .primary }) {
      return (named, .namedPrimary)
    }
    guard let first = rows.first, trial.isPrimary(first.outcome.endpoint),
      let earliest = latest(
        of: dated.filter { row in !dated.contains { order($0, row) == .before } }
      ),
      rows.contains(where: { order(earliest, $0) == .before })
    else { return (newest, .primaryNotTold) }
    return (earliest, .earliestOfPrimary)
  }

  /// The newest row that can be computed with, else the newest of all.
  private var newest: ResultRow? {
    latest(of: rows.filter { $0.canBeComputedWith(in: catalogue) }) ?? latest(of: rows)
  }

  /// Whether the rows are of more than one point in time, as far as their sources say.
  private var isSeveralCuts: Bool {
    Set(rows.compactMap(\.dataCut)).count > 1
      || rows.contains { row in rows.contains { order(row, $0) == .before } }
  }

  /// The rows whose time is known, which one without may be before or after; all where none is.
  private var dated: [ResultRow] {
    let dated = rows.filter { $0.moment(in: catalogue) != nil || $0.dataCut != nil }
    return dated.isEmpty ? rows : dated
  }

  /// The latest of some rows; of those that are of one time the headline, then a publication's, then
  /// the first.
  private func latest(of rows: [ResultRow]) -> ResultRow? {
    func rank(_ row: ResultRow) -> Int {
      let isHeadline = row.results.contains(where: \.isHeadline)
      let isPublished = row.readings.contains { catalogue.voice(of: $0.source) == .publication }
      return (isHeadline ? 2 : 0) + (isPublished ? 1 : 0)
    }
    return rows.dropFirst()
      .reduce(rows.first) { best, row in
        guard let best else { return row }
        switch order(best, row) {
        case .before: return row
        case .after: return best
        case nil: return rank(row) > rank(best) ? row : best
        }
      }
  }

  private enum Order { case before, after }

  /// Which of two rows is of the earlier cut, by their dates, else by what their cuts are called; `nil`
  /// where neither tells.
  private func order(_ own: ResultRow, _ other: ResultRow) -> Order? {
    let moments = (own.moment(in: catalogue), other.moment(in: catalogue))
    if let ours = moments.0, let theirs = moments.1, let order = Self.order(ours, theirs) {
      return order
    }
    if own.stage != other.stage { return own.stage < other.stage ? .before : .after }
    switch moments {
    case (nil, .some): return .before
    case (.some, nil): return .after
    default: return nil
    }
  }

  /// The order of two dates as far as both go: a year beside a month of it has none.
  private static func order(_ own: PartialDate, _ other: PartialDate) -> Order? {
    if own.year != other.year { return own.year < other.year ? .before : .after }
    guard let ours = own.month, let theirs = other.month else { return nil }
    if ours != theirs { return ours < theirs ? .before : .after }
    guard let ours = own.day, let theirs = other.day, ours != theirs else { return nil }
    return ours < theirs ? .before : .after
  }
}

extension ResultRow {
  /// What a cut is called, in the order of a trial's life.
  fileprivate enum Stage: Int, Comparable {
    case interim, primary, unnamed, later

    static func < (left: Stage, right: Stage) -> Bool { left.rawValue < right.rawValue }
  }

  fileprivate var stage: Stage {
    guard let cut = dataCut?.lowercased() else { return .unnamed }
    if cut.contains("interim") { return .interim }
    if cut.contains("primary") || cut.contains("protocol analysis") { return .primary }
    let isLater = ["final", "update", "extended", "end of"].contains(where: cut.contains)
    return isLater ? .later : .unnamed
  }

  /// When the figures were true: the date of their cut, else the year of the first document that prints
  /// them.
  ///
  /// `nil` where nothing tells, as of what a registry posts without a date.
  fileprivate func moment(in catalogue: Catalogue) -> PartialDate? {
    let cuts = readings.compactMap(\.dataCut)
    let dated = cuts.compactMap { cut in
      (try? PartialDate(cut))
        ?? cut.firstYear.flatMap { PartialDate(year: $0, month: nil, day: nil) }
    }
    if let newest = dated.max() { return newest }
    let years = readings.filter { catalogue.voice(of: $0.source) == .publication }
      .compactMap { catalogue.source($0.source)?.year }
    return years.min().flatMap { PartialDate(year: $0, month: nil, day: nil) }
  }

  /// Whether the figure that is shown has an estimate with a standard error.
  fileprivate func canBeComputedWith(in catalogue: Catalogue) -> Bool {
    let figure = (shown(of: nil, in: catalogue) ?? results.first)?.figure
    return figure.flatMap { FigureSoundness($0, isRatio: true)?.estimate } != nil
  }
}

extension Trial {
  /// Whether an endpoint is named among the primary ones: by the facts about it, by the words the
  /// verdict on the primary endpoint rests on, or by the record.
  func isPrimary(_ name: String) -> Bool {
    let endpoint = Endpoint(name)
    let facts = (registryFacts + publicationFacts).filter { $0.field == "primary outcome" }
    let evidence = classification.evidence.filter { $0.field == "primary" }
    return (facts.map(\.text) + evidence.map(\.words.text)).contains { endpoint.isNamed(in: $0) }
  }
}

extension Endpoint {
  /// Whether words name the endpoint: by its letters, by its name, or as one of several that share their
  /// last word, `overall and progression-free survival`.
  fileprivate func isNamed(in text: String) -> Bool {
    let words = text.split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map(String.init)
    if let letters, words.contains(letters) { return true }
    let small = words.map { $0.lowercased() }
    let own = name.lowercased().split(separator: " ").map(String.init)
    guard let first = own.first, let last = own.last else { return false }
    return small.indices.contains { place in
      if small[place...].starts(with: own) { return true }
      guard own.count == 2, small[place] == first else { return false }
      // Between them stand other endpoints with the same last word: `and progression-free`.
      let between = small[(place + 1)...].prefix(3)
      return between.contains("and") && between.contains(last)
    }
  }
}
