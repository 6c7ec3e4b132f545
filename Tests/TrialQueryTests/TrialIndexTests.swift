import TestSupport
import Testing
import TrialModel

@testable import TrialQuery

@Suite struct TrialIndexTests {
  /// Invented trials of the kinds the catalogue and a registry have.
  private func trials(seed: UInt64) throws -> [ListedTrial] {
    try Trial.varied(40, seed: seed).map { ListedTrial($0) }
      + Array(GeneratedRows(40, seed: seed, vocabulary: 300))
  }

  @Test(
    "what the index filters, counts and sorts is what the trials one by one give",
    arguments: UInt64(1)...4
  )
  func agrees(seed: UInt64) throws {
    let trials = try trials(seed: seed)
    let index = TrialIndex(trials)
    let reference = FilterReference(trials: trials)
    var generator = SeededGenerator(seed: seed + 100)
    var before: MatchedRows?
    for round in 0..<8 {
      let filter = Filter.varied(over: trials, using: &generator)
      let scope: [TrialRow]? =
        round % 3 == 0 ? (0..<80).map { TrialRow($0) }.some(upTo: 60, using: &generator) : nil
      let all = scope ?? (0..<TrialRow(trials.count)).map { $0 }
      let matched = index.rows(
        matching: filter,
        within: scope.map(index.set),
        after: scope == nil ? before : nil
      )
      if scope == nil { before = matched }
      let expected = Set(reference.rows(matching: filter)).intersection(all)
      #expect(Set(matched.rows.rows) == expected, "\(filter.text)")
      #expect(matched.count == expected.count)
      let order = SortOrder.varied(using: &generator)
      let listed = index.rows(scope, in: order).rows(in: matched)
      #expect(listed == reference.rows(all.filter(expected.contains), in: order), "\(order.text)")
      try check(FacetCounts(matched, in: index), filter, all, reference)
    }
  }

  private func check(
    _ counts: FacetCounts,
    _ filter: Filter,
    _ rows: [TrialRow],
    _ reference: FilterReference
  ) throws {
    #expect(counts.total == rows.count)
    for facet in counts.facets {
      let totals = reference.totals(of: facet.field, in: rows)
      let named = filter.terms.filter { $0.field == facet.field }.flatMap(\.values)
      let values = facet.choices.map(\.value)
      #expect(Set(values).count == values.count)
      #expect(Set(named).isSubset(of: values))
      #expect(values.count + facet.others == Set(totals.keys).union(named).count)
      for choice in facet.choices {
        let count = reference.count(choice.value, in: facet.field, filter, of: rows)
        #expect(choice.count == count, "\(facet.field.name):\(choice.value.text) \(filter.text)")
      }
    }
  }

  @Test("a part of any word of any text is found where it stands, and nowhere else")
  func searches() throws {
    let trials = try trials(seed: 9)
    let index = TrialIndex(trials)
    // Here most parts of words have their rows kept, as a few have in a large index.
    var bytes: [UInt8] = []
    var builder = IndexBuilder<Never> { bytes += $0 }
    builder.partLimit = 60
    for trial in trials { builder.add(trial) }
    builder.finish()
    let large = try TrialIndex(FixedBytes(copying: bytes))
    let reference = FilterReference(trials: trials)
    var generator = SeededGenerator(seed: 10)
    for _ in 0..<80 {
      guard let trial = trials.randomElement(using: &generator),
        let text = (trial.names + trial.texts).randomElement(using: &generator)
      else { continue }
      let start = Int.random(in: 0...max(0, text.count - 1), using: &generator)
      let length = Int.random(in: 1...12, using: &generator)
      let part = text.dropFirst(start).prefix(length)
      guard let phrase = Phrase(part) else { continue }
      let filter = Filter([Term(.phrase(phrase))])
      let expected = reference.rows(matching: filter)
      #expect(index.rows(matching: filter).rows.rows == expected, "'\(part)'")
      #expect(large.rows(matching: filter).rows.rows == expected, "'\(part)'")
    }
  }

  @Test("many rows are sorted as few are", arguments: ["title", "-title", "n,-known", "-id"])
  func sortsMany(_ text: String) throws {
    let trials = Array(GeneratedRows(700, seed: 6))
    let order = try SortOrder(text)
    let expected = FilterReference(trials: trials).rows((0..<700).map { $0 }, in: order)
    #expect(TrialIndex(trials).rows(in: order).rows == expected)
  }

  @Test("every row reads as the trial that was written, and is found by its number")
  func rows() throws {
    let trials = try trials(seed: 5) + Catalogue.bundled().trials.map { ListedTrial($0) }
    let index = TrialIndex(trials)
    for (row, trial) in trials.enumerated() {
      #expect(index.trial(at: TrialRow(row)) == trial)
    }
    #expect(try index.row(of: #require(trials.last).id) == TrialRow(trials.count - 1))
    #expect(index.row(of: TrialID("NCT")) == nil)
    #expect(index.trial(at: 1_000_000).title.isEmpty)
  }

  @Test("an index without trials lists nothing")
  func empty() throws {
    let index = TrialIndex([ListedTrial]())
    #expect(index.rows(matching: .everything).count == 0)
    #expect(index.rows(in: .standard).rows.isEmpty)
    #expect(try FilterParser(index).parse("durva role:running").terms.count == 2)
  }

  @Test("a facet of many values offers those with most trials and says how many more there are")
  func manyValues() throws {
    let trials = (0..<250)
      .map { number in
        ListedTrial(
          .invented(number, classification: .invented(agents: ["agent \(number)", "nivolumab"]))
        )
      }
    let index = TrialIndex(trials)
    let filter = Filter.everything.toggling(FilterValue("agent 249"), in: .agent)
    let facet = try #require(
      FacetCounts(index.rows(matching: filter), in: index).facet(.agent)
    )
    #expect(facet.choices.first?.value.text == "nivolumab")
    #expect(facet.choices.count == Facet.limit + 1)
    #expect(facet.others == 150)
    #expect(facet.choices.last?.isChosen == true && facet.choices.last?.count == 1)
  }
}

extension SortOrder {
  /// Up to three columns, rising or falling.
  fileprivate static func varied(using generator: inout SeededGenerator) -> SortOrder {
    if Int.random(in: 0..<5, using: &generator) == 0 { return .standard }
    return SortOrder(
      Column.allCases.some(upTo: 3, using: &generator)
        .map { Key($0, isFalling: Bool.random(using: &generator)) }
    )
  }
}
