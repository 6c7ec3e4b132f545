import TestSupport
import Testing
import TrialModel

@testable import TrialQuery

/// Some rows of an index as they read now, before it is made anew.
@Suite struct AmendedIndexTests {
  private static let trials = Array(GeneratedRows(120, seed: 21, vocabulary: 300))

  /// Some trials with categories that readers set, among them values that no other trial has.
  private func changed(_ seed: UInt64) throws -> [ListedTrial] {
    var generator = SeededGenerator(seed: seed)
    return try Self.trials.some(upTo: 12, using: &generator)
      .map { trial in
        let categories = Override.Category.allCases.some(upTo: 3, using: &generator)
        return trial.overridden(
          by: try categories.map { category in
            let values = category.knownValues ?? ["lung", "agent7", "agent999umab", "newsite"]
            let value = values[Int.random(in: 0..<values.count, using: &generator)]
            return try Override.set(category, [value], of: trial.id.text)
          }
        )
      }
  }

  @Test(
    "rows, facets, searches and orders of an amended index are those of one made anew",
    arguments: UInt64(1)...6
  )
  func agrees(seed: UInt64) throws {
    let changed = try changed(seed)
    let now = Self.trials.map { trial in changed.first { $0.id == trial.id } ?? trial }
    let amended = TrialIndex(Self.trials).amended(with: changed)
    let anew = TrialIndex(now)
    #expect(amended.amended != nil)
    var generator = SeededGenerator(seed: seed + 50)
    for round in 0..<10 {
      let filter = Filter.varied(over: now, using: &generator)
      let scope = round % 3 == 0 ? anew.set(of: (10..<90).map { TrialRow($0) }) : nil
      let found = amended.rows(matching: filter, within: scope)
      let expected = anew.rows(matching: filter, within: scope)
      #expect(found.rows == expected.rows, "\(filter.text)")
      #expect(FacetCounts(found, in: amended) == FacetCounts(expected, in: anew), "\(filter.text)")
    }
    let some = (0..<TrialRow(now.count)).map { $0 }.some(upTo: 90, using: &generator)
    for text in ["site", "-agent,phase", "rt,-site", "status", "-n,id"] {
      let order = try SortOrder(text)
      #expect(amended.rows(in: order) == anew.rows(in: order), "\(text)")
      #expect(amended.rows(some, in: order) == anew.rows(some, in: order), "\(text)")
    }
    #expect(amended.rows(in: .standard) == anew.rows(in: .standard))
    for (row, trial) in now.enumerated() { #expect(amended.trial(at: TrialRow(row)) == trial) }
    for field in FilterField.faceted {
      #expect(Set(amended.spellings(of: field)) == Set(anew.spellings(of: field)))
    }
  }

  @Test("a value that only an amended row has can be filtered by and is found as a word")
  func newValues() throws {
    let trial = Self.trials[3]
    let set = try Override.set(.agent, ["zanidatamab"], of: trial.id.text)
    let index = TrialIndex(Self.trials).amended(with: [trial.overridden(by: [set])])
    for typed in ["agent:zanidatamab", "zanida"] {
      let filter = try FilterParser(index).parse(typed)
      #expect(index.rows(matching: filter).rows.rows == [3], "\(typed)")
    }
    #expect(throws: FilterRefusal.self) {
      try FilterParser(TrialIndex(Self.trials)).parse("agent:zanidatamab")
    }
  }

  @Test("trials as the index has them amend nothing, and undo what was amended")
  func undone() throws {
    let index = TrialIndex(Self.trials)
    let amended = index.amended(with: try changed(9))
    #expect(amended != index)
    #expect(amended.amended(with: try changed(9)) == amended)
    #expect(amended.amended(with: Self.trials) == index)
    #expect(index.amended(with: [ListedTrial(.invented(1))]) === index)
  }
}
