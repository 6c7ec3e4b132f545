import Testing
import TrialModel

@Suite struct LaterSearchTests {
  private func sought(
    _ name: String,
    _ standing: SoughtTrial.Standing = .awaited,
    expected: String? = nil
  ) throws -> SoughtTrial {
    SoughtTrial(
      name: name,
      registryNumber: nil,
      site: "lung",
      asks: nil,
      standing: standing,
      state: SourcedText("Running.", source: .review),
      asOf: nil,
      expected: try expected.map { .init(date: try PartialDate($0), event: .result) },
      sizes: []
    )
  }

  @Test("what is expected first comes first, a year at its end, and what has no date last")
  func order() throws {
    let search = LaterSearch(
      made: try PartialDate("2026-11"),
      newestCopy: try PartialDate("2026-10-09"),
      notCovered: nil,
      how: "Invented.",
      source: .review,
      limits: [],
      trials: [
        try sought("never"), try sought("year", expected: "2026"),
        try sought("ended", .ended, expected: "2026-01"),
        try sought("day", expected: "2026-07-01"), try sought("month", expected: "2026-12"),
        try sought("later", expected: "2027"), try sought("unknown"),
      ]
    )
    #expect(
      search.trials(.awaited).map(\.name) == ["day", "year", "month", "later", "never", "unknown"]
    )
    #expect(search.trials(.ended).map(\.name) == ["ended"])
    #expect(search.trials(.notFound).isEmpty)
  }
}
