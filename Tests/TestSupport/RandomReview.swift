package import TrialModel
package import TrialScreening

/// An invented review with a random history: runs, narrowing, decisions of three readers, duplicates.
package struct RandomReview {
  /// Every line with its text, in the order of its making.
  package let lines: [(line: ScreeningLine, text: String)]
  package let review: LivingReview

  package static let reasons = ["no-rt", "no-io", "not-retrieved", "phase"]

  package static func number(_ value: Int) -> TrialID {
    let digits = String(value)
    return TrialID("NCT" + String(repeating: "0", count: 8 - digits.count) + digits)
  }

  /// A moment so many seconds after the beginning.
  package static func moment(_ second: Int) -> Moment? { Moment(microseconds: second * 1_000_000) }

  package static func reviewProtocol(
    stages: [ReviewProtocol.Stage] = [.records, .reports],
    consensus: ReviewProtocol.Consensus = .agree,
    previous: ReviewProtocol.Previous? = nil
  ) -> ReviewProtocol {
    ReviewProtocol(
      title: "A title",
      question: "A question",
      searches: ["ctgov", "second"].compactMap(ReviewName.init).map {
        .init(id: $0, source: "clinicaltrials.gov", query: [])
      },
      narrowings: [
        .init(id: "phase3", filter: "phase:3"), .init(id: "late", filter: "year:2015.."),
      ],
      criteria: [],
      reasons: reasons.prefix(3).map { .init(id: $0, text: "because of \($0)", criterion: nil) },
      stages: stages,
      readers: ["AB", "CD"].compactMap(ReviewName.init),
      consensus: consensus,
      previous: previous
    )
  }

  package init(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    func pick<Element>(_ elements: [Element]) -> Element? {
      elements.randomElement(using: &generator)
    }
    let names = ["AB", "CD", "EF"].compactMap(ReviewName.init)
    let size = Int.random(in: 1...30, using: &generator)
    let count = Int.random(in: 0...200, using: &generator)
    let previous: ReviewProtocol.Previous? =
      Bool.random(using: &generator)
      ? Self.moment(Int.random(in: 0...60, using: &generator)).map { .init(name: "2020", at: $0) }
      : nil
    let stages: [ReviewProtocol.Stage] =
      pick([[.records, .reports], [.records], [.reports]]) ?? []
    let own = Self.reviewProtocol(
      stages: stages,
      consensus: pick([.agree, .agree, .one]) ?? .agree,
      previous: previous
    )
    var runs: [SearchRun] = []
    for search in own.searches {
      for second in 0..<3 {
        guard let at = Self.moment(second * 40) else { continue }
        runs.append(
          SearchRun(
            search: search.id,
            at: at,
            query: [],
            apiVersion: nil,
            dataTimestamp: nil,
            count: size,
            ids: (1...size).filter { _ in Int.random(in: 0..<4, using: &generator) > 0 }.map(
              Self.number
            ),
            version: "test",
            isComplete: Int.random(in: 0..<5, using: &generator) > 0
          )
        )
      }
    }
    var leftOut: [TrialID: String] = [:]
    for id in 1...size where Int.random(in: 0..<8, using: &generator) == 0 {
      leftOut[Self.number(id)] = pick(["phase3", "late"])
    }
    var lines: [(line: ScreeningLine, text: String)] = []
    for place in 0..<count {
      // Moments repeat, and lines come in no order of time.
      guard let reader = pick(names), let stage = pick(ReviewProtocol.Stage.allCases),
        let at = Self.moment(Int.random(in: 0...100, using: &generator))
      else { continue }
      let id = Self.number(Int.random(in: 1...size, using: &generator))
      let act: ScreeningLine.Act
      switch Int.random(in: 0..<12, using: &generator) {
      case 0: act = .reveal
      case 1:
        act = .duplicate(
          of: Self.number(Int.random(in: 1...(size + 2), using: &generator)),
          isDuplicate: pick([true, true, false, nil]) ?? nil
        )
      default:
        let choices: [ScreeningDecision.Choice] =
          [.include, .include, .include] + ScreeningDecision.Choice.allCases
        let choice = pick(choices) ?? .include
        let reason = choice == .exclude ? pick(Self.reasons.map { $0 } + [nil]) ?? nil : nil
        act = .decision(ScreeningDecision(choice, reason: reason))
      }
      lines.append(
        (ScreeningLine(id: id, stage: stage, reader: reader, at: at, act: act), "line \(place)")
      )
    }
    self.lines = lines
    var screening = Screening()
    for (line, text) in lines { screening.add(line, as: text) }
    review = LivingReview(own, runs: runs, screening: screening, leftOut: leftOut)
  }
}
