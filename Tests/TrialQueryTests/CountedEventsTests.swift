import TestSupport
import Testing
import TrialModel
import TrialQuery

/// Which counts of two groups are held beside each other.
@Suite struct CountedEventsTests {
  private func cell(
    _ group: String,
    _ affected: Int,
    _ atRisk: Int?,
    cut: String? = nil,
    by source: SourceKey = .invented
  ) throws -> AdverseEventCell {
    try AdverseEventCell(
      group: EventGroupID(group),
      affected: affected,
      atRisk: atRisk,
      events: nil,
      percent: Figure(
        value: .value(PrintedNumber(digits: "10")),
        printed: "10 %",
        unit: .percent,
        source: source,
        dataCut: cut
      ),
      source: source,
      note: nil
    )
  }

  private func counts(_ cells: [AdverseEventCell]) throws -> [String] {
    let grade = try #require(GradeRange("3-4"))
    let event = AdverseEvent(
      term: "fatigue",
      organSystem: nil,
      isSerious: nil,
      grade: grade,
      qualifier: nil,
      cells: cells
    )
    return Trial.invented(toxicity: .invented([event])).countedEvents.map { pair in
      "\(pair.experimental.affected)/\(pair.experimental.atRisk)"
        + " v \(pair.control.affected)/\(pair.control.atRisk) \(pair.dataCut ?? "-")"
    }
  }

  @Test func `counts of one data cut stand together, those of two never do`() throws {
    #expect(
      try counts([
        cell("A", 5, 50, cut: "2019"), cell("B", 3, 49, cut: "2019"),
        cell("A", 7, 50, cut: "2021"), cell("B", 4, 49, cut: "2021"),
      ]) == ["5/50 v 3/49 2019", "7/50 v 4/49 2021"]
    )
    #expect(try counts([cell("A", 5, 50, cut: "2019"), cell("B", 4, 49, cut: "2021")]).isEmpty)
  }

  @Test func `counts of two sources, or without a number at risk, are not compared`() throws {
    let other = SourceKey("another")
    #expect(try counts([cell("A", 5, 50), cell("B", 3, 49, by: other)]).isEmpty)
    #expect(try counts([cell("A", 5, nil), cell("B", 3, 49)]).isEmpty)
    #expect(try counts([cell("A", 5, 50), cell("B", 3, 49)]) == ["5/50 v 3/49 -"])
  }
}
