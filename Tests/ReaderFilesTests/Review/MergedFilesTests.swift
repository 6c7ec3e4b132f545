import TestSupport
import Testing
import TrialModel
import TrialScreening

@testable import ReaderFiles

/// Two machines, one reader or two: whatever order their lines come in, the state is the same.
@Suite("Files of decisions that are merged") struct MergedFilesTests {
  /// Random lines of one reader; few records and moments, so that many meet.
  private static func lines(
    of reader: ReviewName,
    _ count: Int,
    using generator: inout SeededGenerator
  ) throws -> [String] {
    try (0..<count).map { _ in
      let id = TrialID("NCT0000000\(Int.random(in: 1...4, using: &generator))")
      let original = TrialID("NCT0000000\(Int.random(in: 5...6, using: &generator))")
      let choices = ScreeningDecision.Choice.allCases
      let choice = try #require(choices.randomElement(using: &generator))
      let note = ["", "n", "m"].randomElement(using: &generator) ?? ""
      let act: ScreeningLine.Act =
        switch Int.random(in: 0..<8, using: &generator) {
        case 0: .reveal
        case 1:
          .duplicate(
            of: original,
            isDuplicate: [true, false, nil].randomElement(using: &generator) ?? nil
          )
        default: .decision(ScreeningDecision(choice, note: note))
        }
      let stages = ReviewProtocol.Stage.allCases
      return ScreeningLine(
        id: id,
        stage: try #require(stages.randomElement(using: &generator)),
        reader: reader,
        at: try #require(Moment(microseconds: Int.random(in: 1...6, using: &generator))),
        act: act
      )
      .text
    }
  }

  /// Whether two states are one; a failure does not print both.
  private static func areAlike(_ left: Screening, _ right: Screening) -> Bool { left == right }

  private static func state(_ files: [(ReviewName, [String])]) -> Screening {
    var screening = Screening()
    for (reader, lines) in files {
      let file = ScreeningFile(Array(lines.map { $0 + "\n" }.joined().utf8), of: reader)
      #expect(file.refusals.isEmpty)
      for entry in file.entries { screening.add(entry.line, as: entry.text) }
    }
    return screening
  }

  @Test(arguments: 0..<60)
  func `give one state in any order and with lines twice`(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let (ab, cd) = (try #require(ReviewName("AB")), try #require(ReviewName("CD")))
    let here = try Self.lines(of: ab, 20, using: &generator)
    let there = try Self.lines(of: ab, 20, using: &generator)
    let others = try Self.lines(of: cd, 20, using: &generator)
    let expected = Self.state([(ab, here + there), (cd, others)])
    let orders = [
      [(cd, others), (ab, there + here)],
      [(ab, (here + there).shuffled(using: &generator)), (cd, others)],
      [(ab, here + there + here), (cd, others.reversed())],
    ]
    for order in orders { #expect(Self.areAlike(Self.state(order), expected)) }
  }

  @Test(arguments: 0..<60)
  func `give one state by the union merge of version control, whichever side merges`(
    seed: Int
  ) throws {
    var generator = SeededGenerator(seed: UInt64(1000 + seed))
    let ab = try #require(ReviewName("AB"))
    let common = try Self.lines(of: ab, 10, using: &generator)
    let here = try Self.lines(of: ab, 10, using: &generator)
    let there = try Self.lines(of: ab, 10, using: &generator)
    // What both sides added at the end stands one after the other; a line that both added may stand once.
    let ours = common + here + there.filter { !here.contains($0) }
    let theirs = common + there + here.filter { !there.contains($0) }
    #expect(Self.areAlike(Self.state([(ab, ours)]), Self.state([(ab, theirs)])))
  }

  @Test func `a decision taken back within a moment holds`() throws {
    let ab = try #require(ReviewName("AB"))
    let id = TrialID("NCT00000001")
    let now = try #require(Moment("2026-11-30T09:20:00Z"))
    var screening = Screening()
    var texts: [String] = []
    for choice in [ScreeningDecision.Choice.include, .clear, .exclude, .clear] {
      let line = ScreeningLine(
        id: id,
        stage: .records,
        reader: ab,
        at: now.following(screening.latestMoment(of: ab, on: id, at: .records)),
        act: .decision(ScreeningDecision(choice))
      )
      screening.add(line, as: line.text)
      texts.append(line.text)
    }
    #expect(screening.entry(of: ab, on: id, at: .records)?.decision.choice == .clear)
    #expect(Self.state([(ab, texts.reversed())]) == screening)
  }
}
