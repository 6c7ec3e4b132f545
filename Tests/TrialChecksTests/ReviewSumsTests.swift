import TestSupport
import Testing
import TrialModel

@testable import TrialChecks

@Suite struct ReviewSumsTests {
  /// A review that takes boxes from each other and shares its table out, all of it invented.
  private static func review(
    flow: [String] = ["10", "4", "6"],
    shares: [(count: String, trials: [String])],
    rows: String = "6"
  ) throws -> Review {
    let boxes = try zip(["all", "out", "left"], flow).map { id, digits in
      Flow.Box(id: id, label: id, figure: try Figure.invented(digits, .trials), trials: [])
    }
    return Review(
      title: "invented",
      searched: try PartialDate("2020"),
      flow: Flow(
        boxes: boxes,
        sums: [Flow.Sum(from: "all", less: "out", printed: "left", remark: nil)]
      ),
      counts: [
        CountGroup(
          name: "site",
          items: try shares.enumerated().map { place, share in
            CountGroup.Item(
              label: "share \(place)",
              figure: try Figure.invented(share.count, .trials),
              trials: share.trials.map { TrialID($0) }
            )
          },
          isPartition: true
        )
      ],
      questions: [],
      tableRows: try Figure.invented(rows, .trials),
      claims: [],
      discrepancies: []
    )
  }

  private static func codes(_ review: Review) -> [CheckCode] {
    let catalogue = Catalogue(review: review, trials: [], sources: [])
    return sumFindings(of: review).map(\.code) + listFindings(of: catalogue).map(\.code)
  }

  @Test func `flow and shares that add up stay silent`() throws {
    #expect(Self.codes(try Self.review(shares: [("4", ["A"]), ("2", ["B"])])).isEmpty)
  }

  @Test(
    "a box that is not what is left is a failure with the number that would be",
    arguments: ["5", "7", "0"]
  )
  func flow(printed: String) throws {
    let review = try Self.review(flow: ["10", "4", printed], shares: [("6", [])])
    let finding = try #require(sumFindings(of: review).first)
    #expect(finding.numbers.map(\.digits) == ["10", "4", printed, "6"])
  }

  @Test func `shares that do not make up the table are a failure`() throws {
    #expect(Self.codes(try Self.review(shares: [("4", []), ("3", [])])) == [.sum])
  }

  @Test func `a trial in two shares is found, and more trials than are counted`() throws {
    #expect(Self.codes(try Self.review(shares: [("4", ["A"]), ("2", ["A"])])) == [.duplicate])
    #expect(Self.codes(try Self.review(shares: [("5", []), ("1", ["A", "B"])])) == [.listCount])
  }
}
