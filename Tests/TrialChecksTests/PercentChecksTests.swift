import Testing
import TrialModel

@testable import TrialChecks

@Suite struct PercentChecksTests {
  @Test(
    "a percentage that its count gives stays silent",
    arguments: [("10", 40, 393), ("16", 64, 393), ("0", 0, 396), ("19.8", 94, 475), ("17", 7, 40)]
  )
  func sound(percent: String, affected: Int, atRisk: Int) throws {
    // 7 of 40 is 17.5 %: a half may be rounded either way.
    let count = try Example.count(percent, affected: affected, atRisk: atRisk)
    #expect(percentFindings(count).isEmpty)
  }

  @Test(
    "a percentage that its count does not give is a failure with the counts that would",
    arguments: [("11", 40, 393, "42 to 45"), ("10.0", 40, 393, nil), ("50", 1, 3, nil)]
  )
  func broken(percent: String, affected: Int, atRisk: Int, candidates: String?) throws {
    let count = try Example.count(percent, affected: affected, atRisk: atRisk)
    let finding = try #require(percentFindings(count).first)
    #expect(finding.severity == .fail)
    #expect(finding.numbers.map(\.digits) == [percent, "\(affected)", "\(atRisk)"])
    if let candidates { #expect(finding.because.contains(candidates)) }
  }

  @Test func `a percentage alone names the sets it can be of`() throws {
    let sets = [("randomised", 234), ("treated", 236), ("analysed", 237)]
    let finding = try #require(percentFindings(try Example.count("26.1", sets: sets)).first)
    #expect(finding.severity == .warn)
    #expect(finding.expected == "61 of 234 randomised")
    #expect(finding.because.contains("236 treated nor of 237 analysed"))
  }

  @Test(
    "a percentage alone that the set fits in which harms are counted stays silent",
    arguments: [
      ("29.9", [("randomised", 476), ("treated", 473), ("safety", 475)]),
      ("26.1", [("randomised", 237), ("treated", 236), ("safety", 234)]),
      ("26.1", [("randomised", 237), ("treated", 234)]),
    ]
  )
  func counted(percent: String, sets: [(String, Int)]) throws {
    #expect(percentFindings(try Example.count(percent, sets: sets)).isEmpty)
  }

  @Test func `a percentage alone is not held against the number randomised alone`() throws {
    let count = try Example.count("21.9", sets: [("randomised", 280)])
    #expect(percentFindings(count).isEmpty)
  }

  @Test func `a count without a number at risk says how many there must be`() throws {
    let count = try Example.count("88", affected: 305, sets: [("safety", 350)])
    let finding = try #require(percentFindings(count).first)
    #expect(finding.expected == "345 to 348 patients at risk")
    let sound = try Example.count("87", affected: 305, sets: [("safety", 350)])
    #expect(percentFindings(sound).isEmpty)
  }

  @Test(
    "of those randomised a tenth may be missing from those at risk, and nobody may be added",
    arguments: [
      ("88", 305, "randomised", true), ("96", 305, "randomised", true),
      ("97", 305, "analysed", true), ("98", 305, "randomised", false),
      ("86", 305, "randomised", false), ("88", 305, "treated", false),
    ]
  )
  func amongRandomised(percent: String, affected: Int, set: String, isSound: Bool) throws {
    let count = try Example.count(percent, affected: affected, sets: [(set, 350)])
    #expect(percentFindings(count).isEmpty == isSound)
    // Responses are counted in all of them.
    let responses = try Example.count(
      percent,
      affected: affected,
      sets: [(set, 350)],
      isOfHarms: false
    )
    #expect(percentFindings(responses).count == 1)
  }

  @Test func `a percentage alone is not held against those analysed for efficacy`() throws {
    let count = try Example.count("13.1", sets: [("randomised", 340), ("analysed", 332)])
    #expect(percentFindings(count).isEmpty)
  }

  @Test(
    "more patients than there are is a failure",
    arguments: [(97, 96, 100), (1, 101, 100)]
  )
  func tooMany(affected: Int, atRisk: Int, randomised: Int) throws {
    let sets = [("randomised", randomised)]
    let count = try Example.count("", affected: affected, atRisk: atRisk, sets: sets)
    #expect(sizeFindings(of: count).map(\.code) == [.setSize])
    let sound = try Example.count("", affected: 1, atRisk: 100, sets: sets)
    #expect(sizeFindings(of: sound).isEmpty)
  }

  @Test func `a single patient says how many there must be, and none says nothing`() throws {
    let one = try Example.count("4", affected: 1, sets: [("randomised", 350)])
    #expect(percentFindings(one).map(\.expected) == ["23 to 28 patients at risk"])
    let none = try Example.count("0", affected: 0, sets: [("randomised", 350)])
    #expect(percentFindings(none).isEmpty)
  }
}
