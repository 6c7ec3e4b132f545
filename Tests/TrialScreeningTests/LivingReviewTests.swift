import TestSupport
import Testing
import TrialModel
import TrialScreening

@Suite("A living review") struct LivingReviewTests {
  private static let search = ReviewName("ctgov")

  private static func number(_ value: Int) -> TrialID {
    let digits = String(value)
    return TrialID("NCT" + String(repeating: "0", count: 8 - digits.count) + digits)
  }

  private static func run(_ ids: [Int], at second: Int, complete: Bool = true) throws -> SearchRun {
    SearchRun(
      search: try #require(search),
      at: try #require(Moment(microseconds: second * 1_000_000)),
      query: [],
      apiVersion: nil,
      dataTimestamp: nil,
      count: ids.count,
      ids: ids.map(number),
      version: "test",
      isComplete: complete
    )
  }

  private static func review(_ runs: [SearchRun]) throws -> LivingReview {
    LivingReview(
      ReviewProtocol(
        title: "A title",
        question: "A question",
        searches: [.init(id: try #require(search), source: "clinicaltrials.gov", query: [])],
        narrowings: [],
        criteria: [],
        reasons: [],
        stages: [.records],
        readers: [try #require(ReviewName("AB"))],
        consensus: .one,
        previous: nil
      ),
      runs: runs,
      screening: Screening(),
      leftOut: [:]
    )
  }

  private static func line(
    _ choice: ScreeningDecision.Choice,
    on id: Int,
    at second: Int
  ) throws -> ScreeningLine {
    ScreeningLine(
      id: number(id),
      stage: .records,
      reader: try #require(ReviewName("AB")),
      at: try #require(Moment(microseconds: second * 1_000_000)),
      act: .decision(ScreeningDecision(choice))
    )
  }

  @Test("has what the newest complete run found, and of what is gone what was decided")
  func results() throws {
    var review = try Self.review([
      try Self.run([1, 2, 3, 4], at: 1), try Self.run([1, 3], at: 2),
      try Self.run([9], at: 3, complete: false),
    ])
    #expect(review.results == [1, 3].map(Self.number))
    review.add(try Self.line(.exclude, on: 2, at: 4), as: "a")
    review.add(try Self.line(.later, on: 4, at: 4), as: "b")
    #expect(review.results == [1, 2, 3].map(Self.number))
    #expect(review.gone(Self.number(2))?.microseconds == 2_000_000)
    #expect(review.gone(Self.number(1)) == nil)
    #expect(review.gone(Self.number(7)) == nil)
    review.add(try Self.line(.clear, on: 2, at: 5), as: "c")
    #expect(review.results == [1, 3].map(Self.number))
  }

  @Test("counts nothing of a record that no run ever found, and names it") func strangers() throws {
    var review = try Self.review([try Self.run([1, 2], at: 1)])
    review.add(try Self.line(.include, on: 7, at: 4), as: "a")
    #expect(review.results == [1, 2].map(Self.number))
    #expect(review.strangers == [Self.number(7)])
  }

  @Test("comes to one state whatever the order of the lines, and when lines come twice")
  func order() throws {
    var generator = SeededGenerator(seed: 61)
    for _ in 0..<200 {
      let runs = [try Self.run([1, 2, 3], at: 1)]
      let lines = try (0..<12).map { _ in
        (
          try Self.line(
            ScreeningDecision.Choice.allCases.randomElement(using: &generator) ?? .later,
            on: Int.random(in: 1...6, using: &generator),
            at: Int.random(in: 2...5, using: &generator)
          ), String(Int.random(in: 0...9, using: &generator))
        )
      }
      var first = try Self.review(runs)
      for (line, text) in lines { first.add(line, as: text) }
      var second = LivingReview(
        first.protocol,
        runs: runs,
        screening: (lines + lines).shuffled(using: &generator)
          .reduce(into: Screening()) { $0.add($1.0, as: $1.1) },
        leftOut: [:]
      )
      // A line of the same moment and bytes is one line, whatever was made of it.
      let isSound =
        Set(lines.map { "\($0.0.id.text) \($0.0.at.text) \($0.1)" }).count == lines.count
      if isSound { #expect(first == second) }
      for (line, text) in lines { second.add(line, as: text) }
      if isSound { #expect(first == second) }
    }
  }
}
