import TestSupport
import Testing
import TrialModel

@testable import TrialQuery

/// Searches as they are typed, letter by letter and back, over rows whose numbers are much alike.
@Suite struct TypedSearchTests {
  private static let trials = Array(GeneratedRows(200, seed: 12, vocabulary: 2000))
  /// The texts of each row, reduced once: a plain scan compares them one by one.
  private static let texts = trials.map { trial in
    (
      texts: (trial.names + trial.texts).map { FoldedText($0) },
      keys: trial.names.map { FoldedText($0.identifierKey) }
    )
  }
  private static let index = TrialIndex(trials)
  /// The same with bits for runs of words and frequent parts, as a large index has them.
  private static let large: TrialIndex? = {
    var bytes: [UInt8] = []
    var builder = IndexBuilder<Never> { bytes += $0 }
    builder.partLimit = 1500
    for trial in trials { builder.add(trial) }
    builder.finish()
    return try? TrialIndex(FixedBytes(copying: bytes))
  }()

  private func rows(holding phrase: Phrase) -> [TrialRow] {
    Self.texts.indices
      .filter { row in
        Self.texts[row].texts.contains { $0.contains(phrase.folded) }
          || !phrase.identifier.isEmpty
            && Self.texts[row].keys.contains { $0.contains(phrase.identifier) }
      }
      .map { TrialRow($0) }
  }

  @Test(
    "each letter typed, and each taken back, gives the rows that a plain scan gives",
    arguments: [
      "nct00001393", "NCT0000", "ct000", "0123", "00139", "1393", "2014-12", "14-1", "201412",
      "-2014", "99999999", "radio", "ra", "invented", "non-small", "étude", "umab",
    ]
  )
  func agrees(typed: String) throws {
    let large = try #require(Self.large)
    let shorter = typed.indices.dropFirst().map { typed[..<$0] }
    var before: (MatchedRows, MatchedRows)?
    for part in shorter + [typed[...]] + shorter.reversed() {
      let phrase = try #require(Phrase(part))
      let filter = Filter([Term(.phrase(phrase))])
      let expected = rows(holding: phrase)
      let plain = Self.index.rows(matching: filter, after: before?.0)
      let found = large.rows(matching: filter, after: before?.1)
      #expect(plain.rows.rows == expected, "\(part)")
      #expect(found.rows.rows == expected, "\(part)")
      before = (plain, found)
    }
  }

  @Test("whole registry numbers find their trial, and beginnings all that have them")
  func numbers() throws {
    let large = try #require(Self.large)
    for row in stride(from: 0, to: Self.trials.count, by: 23) {
      let id = Self.trials[row].id.text
      for length in [9, 10, 11] {
        let part = id.prefix(length)
        let phrase = try #require(Phrase(part))
        let found = large.rows(matching: Filter([Term(.phrase(phrase))])).rows.rows
        #expect(found == rows(holding: phrase), "\(part)")
        #expect(found.contains(TrialRow(row)))
      }
    }
  }
}
