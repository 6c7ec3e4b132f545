/// A list of records of a review, by what they ask of the reader.
package enum ScreeningQueue: String, Hashable, Sendable, CaseIterable {
  /// They wait for a decision of the reader and were not put off.
  case toRead = "To read"
  /// The reader put them off.
  case later = "Later"
  /// The reader, or those whom it takes, left them between included and excluded.
  case maybe = "Maybe"
  /// Readers disagree, and nobody has settled it.
  case conflicts = "Conflicts"
  /// A part that a criterion names changed since the reader decided.
  case secondLook = "Second look"
  /// The reader decided by a former wording of the criteria.
  case former = "Former criteria"
  /// Those of the sample that readers try the criteria on which wait for the reader.
  case pilot = "Pilot"
  /// A number says that they may be of the same trial as another.
  case duplicates = "Duplicates"
  /// Every record of the review.
  case all = "All"

  /// Its place among all of them, from 0.
  var place: Int { Self.inOrder.firstIndex(of: self) ?? 0 }

  /// Made once: the queues of every record of a review are asked for.
  static let inOrder = allCases

  /// The next queue that has records, or the one of all, round the end; the one before where it goes back.
  func next(forward: Bool, where hasRecords: (ScreeningQueue) -> Bool) -> ScreeningQueue {
    let all = Self.allCases
    let place = all.firstIndex(of: self) ?? 0
    let others = (1..<all.count).map { all[(place + (forward ? $0 : all.count - $0)) % all.count] }
    return others.first { $0 == .all || hasRecords($0) } ?? self
  }

  /// What is said where none of its records is left.
  package var emptiness: String {
    switch self {
    case .toRead: "Every record at this stage is read."
    case .later: "No record is put off."
    case .maybe: "No record is left between included and excluded."
    case .conflicts: "No readers disagree at this stage."
    case .secondLook: "No record changed in what the criteria name since you decided."
    case .former: "Every decision of yours was made by the criteria as they are worded now."
    case .pilot:
      "You have read every record of the pilot; 'rtio-tui review status' says how far readers agree on it."
    case .duplicates: "No two records share a number that nobody has decided about."
    case .all: "The review has no records yet; 'rtio-tui review update' runs its searches."
    }
  }
}

/// The queues a record is in.
struct QueueMembership: OptionSet, Hashable, Sendable {
  private(set) var rawValue: UInt16

  init(rawValue: UInt16) { self.rawValue = rawValue }

  init(_ queue: ScreeningQueue) { self.init(rawValue: 1 << UInt16(queue.place)) }

  mutating func insert(_ queue: ScreeningQueue) { rawValue |= 1 << UInt16(queue.place) }
}
