package import TrialModel

/// How often a term of adverse events was posted: in each of the groups of a trial.
package struct EventShare: Hashable, Sendable {
  /// The term as it was spelled.
  package let term: String
  /// The percentages of groups in rows of any kind, each once, rising; empty when none can be made of
  /// what is posted.
  package fileprivate(set) var any: PercentageSet
  /// Those of groups in rows of serious events; empty when the term has none.
  package fileprivate(set) var serious: PercentageSet
}

/// The terms of adverse events that a trial posts, each spelling once, with the percentages of
/// its groups.
///
/// Spellings are told alike where they are looked for, by `EventTerms.key`; folding each at import would be
/// done again when the index is made.
///
/// Rows are not added up: a participant may stand under the serious and the other row of a term.
package struct EventShares: Hashable, Sendable {
  package private(set) var shares: [EventShare] = []

  /// No events posted.
  package static let none = EventShares()

  private init() {}

  /// Those of a trial of the catalogue, with those of its record where one stands beside it.
  package init(_ trial: Trial) {
    self.init()
    if trial.role == .registry, let registration = trial.registration {
      self = EventShares(registration)
      return
    }
    // Part of the patients, or other comparisons, are not what a limit is asked of.
    let events = trial.toxicity?.eventsOfArms ?? []
    var rows = Rows(upTo: events.count)
    for event in events {
      let percentages = event.cells.compactMap { cell -> EventPercentage? in
        if let affected = cell.affected, let atRisk = cell.atRisk {
          return EventPercentage(affected: affected, atRisk: atRisk)
        }
        return cell.percent?.value.value.flatMap { EventPercentage(printed: $0) }
      }
      rows.add(event.term, percentages, isSerious: event.isSerious == true)
    }
    shares = rows.shares
    if let registration = trial.registration { self = merging(EventShares(registration)) }
  }

  /// Those that a record posts.
  package init(_ registration: Registration) {
    guard let posted = registration.results?.adverseEvents else { return }
    var rows = Rows(upTo: posted.serious.count + posted.other.count)
    rows.add(posted.serious, isSerious: true)
    rows.add(posted.other, isSerious: false)
    shares = rows.shares
  }

  /// Those of rows as they were posted.
  init(posted events: [PostedEvent], isSerious: Bool) {
    var rows = Rows(upTo: events.count)
    rows.add(events, isSerious: isSerious)
    shares = rows.shares
  }

  /// These and those of another source of the same trial.
  package func merging(_ other: EventShares) -> EventShares {
    var rows = Rows(upTo: shares.count + other.shares.count)
    for share in shares + other.shares {
      rows.add(share.term, share.any, isSerious: false)
      rows.add(share.term, share.serious, isSerious: true)
    }
    var merged = EventShares()
    merged.shares = rows.shares
    return merged
  }

  /// Whether one of the terms has a percentage that meets a condition.
  func meet(_ question: EventQuestion, _ terms: EventTerms) -> Bool {
    let sets = question.sets(terms)
    return shares.contains { share in
      sets.contains { $0.contains(share.term) }
        && (question.isSeriousAlone ? share.serious : share.any)
          .contains(where: question.condition.admits)
    }
  }

  /// Rows of one spelling gathered under it.
  private struct Rows {
    private(set) var shares: [EventShare] = []
    /// The place of a spelling in `shares` plus 1, found by open addressing; 0 where nothing is.
    ///
    /// Quicker than a dictionary of texts, of which an import would fill one a study.
    private var slots: [UInt32]

    /// - Parameter most: How many spellings there are at most.
    init(upTo most: Int) {
      var size = 2
      while size < 2 * most { size *= 2 }
      slots = Array(repeating: 0, count: size)
    }

    mutating func add(_ events: [PostedEvent], isSerious: Bool) {
      for event in events {
        let place = place(of: event.term)
        for cell in event.cells {
          guard let affected = cell.affected, let atRisk = cell.atRisk,
            let percentage = EventPercentage(affected: affected, atRisk: atRisk)
          else { continue }
          add(percentage, at: place, isSerious: isSerious)
        }
      }
    }

    /// The place of a spelling, a new one for the first of it.
    private mutating func place(of term: String) -> Int {
      var spelling = term
      var slot = spelling.withUTF8 { Int(truncatingIfNeeded: TermTable.hash($0)) }
      while true {
        slot &= slots.count - 1
        guard slots[slot] > 0 else { break }
        let place = Int(slots[slot]) - 1
        if shares[place].term == term { return place }
        slot += 1
      }
      shares.append(EventShare(term: term, any: PercentageSet(), serious: PercentageSet()))
      slots[slot] = UInt32(shares.count)
      return shares.count - 1
    }

    mutating func add(
      _ term: String,
      _ percentages: some Sequence<EventPercentage>,
      isSerious: Bool
    ) {
      let place = place(of: term)
      for percentage in percentages { add(percentage, at: place, isSerious: isSerious) }
    }

    private mutating func add(_ percentage: EventPercentage, at place: Int, isSerious: Bool) {
      shares[place].any.insert(percentage)
      if isSerious { shares[place].serious.insert(percentage) }
    }
  }
}

// As the store keeps them.
extension EventShares {
  /// The terms with their percentages in bytes that a sum guards; empty without any.
  package var packed: [UInt8] {
    guard !shares.isEmpty else { return [] }
    var record = PackedWriter()
    record.write(shares.count)
    for share in shares {
      record.write(share.term)
      for percentages in [share.any, share.serious] {
        record.write(percentages.count)
        for percentage in percentages { record.write(Int(percentage.code)) }
      }
    }
    return PackedRow.bytes(of: record)
  }

  /// Reads what `packed` wrote; `nil` for anything else.
  package init?(packed bytes: UnsafeRawBufferPointer) {
    self.init()
    guard !bytes.isEmpty else { return }
    guard var record = PackedRow.reader(of: bytes) else { return nil }
    func percentages(_ record: inout PackedReader) -> PercentageSet {
      var set = PercentageSet()
      for _ in 0..<record.count() {
        guard let code = UInt16(exactly: record.number()),
          let percentage = EventPercentage(code: code)
        else { continue }
        set.insert(percentage)
      }
      return set
    }
    for _ in 0..<record.count() {
      let term = record.text()
      let any = percentages(&record)
      shares.append(EventShare(term: term, any: any, serious: percentages(&record)))
    }
  }
}
