package import TrialModel

/// A review as its folder has it: protocol, runs and decisions, and where every record stands by them.
package struct LivingReview: Hashable, Sendable {
  package let `protocol`: ReviewProtocol
  /// All runs, from the oldest.
  package let runs: [SearchRun]
  package private(set) var screening: Screening
  /// What the narrowing steps leave out, with the step; records that are not stored yet are not among them.
  package private(set) var leftOut: [TrialID: String]
  /// The records that the newest complete runs found.
  package let found: Set<TrialID>
  /// The same in their order.
  private let inOrder: [TrialID]
  /// The records of the review in their order: found by the newest complete runs, and gone since but decided
  /// by a reader.
  package private(set) var results: [TrialID]
  /// The records that any run ever found, whole or not: of others no decision counts.
  private let everFound: Set<TrialID>
  /// The mark of the criteria as they are worded now.
  package let criteriaMark: String
  /// The decisions that ask for a second look, as far as they were looked up; none before.
  private var looksDue: Set<LookDue> = []

  /// Whose decision asks for a second look.
  private struct LookDue: Hashable, Sendable {
    let id: TrialID
    let stage: ReviewProtocol.Stage
    let reader: ReviewName
  }

  package init(
    _ reviewProtocol: ReviewProtocol,
    runs: [SearchRun],
    screening: Screening,
    leftOut: [TrialID: String]
  ) {
    `protocol` = reviewProtocol
    self.runs = runs.sorted { ($0.at, $0.search) < ($1.at, $1.search) }
    self.screening = screening
    self.leftOut = leftOut
    criteriaMark = reviewProtocol.criteriaMark
    var newest: [ReviewName: SearchRun] = [:]
    for run in self.runs where run.isComplete { newest[run.search] = run }
    let foundNow = reviewProtocol.searches.compactMap { newest[$0.id]?.ids }
      .reduce(into: [TrialID]()) { $0 = Self.union($0, $1) }
    inOrder = foundNow
    found = Set(foundNow)
    everFound = self.runs.reduce(into: found) { ever, run in
      // Of one search the newest run has what was found, and the others are much like it.
      guard run.ids != foundNow else { return }
      for id in run.ids where !ever.contains(id) { ever.insert(id) }
    }
    results = foundNow
    sortResults()
  }

  /// Numbers of two lists in their order, each once.
  private static func union(_ one: [TrialID], _ other: [TrialID]) -> [TrialID] {
    guard !one.isEmpty else { return other }
    var rest = other[...]
    var union: [TrialID] = []
    union.reserveCapacity(one.count + other.count)
    for id in one {
      while let next = rest.first, next < id { union.append(rest.removeFirst()) }
      if rest.first == id { rest.removeFirst() }
      union.append(id)
    }
    return union + rest
  }

  /// Puts what is gone but decided among what is found.
  private mutating func sortResults() {
    let gone = screening.ids.filter {
      !found.contains($0) && everFound.contains($0) && screening.isDecided($0)
    }
    results = gone.isEmpty ? inOrder : Self.union(inOrder, gone.sorted())
  }

  /// Whether a record is of the review: found by the newest complete runs, or gone since but decided.
  package func has(_ id: TrialID) -> Bool {
    found.contains(id) || everFound.contains(id) && screening.isDecided(id)
  }

  /// The records that a reader decided and no run ever found, in their order: they count nowhere.
  package var strangers: [TrialID] {
    screening.ids.filter { !everFound.contains($0) && screening.isDecided($0) }.sorted()
  }

  /// Puts in what the narrowing steps leave out, with the step.
  package mutating func leaveOut(_ ids: [TrialID: String]) { leftOut = ids }

  /// Puts in which decisions ask for a second look, in the place of what was looked up before.
  package mutating func lookAgain(at looks: some Sequence<SecondLook>) {
    looksDue = Set(
      looks.map { LookDue(id: $0.id, stage: $0.entry.stage, reader: $0.entry.reader) }
    )
  }

  /// Whether a decision is still the one of its reader that counts.
  package func stands(_ entry: Screening.Entry, on id: TrialID) -> Bool {
    screening.entry(of: entry.reader, on: id, at: entry.stage)?.at == entry.at
  }

  /// Whether a record waits for nothing but a second look of a reader: the decisions disagree, and one of them
  /// is of the record as it was before.
  package func awaitsSecondLook(_ id: TrialID, at stage: ReviewProtocol.Stage) -> Bool {
    guard !looksDue.isEmpty else { return false }
    let entries = screening.entries(of: id, at: stage).filter(\.decision.choice.isDecided)
    let due = entries.count { entry in
      looksDue.contains(LookDue(id: id, stage: stage, reader: entry.reader))
    }
    return due > 0 && due < entries.count
      && Standing(of: entries, by: `protocol`.consensus) == .conflict
  }

  /// Puts all decisions in the place of those there were, as when the files of readers were replaced.
  package mutating func replaceDecisions(by screening: Screening) {
    self.screening = screening
    sortResults()
  }

  /// Takes up a line that a reader added.
  package mutating func add(_ line: ScreeningLine, as text: String) {
    screening.add(line, as: text)
    if case .decision = line.act {
      looksDue.remove(LookDue(id: line.id, stage: line.stage, reader: line.reader))
    }
    // Of the records found nothing changes; one that is gone comes in with its first decision, and may go.
    guard !found.contains(line.id), everFound.contains(line.id) else { return }
    let place = Self.place(of: line.id, in: results)
    let isListed = place < results.count && results[place] == line.id
    let isDecided = screening.isDecided(line.id)
    if isDecided, !isListed { results.insert(line.id, at: place) }
    if !isDecided, isListed { results.remove(at: place) }
  }

  /// The newest complete run of a search; `nil` before there is one.
  package func newestRun(of search: ReviewName) -> SearchRun? {
    runs.last { $0.search == search && $0.isComplete }
  }

  /// The record of the review that stands for the same trial, by what readers said of duplicates; `nil`
  /// where the record stands for itself.
  ///
  /// What is a duplicate of a duplicate is one of the last. Of records that are called duplicates of each
  /// other in a circle the first in their order stays, and a record whose original is not of the review
  /// stands for itself, so that no trial is lost.
  package func original(of id: TrialID) -> TrialID? {
    guard var last = screening.original(of: id) else { return nil }
    var chain = [id]
    while !chain.contains(last) {
      chain.append(last)
      guard let next = screening.original(of: last) else { break }
      last = next
    }
    if let start = chain.firstIndex(of: last), start < chain.count - 1 {
      last = chain[start...].min() ?? last
    }
    return last == id || !has(last) ? nil : last
  }

  /// Every record that any run found or that a line of a reader is of.
  package var knownIDs: Set<TrialID> {
    runs.reduce(into: Set(screening.ids)) { $0.formUnion($1.ids) }
  }

  /// Whether a record that a reader decided is found no more.
  package func isGone(_ id: TrialID) -> Bool { !found.contains(id) }

  /// When a record was first missing from every search after it had been found; `nil` while it is found,
  /// and where no run ever had it.
  package func gone(_ id: TrialID) -> Moment? {
    guard isGone(id) else { return nil }
    let complete = runs.filter(\.isComplete)
    guard let last = complete.lastIndex(where: { Self.has(id, $0) }) else { return nil }
    return complete[(last + 1)...].first { $0.search == complete[last].search }?.at
  }

  /// Whether a run has a number.
  private static func has(_ id: TrialID, _ run: SearchRun) -> Bool {
    let place = place(of: id, in: run.ids)
    return place < run.ids.count && run.ids[place] == id
  }

  /// Where a number stands, or would, among numbers in their order.
  private static func place(of id: TrialID, in ids: [TrialID]) -> Int {
    var (low, high) = (0, ids.count)
    while low < high {
      let middle = (low + high) / 2
      if ids[middle] < id { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Where a record stands at a stage by the decisions, and by which of them ask for a second look.
  ///
  /// Readers who decided on different versions of a record, one of whom has to look again, do not disagree yet:
  /// the record is open.
  package func standing(of id: TrialID, at stage: ReviewProtocol.Stage) -> Standing {
    standing(of: id, screening.record(of: id), at: stage)
  }

  /// The same where all that lines say about the record is at hand; `nil` where there is no line of it.
  func standing(
    of id: TrialID,
    _ record: Screening.Record?,
    at stage: ReviewProtocol.Stage
  ) -> Standing {
    guard let record else { return .open }
    let standing = record.standing(at: stage, by: `protocol`.consensus)
    return standing == .conflict && awaitsSecondLook(id, at: stage) ? .open : standing
  }

  /// Whether a record is to be judged at a stage: it is no duplicate, no narrowing leaves it out, and every
  /// stage before has included it.
  package func isDue(_ id: TrialID, at stage: ReviewProtocol.Stage) -> Bool {
    isDue(id, screening.record(of: id), at: stage)
  }

  private func isDue(
    _ id: TrialID,
    _ record: Screening.Record?,
    at stage: ReviewProtocol.Stage
  ) -> Bool {
    guard leftOut[id] == nil, record?.duplicates.isEmpty ?? true || original(of: id) == nil else {
      return false
    }
    for earlier in `protocol`.stages {
      guard earlier != stage else { break }
      guard standing(of: id, record, at: earlier) == .included else { return false }
    }
    return true
  }

  /// What a record asks of a reader at a stage: the same as `screening.entry`, `isDue` and `standing` say, made
  /// for very many at once.
  package func place(
    of id: TrialID,
    at stage: ReviewProtocol.Stage,
    for reader: ReviewName?
  ) -> (own: ScreeningDecision?, isDue: Bool, standing: Standing) {
    let record = screening.record(of: id)
    return (
      record.flatMap { record in reader.flatMap { record.decision(of: $0, at: stage) } },
      isDue(id, record, at: stage),
      standing(of: id, record, at: stage)
    )
  }

  /// The records that are not settled at a stage, in their order.
  package func open(at stage: ReviewProtocol.Stage) -> [TrialID] {
    results.filter { isDue($0, at: stage) && !standing(of: $0, at: stage).isSettled }
  }

  /// Whether a record waits for one reader at a stage: that reader has not decided, and it takes another
  /// decision to settle it, not the second look of another reader.
  package func waits(
    _ id: TrialID,
    for reader: ReviewName,
    at stage: ReviewProtocol.Stage
  ) -> Bool {
    if let entry = screening.entry(of: reader, on: id, at: stage),
      entry.decision.choice.isDecided
    {
      return false
    }
    return isDue(id, at: stage) && !standing(of: id, at: stage).isSettled
      && !awaitsSecondLook(id, at: stage)
  }

  /// Where a record stands in the whole review: excluded by the first stage that excluded it, included by
  /// the last, else where it stands at the stage that it has come to.
  package func standing(of id: TrialID) -> Standing {
    var reached = Standing.open
    for stage in `protocol`.stages {
      reached = standing(of: id, at: stage)
      guard reached == .included else { return reached }
    }
    return reached
  }
}
