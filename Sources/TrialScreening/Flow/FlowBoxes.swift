import TrialModel

/// The records of a review in the boxes of its flow, each box by what the review says of its records.
struct FlowBoxes {
  let review: LivingReview
  let boxes: [ReviewFlow.Box: [TrialID]]
  let previous: ReviewFlow.Previous?

  init(_ review: LivingReview) {
    self.review = review
    let before = review.previousStudies
    let identified = review.results.filter { !before.contains($0) }
    let duplicates = identified.filter { review.original(of: $0) != nil }
    let automatic = identified.filter {
      review.original(of: $0) == nil && review.leftOut[$0] != nil
    }
    let hasRecords = review.protocol.stages.contains(.records)
    let hasReports = review.protocol.stages.contains(.reports)
    // With one stage of the two, what it is due at is what it is of, and the other passes all on.
    let screened = identified.filter {
      review.isDue($0, at: hasRecords ? .records : .reports)
    }
    func standing(_ id: TrialID, _ stage: ReviewProtocol.Stage) -> Standing {
      review.standing(of: id, at: stage)
    }
    let excluded = hasRecords ? screened.filter { standing($0, .records) == .excluded } : []
    let open = hasRecords ? screened.filter { !standing($0, .records).isSettled } : []
    let sought = identified.filter { review.isDue($0, at: .reports) }
    let left = hasReports ? sought.filter { standing($0, .reports) == .excluded } : []
    let notRetrieved = left.filter { review.countedReason(of: $0, at: .reports) == .notRetrieved }
    let missing = Set(notRetrieved)
    let assessed = sought.filter { !missing.contains($0) }
    let new = identified.filter { review.isDue($0, at: .reports) }
      .filter { !hasReports || standing($0, .reports) == .included }
    let old = before.sorted()
    boxes = [
      .previousStudies: old, .registerResults: identified,
      .registerSpecificResults: identified.filter(review.found.contains),
      .duplicates: duplicates, .excludedAutomatic: automatic, .excludedOther: [],
      .recordsScreened: screened, .recordsExcluded: excluded, .recordsOpen: open,
      .soughtReports: sought, .notRetrieved: notRetrieved, .assessed: assessed,
      .reportsExcluded: left.filter { !missing.contains($0) },
      .reportsOpen: hasReports ? assessed.filter { !standing($0, .reports).isSettled } : [],
      .newStudies: new, .totalStudies: Set(old + new).sorted(),
    ]
    previous = review.protocol.previous.map { previous in
      ReviewFlow.Previous(
        name: previous.name,
        at: previous.at,
        excludedSince: old.filter { review.standing(of: $0) == .excluded }
      )
    }
  }

  /// What each search found that none before it had, then what is found no more.
  var searches: [ReviewFlow.Part] {
    let identified = boxes[.registerResults] ?? []
    var taken: Set<TrialID> = []
    var parts = review.protocol.searches.map { search in
      let ids = Set(review.newestRun(of: search.id)?.ids ?? []).subtracting(taken)
      taken.formUnion(ids)
      return ReviewFlow.Part(
        id: search.id.text,
        text: search.source,
        ids: identified.filter(ids.contains)
      )
    }
    let gone = identified.filter(review.isGone)
    if !gone.isEmpty {
      parts.append(.init(id: "gone", text: "decided earlier and found no more", ids: gone))
    }
    return parts
  }

  var narrowings: [ReviewFlow.Part] {
    let automatic = boxes[.excludedAutomatic] ?? []
    return review.protocol.narrowings.map { step in
      ReviewFlow.Part(
        id: step.id,
        text: step.filter,
        ids: automatic.filter { review.leftOut[$0] == step.id }
      )
    }
  }

  /// The trials of a box by the reason that counts, and those for which readers gave different ones.
  func reasons(
    for box: ReviewFlow.Box,
    at stage: ReviewProtocol.Stage
  ) -> (parts: [ReviewFlow.Part], differing: [TrialID]) {
    let ids = boxes[box] ?? []
    let grouped = Dictionary(grouping: ids) { review.countedReason(of: $0, at: stage) }
    let own = review.protocol.reasons.map(\.id)
    let foreign = grouped.keys.compactMap(\.id).filter { !own.contains($0) }.sorted()
    let order = (own + foreign).map(ExclusionReason.given) + [.none]
    let parts = order.compactMap { reason in
      grouped[reason].map { ids in
        ReviewFlow.Part(
          id: reason.id ?? ExclusionReason.noneID,
          text: reason.id.map { review.protocol.reason($0)?.text ?? $0 } ?? "no reason given",
          ids: ids
        )
      }
    }
    return (parts, ids.filter { review.reasonsDiffer(on: $0, at: stage) })
  }

  /// The trials of a box by where they stand.
  func standings(
    of box: ReviewFlow.Box,
    at stage: ReviewProtocol.Stage
  ) -> [Standing: [TrialID]] {
    Dictionary(grouping: boxes[box] ?? []) { review.standing(of: $0, at: stage) }
  }
}
