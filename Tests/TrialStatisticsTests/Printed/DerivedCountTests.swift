import Testing
import TrialModel
import TrialStatistics

@Suite struct DerivedCountTests {
  @Test(
    "a percentage that one count alone prints as gives that count",
    arguments: [
      ("4.4", 475, 21), ("6.4", 234, 15), ("33.9", 475, 161), ("24.8", 234, 58), ("0.2", 475, 1),
      ("0.0", 475, 0), ("100.0", 475, 475), ("8.8", 262, 23), ("4.5", 1024, 46), ("50", 2, 1),
    ]
  )
  func one(percent: String, atRisk: Int, affected: Int) throws {
    let derived = try derivedCount(of: PrintedNumber(digits: percent), atRisk: atRisk)
    #expect(try derived == .one(EventCount(affected: affected, atRisk: atRisk)))
    #expect(derived?.count?.affected == affected)
  }

  @Test(
    "a percentage that several counts print as gives their range and no count",
    arguments: [
      ("3", 475, 12...16), ("34", 475, 160...163), ("0", 234, 0...1), ("2", 199, 3...4),
      ("100", 475, 473...475), ("4.4", 2000, 87...89),
      // 1 of 200 is 0.5 %, which prints as 0 or as 1.
      ("1", 200, 1...3),
    ]
  )
  func several(percent: String, atRisk: Int, range: ClosedRange<Int>) throws {
    let derived = try derivedCount(of: PrintedNumber(digits: percent), atRisk: atRisk)
    #expect(derived == .several(range, of: atRisk))
    #expect(derived?.count == nil)
  }

  @Test(
    "what no whole number of patients prints as gives nothing",
    arguments: [("4.4", 10), ("33.9", 473), ("101", 475), ("-1", 475), ("5", 0), ("5", -3)]
  )
  func none(percent: String, atRisk: Int) throws {
    #expect(try derivedCount(of: PrintedNumber(digits: percent), atRisk: atRisk) == nil)
  }

  @Test func `the count of every small table is among those its percentage allows`() throws {
    for atRisk in 1...120 {
      for affected in 0...atRisk {
        let tenths = (2000 * affected + atRisk) / (2 * atRisk)
        let percent = try PrintedNumber(digits: "\(tenths / 10).\(tenths % 10)")
        switch try #require(derivedCount(of: percent, atRisk: atRisk)) {
        case .one(let count): #expect(count.affected == affected)
        case .several(let range, of: let total):
          #expect(range.contains(affected) && range.count > 1 && total == atRisk)
        }
      }
    }
  }
}
