import TestSupport
import Testing
import TrialModel
import TrialScreening

@testable import TrialQuery

/// A review that lies over an index, beside what its records say one by one.
@Suite("An index with a review over it") struct ScreenedIndexTests {
  private static let trials = Array(GeneratedRows(300, seed: 61, vocabulary: 300))

  /// The review has two of three trials, and some records that the index does not have.
  private static func screened(
    _ seed: UInt64,
    reader: String? = nil
  ) throws -> ScreenedReview {
    let ids = trials.enumerated().filter { $0.offset % 3 > 0 }.map(\.element.id)
    let others = (0..<20).map { TrialID("NCT9\(1_000_000 + $0)") }
    let review = LivingReview.invented(of: ids + others, seed: seed)
    let secondLooks = Dictionary(
      uniqueKeysWithValues: ids.enumerated().filter { $0.offset % 9 == 0 }
        .map { ($0.element, [RecordPart.arms]) }
    )
    return ScreenedReview(
      review,
      reader: try reader.map { try #require(ReviewName($0)) },
      secondLooks: secondLooks
    )
  }

  /// The rows that a filter lets through by what each row itself says.
  private func expected(_ mark: ScreeningMark, in review: ScreenedReview) -> [TrialRow] {
    Self.trials.enumerated()
      .filter { review.record($0.element.id)?.marks.contains(mark) ?? false }
      .map { TrialRow($0.offset) }
  }

  @Test(
    "rows, facets and negation are those of the records one by one, blind for a reader or not",
    arguments: UInt64(1)...3,
    [nil, "AB"]
  )
  func agrees(seed: UInt64, reader: String?) throws {
    let review = try Self.screened(seed, reader: reader)
    let index = TrialIndex(Self.trials).screened(by: review)
    let everything = FacetCounts(index.rows(matching: .everything), in: index)
    let present = ScreeningMark.allCases.filter { !expected($0, in: review).isEmpty }
    #expect(present.count >= 6)
    #expect(everything.facets.first?.field == .screening)
    #expect(everything.facet(.screening)?.choices.map(\.value.text) == present.map(\.rawValue))
    for mark in ScreeningMark.allCases {
      let rows = expected(mark, in: review)
      let filter = try FilterParser(index).parse("screen:\(mark.rawValue)")
      #expect(index.rows(matching: filter).rows.rows == rows, "\(mark)")
      #expect(everything.count(FilterValue(mark.rawValue), in: .screening) == rows.count)
      let without = try FilterParser(index).parse("-screen:\(mark.rawValue)")
      #expect(index.rows(matching: without).count == Self.trials.count - rows.count)
      #expect(filter.text == "screen:\(mark.rawValue)")
    }
    for (row, trial) in Self.trials.enumerated() {
      #expect(index.trial(at: TrialRow(row)).screening == review.record(trial.id))
    }
  }

  @Test("a facet of another field counts within the standing that is chosen")
  func crossed() throws {
    let review = try Self.screened(4)
    let index = TrialIndex(Self.trials).screened(by: review)
    let filter = try FilterParser(index).parse("screen:open,conflict")
    let counts = FacetCounts(index.rows(matching: filter), in: index)
    let open = Set(expected(.open, in: review) + expected(.conflict, in: review))
    #expect(counts.matching == open.count)
    for choice in counts.facet(.phase)?.choices ?? [] {
      let expected = open.count { row in
        FilterField.phase.values(of: Self.trials[Int(row)]).contains {
          FilterValue($0) == choice.value
        }
      }
      #expect(choice.count == expected, "\(choice.value.text)")
    }
  }

  @Test("a line of a reader changes the rows of its record as a review laid over anew does")
  func changes() throws {
    var review = try Self.screened(5, reader: "CD")
    var index = TrialIndex(Self.trials).screened(by: review)
    var generator = SeededGenerator(seed: 6)
    let plan = review.review.protocol
    for place in 0..<200 {
      let line = try #require(
        ScreeningLine.varied(
          of: Self.trials.map(\.id),
          by: plan,
          at: Moment(microseconds: 60_000_000 + place),
          using: &generator
        )
      )
      review.review.add(line, as: String(place))
      index = index.screened(by: review, changed: [line.id])
    }
    let anew = TrialIndex(Self.trials).screened(by: review)
    #expect(index == anew)
    for mark in ScreeningMark.allCases {
      let filter = Filter([Term(.values(.screening, [FilterValue(mark.rawValue)]))])
      #expect(index.rows(matching: filter).rows == anew.rows(matching: filter).rows)
    }
    #expect(index.screened(by: nil) == TrialIndex(Self.trials))
  }

  @Test(
    "sorting by what a review says puts rows in the order of their cells, unknown ones last",
    arguments: ["screen", "-screen", "decided", "-decided", "reason,id", "readers", "look"]
  )
  func sorts(text: String) throws {
    let index = TrialIndex(Self.trials).screened(by: try Self.screened(7))
    let order = try SortOrder(text)
    let rows = index.rows(in: order).rows
    let sorted = (0..<TrialRow(Self.trials.count)).map { $0 }
      .sorted { left, right in
        for key in order.keys {
          let one = key.column.sortValue(of: index.trial(at: left))
          let other = key.column.sortValue(of: index.trial(at: right))
          if let precedes = SortValue.precedes(one, other, isFalling: key.isFalling) {
            return precedes
          }
        }
        return left < right
      }
    #expect(rows == sorted)
  }

  @Test("rows that readers set otherwise keep their standing and are found by it")
  func amended() throws {
    let review = try Self.screened(8)
    let set = try Override.set(.site, ["newsite"], of: Self.trials[1].id.text)
    let changed = Self.trials[1].overridden(by: [set])
    let index = TrialIndex(Self.trials).screened(by: review).amended(with: [changed])
    let record = try #require(review.record(changed.id))
    #expect(index.trial(at: 1).screening == record)
    #expect(index.trial(at: 1).categories.sites == ["newsite"])
    let mark = try #require(record.marks.first)
    let filter = try FilterParser(index).parse("site:newsite screen:\(mark.rawValue)")
    #expect(index.rows(matching: filter).rows.rows == [1])
    let order = try SortOrder("screen,site")
    let anew = TrialIndex(
      Self.trials.map { $0.id == changed.id ? changed : $0 }
    )
    .screened(by: review)
    #expect(index.rows(in: order).rows == anew.rows(in: order).rows)
  }

  @Test("without a review the field is refused with what to do, and there is no facet of it")
  func refused() throws {
    let index = TrialIndex(Self.trials)
    let refusal = #expect(throws: FilterRefusal.self) {
      try FilterParser(index).parse("site:lung -screen:included")
    }
    #expect(
      refusal?.message
        == "'screen' asks what a review decided, and none is open. "
        + "Open one with --review and its folder, or leave this out"
    )
    #expect(FacetCounts(index.rows(matching: .everything), in: index).facet(.screening) == nil)
    #expect(!Column.offered(withReview: false).contains(.screening))
    #expect(Column.offered(withReview: true).contains(.screening))
  }

  @Test("a wrong standing is refused with the nearest right one")
  func nearest() throws {
    let index = TrialIndex(Self.trials).screened(by: try Self.screened(9))
    let refusal = #expect(throws: FilterRefusal.self) {
      try FilterParser(index).parse("screen:includd")
    }
    #expect(
      refusal?.message.hasPrefix("no standing in a review is called 'includd'. Nearest: included")
        ?? false
    )
    let look = try FilterParser(index).parse("screen:\"second look\"")
    #expect(look.text == "screen:second-look")
  }

  @Test("many registry numbers are found as one by one, few among many and many among few")
  func manyRows() {
    let index = TrialIndex(Self.trials)
    let all = (Self.trials.map(\.id) + [TrialID("NCT00000001"), TrialID("NCT99999999")]).sorted()
    for step in [1, 2, 50, 400] {
      let ids = stride(from: 0, to: all.count, by: step).map { all[$0] }
      let rows = ids.map { id in
        TrialRow(exactly: Self.trials.firstIndex { $0.id == id } ?? -1)
      }
      #expect(index.rows(of: ids) == rows)
      #expect(index.rows(of: ids.reversed()) == rows.reversed())
      #expect(ids.map(index.row) == rows)
    }
  }
}
