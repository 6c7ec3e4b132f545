import TestSupport
import Testing
import TrialModel
import TrialScreening

@Suite("The flow of a review") struct ReviewFlowTests {
  @Test("every trial of twelve stands where the decisions put it, and the counts come out")
  func boxes() throws {
    let flow = ReviewFlow(try RandomReview.twelve())
    func ids(_ box: ReviewFlow.Box) -> [Int] {
      flow.ids(in: box).compactMap { Int($0.text.dropFirst(3)) }
    }
    #expect(flow.count(.registerResults) == 12)
    #expect(ids(.duplicates) == [2])
    #expect(ids(.excludedAutomatic) == [3])
    #expect(ids(.excludedOther) == [])
    #expect(ids(.recordsScreened) == [1, 4, 5, 6, 7, 8, 9, 10, 11, 12])
    #expect(ids(.recordsExcluded) == [4, 5, 6])
    #expect(ids(.recordsOpen) == [7, 8])
    #expect(ids(.soughtReports) == [1, 9, 10, 11, 12])
    #expect(ids(.notRetrieved) == [9])
    #expect(ids(.assessed) == [1, 10, 11, 12])
    #expect(ids(.reportsExcluded) == [10])
    #expect(ids(.reportsOpen) == [1, 11])
    #expect(ids(.newStudies) == [12])
    #expect(ids(.totalStudies) == [12])
    #expect(flow.recordReasons.map { "\($0.id) \($0.ids.count)" } == ["no-rt 2", "not-given 1"])
    #expect(flow.reportReasons.map { "\($0.id) \($0.ids.count)" } == ["no-io 1"])
    #expect(flow.narrowings.map(\.ids.count) == [1, 0])
    #expect(flow.open[.records]?.mapValues(\.count) == [.conflict: 1, .open: 1])
    #expect(flow.open[.reports]?.mapValues(\.count) == [.maybe: 1, .open: 1])
    #expect(flow.brokenSums.isEmpty)
  }

  @Test(
    "a trial that was included before the review went on is of the review before, and of no other box"
  )
  func previousColumn() throws {
    let before = RandomReview.reviewProtocol(
      stages: [.records],
      previous: .init(name: "2020", at: try #require(RandomReview.moment(4)))
    )
    let review = try RandomReview.decided(
      found: 1...3,
      "AB:1:records:include CD:1:records:include AB:2:records:include CD:9:records:include"
        + " CD:2:records:include AB:1:records:exclude:no-rt CD:1:records:exclude:no-rt",
      protocol: before
    )
    let flow = ReviewFlow(review)
    #expect(flow.ids(in: .previousStudies) == [RandomReview.number(1)])
    // What no run ever found counts nowhere.
    #expect(flow.ids(in: .registerResults) == [2, 3].map(RandomReview.number))
    #expect(review.strangers == [RandomReview.number(9)])
    #expect(flow.ids(in: .newStudies) == [RandomReview.number(2)])
    #expect(flow.count(.totalStudies) == 2)
    #expect(flow.previous?.excludedSince == [RandomReview.number(1)])
    #expect(flow.searches.map { "\($0.id) \($0.ids.count)" } == ["ctgov 2", "second 0"])
    #expect(flow.brokenSums.isEmpty)
    let alone = try RandomReview.decided(
      found: 1...3,
      RandomReview.both([1], "records", "include"),
      protocol: RandomReview.reviewProtocol(stages: [.records])
    )
    #expect(ReviewFlow(alone).previous == nil)
    #expect(ReviewFlow(alone).count(.previousStudies) == 0)
  }

  @Test(
    "of several reasons one counts",
    arguments: [
      ("AB:no-rt CD:no-rt", "no-rt", false),
      // As often: the protocol names no-rt before no-io.
      ("AB:no-io CD:no-rt", "no-rt", true), ("AB:no-rt CD:no-io", "no-rt", true),
      // A reason says more than none.
      ("AB:- CD:no-io", "no-io", false), ("AB:- CD:-", "not-given", false),
      // What most say.
      ("AB:no-rt CD:no-io EF:no-io", "no-io", true),
      // The third, who came last, settles.
      ("AB:no-rt CD:include EF:no-io", "no-io", true),
      // A reason the protocol does not know comes after those it does.
      ("AB:phase CD:no-io", "no-io", true), ("AB:phase CD:phase", "phase", false),
    ]
  )
  func reason(decisions: String, reason: String, differs: Bool) throws {
    let words = decisions.split(separator: " ").map { word in
      let parts = word.split(separator: ":").map(String.init)
      let decision =
        parts[1] == "include" ? "include" : parts[1] == "-" ? "exclude" : "exclude:\(parts[1])"
      return "\(parts[0]):1:records:\(decision)"
    }
    let flow = ReviewFlow(try RandomReview.decided(found: 1...1, words.joined(separator: " ")))
    #expect(flow.recordReasons.map(\.id) == [reason])
    #expect(flow.differing.isEmpty == !differs)
  }

  @Test(
    "duplicates of duplicates, circles and duplicates of what is not there lose no trial",
    arguments: [
      ("AB:2:records:duplicate:1 AB:3:records:duplicate:2", [2, 3]),
      ("AB:1:records:duplicate:2 AB:2:records:duplicate:1", [2]),
      ("AB:3:records:duplicate:2 AB:2:records:duplicate:1 AB:1:records:duplicate:3", [2, 3]),
      ("AB:1:records:duplicate:1", []), ("AB:1:records:duplicate:9", []),
      ("AB:9:records:include AB:1:records:duplicate:9", []),
    ]
  )
  func duplicates(lines: String, ids: [Int]) throws {
    let flow = ReviewFlow(try RandomReview.decided(found: 1...3, lines))
    #expect(flow.ids(in: .duplicates) == ids.map(RandomReview.number))
    #expect(flow.brokenSums.isEmpty)
  }

  @Test(
    "every sum of random histories comes out, whatever the order of their lines",
    arguments: 0..<400
  )
  func randomHistories(seed: Int) {
    let random = RandomReview(seed: UInt64(seed))
    let flow = ReviewFlow(random.review)
    #expect(flow.brokenSums == [], "seed \(seed)")
    var generator = SeededGenerator(seed: UInt64(seed) &+ 7)
    var screening = Screening()
    for (line, text) in random.lines.shuffled(using: &generator) + random.lines.prefix(5) {
      screening.add(line, as: text)
    }
    let again = LivingReview(
      random.review.protocol,
      runs: random.review.runs.shuffled(using: &generator),
      screening: screening,
      leftOut: random.review.leftOut
    )
    let isSame = screening == random.review.screening
    #expect(isSame, "seed \(seed)")
    let isSameFlow = ReviewFlow(again) == flow
    #expect(isSameFlow, "seed \(seed)")
    // Taken up line by line while screening, as the browser does.
    var live = LivingReview(
      random.review.protocol,
      runs: random.review.runs,
      screening: Screening(),
      leftOut: random.review.leftOut
    )
    for (line, text) in random.lines { live.add(line, as: text) }
    let isSameLive = ReviewFlow(live) == flow
    #expect(isSameLive, "seed \(seed)")
  }

  @Test(
    "the end of every trial of random histories is what its lines alone say",
    arguments: 0..<100
  )
  func agreesWithPlainReading(seed: Int) {
    let random = RandomReview(seed: UInt64(seed) &+ 1000)
    let review = random.review
    let flow = ReviewFlow(review)
    for id in flow.ids(in: .registerResults) where review.original(of: id) == nil {
      guard review.leftOut[id] == nil else {
        #expect(flow.ids(in: .excludedAutomatic).contains(id))
        continue
      }
      let standings = review.protocol.stages.map { Self.plainStanding(of: id, at: $0, in: random) }
      let end = zip(review.protocol.stages, standings).first { $0.1 != .included }
      let box: ReviewFlow.Box =
        switch end {
        case nil: .newStudies
        case (.records, .excluded)?: .recordsExcluded
        case (.records, _)?: .recordsOpen
        case (.reports, .excluded)?:
          review.countedReason(of: id, at: .reports) == .notRetrieved
            ? .notRetrieved : .reportsExcluded
        case (.reports, _)?: .reportsOpen
        }
      #expect(
        flow.ids(in: box).contains(id),
        "\(id.text) of seed \(seed) is not in \(box.rawValue)"
      )
    }
  }

  /// Where a record stands by reading all lines, written apart from the program.
  private static func plainStanding(
    of id: TrialID,
    at stage: ReviewProtocol.Stage,
    in random: RandomReview
  ) -> Standing {
    let own = random.lines.compactMap { line, text -> (ScreeningLine, ScreeningDecision, String)? in
      guard line.id == id, line.stage == stage, case .decision(let decision) = line.act else {
        return nil
      }
      return (line, decision, text)
    }
    let latest = Dictionary(grouping: own) { $0.0.reader }.values.compactMap { lines in
      lines.max {
        $0.0.at == $1.0.at ? $0.2.utf8.lexicographicallyPrecedes($1.2.utf8) : $0.0.at < $1.0.at
      }
    }
    let choices = latest.map(\.1.choice).filter {
      ["include", "exclude", "maybe"].contains($0.rawValue)
    }
    let words: [ScreeningDecision.Choice: Standing] = [
      .include: .included, .exclude: .excluded, .maybe: .maybe,
    ]
    if random.review.protocol.consensus == .one {
      let last = latest.filter { words[$0.1.choice] != nil }
        .max { ($0.0.at, $0.0.reader) < ($1.0.at, $1.0.reader) }
      return last.flatMap { words[$0.1.choice] } ?? .open
    }
    guard choices.count > 1 else { return .open }
    for choice in words.keys where choices.count(where: { $0 == choice }) > choices.count / 2 {
      if let standing = words[choice], choices.count(where: { $0 == choice }) > 1 {
        return standing
      }
    }
    guard choices.count == 3 else { return .conflict }
    let firsts = Dictionary(grouping: own.filter { words[$0.1.choice] != nil }) { $0.0.reader }
      .compactMapValues { $0.map(\.0.at).min() }
    let third = latest.max {
      (firsts[$0.0.reader] ?? $0.0.at, $0.0.reader) < (firsts[$1.0.reader] ?? $1.0.at, $1.0.reader)
    }
    switch third?.1.choice {
    case .include: return .included
    case .exclude: return .excluded
    default: return .conflict
    }
  }

  @Test("a sum that does not come out is named")
  func brokenSum() {
    let ids = (1...3).map(RandomReview.number)
    let boxes: [ReviewFlow.Box: [TrialID]] = [
      .registerResults: ids, .recordsScreened: Array(ids.dropLast()), .recordsOpen: ids,
    ]
    let sums = FlowSums(boxes: boxes, recordReasons: [], reportReasons: []).all
    let broken = sums.filter { !$0.holds }
    #expect(
      broken.map(\.text) == [
        "register_results - duplicates - excluded_automatic - excluded_other = records_screened",
        "records_screened - records_excluded - records_open = dbr_sought_reports",
      ]
    )
    #expect(broken.first?.left == 3)
    #expect(broken.first?.right == 2)
  }

  @Test("a trial in two boxes is found although every count comes out")
  func twiceInBoxes() {
    let ids = (1...2).map(RandomReview.number)
    let boxes: [ReviewFlow.Box: [TrialID]] = [
      .registerResults: ids, .duplicates: [ids[0]], .recordsScreened: [ids[0]],
      .recordsOpen: [ids[0]],
    ]
    let broken = FlowSums(boxes: boxes, recordReasons: [], reportReasons: []).all
      .filter { !$0.holds }
    #expect(broken.map(\.text) == ["register_results that end in one box = register_results"])
  }
}
