package import TrialModel
package import TrialScreening

extension LivingReview {
  /// An invented review of records: two runs, of which the second lost some, a step that leaves some out, and
  /// what three readers decided of some, the same for a seed.
  package static func invented(
    of ids: [TrialID],
    stages: [ReviewProtocol.Stage] = [.records, .reports],
    consensus: ReviewProtocol.Consensus = .agree,
    lines count: Int? = nil,
    seed: UInt64
  ) -> LivingReview {
    var generator = SeededGenerator(seed: seed)
    let readers = ["AB", "CD", "EF"].compactMap { ReviewName($0) }
    let searches = [ReviewName("ctgov")].compactMap(\.self)
    let plan = ReviewProtocol(
      title: "An invented review",
      question: "Does it hold?",
      searches: searches.map { .init(id: $0, source: "clinicaltrials.gov", query: []) },
      narrowings: [.init(id: "phase3", filter: "phase:3")],
      criteria: [.init(id: "rt", text: "radiotherapy", parts: [.arms, .title])],
      reasons: [
        .init(id: "no-rt", text: "no radiotherapy", criterion: "rt"),
        .init(id: "other", text: "another reason", criterion: nil),
      ],
      stages: stages,
      readers: readers,
      consensus: consensus,
      previous: nil
    )
    let runs = [ids, ids.filter { _ in Int.random(in: 0..<20, using: &generator) > 0 }]
      .enumerated()
      .flatMap { place, ids in
        searches.compactMap { search in
          Moment(microseconds: (place + 1) * 1_000_000).map { at in
            SearchRun(
              search: search,
              at: at,
              query: [],
              apiVersion: nil,
              dataTimestamp: nil,
              count: ids.count,
              ids: ids,
              version: "test",
              isComplete: true
            )
          }
        }
      }
    let leftOut = ids.filter { _ in Int.random(in: 0..<12, using: &generator) == 0 }
    var review = LivingReview(
      plan,
      runs: runs,
      screening: Screening(),
      leftOut: Dictionary(uniqueKeysWithValues: leftOut.map { ($0, "phase3") })
    )
    for place in 0..<(count ?? ids.count * 2) {
      let line = ScreeningLine.varied(
        of: ids,
        by: plan,
        at: Moment(microseconds: 10_000_000 + place),
        using: &generator
      )
      if let line { review.add(line, as: String(place)) }
    }
    return review
  }
}

extension ScreeningLine {
  /// Some line of a reader of a protocol; `nil` where there is no record or reader.
  package static func varied(
    of ids: [TrialID],
    by plan: ReviewProtocol,
    at moment: Moment?,
    using generator: inout SeededGenerator
  ) -> ScreeningLine? {
    guard let id = ids.randomElement(using: &generator),
      let original = ids.randomElement(using: &generator),
      let reader = plan.readers.randomElement(using: &generator),
      let stage = plan.stages.randomElement(using: &generator),
      let choice = ScreeningDecision.Choice.allCases.randomElement(using: &generator),
      let moment
    else { return nil }
    let reason = choice == .exclude ? plan.reasons.randomElement(using: &generator)?.id : nil
    let act: Act =
      switch Int.random(in: 0..<30, using: &generator) {
      case 0: .reveal
      case 1 where original < id:
        .duplicate(of: original, isDuplicate: Bool.random(using: &generator))
      default:
        .decision(
          ScreeningDecision(
            choice,
            reason: reason,
            criteriaMark: Bool.random(using: &generator) ? plan.criteriaMark : nil
          )
        )
      }
    return ScreeningLine(id: id, stage: stage, reader: reader, at: moment, act: act)
  }
}
