import TestSupport
import Testing
import TrialModel
import TrialScreening

@testable import TrialQuery

/// What an index says of very many records of a review at once, beside what each whole row says.
@Suite("Records of a review, told from an index") struct SharedNumbersTests {
  /// Invented rows with other numbers: of a few trials, each spelled in one of several ways.
  private static func trials(_ count: Int, seed: UInt64) -> [ListedTrial] {
    var generator = SeededGenerator(seed: seed)
    let rows = Array(GeneratedRows(count, seed: seed, vocabulary: 100))
    return rows.map { row in
      let numbers = (0..<Int.random(in: 0...3, using: &generator)).map { _ in
        number(of: Int.random(in: 0..<count, using: &generator), rows, using: &generator)
      }
      return ListedTrial(
        id: row.id,
        acronym: row.acronym,
        otherIDs: numbers,
        title: row.title,
        officialTitle: row.officialTitle,
        sponsor: ["A Sponsor", "Another", nil].randomElement(using: &generator) ?? nil,
        conditions: row.conditions,
        role: row.role,
        categories: row.categories,
        stateNow: row.stateNow,
        start: row.start,
        participants: row.participants,
        headline: row.headline,
        holdings: row.holdings
      )
    }
  }

  private static func number(
    of trial: Int,
    _ rows: [ListedTrial],
    using generator: inout SeededGenerator
  ) -> String {
    let six = String(String(1_000_000 + trial).dropFirst())
    let ways = [
      "2019-\(six)-17", "EudraCT: 2019-\(six)-17", "2019 \(six) 17 (DÉ)",
      "EUDRACT №2019-\(six)-17-XX",
      "2022-5\(six.dropFirst())-41-00", "EU CT 2022-5\(six.dropFirst())-41",
      "ISRCTN10\(six)", "isrctn 10\(six) (second)", "DRKS00\(six)", "drks-00\(six)",
      "SPON-\(six)", "spon \(six)", rows[trial].id.text, rows[trial].id.text.lowercased(),
    ]
    return ways.randomElement(using: &generator) ?? six
  }

  @Test(
    "the records that may share a number are all that do, among all and among few",
    arguments: UInt64(1)...12
  )
  func duplicates(seed: UInt64) {
    let trials = Self.trials(120, seed: seed)
    let index = TrialIndex(trials)
    for step in [1, 2, 30] {
      let some = stride(from: 0, to: trials.count, by: step).map { trials[$0] }
      let ids = some.map(\.id) + [TrialID("NCT99999999")]
      let whole = DuplicateSearch(some.map { DuplicateSearch.Record($0) })
      #expect(index.duplicateSearch(among: ids) == whole)
      if step == 1 { #expect(whole != DuplicateSearch([])) }
    }
  }

  @Test("numbers of a row that reads otherwise now are those it has now")
  func amended() {
    let trials = Self.trials(120, seed: 40)
    let others = Self.trials(120, seed: 41)
    let changed = [7, 8, 30, 31, 32].map { others[$0] }
    let index = TrialIndex(trials).amended(with: changed)
    let now = trials.map { trial in changed.first { $0.id == trial.id } ?? trial }
    let whole = DuplicateSearch(now.map { DuplicateSearch.Record($0) })
    #expect(index.duplicateSearch(among: now.map(\.id)) == whole)
  }

  @Test("parts of a packed row are those of the whole row", arguments: UInt64(1)...3)
  func parts(seed: UInt64) throws {
    let trials =
      Self.trials(60, seed: seed) + (try Trial.varied(20, seed: seed).map { ListedTrial($0) })
    let index = TrialIndex(trials)
    for (row, trial) in trials.enumerated() {
      let row = TrialRow(row)
      #expect(index.withPacked(of: row) { ListedVersion(&$0) } == ListedVersion(trial))
      let numbers = index.withPacked(of: row) { DuplicateSearch.Record(&$0) }
      #expect(numbers == DuplicateSearch.Record(trial))
    }
  }

  @Test("a packed row that is cut off gives parts that are empty, never a trap")
  func cut() {
    for trial in Self.trials(5, seed: 3) {
      var packed = PackedWriter()
      packed.write(trial)
      for length in packed.bytes.indices {
        packed.bytes[..<length].withUnsafeBytes { bytes in
          var (one, other) = (PackedReader(bytes), PackedReader(bytes))
          _ = ListedVersion(&one)
          _ = DuplicateSearch.Record(&other)
          #expect(one.offset <= length && other.offset <= length)
        }
      }
    }
  }

  @Test("the versions to compare are those of decided records that the list has newer")
  func compared() throws {
    let trials = Self.trials(80, seed: 9)
    var review = try LivingReview.found(trials.map(\.id))
    let read = try PartialDate("2012-06-15")
    for trial in trials.prefix(60) {
      try review.decide(trial.id, by: "AB", ScreeningDecision(.include, recordVersion: read))
    }
    let expected = trials.prefix(60)
      .filter { trial in
        trial.role == .registry
          ? trial.stateNow.asOf.map { read < $0 } ?? false : trial.holdings.contains(.record)
      }
    #expect(expected.count > 10 && expected.count < 55)
    let ids = TrialIndex(trials).idsToCompare(among: review.results, in: review)
    #expect(ids == expected.map(\.id))
  }

  @Test("some rows are put in the standard order as they stand in that of all")
  func ordered() {
    let trials = Self.trials(300, seed: 5)
    let index = TrialIndex(trials)
    let all = index.rows(nil, in: .standard).rows
    for step in [1, 3, 40] {
      let some = stride(from: 0, to: TrialRow(trials.count), by: step).map { $0 }
      #expect(index.rows(some, in: .standard).rows == all.filter(some.contains))
    }
  }
}
