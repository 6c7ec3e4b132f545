import TestSupport
import Testing
import TrialModel
import TrialQuery

/// Which counts of a safety table are computed with, and which are not.
@Suite struct CellCountTests {
  private func cell(
    _ percent: String?,
    affected: Int? = nil,
    atRisk: Int? = nil,
    in group: String = "A",
    corrected: Bool = false,
    by source: SourceKey = .invented
  ) throws -> AdverseEventCell {
    try AdverseEventCell(
      group: EventGroupID(group),
      affected: affected,
      atRisk: atRisk,
      events: nil,
      percent: percent.map { percent in
        let value = try PrintedNumber(digits: percent)
        return try Figure(
          value: .value(value),
          printed: "\(percent) %",
          unit: .percent,
          source: source,
          correction: corrected
            ? Correction(
              value: value,
              interval: nil,
              printed: percent,
              source: .invented,
              because: "invented"
            )
            : nil
        )
      },
      source: source,
      note: nil
    )
  }

  /// A trial whose arms have 475 and 234 patients in their safety sets, 476 and 237 randomised.
  private func trial(_ events: [AdverseEvent] = []) throws -> Trial {
    func sizes(_ randomised: String, _ safety: String) throws -> [SizeFigure] {
      [
        SizeFigure(counted: .randomised, figure: try .invented(randomised)),
        SizeFigure(counted: .safety, figure: try .invented(safety)),
      ]
    }
    return Trial.invented(
      arms: [
        .invented("A", .experimental, sizes: try sizes("476", "475")),
        .invented("B", .control, sizes: try sizes("237", "234")),
      ],
      toxicity: .invented(events)
    )
  }

  private func event(_ cells: [AdverseEventCell]) throws -> AdverseEvent {
    AdverseEvent(
      term: "pneumonitis",
      organSystem: nil,
      isSerious: nil,
      grade: try #require(GradeRange("any")),
      qualifier: nil,
      cells: cells
    )
  }

  @Test func `printed numbers are taken as they are, whatever the percentage`() throws {
    let count = try trial().count(of: cell("11", affected: 40, atRisk: 393))
    #expect(count == .printed(try EventCount(affected: 40, atRisk: 393)))
    #expect(!count.isDerived)
    #expect(try trial().count(of: cell("5", affected: 20, atRisk: 19)) == .unknown)
  }

  @Test func `a count is derived of those at risk, else of the safety set, never of others`() throws
  {
    let atRisk = try trial().count(of: cell("8.8", atRisk: 262))
    #expect(atRisk == .derived(try EventCount(affected: 23, atRisk: 262), .atRisk))
    let safety = try trial().count(of: cell("33.9"))
    #expect(safety.count == (try EventCount(affected: 161, atRisk: 475)))
    #expect(safety.isDerived)
    // 33.9 % is no whole number of 473, and one of 476, who were randomised.
    let bare = Trial.invented(
      arms: [
        .invented(
          "A",
          .experimental,
          sizes: [.init(counted: .randomised, figure: try .invented("476"))]
        ),
        .invented("B", .control),
      ],
      toxicity: .invented([])
    )
    #expect(try bare.count(of: cell("33.9")) == .unknown)
  }

  @Test func `several counts are told, and none is computed with`() throws {
    let count = try trial().count(of: cell("34", atRisk: 475))
    #expect(count == .several(160...163, of: 475, .atRisk))
    #expect(count.count == nil)
  }

  @Test
  func `a printed count without those at risk is one of the safety set if the percentage says so`()
    throws
  {
    let fits = try trial().count(of: cell("34", affected: 162))
    #expect(fits.count == (try EventCount(affected: 162, atRisk: 475)))
    #expect(fits.isDerived)
    #expect(try trial().count(of: cell("34", affected: 170)) == .unknown)
    #expect(try trial().count(of: cell(nil, affected: 162)) == .unknown)
  }

  @Test func `nothing is derived of a doubtful percentage, or in a group that is no arm`() throws {
    #expect(try trial().count(of: cell("33.9", corrected: true)) == .unknown)
    #expect(try trial().count(of: cell("33.9", in: "C")) == .unknown)
    #expect(try trial().count(of: cell("12.3", atRisk: 10)) == .unknown)
  }

  @Test
  func `the source that counts both groups is shown, then the one whose percentages allow it`()
    throws
  {
    let (label, review, report, arm) = (
      SourceKey("label"), SourceKey.review, SourceKey("report"), SourceKey("one arm")
    )
    var cells = try [
      cell("34", atRisk: 475, by: label), cell("25", atRisk: 234, in: "B", by: label),
      cell("33.9", by: review), cell("24.8", in: "B", by: review),
      cell("33.9", by: report), cell("24.8", in: "B", by: report),
      cell("33.9", affected: 161, atRisk: 475, by: arm),
    ]
    let groups = [EventGroupID("A"), EventGroupID("B")]
    let trial = try trial()
    #expect(trial.fullestReading(of: try event(cells), for: groups)?.source == report)
    cells += try [
      cell("33.9", affected: 161, atRisk: 475, by: label),
      cell("24.8", affected: 58, atRisk: 234, in: "B", by: label),
    ]
    let reading = trial.fullestReading(of: try event(cells), for: groups)
    #expect(reading?.cells.map(\.affected) == [161, 58])
  }

  @Test func `an event has one pair of derived counts, and none beside printed ones`() throws {
    let (one, other) = (SourceKey("one"), SourceKey("other"))
    let derived = try [
      cell("33.9", by: one), cell("24.8", in: "B", by: one),
      cell("33.9", by: other), cell("24.8", in: "B", by: other),
    ]
    let pairs = try trial([event(derived)]).countedEvents
    #expect(pairs.map(\.isDerived) == [true])
    #expect(pairs.map(\.experimental.affected) == [161])
    #expect(pairs.map(\.source) == [one])
    let printed = try [
      cell("20", affected: 95, atRisk: 475), cell("10", affected: 23, atRisk: 234, in: "B"),
    ]
    #expect(try trial([event(derived + printed)]).countedEvents.map(\.isDerived) == [false])
    let apart = try [cell("33.9", by: one), cell("24.8", in: "B", by: other)]
    #expect(try trial([event(apart)]).countedEvents.isEmpty)
  }
}
