package import TrialModel
package import TrialQuery
package import TrialScreening

/// A living review as the browser has it open, and who reads in it.
package struct ReviewSession: Hashable, Sendable {
  /// The review, with every line that was added here.
  package private(set) var review: LivingReview { didSet { edition += 1 } }
  /// How often the review changed here, so that what was made of it is known to be old.
  package private(set) var edition = 0
  /// Who decides here; `nil` where the review is looked at only.
  package let reader: ReviewName?
  /// The folder, as it was named.
  package let folder: String
  /// The stage that is read.
  package private(set) var stage: ReviewProtocol.Stage
  /// The decisions of any reader whose record changed since in what criteria name; empty until it was
  /// looked up.
  package private(set) var secondLooks: [TrialID: [SecondLook]] = [:]
  /// The pairs of records that share a number, by the record that would go.
  package private(set) var proposals: [TrialID: DuplicateProposal] = [:]
  /// The sample of records that readers try the criteria on; empty until it was drawn.
  package private(set) var pilot: Set<TrialID> = []
  /// What was decided here, to be taken back, the latest last; and what was taken back.
  package internal(set) var past: [ScreeningStep] = []
  package internal(set) var future: [ScreeningStep] = []
  private var search: DuplicateSearch?
  private var memberships: [TrialID: QueueMembership] = [:]
  /// How many records each queue has, in their order.
  private var counts: [Int] = []
  /// Whether versions of records are still to be compared, so that nobody knows yet how many second looks are due.
  package private(set) var awaitsSecondLooks = false

  /// The review at its first stage, with what was looked up about it already.
  package init(
    _ review: LivingReview,
    reader: ReviewName?,
    folder: String,
    knowing news: [ReviewNews] = []
  ) {
    self.review = review
    self.reader = reader
    self.folder = folder
    stage = review.protocol.firstStage
    take(news)
  }

  /// What the folder is called: the last part of its path.
  package var name: String {
    folder.split(separator: "/").last.map(String.init) ?? folder
  }

  /// The review as lists show it to the reader.
  package var listed: ScreenedReview {
    ScreenedReview(review, reader: reader, looks: secondLooks.values.flatMap { $0 })
  }

  /// The queue it opens with: what waits for the reader, else what readers disagree about.
  var firstQueue: ScreeningQueue {
    guard reader != nil else { return .all }
    return count(of: .toRead) == 0 && count(of: .conflicts) > 0 ? .conflicts : .toRead
  }

  /// How many records a queue has.
  package func count(of queue: ScreeningQueue) -> Int { counts[queue.place] }

  /// How many records a queue has, for reading; three points while nobody knows yet.
  package func countText(of queue: ScreeningQueue) -> String {
    isAwaited(queue) ? "…" : String(count(of: queue))
  }

  /// Whether a queue is known to have no record.
  package func isEmpty(_ queue: ScreeningQueue) -> Bool {
    count(of: queue) == 0 && !isAwaited(queue)
  }

  private func isAwaited(_ queue: ScreeningQueue) -> Bool {
    queue == .secondLook && awaitsSecondLooks
  }

  /// The records of a queue, in the order of their numbers.
  package func ids(of queue: ScreeningQueue) -> [TrialID] {
    queue == .all ? review.results : review.results.filter { has($0, in: queue) }
  }

  /// Whether a record is in a queue.
  package func has(_ id: TrialID, in queue: ScreeningQueue) -> Bool {
    memberships[id]?.contains(QueueMembership(queue)) ?? false
  }

  /// What the reader says about a record at this stage; `nil` where nothing was written.
  package func own(_ id: TrialID) -> Screening.Entry? {
    reader.flatMap { review.screening.entry(of: $0, on: id, at: stage) }
  }

  /// Whether what the others decided about a record is hidden from the reader, be it the first time or while
  /// a second look is due.
  package func isBlind(_ id: TrialID) -> Bool {
    guard let reader else { return false }
    return review.isBlind(id, at: stage, to: reader)
      || secondLook(id) != nil && !review.screening.isRevealed(id, at: stage, to: reader)
  }

  /// Whether a decision was made by a former wording of the criteria.
  package func isOfFormerCriteria(_ decision: ScreeningDecision) -> Bool {
    decision.criteriaMark.map { $0 != review.criteriaMark } ?? false
  }

  /// Takes up a line of any reader that was added to the folder.
  mutating func take(_ line: ScreeningLine, as text: String) {
    review.add(line, as: text)
    switch line.act {
    case .decision: drop(secondLook(line.id, of: line.reader, at: line.stage))
    case .duplicate:
      // The next of the records that share a number may be proposed now.
      let before = proposals
      propose()
      for id in Set(before.keys).union(proposals.keys) where before[id] != proposals[id] {
        sort(id)
      }
    default: break
    }
    sort(line.id)
  }

  /// The second look that a reader owes a record at a stage; `nil` where none is due.
  func secondLook(
    _ id: TrialID,
    of reader: ReviewName,
    at stage: ReviewProtocol.Stage
  ) -> SecondLook? {
    secondLooks[id]?.first { $0.entry.reader == reader && $0.entry.stage == stage }
  }

  /// The second look that the reader owes a record at this stage; `nil` where none is due.
  package func secondLook(_ id: TrialID) -> SecondLook? {
    reader.flatMap { secondLook(id, of: $0, at: stage) }
  }

  private mutating func drop(_ look: SecondLook?) {
    guard let look else { return }
    secondLooks[look.id]?.removeAll { $0 == look }
    if secondLooks[look.id]?.isEmpty == true { secondLooks[look.id] = nil }
  }

  /// Tells the review which second looks are due: until they are made readers do not disagree.
  private mutating func lookAgain() {
    review.lookAgain(at: secondLooks.values.flatMap { $0 })
  }

  /// Asks for a second look at a record again, as before a decision that was taken back.
  mutating func restore(_ look: SecondLook) {
    drop(secondLook(look.id, of: look.entry.reader, at: look.entry.stage))
    secondLooks[look.id, default: []].append(look)
    lookAgain()
    sort(look.id)
  }

  /// Takes up the review as it is in the folder now.
  package mutating func take(_ review: LivingReview) {
    self.review = review
    // Another program may have taken a second look.
    for look in secondLooks.values.joined() where !review.stands(look.entry, on: look.id) {
      drop(look)
    }
    lookAgain()
    propose()
    sortAll()
  }

  /// Takes up what was looked up about the review, all of it before any record is put into its queues.
  package mutating func take(_ news: [ReviewNews]) {
    for piece in news {
      switch piece {
      case .secondLooksAwaited: awaitsSecondLooks = true
      case .secondLooks(let looks):
        awaitsSecondLooks = false
        secondLooks = Dictionary(grouping: looks, by: \.id)
        lookAgain()
      case .numbers(let search):
        self.search = search
        propose()
      case .pilot(let ids): pilot = Set(ids)
      }
    }
    sortAll()
  }

  /// Takes the latest decision of a stage from those to be taken back; `nil` where there is none.
  mutating func takeBack(at stage: ReviewProtocol.Stage) -> ScreeningStep? {
    past.lastIndex { $0.stage == stage }.map { past.remove(at: $0) }
  }

  /// Takes the latest decision of a stage from those to be made again; `nil` where there is none.
  mutating func takeAgain(at stage: ReviewProtocol.Stage) -> ScreeningStep? {
    future.lastIndex { $0.stage == stage }.map { future.remove(at: $0) }
  }

  /// Goes to a stage of the protocol.
  package mutating func chooseStage(_ stage: ReviewProtocol.Stage) {
    guard stage != self.stage, review.protocol.stages.contains(stage) else { return }
    self.stage = stage
    sortAll()
  }

  /// Goes to the next stage of the protocol, round the end.
  mutating func chooseNextStage() {
    let stages = review.protocol.stages
    let place = stages.firstIndex(of: stage) ?? 0
    guard !stages.isEmpty else { return }
    chooseStage(stages[(place + 1) % stages.count])
  }

  private mutating func propose() {
    let proposed = search?.proposals(in: review) ?? []
    proposals = Dictionary(proposed.map { ($0.id, $0) }) { first, _ in first }
  }

  private mutating func sortAll() {
    memberships = [:]
    memberships.reserveCapacity(review.results.count)
    counts = ScreeningQueue.allCases.map { _ in 0 }
    for id in review.results { sort(id) }
  }

  /// Puts a record into the queues it belongs to now.
  private mutating func sort(_ id: TrialID) {
    let before = memberships[id] ?? []
    let now = queues(of: id)
    guard before != now else { return }
    for place in counts.indices {
      let member = QueueMembership(rawValue: 1 << UInt16(place))
      counts[place] += (now.contains(member) ? 1 : 0) - (before.contains(member) ? 1 : 0)
    }
    memberships[id] = now
  }

  private func queues(of id: TrialID) -> QueueMembership {
    var queues = QueueMembership(.all)
    if secondLook(id) != nil { queues.insert(.secondLook) }
    if proposals[id] != nil { queues.insert(.duplicates) }
    let (own, isDue, standing) = review.place(of: id, at: stage, for: reader)
    if let own, own.choice.isDecided, isOfFormerCriteria(own) { queues.insert(.former) }
    guard isDue else { return queues }
    switch standing {
    case .included, .excluded: break
    case .conflict: queues.insert(.conflicts)
    case .maybe where own?.choice.isDecided == true: queues.insert(.maybe)
    // It waits for the second look of a reader, who finds it there.
    case .open where review.awaitsSecondLook(id, at: stage): break
    case .open where own?.choice == .maybe: queues.insert(.maybe)
    // That two others left it between the two is hidden from a third.
    case .open where own?.choice.isDecided != true, .maybe:
      queues.insert(own?.choice == .later ? .later : .toRead)
      if pilot.contains(id) { queues.insert(.pilot) }
    case .open: break
    }
    return queues
  }
}

/// A decision that was made here, with what stood before it.
package struct ScreeningStep: Hashable, Sendable {
  let id: TrialID
  let stage: ReviewProtocol.Stage
  let before: ScreeningLine.Act
  let after: ScreeningLine.Act
  /// The second look that the decision answered; `nil` where none was due.
  let look: SecondLook?
}
