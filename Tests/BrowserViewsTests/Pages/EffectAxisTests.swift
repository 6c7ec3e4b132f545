import TrialPages
import BrowserViews
import TestSupport
import Testing
import TrialModel

@Suite struct EffectAxisTests {
  private func lines(
    _ events: [AdverseEvent],
    _ measure: ShownMeasure,
    width: Int
  ) throws -> [String] {
    let trial = Trial.invented(toxicity: .invented(events))
    return ToxicityPage.page(
      of: trial,
      in: try .invented([trial]),
      options: PageOptions(measure: measure)
    )
    .text(width: width)
  }

  private func columns(of sign: Character, in line: String) -> [Int] {
    line.enumerated().filter { $0.element == sign }.map(\.offset)
  }

  private static let events: [(String, String, String)] = [
    ("more", "101/393 26", "11/396 3"), ("less", "10/393 3", "43/396 11"),
    ("no counts", "4.4", "6.4"), ("one arm", "1/393", "-"),
  ]

  private func drawn(_ measure: ShownMeasure, width: Int) throws -> [String] {
    try lines(try Self.events.map { try .printed($0.0, $0.1, $0.2) }, measure, width: width)
  }

  @Test(
    "the null line stands in one column of all rows and of the foot",
    arguments: [80, 120, 160]
  )
  func nullLineIsStraight(width: Int) throws {
    for measure in [ShownMeasure.difference, .riskRatio, .oddsRatio] {
      let lines = try drawn(measure, width: width)
      let foot = try #require(lines.first { $0.contains("fewer") })
      let null = try #require(columns(of: "┊", in: foot).first)
      let oneArm = try #require(lines.firstIndex { $0.contains("one arm") })
      let row = width < 120 ? lines[oneArm + 1] : lines[oneArm]
      #expect(columns(of: "┊", in: row).contains(null))
      #expect(lines.allSatisfy { $0.count <= width })
    }
  }

  @Test("more events lie right of the null line, fewer left of it", arguments: [80, 120])
  func sidesAreRight(width: Int) throws {
    let lines = try drawn(.difference, width: width)
    let foot = try #require(lines.first { $0.contains("fewer") })
    let null = try #require(columns(of: "┊", in: foot).first)
    let more = try #require(lines.first { $0.contains("+22.9 (18.3 to 27.6)") })
    let less = try #require(lines.first { $0.contains("-8.3 (") })
    let printed = try #require(lines.first { $0.contains("-2.0 (no counts)") })
    #expect(columns(of: "├", in: more).allSatisfy { $0 > null })
    #expect(columns(of: "┤", in: less).allSatisfy { $0 < null })
    #expect(!printed.contains("├") && columns(of: "●", in: printed).allSatisfy { $0 < null })
  }

  @Test("the tick of the null value stands on the null line", arguments: [80, 120])
  func nullIsLabelled(width: Int) throws {
    for (measure, label) in [(ShownMeasure.difference, "0"), (.riskRatio, "1")] {
      let lines = try drawn(measure, width: width)
      let foot = try #require(lines.first { $0.contains("fewer") })
      let null = try #require(columns(of: "┊", in: foot).first)
      let heads = try #require(lines.first { $0.contains(" %)") || $0.contains("interval)") })
      #expect(String(Array(heads)[null]) == label)
    }
  }

  @Test func `a ratio that runs off the axis ends in an arrow`() throws {
    let lines = try lines([.printed("colitis", "18/393", "0/396")], .riskRatio, width: 120)
    #expect(lines.contains { $0.contains("37.3 (2.25-616)") && $0.contains("►") })
  }

  @Test func `a narrow screen shows the estimate of the chosen measure alone`() throws {
    let lines = try drawn(.riskRatio, width: 40)
    #expect(lines.contains { $0.contains("more") && $0.hasSuffix("9.25") })
    #expect(!lines.contains { $0.contains("├") })
  }

  @Test("bars of the rates stand where the measure is off, and beside the axis on a wide screen")
  func barsGiveWay() throws {
    #expect(try drawn(.off, width: 80).contains { $0.contains("█┊") })
    #expect(try !drawn(.difference, width: 80).contains { $0.contains("█") })
    #expect(try drawn(.difference, width: 160).contains { $0.contains("█┊") && $0.contains("├") })
  }
}
