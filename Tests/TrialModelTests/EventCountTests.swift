import Testing
import TrialModel

@Suite("Patients with an event out of those at risk")
struct EventCountTests {
  @Test("12 of 96 leaves 84 without an event and is one in eight")
  func counts() throws {
    let count = try EventCount(affected: 12, atRisk: 96)
    #expect(count.unaffected == 84)
    #expect(count.proportion == 0.125)
  }

  @Test("nobody and everybody affected are counts")
  func ends() throws {
    #expect(try EventCount(affected: 0, atRisk: 1).proportion == 0)
    #expect(try EventCount(affected: 1, atRisk: 1).proportion == 1)
  }

  @Test(
    "a pair that is no count out of a total is refused, and the error keeps the numbers",
    arguments: [
      (0, 0, EventCountError.nobodyAtRisk(0)), (0, -5, .nobodyAtRisk(-5)),
      (-1, 5, .negativeAffected(-1)), (97, 96, .affectedExceedsAtRisk(affected: 97, atRisk: 96)),
    ]
  )
  func refuses(affected: Int, atRisk: Int, error: EventCountError) {
    #expect(throws: error) { try EventCount(affected: affected, atRisk: atRisk) }
  }
}
