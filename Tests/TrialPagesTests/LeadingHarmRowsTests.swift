import TestSupport
import Testing
import TrialModel
import TrialPages

/// What is asked of every trial stands first, and derived counts are marked.
@Suite struct LeadingHarmRowsTests {
  private func page(
    _ toxicity: Toxicity,
    arms: [Arm] = [.invented("A", .experimental), .invented("B", .control)],
    _ options: PageOptions = PageOptions()
  ) throws -> Page {
    let trial = Trial.invented(arms: arms, toxicity: toxicity)
    return ToxicityPage.page(of: trial, in: try .invented([trial]), options: options)
  }

  private var events: [AdverseEvent] {
    get throws {
      [
        try .printed("rash", "23", "12", grade: "any"),
        try .printed("pneumonitis", "34", "25", grade: "any"),
        try .printed("any adverse event", "30", "26"),
      ]
    }
  }

  @Test func `the rows asked of every trial come first, and what is absent is said`() throws {
    let page = try page(.invented(events))
    #expect(page.events.map(\.term) == ["any adverse event", "pneumonitis", "rash"])
    let absent = try #require(page.paragraphs.first { $0.hasPrefix("Not in the sources read") })
    for harm in [LeadingHarm.relatedSevere, .severePneumonitis, .stopped, .fatal] {
      #expect(absent.contains(harm.rawValue))
    }
    #expect(!absent.contains(LeadingHarm.severe.rawValue))
  }

  @Test func `a sort of the reader's own, and a cut, take their place`() throws {
    let sorted = try page(.invented(events), PageOptions(order: .term))
    #expect(sorted.events.map(\.term) == ["any adverse event", "pneumonitis", "rash"])
    let byRate = try page(.invented(events), PageOptions(order: .rate))
    #expect(byRate.events.map(\.term) == ["pneumonitis", "any adverse event", "rash"])
    let cut = try page(.invented(events), PageOptions(grade: "3-4"))
    #expect(!cut.paragraphs.contains { $0.hasPrefix("Not in the sources read") })
  }

  @Test func `grouped by organ class they keep a place of their own`() throws {
    let page = try page(.invented(events), PageOptions(isGrouped: true))
    #expect(page.paragraphs.contains("asked of every trial"))
    #expect(page.events.first?.term == "any adverse event")
  }

  @Test func `a derived count is marked, opened with its rule, and gives an interval`() throws {
    func arm(_ id: String, _ side: Arm.Side, _ safety: String) throws -> Arm {
      .invented(
        id,
        side,
        sizes: [SizeFigure(counted: .safety, figure: try .invented(safety))]
      )
    }
    let arms = [try arm("A", .experimental, "475"), try arm("B", .control, "234")]
    let page = try page(
      .invented([
        .printed("pneumonitis", "33.9", "24.8", grade: "any"),
        .printed("fatigue", "34", "32", grade: "any"),
      ]),
      arms: arms,
      PageOptions(measure: .difference)
    )
    let row = try #require(page.events.first { $0.term == "pneumonitis" })
    #expect(row.cells.map(\.markedCount) == ["=161/475", "=58/234"])
    #expect(row.cells.map(\.printed) == ["33.9 %", "24.8 %"])
    #expect(row.effect?.estimate == "+9.1")
    #expect(row.effect?.bounds != nil)
    let ambiguous = try #require(page.events.first { $0.term == "fatigue" })
    #expect(ambiguous.cells.map(\.markedCount) == ["", ""])
    #expect(ambiguous.effect?.interval == "(several fit)")
    #expect(ambiguous.effect?.bounds == nil)
    let texts = page.selectableRows.flatMap(\.figures).map(\.text)
    #expect(texts.contains("161 of 475, derived"))
    #expect(texts.contains("160 to 163 of 475; none is derived"))
    #expect(page.paragraphs.contains { $0.hasPrefix("= count derived") })
    #expect(page.paragraphs.contains { $0.hasPrefix("Several fit") })
  }

  @Test func `groups of another set have a table of their own and no part in that of the arms`()
    throws
  {
    let groups =
      Toxicity.invented([]).groups
      + [("C", Arm.Side.experimental), ("D", .control)].map { name, side in
        EventGroup(
          id: EventGroupID(name),
          arm: nil,
          set: "Japanese patients",
          ownSide: side,
          label: name,
          title: "group \(name)",
          deaths: nil,
          serious: nil,
          other: nil
        )
      }
    let apart = try AdverseEvent.printed("pneumonitis", "73.6", "60.0", grade: "any")
    let cells = try apart.cells.map { cell in
      try AdverseEventCell(
        group: EventGroupID(cell.group.text == "A" ? "C" : "D"),
        affected: nil,
        atRisk: nil,
        events: nil,
        percent: cell.percent,
        source: cell.source,
        note: nil
      )
    }
    let event = AdverseEvent(
      term: apart.term,
      organSystem: nil,
      isSerious: nil,
      grade: apart.grade,
      qualifier: nil,
      cells: cells
    )
    let page = try page(Toxicity(groups: groups, events: events + [event], threshold: nil))
    let heads = page.sections.compactMap { section -> (String, [String])? in
      switch section.heading {
      case .arms(let name, let arms, _), .effects(let name, let arms, _, _):
        (name, arms.map(\.label))
      default: nil
      }
    }
    #expect(heads.map(\.0) == ["EVENT, grade", "JAPANESE PATIENTS, grade"])
    #expect(heads.last?.1 == ["C", "D"])
    #expect(page.events.last?.differenceText == "+13.6")
  }
}
