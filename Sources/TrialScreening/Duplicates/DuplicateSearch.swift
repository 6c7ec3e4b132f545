package import TrialModel

/// That two records may be of the same trial, with the number that both have; a reader decides.
package struct DuplicateProposal: Hashable, Sendable {
  /// The record that would go.
  package let id: TrialID
  /// The record that would stay: that which names the other as its former number, else the older one.
  package let original: TrialID
  /// The number they share, as the record that would go spells it.
  package let number: RegisterNumber
}

/// Looks for records of the same trial by their numbers, never by the likeness of titles.
package struct DuplicateSearch: Hashable, Sendable {
  /// The numbers of a record, as it gives them.
  package struct Record: Hashable, Sendable {
    package let id: TrialID
    /// Former registry numbers, numbers of other registers and of the sponsor.
    package let otherIDs: [String]
    /// The sponsor; `nil` when not read.
    package let sponsor: String?

    package init(id: TrialID, otherIDs: [String], sponsor: String?) {
      self.id = id
      self.otherIDs = otherIDs
      self.sponsor = sponsor
    }
  }

  /// The records that share a number.
  private struct Sharing: Hashable, Sendable {
    var ids: [TrialID]
    let number: RegisterNumber
  }

  /// Pairs in which the first is named by the second as its former number.
  private let renamed: [(former: TrialID, now: TrialID, number: RegisterNumber)]
  private let shared: [Sharing]

  /// Looks through all records of a review.
  package init(_ records: some Sequence<Record>) {
    var renamed: [(former: TrialID, now: TrialID, number: RegisterNumber)] = []
    var known: Set<TrialID> = []
    var byNumber: [RegisterNumber: Sharing] = [:]
    for record in records {
      known.insert(record.id)
      for text in record.otherIDs {
        guard let number = RegisterNumber(text, sponsor: record.sponsor) else { continue }
        if number.kind == .alias {
          renamed.append((TrialID(number.key), record.id, number))
        } else {
          var sharing = byNumber[number] ?? Sharing(ids: [], number: number)
          if sharing.ids.last != record.id { sharing.ids.append(record.id) }
          byNumber[number] = sharing
        }
      }
    }
    self.renamed = renamed.filter { known.contains($0.former) && $0.former != $0.now }
      .sorted { ($0.former, $0.now) < ($1.former, $1.now) }
    shared = byNumber.values.filter { $0.ids.count > 1 }
      .map { Sharing(ids: Set($0.ids).sorted(), number: $0.number) }
      .sorted { ($0.ids[0], $0.number.key) < ($1.ids[0], $1.number.key) }
  }

  package static func == (left: Self, right: Self) -> Bool {
    left.shared == right.shared
      && left.renamed.elementsEqual(right.renamed) { $0 == $1 }
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(shared) }

  /// The pairs that nobody has decided about, each record in one of them at most, in their order.
  ///
  /// What is no more in the review, left out by a narrowing step or found to be a duplicate is in none. Of
  /// records that a reader found to be two trials the next of those that share a number is proposed.
  package func proposals(in review: LivingReview) -> [DuplicateProposal] {
    func stays(_ id: TrialID) -> Bool {
      review.has(id) && review.leftOut[id] == nil && review.original(of: id) == nil
    }
    func isUndecided(_ one: TrialID, _ other: TrialID) -> Bool {
      review.screening.isDuplicate(one, of: other) == nil
        && review.screening.isDuplicate(other, of: one) == nil
    }
    var proposed: [TrialID: DuplicateProposal] = [:]
    for (former, now, number) in renamed where proposed[former] == nil {
      guard stays(former), stays(now), isUndecided(former, now), proposed[now]?.original != former
      else { continue }
      proposed[former] = DuplicateProposal(id: former, original: now, number: number)
    }
    for sharing in shared {
      let ids = sharing.ids.filter(stays)
      for (place, id) in ids.enumerated().dropFirst() where proposed[id] == nil {
        let original = ids[..<place].first { older in
          isUndecided(id, older) && proposed[older]?.original != id
        }
        guard let original else { continue }
        proposed[id] = DuplicateProposal(id: id, original: original, number: sharing.number)
      }
    }
    return proposed.values.sorted { $0.id < $1.id }
  }
}
