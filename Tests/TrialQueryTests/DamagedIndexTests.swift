import TestSupport
import Testing
import TrialModel

@testable import TrialQuery

@Suite struct DamagedIndexTests {
  /// With a limit for parts of words the index has what one of many rows has.
  private func bytes(partLimit: Int? = nil) throws -> [UInt8] {
    var bytes: [UInt8] = []
    var builder = IndexBuilder<Never>(generation: 7, fingerprint: 8) { bytes += $0 }
    builder.partLimit = partLimit
    for trial in try Trial.varied(20, seed: 3) { builder.add(ListedTrial(trial)) }
    builder.finish()
    return bytes
  }

  /// Does everything a list does.
  private func use(_ index: TrialIndex) throws {
    let filter = try FilterParser(TrialIndex([ListedTrial]())).parse(
      "durva \"invented trial\" role:running -has:results n>3 year:2010.."
    )
    for term in filter.terms { _ = index.rows(matching: Filter([term])).rows.rows }
    let matched = index.rows(matching: filter)
    _ = FacetCounts(matched, in: index)
    _ = try? FilterParser(index).parse("site:lnug")
    for column in Column.allCases {
      let order = index.rows(in: SortOrder([SortOrder.Key(column)]))
      for row in order.rows(in: matched).prefix(50) { _ = column.text(of: index.trial(at: row)) }
    }
    for row in index.rows(in: .standard).rows.prefix(50) { _ = index.trial(at: row) }
    _ = index.row(of: TrialID("NCT00000004"))
  }

  @Test("an index read from its bytes is the one that was made")
  func opens() throws {
    let index = try TrialIndex(FixedBytes(copying: bytes()))
    try index.verify()
    #expect(index.count == 20 && index.generation == 7 && index.fingerprint == 8)
    try use(index)
  }

  @Test("bytes cut short anywhere are no index")
  func truncated() throws {
    let bytes = try bytes()
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<100 {
      let length = Int.random(in: 0..<bytes.count, using: &generator)
      let error = #expect(throws: IndexError.self) {
        try TrialIndex(FixedBytes(copying: Array(bytes.prefix(length))))
      }
      #expect(error?.message.contains("index") == true)
    }
  }

  @Test("a damaged index is refused, or gives wrong rows and is noticed", arguments: UInt64(1)...8)
  func flipped(seed: UInt64) throws {
    let bytes = try bytes(partLimit: seed.isMultiple(of: 2) ? 60 : nil)
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<10 {
      var damaged = bytes
      for _ in 0..<Int.random(in: 1...20, using: &generator) {
        let place = Int.random(in: 0..<damaged.count, using: &generator)
        damaged[place] = UInt8.random(in: 0...255, using: &generator)
      }
      if damaged == bytes { continue }
      guard let index = try? TrialIndex(FixedBytes(copying: damaged)) else { continue }
      #expect(throws: IndexError.damagedContent) { try index.verify() }
      try use(index)
    }
  }

  @Test("a section of nothing but large numbers gives wrong rows, and nothing worse")
  func filled() throws {
    let bytes = try bytes(partLimit: 60)
    for value in [UInt8(0xFF), 0x7F, 0x80, 0] {
      for start in stride(from: 8, to: bytes.count, by: 1997) {
        var damaged = bytes
        for place in start..<min(bytes.count, start + 900) { damaged[place] = value }
        if let index = try? TrialIndex(FixedBytes(copying: damaged)) { try use(index) }
      }
    }
  }

  @Test("an index of another version says so")
  func version() throws {
    var bytes = try bytes()
    bytes[bytes.count - 44] = 99
    let error = #expect(throws: IndexError.self) { try TrialIndex(FixedBytes(copying: bytes)) }
    #expect(error == .otherVersion(99))
  }
}
