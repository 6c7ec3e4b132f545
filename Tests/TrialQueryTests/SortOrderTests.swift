import TestSupport
import Testing
import TrialModel
import TrialQuery

@Suite struct SortOrderTests {
  /// Invented: 500, unknown, 20 and 500 participants.
  private var trials: [Trial] {
    get throws {
      try [500, nil, 20, 500].enumerated().map { place, count in
        Trial.invented(
          place + 1,
          status: [.terminated, .recruiting, .recruiting, .completed][place],
          sizes: try count.map {
            [SizeFigure(counted: .randomised, figure: try .invented(String($0)))]
          } ?? []
        )
      }
    }
  }

  @Test(
    "unknown values come last either way and equals keep their order",
    arguments: [
      ("n", [3, 1, 4, 2]), ("-n", [1, 4, 3, 2]), ("-n,-id", [4, 1, 3, 2]),
      ("status,-n", [3, 2, 4, 1]), ("-id", [4, 3, 2, 1]), ("acronym", [1, 2, 3, 4]),
    ]
  )
  func sorts(_ text: String, _ places: [Int]) throws {
    let sorted = try SortOrder(text).sorted(try trials)
    #expect(sorted.map(\.id.text) == places.map { "NCT0000000\($0)" })
  }

  @Test(arguments: ["status,year", "-result", "n,-site,id"])
  func `reading what an order prints gives the same order`(_ text: String) throws {
    #expect(try SortOrder(text).text == text)
  }

  @Test func `a wrong field names the nearest right one and its place`() {
    let error = #expect(throws: ColumnNameRefusal.self) { try SortOrder("n,-yaer") }
    #expect(error?.message == "no column is called 'yaer'. Nearest: year")
    #expect(error?.place == FilterRefusal.Place(offset: 3, length: 4))
  }

  @Test func `choosing the first column again turns it round`() throws {
    let order = try SortOrder("status")
    #expect(order.preferring(.participants).text == "-n,status")
    #expect(order.preferring(.participants).preferring(.participants).text == "n,status")
    #expect(order.preferring(.status).text == "-status")
  }

  @Test func `the newest result comes first and trials without one follow`() throws {
    let ratio = ReportedResult.invented(try .invented("0.85", .ratio))
    let older = Trial.invented(1, asOf: try PartialDate("2023-01"), results: [ratio])
    let newer = Trial.invented(2, asOf: try PartialDate("2025-10-28"), results: [ratio])
    let undated = Trial.invented(3, results: [ratio])
    let none = Trial.invented(4, asOf: try PartialDate("2026-01"))
    #expect(
      SortOrder.standard.sorted([none, undated, older, newer]) == [newer, older, undated, none]
    )
  }

  @Test
  func `records stand by the day of their results, and those without both treatments last`() throws
  {
    func row(
      _ id: String,
      role: Role = .registry,
      posted: String? = nil,
      known: String,
      classes: [String] = ["PD-1"],
      backbone: Backbone = .radiotherapyAlone
    ) throws -> ListedTrial {
      ListedTrial(
        id: TrialID(id),
        acronym: nil,
        otherIDs: [],
        title: id,
        officialTitle: nil,
        sponsor: nil,
        conditions: [],
        role: role,
        categories: Categories(
          sites: [],
          siteLabel: "",
          classes: classes,
          backbone: backbone,
          phase: .phase3,
          primaryEndpoint: .met
        ),
        stateNow: StateOfKnowledge(
          status: .completed,
          text: "",
          source: SourceKey("a"),
          asOf: try PartialDate(known)
        ),
        start: nil,
        participants: nil,
        headline: posted == nil && role == .registry
          ? nil
          : Headline(
            label: "OS",
            estimate: "0.8",
            interval: nil,
            p: nil,
            mark: nil,
            number: nil,
            bounds: nil,
            ratio: nil,
            source: SourceKey("a")
          ),
        resultsDate: try posted.map { try PartialDate($0) },
        holdings: []
      )
    }
    let rows = try [
      row("drug-alone", posted: "2026-01-02", known: "2026-09-01", backbone: .none),
      row("record", posted: "2021-05-01", known: "2026-09-01"),
      row("none-posted", known: "2026-10-01"),
      row("rays-alone", known: "2026-10-02", classes: []),
      row("catalogue", role: .reported, known: "2025-11-26"),
    ]
    let index = TrialIndex(rows)
    let order = ["catalogue", "record", "none-posted", "drug-alone", "rays-alone"]
    let standard = index.rows(in: .standard).rows.map { index.trial(at: $0).id.text }
    #expect(standard == order)
    let given = index.rows([4, 3, 2, 1, 0], in: .standard).rows.map { index.trial(at: $0).id.text }
    #expect(given == order)
  }
}
